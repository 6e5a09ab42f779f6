import type { Cells } from '../engine/cells.ts';

/** Keeps what was typed while the page itself is loaded again, for as long as the tab is open. */
export interface Kept {
  read(): Cells;
  write(cells: Cells): void;
}

export function keptInTab(questionnaire: string, storage: Storage = sessionStorage): Kept {
  const key = `preview:${questionnaire}`;
  return {
    read: () => {
      const text = storage.getItem(key);
      // Written by `write` alone; whatever no longer fits the definition is put aside when the draft opens.
      return text === null ? {} : (JSON.parse(text) as Cells);
    },
    write: (cells) => storage.setItem(key, JSON.stringify(cells)),
  };
}
