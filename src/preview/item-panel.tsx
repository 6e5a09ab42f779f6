import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { idOf } from './item-key.ts';
import { itemName } from './item-name.ts';
import type { Preview } from './preview.ts';
import type { PreviewState } from './state.ts';
import { useTexts } from './texts.ts';
import { standingOf } from './why.ts';

/** What there is to say about the selected section or item: whether it is shown and why, who is asked, where it leads. */
export function ItemPanel({
  preview,
  state,
}: {
  readonly preview: Preview;
  readonly state: PreviewState;
}): JSX.Element | null {
  const { item: texts, language } = useTexts();
  const key = preview.selected.value;
  const compiled = preview.compiled.value;
  preview.revision.value;
  const form = preview.draft()?.form;
  if (!compiled || !form) return null;
  if (key === undefined) return <p class="item soft">{texts.hint}</p>;
  const id = idOf(key);
  const standing = standingOf(form, compiled, key, language);
  const facts = state.good?.facts?.questions.find((one) => one.id === id);
  const line = state.places.find((place) => place.id === id)?.line;
  return (
    <section class="item" aria-label={itemName(compiled, id)}>
      <div class="item__head">
        <h2 class="item__name">{itemName(compiled, id)}</h2>
        {standing && (
          <StatusTag tone={standing.isAsked ? 'done' : 'none'}>
            {standing.isAsked ? texts.shown : texts.notShown}
          </StatusTag>
        )}
        {line !== undefined && (
          <Button
            kind="quiet"
            small
            onPress={() => {
              preview.target.value = { file: 'questionnaire.yaml', line };
            }}
          >
            {texts.toLine(line)}
          </Button>
        )}
        <Button
          kind="quiet"
          small
          onPress={() => {
            preview.selected.value = undefined;
          }}
        >
          {texts.close}
        </Button>
      </div>
      <dl class="item__facts">
        <dt>{texts.why}</dt>
        <dd>
          {standing ? standing.why.join(language === 'ja' ? '' : ' ') : texts.gone}
          {standing?.row !== undefined && <span> {texts.inRow(standing.row)}</span>}
        </dd>
        {facts && (
          <>
            <dt>{texts.base}</dt>
            <dd>
              <span lang="ja">{facts.base.ja}</span>
              <br />
              <span lang="en" class="soft">
                {facts.base.en}
              </span>
            </dd>
            {facts.chain.length > 1 && (
              <>
                <dt>{texts.chain}</dt>
                <dd>{facts.chain.map((one) => itemName(compiled, one)).join(' → ')}</dd>
              </>
            )}
            {facts.skips[language].length > 0 && (
              <>
                <dt>{texts.skips}</dt>
                <dd>
                  {facts.skips[language].map((skip) => (
                    <div key={skip}>{skip}</div>
                  ))}
                </dd>
              </>
            )}
          </>
        )}
      </dl>
    </section>
  );
}
