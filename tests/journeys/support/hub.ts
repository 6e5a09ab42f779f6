import { expect, type Page } from '@playwright/test';
import type { Product } from './product.ts';

/** What a clerk of a hub does with the app, in the words that stand on the screen. */
export async function signIn(page: Page, { address, access }: Product): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/番号/).fill(access.hub.number);
  await page.getByLabel('コード').fill(access.hub.code);
  await page.getByRole('button', { name: '回答を始める' }).click();
  await expect(page.getByText(/^回答 \d+ \/ \d+ 問/)).toBeVisible();
}

/** Waits until the app says that it starts without network, as a clerk is told to before driving off. */
export async function untilReadyOffline(page: Page): Promise<void> {
  await page.getByRole('link', { name: '端末の状態' }).first().click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('使えます。必要なものはすべてこの端末にあります。')).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await page.getByRole('link', { name: '章の一覧' }).first().click();
}

/** Opens a section from the list of sections. */
export async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Ticks an option of a question, by the question's printed number. */
export async function choose(
  page: Page,
  number: string,
  ...labels: readonly string[]
): Promise<void> {
  const question = page.getByRole('group', { name: new RegExp(`^問${number} `) });
  for (const name of labels) {
    await question
      .getByRole('radio', { name, exact: true })
      .or(question.getByRole('checkbox', { name, exact: true }))
      .check();
  }
}

/** Goes on to the next page of the form, as the button at the foot says. */
export async function next(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.textContent();
  await page.getByRole('link', { name: /^(保存して|Save and )/ }).click();
  await expect(title).not.toHaveText(before ?? '');
}

/** The status line, which is the same on every page. */
export function status(page: Page) {
  return page.getByRole('banner');
}

/** Sections 3 to 13 answered with "no", which asks nothing further; the demanded lists with their way out. */
export async function answerNoToTheRest(page: Page): Promise<void> {
  await choose(page, '3-1', '行っていない');
  await next(page);
  await choose(page, '4-1', '行っていない');
  await choose(page, '4-4', '行っていない');
  await next(page);
  await choose(page, '5-1', '把握していない');
  await choose(page, '5-3', '行っていない');
  await next(page);
  await choose(page, '6-2', '行っていない');
  await next(page);
  await choose(page, '7-1', '特になし');
  await next(page);
  await choose(page, '8-1', '特になし');
  await next(page);
  await choose(page, '9-1', 'ない');
  await next(page);
  await choose(page, '10-1', '特になし');
  await choose(page, '10-2', 'ない');
  await next(page);
  await choose(page, '11-1', 'ない');
  await choose(page, '11-3', 'ない');
  await next(page);
  await choose(page, '12-1', '特になし');
  await choose(page, '12-2', '特になし');
  await next(page);
  await choose(page, '13-1', '配置していない');
  await next(page);
}
