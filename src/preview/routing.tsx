import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { Table } from '../ui/table.tsx';
import { itemName } from './item-name.ts';
import type { Preview } from './preview.ts';
import type { Facts, PathFact } from './state.ts';
import { useTexts } from './texts.ts';
import { type Shown, shownNow } from './why.ts';

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
          return (
            <tr key={id}>
              <th scope="row" style={{ paddingInlineStart: `${chain.length}rem` }}>
                <Button kind="quiet" small onPress={() => preview.select(id)}>
                  {itemName(compiled, id)}
                </Button>
              </th>
              <td>
                <Now shown={shownNow(form, id)} />
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

function Now({ shown: { shown, of, inRows } }: { readonly shown: Shown }): JSX.Element {
  const { routing: texts } = useTexts();
  const oneWord = shown > 0 ? texts.isShown : texts.isHidden;
  return (
    <StatusTag tone={shown > 0 ? 'done' : 'none'}>
      {inRows ? texts.shownIn(shown, of) : oneWord}
    </StatusTag>
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
    <section class="routing__paths" aria-label={texts.paths}>
      <h2 class="routing__heading">{texts.paths}</h2>
      {both.map(([name, { questions, bound, witness }]) => (
        <p key={name}>
          {name} {texts.length(questions)}
          {bound !== questions && texts.proved(bound)}
          <Button kind="quiet" small onPress={() => preview.fill(witness)}>
            {texts.take}
          </Button>
        </p>
      ))}
    </section>
  );
}
