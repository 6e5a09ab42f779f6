import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product?.stop());

test('a clerk without a mouse signs in, answers, is told what is missing, and gets there', async ({
  page,
}) => {
  await page.goto(product.address);
  await tabTo(page, page.getByLabel(/番号/));
  await page.keyboard.type(product.access.hub.number);
  await tabTo(page, page.getByLabel('コード'));
  await page.keyboard.type(product.access.hub.code.toLowerCase());
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('link', { name: '拠点の基本情報' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /拠点の基本情報/ })).toBeFocused();

  await tabTo(page, page.getByRole('radio', { name: '市町村', exact: true }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '地域医師会', exact: true })).toBeChecked();

  await tabTo(page, page.getByRole('link', { name: '保存して次の章へ' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /多職種協働/ })).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: '章の一覧' }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: '内容を確認して提出へ' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '提出する', exact: true }));
  await page.keyboard.press('Enter');

  // What is missing is said at the top, has the focus, and leads to the question.
  const missing = page.getByRole('link', { name: '問1-2 圏域の把握' });
  await tabTo(page, missing, 5);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '把握している', exact: true })).toBeFocused();
  await expect(page.getByText('選択してください。').first()).toBeVisible();
});

/** Tabs until the control has the focus; it must be seen there, within `steps` presses. */
async function tabTo(page: Page, control: Locator, steps = 80): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) {
      await expect(control).toBeInViewport();
      return;
    }
  }
  throw new Error(`${steps} tabs do not lead to ${control}.`);
}
