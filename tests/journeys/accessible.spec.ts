import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Clerk } from './support/clerk.ts';
import { choose, openSection, signIn } from './support/hub.ts';
import { signInOffice } from './support/office.ts';
import { type Product, startProduct } from './support/product.ts';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A laptop, and the narrowest page WCAG asks for (1.4.10: 320 CSS pixels, which is also 400 % zoom). */
const WIDTHS = [1280, 320];

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product?.stop());

test("the hub's pages have no barrier axe can find, wide and narrow", async ({ page }) => {
  const { address } = product;
  await page.goto(address);
  await expect(page.getByRole('button', { name: '回答を始める' })).toBeVisible();
  await expectAccessible(page, 'first page');

  await page.getByRole('button', { name: '回答を始める' }).click();
  await expect(page.getByLabel(/番号/)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'first page, nothing entered');

  await signIn(page, product);
  await expectAccessible(page, 'list of sections');

  await openSection(page, '拠点の基本情報');
  await expectAccessible(page, 'section, empty');
  await choose(page, '1-1', 'その他');
  await choose(page, '1-2', '把握している');
  await choose(page, '1-4', '圏域の対象地域・範囲を把握していない');
  await page.getByRole('link', { name: '保存して次の章へ' }).focus();
  await expect(page.getByText('どちらかをお確かめください')).toBeVisible();
  await expectAccessible(page, 'section, with an answer to confirm');

  await page.goto(`${address}/section/contact`);
  await page.getByRole('textbox', { name: /電話番号/ }).fill('1234');
  await page.getByRole('textbox', { name: /メールアドレス/ }).focus();
  await expect(page.getByText(/10 桁か 11 桁/)).toBeVisible();
  await expectAccessible(page, 'section, with a wrong answer');

  for (const [path, name] of [
    ['/review', 'review, with answers missing'],
    ['/copy', 'copy to print'],
    ['/device', 'state of the device'],
    ['/nowhere', 'no such page'],
  ] as const) {
    await page.goto(address + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, name);
  }
});

test('tables of choices and of numbers have no barrier axe can find', async ({ page }) => {
  const clerk = await Clerk.begin(page, product, 'osaka-2017-rooms');
  await clerk.openChapter('s-e');
  await expectAccessible(page, 'table of choices');
  await clerk.openChapter('s-o');
  await clerk.enter('b-o-1/1/m04', '12');
  await clerk.enter('b-o-1/2/m04', '数件');
  await clerk.enter('b-o-2/1/m04', '3');
  await expect(page.getByText(/数字で入力してください/)).toBeVisible();
  await expectAccessible(page, 'table of numbers with totals, one of them wrong');
});

test('a list of facilities has no barrier axe can find', async ({ page }) => {
  const clerk = await Clerk.begin(page, product, 'shigen-haaku');
  await clerk.openChapter('s2');
  await clerk.fillIn('s2', {
    'facilities/1': { order: 0 },
    'facilities/1/r0-2': 'さくら診療所',
    'facilities/2': { order: 1 },
    'facilities/2/r0-1': { code: '1' },
  });
  await expectAccessible(page, 'two rows, one open');
});

test('what is no longer offered has no barrier axe can find', async ({ page }) => {
  const clerk = await Clerk.begin(page, product, 'renkei-suishin-2021');
  await clerk.openChapter('s6');
  await clerk.enter('q6-1', { codes: ['1', '5'] });
  await clerk.enter('q6-2', { codes: ['1', '5'] });
  await clerk.enter('q6-1', { codes: ['1'] });
  await expect(page.getByText('選べなくなりました（提出に含まれません）')).toBeVisible();
  await expectAccessible(page, 'section with an option struck through');
  await clerk.openReview();
  await expect(page.getByRole('region', { name: /^提出に含まれない回答/ })).toBeVisible();
  await expectAccessible(page, 'review with an option struck through');
});

test("the office's pages have no barrier axe can find, wide and narrow", async ({ page }) => {
  const { address, access } = product;
  const round = `round=${access.hub.round}`;
  await page.goto(`${address}/office/`);
  await expect(page.getByLabel('メールアドレス')).toBeVisible();
  await expectAccessible(page, 'office sign-in');

  await signInOffice(page, product);
  // One prefecture has every kind of row; axe would read the same thing 872 times over.
  await page.goto(`${address}/office/?${round}&prefecture=${encodeURIComponent('鳥取県')}`);
  await expect(page.getByRole('row', { name: /^31-/ }).first()).toBeVisible();
  await expectAccessible(page, 'monitoring');

  await page.goto(`${address}/office/tables?${round}`);
  await page.getByRole('link', { name: /会議で取り扱った議題/ }).click();
  await expect(page.getByRole('main')).toContainText('N = 559');
  await expectAccessible(page, 'frequency table');

  await page.goto(`${address}/office/tables?${round}`);
  await page.getByRole('link', { name: /^14-1/ }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page, 'cross table');
});

async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
    expect(found, `${name} at ${width} px`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `sideways overflow of ${name} at ${width} px`).toBeLessThanOrEqual(0);
  }
}
