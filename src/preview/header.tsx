import type { JSX } from 'preact';
import type { Language } from '../shared/language.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import type { Preview } from './preview.ts';
import type { PreviewState } from './state.ts';
import { useTexts } from './texts.ts';
import { timeOfDay } from './times.ts';

const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'ja', name: '日本語' },
  { language: 'en', name: 'English' },
];

/** Which questionnaire this is, when it was read, and what can be done with the answers. */
export function Header({
  preview,
  state,
  yamlShown,
  showYaml,
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
  readonly yamlShown: boolean;
  readonly showYaml: () => void;
}): JSX.Element {
  const texts = useTexts();
  const questionnaire = preview.compiled.value?.questionnaire;
  return (
    <header class="header">
      <div class="header__name">
        <h1 class="header__title">{questionnaire?.title ?? state.folder}</h1>
        <p class="header__facts">
          {questionnaire && (
            <span>
              {questionnaire.id} {texts.header.version(questionnaire.version)}
            </span>
          )}
          <LiveRegion visible>
            {state.analysis.is === 'running'
              ? texts.header.analysing
              : texts.header.readAt(timeOfDay(state.readAt, texts.language))}
          </LiveRegion>
        </p>
      </div>
      <div class="bar">
        <Button small pressed={yamlShown} onPress={showYaml}>
          {texts.header.showYaml}
        </Button>
        <Button small onPress={() => preview.fillByRespondent()}>
          {texts.header.fill}
        </Button>
        <Button small onPress={() => preview.fill({})}>
          {texts.header.clear}
        </Button>
      </div>
      <fieldset class="bar">
        <legend class="visually-hidden">{texts.header.languageSwitch}</legend>
        {languages.map(({ language, name }) => (
          <Button
            key={language}
            small
            pressed={preview.language.value === language}
            onPress={() => {
              preview.language.value = language;
            }}
          >
            <span lang={language}>{name}</span>
          </Button>
        ))}
      </fieldset>
    </header>
  );
}
