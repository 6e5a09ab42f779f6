import type { Locator, Page } from '@playwright/test';
import type { Act, Group } from './acts.ts';

/** Does at the screen what somebody does at a question. */
export async function perform(page: Page, act: Act): Promise<void> {
  if (act.does === 'type') {
    const name = onOneLine(act.into);
    await page.getByRole('textbox', { name, exact: true }).fill(act.text);
  } else if (act.does === 'clear') {
    await groupOf(page, act.in).getByRole('button', { name: act.button }).click();
  } else {
    const box = groupOf(page, act.in).getByRole(act.role, { name: act.option, exact: true });
    // What is no longer offered goes away as it is unticked: there is nothing left to be found unticked.
    await (act.does === 'check' ? box.check() : box.click());
  }
}

function groupOf(page: Page, { question, wording, row }: Group): Locator {
  const name = new RegExp(`^${literal(question)}.*${literal(onOneLine(wording))}`);
  const group = page.getByRole('group', { name });
  return row === undefined ? group : group.getByRole('group', { name: row, exact: true });
}

/** As the name of a control is read: without the line breaks of the text it comes from. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as a pattern that finds nothing else. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
