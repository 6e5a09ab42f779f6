import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { uiTextsEn } from '../ui/texts.en.ts';
import { uiTextsJa } from '../ui/texts.ja.ts';
import { UiTextsContext } from '../ui/texts.ts';
import { Header } from './header.tsx';
import type { Preview } from './preview.ts';
import { Source } from './source.tsx';
import { TextsContext, textsIn } from './texts.ts';
import { Views } from './views.tsx';

/** The page of the preview: the YAML with what is wrong in it on the left, the form and what is known of it beside. */
export function App({ preview }: { readonly preview: Preview }): JSX.Element {
  const language = preview.language.value;
  const texts = textsIn(language);
  const state = preview.state.value;
  const [yamlShown, setYamlShown] = useState(true);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state?.good ? `${state.good.questionnaire.id} – ${texts.page}` : texts.page;
  }, [language, state, texts]);
  return (
    <TextsContext.Provider value={texts}>
      <UiTextsContext.Provider value={language === 'ja' ? uiTextsJa : uiTextsEn}>
        {state ? (
          <div class="preview">
            <Header
              preview={preview}
              state={state}
              yamlShown={yamlShown}
              showYaml={() => setYamlShown((shown) => !shown)}
            />
            <div class={yamlShown ? 'preview__panes' : 'preview__panes preview__panes--one'}>
              {yamlShown && <Source preview={preview} state={state} />}
              <Views preview={preview} state={state} />
            </div>
          </div>
        ) : (
          <p class="preview__waiting">{texts.waiting}</p>
        )}
      </UiTextsContext.Provider>
    </TextsContext.Provider>
  );
}
