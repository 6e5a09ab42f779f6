import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { Table } from '../ui/table.tsx';
import { itemName } from './item-name.ts';
import type { Preview } from './preview.ts';
import type { Facts, PathFact } from './state.ts';
import { useTexts } from './texts.ts';
import { isShownNow } from './why.ts';

/** What follows from the routing: the shortest and the longest path, and of every question who is asked and what follows. */
export function Routing({
  preview,
  facts,
}: {
  readonly preview: Preview;
  readonly facts: Facts | undefined;
}): JSX.Element | null {
  const { language, routing: texts } = useTexts();
  preview.revision.value;
  const compiled = preview.compiled.value;
  const form = preview.draft()?.form;
  if (!compiled || !form) return null;
  if (!facts) return <p class="soft">{texts.pending}</p>;
  return (
    <div class="routing">
      <Paths preview={preview} facts={facts} />
      <Table
        caption={texts.caption}
        head={
          <tr>
            <th scope="col">{texts.question}</th>
            <th scope="col">{texts.now}</th>
            <th scope="col">{texts.base}</th>
            <th scope="col">{texts.skips}</th>
          </tr>
        }
      >
        {facts.questions.map(({ id, base, chain, skips }) => {
          const isShown = isShownNow(form, id);
          return (
            <tr key={id}>
              <th scope="row" style={{ paddingInlineStart: `${chain.length}rem` }}>
                <Button kind="quiet" small onPress={() => preview.select(id)}>
                  {itemName(compiled, id)}
                </Button>
              </th>
              <td>
                {isShown !== undefined && (
                  <StatusTag tone={isShown ? 'done' : 'none'}>
                    {isShown ? texts.isShown : texts.isHidden}
                  </StatusTag>
                )}
              </td>
              <td>
                <span lang="ja">{base.ja}</span>
                <br />
                <span lang="en" class="soft">
                  {base.en}
                </span>
              </td>
              <td>
                {skips[language].map((skip) => (
                  <div key={skip}>{skip}</div>
                ))}
              </td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}

function Paths({
  preview,
  facts: { paths },
}: {
  readonly preview: Preview;
  readonly facts: Facts;
}): JSX.Element {
  const { routing: texts } = useTexts();
  if (!paths) return <p>{texts.noPath}</p>;
  const both: readonly (readonly [string, PathFact])[] = [
    [texts.shortest, paths.shortest],
    [texts.longest, paths.longest],
  ];
  return (
    <section aria-label={texts.paths}>
      <h2 class="routing__heading">{texts.paths}</h2>
      {both.map(([name, { questions, bound, witness }]) => (
        <p key={name} class="row">
          <span>
            {name} {texts.length(questions)}
            {bound !== questions && texts.proved(bound)}
          </span>
          <Button kind="quiet" small onPress={() => preview.fill(witness)}>
            {texts.take}
          </Button>
        </p>
      ))}
    </section>
  );
}
