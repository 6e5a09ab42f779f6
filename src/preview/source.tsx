import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import type { Preview } from './preview.ts';
import { ProblemList } from './problem-list.tsx';
import { SourceText } from './source-text.tsx';
import type { PreviewState } from './state.ts';
import { useTexts } from './texts.ts';

/** The files of the questionnaire, and everything that is wrong in them. */
export function Source({
  preview,
  state,
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
}): JSX.Element {
  const texts = useTexts();
  const target = preview.target.value;
  const file = state.files.find(({ name }) => name === target.file) ?? state.files[0];
  return (
    <section class="source" aria-label={texts.source.heading}>
      <ProblemList preview={preview} state={state} />
      <div class="bar source__files">
        {state.files.map(({ name }) => (
          <Button
            key={name}
            kind="quiet"
            small
            pressed={name === file?.name}
            onPress={() => {
              preview.target.value = { file: name, line: 1 };
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      {file && file.text !== '' ? (
        <SourceText key={file.name} preview={preview} state={state} file={file} />
      ) : (
        <p class="source__empty">{texts.source.empty}</p>
      )}
    </section>
  );
}
