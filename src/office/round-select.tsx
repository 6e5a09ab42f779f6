import type { JSX } from 'preact';
import { inLanguage } from '../api/language.ts';
import { roundListSchema, roundsPath } from '../api/rounds.ts';
import { Select } from './select.tsx';
import { useLanguage, useTexts } from './texts.ts';
import { useResource } from './use-resource.ts';

/** Which round is looked at, where there is a choice. What could not be loaded is said by the page itself. */
export function RoundSelect({
  round,
  choose,
}: {
  /** As the address says. */
  readonly round: string | undefined;
  readonly choose: (round: string) => void;
}): JSX.Element | null {
  const texts = useTexts();
  const language = useLanguage();
  const [resource] = useResource(inLanguage(roundsPath, language), roundListSchema);
  const rounds = resource.is === 'ready' ? resource.value.rounds : [];
  const known = rounds.some(({ id }) => id === round);
  const [latest] = rounds;
  if (!latest || (rounds.length === 1 && (round === undefined || known))) return null;
  return (
    <Select
      id="round"
      label={texts.round}
      value={round ?? latest.id}
      options={[
        ...(round === undefined || known ? [] : [{ value: round, label: texts.unknownRound }]),
        ...rounds.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChoose={choose}
    />
  );
}
