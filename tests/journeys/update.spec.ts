import { expect, type Page, test } from '@playwright/test';
import { choose, openSection, signIn, untilReadyOffline } from './support/hub.ts';
import { type Published, published } from './support/new-version.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
let line: Published;
test.beforeAll(async () => {
  product = await startProduct();
  line = await published(product);
});
test.afterAll(async () => {
  await line?.stop();
  await product?.stop();
});

test('a new version is offered while somebody fills in, never forced, and loses nothing', async ({
  page,
}) => {
  await signIn(page, { ...product, address: line.address });
  await untilReadyOffline(page);
  await page.reload();
  await openSection(page, '拠点の基本情報');
  await choose(page, '1-1', '市町村');
  await page.evaluate(() => document.body.setAttribute('data-looked-at', ''));

  line.publishNewVersion();
  await lookForUpdates(page);
  await expect(page.getByText('新しい版があります。')).toBeVisible();
  await choose(page, '1-2', '把握している');
  await expect(page.locator('body[data-looked-at]')).toBeAttached();

  await page.getByRole('button', { name: /更新/ }).click();
  await expect(page.locator('body[data-looked-at]')).not.toBeAttached();
  await expect(page.getByRole('radio', { name: '市町村', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: '把握している', exact: true })).toBeChecked();
  await expect(page.getByText('新しい版があります。')).toHaveCount(0);
});

/** What the app does at start, when it is looked at again, and twice a day. */
async function lookForUpdates(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}
