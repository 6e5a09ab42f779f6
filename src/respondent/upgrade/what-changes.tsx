import '../../form/answers.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { questionsOf } from '../../definition/outline.ts';
import type { Difference } from '../../definition/versions/difference.ts';
import type { Revision } from '../../device/versions.ts';
import { fullName } from '../../form/names.ts';
import { useFormTexts } from '../context.ts';
import { questionDifferences } from './question-differences.ts';
import { useUpgradeTexts } from './texts.ts';

/** What is different in a revised questionnaire, question by question. What only a time series is affected by is not told. */
export function WhatChanges({ revision }: { readonly revision: Revision }): JSX.Element {
  const upgrade = useUpgradeTexts();
  const { added, removed, changed } = useChanges(revision);
  const groups = [
    { heading: upgrade.added, names: added },
    { heading: upgrade.removed, names: removed },
  ].filter(({ names }) => names.length > 0);
  if (groups.length + changed.length === 0) return <p>{upgrade.nothingChanges}</p>;
  return (
    <details>
      <summary>{upgrade.whatChanges}</summary>
      <dl class="answers">
        {groups.map(({ heading, names }) => (
          <Row key={heading} heading={heading} lines={names} />
        ))}
        {changed.map(({ id, name, sentences }) => (
          <Row key={id} heading={name} lines={sentences} />
        ))}
      </dl>
    </details>
  );
}

function Row({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
}): JSX.Element {
  return (
    <div class="answers__row">
      <dt>{heading}</dt>
      <dd>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function useChanges(revision: Revision) {
  const { from, to } = revision;
  const differences = useMemo(() => questionDifferences(revision), [from, to]);
  const upgrade = useUpgradeTexts();
  const formTexts = useFormTexts();
  const names = new Map(
    [from, to]
      .flatMap(({ questionnaire }) => questionsOf(questionnaire))
      .map(({ question }) => [question.id, fullName(question, formTexts)]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const named = (code: string) =>
    differences.filter((one) => one.code === code).map(({ id }) => nameOf(id));
  const sentence = ({ code, details }: Difference) =>
    upgrade.changes[code]?.(String(details.label ?? details.after ?? ''));
  const changed = [...Map.groupBy(differences, ({ id }) => id)]
    .map(([id, found]) => ({
      id,
      name: nameOf(id),
      sentences: found.flatMap((one) => sentence(one) ?? []),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  return { added: named('added'), removed: named('removed'), changed };
}
