import type { JSX } from 'preact';
import type { Cut } from '../../api/tables.ts';
import { countText } from '../../report/figures.ts';
import { useTexts } from '../texts.ts';
import { timeText } from '../times.ts';

/** Which submissions the numbers are of. */
export function CutLine({ cut }: { readonly cut: Cut }): JSX.Element {
  const { table } = useTexts();
  if (cut.latest === null) return <p class="soft small">{table.countedNone}</p>;
  return (
    <p class="soft small">
      {table.counted(countText(cut.counted), timeText(cut.latest))}
      {cut.otherDefinition > 0 && table.otherDefinition(countText(cut.otherDefinition))}
    </p>
  );
}

/** Sentences under a table, each marked as a note. */
export function Notes({ notes }: { readonly notes: readonly string[] }): JSX.Element {
  const { table } = useTexts();
  return (
    <>
      {notes.map((note) => (
        <p class="note" key={note}>
          <span class="note__mark">{table.notes}</span>
          {note}
        </p>
      ))}
    </>
  );
}
