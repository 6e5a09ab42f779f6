import { expect, type Page, test } from '@playwright/test';
import type { Cells } from '../../src/engine/cells.ts';
import { Clerk } from './support/clerk.ts';
import { signInOffice } from './support/office.ts';
import { pathsThrough } from './support/paths.ts';
import { type Product, startProduct } from './support/product.ts';

/**
 * Each of the surveys, fielded at the same time by one server, is filled in along the shortest way through it, then
 * changed to the longest, and handed in. Which ways these are the analysis of the questionnaire has proved.
 */

// Hundreds of controls are filled in: recording what the page looked like at each costs more than filling it in.
test.use({ trace: 'off', actionTimeout: 20_000 });

let product: Product;
let office: Page;

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  office = await browser.newPage();
  await signInOffice(office, product);
});

test.afterAll(async () => {
  await office?.close();
  await product?.stop();
});

test('kyoten-2025 is answered both ways', async ({ page }) => {
  const { clerk, shortest, longest } = await begin(page, 'kyoten-2025');
  await clerk.fillInAll(shortest);
  await expectNothingMissing(page);
  await clerk.fillInAll(longest);
  await handIn(clerk, 'kyoten-2025');
});

test('osaka-2017-rooms is answered both ways; two totals that differ may stand, with a reason', async ({
  page,
}) => {
  const { clerk, shortest, longest } = await begin(page, 'osaka-2017-rooms');
  await clerk.fillInAll(shortest);
  await expectNothingMissing(page);
  await expect(page.getByText('相談者別の合計')).toHaveCount(0);

  // One consultation in each cell: 13 kinds of askers and 5 subjects over 6 months.
  await clerk.fillInAll(longest);
  const differing = page.getByRole('listitem').filter({
    hasText: /相談者別の合計（78.件）と相談内容別の合計（30.件）が異なります。/,
  });
  await differing.getByRole('button', { name: 'このままでよい' }).click();
  await differing.getByLabel('理由（任意）').fill('1件の相談に複数の相談内容があるため');
  await expect(differing).toContainText('このまま提出します。');
  await handIn(clerk, 'osaka-2017-rooms');
});

test('osaka-2017-wards is answered in English the short way, and goes on in Japanese', async ({
  page,
}) => {
  const { clerk, shortest, longest } = await begin(page, 'osaka-2017-wards');
  await clerk.speak('en');
  await clerk.fillInAll(shortest);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before submission');
  await clerk.speak('ja');
  await expectNothingMissing(page);
  await clerk.fillInAll(longest);
  await handIn(clerk, 'osaka-2017-wards');
});

test('renkei-suishin-2021 is answered both ways; a priority that is no problem any more is left out', async ({
  page,
}) => {
  const { clerk, shortest, longest } = await begin(page, 'renkei-suishin-2021');
  await clerk.fillInAll(shortest);
  await expectNothingMissing(page);
  await clerk.fillInAll(longest);

  await clerk.openChapter('s6');
  await clerk.enter('q6-1', { codes: ['1', '5'] });
  await clerk.enter('q6-2', { codes: ['1', '5'] });
  await clerk.enter('q6-1', { codes: ['1'] });
  const gone = '指標設定等の事業評価のしにくさ';
  const priorities = page.getByRole('group', { name: /^問6 ② / });
  await expect(priorities.getByRole('checkbox', { name: gone })).toBeChecked();
  await expect(priorities.locator('s')).toHaveText(gone);
  await expect(priorities).toContainText('選べなくなりました（提出に含まれません）');
  await clerk.openReview();
  await expect(page.getByRole('region', { name: /^提出に含まれない回答/ })).toContainText(
    `問6 ② 解消の優先順位が高い課題：${gone}`,
  );
  await handIn(clerk, 'renkei-suishin-2021');
  const copied = page.getByRole('article').getByText('その中でも課題の解消の優先順位');
  await expect(copied.locator('..')).not.toContainText(gone);
});

test('shigen-haaku is answered both ways, and holds a second facility of another kind', async ({
  page,
}) => {
  const { clerk, shortest, longest } = await begin(page, 'shigen-haaku');
  await clerk.fillInAll(shortest);
  await expectNothingMissing(page);
  const kind = 'facilities/1/r0-1';
  expect(longest[kind]).not.toEqual(shortest[kind]);
  await clerk.fillInAll({ ...longest, ...asSecondFacility(shortest, 'さくら歯科医院') });
  await handIn(clerk, 'shigen-haaku');
  await expect(page.getByRole('article')).toContainText('機関 2 さくら歯科医院');
});

async function begin(page: Page, survey: string) {
  const clerk = await Clerk.begin(page, product, survey);
  return { clerk, ...pathsThrough(clerk.questionnaire) };
}

async function expectNothingMissing(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '提出前の確認' })).toBeVisible();
  await expect(page.getByText('入力が必要な設問は残っていません。')).toBeVisible();
}

/** Submits what the review shows: the office counts one unit more, and the copy says all that was answered. */
async function handIn(clerk: Clerk, survey: string): Promise<void> {
  const before = await handedIn(survey);
  const { page } = clerk;
  await expectNothingMissing(page);
  await page.getByRole('button', { name: '提出する', exact: true }).click();
  await expect(page.getByRole('main')).toContainText(/提出が完了しました。受付番号 \S+-\d{6}-\d/);
  expect(await handedIn(survey)).toBe(before + 1);
  await clerk.expectCopy();
}

/** How many units have handed in, as the office sees it. */
async function handedIn(survey: string): Promise<number> {
  await office.goto(`${product.address}/office/?round=${survey}-sample`);
  const totals = office.getByRole('region', { name: '回答の状況' });
  return Number(await totals.getByRole('link').first().textContent());
}

/** The only facility of an answer set once more, after the first, under another name. */
function asSecondFacility(cells: Cells, name: string): Cells {
  const first = Object.entries(cells).filter(([address]) => address.startsWith('facilities/1/'));
  return {
    ...Object.fromEntries(
      first.map(([address, value]) => [address.replace('/1/', '/2/'), value] as const),
    ),
    'facilities/2': { order: 1 },
    'facilities/2/r0-2': name,
  };
}
