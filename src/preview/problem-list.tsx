import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import type { Preview } from './preview.ts';
import type { PreviewProblem, PreviewState } from './state.ts';
import { useTexts } from './texts.ts';

/** Everything wrong or odd in the files, each leading to its line. */
export function ProblemList({
  preview,
  state: { problems, analysis },
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
}): JSX.Element {
  const { problems: texts, analysisFailed } = useTexts();
  const count = (severity: PreviewProblem['severity']) =>
    problems.filter((one) => one.severity === severity).length;
  return (
    <div class="problems">
      <div class="problems__heading">
        <LiveRegion visible>
          {problems.length === 0
            ? texts.none
            : texts.heading(count('error'), count('warning'), count('info'))}
        </LiveRegion>
      </div>
      {analysis.is === 'failed' && <p>{analysisFailed(analysis.reason)}</p>}
      {problems.length > 0 && (
        <ul class="problems__list">
          {problems.map((problem) => (
            <li key={keyOf(problem)}>
              <ProblemRow preview={preview} problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ProblemRow({
  preview,
  problem,
}: {
  readonly preview: Preview;
  readonly problem: PreviewProblem;
}): JSX.Element {
  const { language, problems: texts } = useTexts();
  const { severity, file, line, id, words, witness } = problem;
  const { message, advice } = words[language];
  return (
    <div class={`problem problem--${severity}`}>
      <Icon name={severity} label={texts.severity[severity]} />
      <div>
        <p>
          {message} <span class="soft">{advice}</span>
        </p>
        <div class="problem__actions">
          <Button
            kind="quiet"
            small
            onPress={() => {
              if (id !== undefined) preview.select(id);
              preview.target.value = { file, line };
            }}
          >
            {texts.place(file, line)}
          </Button>
          {witness && (
            <Button
              kind="quiet"
              small
              onPress={() => {
                preview.fill(witness);
                if (id !== undefined) preview.select(id);
              }}
            >
              {texts.witness}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function keyOf({ code, file, line, column, id, words }: PreviewProblem): string {
  return [code, file, line, column, id, words.ja.message].join();
}
