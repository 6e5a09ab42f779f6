import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/office/app.tsx';
import type { OfficeServer } from '../../../src/office/server.ts';

/** Opens the office at an address, as a person does. */
export function visit(server: OfficeServer, address = '/office/') {
  history.replaceState(null, '', address);
  const page = render(<App server={server} />);
  return { ...page, user: userEvent.setup() };
}

/** The texts of a table's body, a list a row. */
export function bodyOf(table: HTMLElement): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  );
}
