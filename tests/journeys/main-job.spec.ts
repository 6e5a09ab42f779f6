import { expect, type Page, test } from '@playwright/test';
import { Device } from './support/device.ts';
import {
  answerNoToTheRest,
  choose,
  next,
  openSection,
  signIn,
  status,
  untilReadyOffline,
} from './support/hub.ts';
import { signInOffice } from './support/office.ts';
import { type Product, startProduct } from './support/product.ts';

/**
 * The story the product exists for: a clerk signs in, loses the network, fills in the survey, closes the lid, goes on
 * the next day, still offline, and submits; when the network returns the response is in the office's tables.
 */
let product: Product;
let laptop: Device;

test.beforeAll(async () => {
  product = await startProduct();
  laptop = await Device.unpack();
});

test.afterAll(async () => {
  await laptop?.dispose();
  await product?.stop();
});

test('a clerk fills in the 2025 survey offline over two days, and the office counts it', async ({
  browser,
}) => {
  const office = await officeAt(await browser.newPage());
  await office.expectBase('運営主体', 871);

  let page = await laptop.start();
  await signIn(page, product);
  await untilReadyOffline(page);
  await laptop.context().setOffline(true);
  await openSection(page, '拠点の基本情報');
  await choose(page, '1-1', 'その他');
  await page.getByRole('textbox', { name: /その他/ }).fill('一部事務組合');
  await choose(page, '1-2', '把握している');
  await choose(page, '1-3', '同一である');
  await choose(page, '1-4', '一致しており、自拠点のみで圏域を所掌している');
  await next(page);
  await choose(page, '2-1', 'ある');
  await choose(page, '2-2', '開催している');
  await choose(page, '2-3', '医師', '介護支援専門員');
  await choose(page, '2-5', '看取りの体制について');
  await expect(status(page)).toContainText(/この端末に保存しました.*送信待ち.*オフライン/);

  // The lid is closed; the next day the browser starts again, and there is still no network.
  await laptop.untilCookieKept('unit');
  await laptop.kill();
  page = await laptop.start();
  await laptop.context().setOffline(true);
  await page.goto(product.address);
  await openSection(page, '多職種協働による包括的かつ継続的な在宅医療の提供体制の構築');
  await expect(page.getByRole('checkbox', { name: '看取りの体制について' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '介護支援専門員' })).toBeChecked();
  await choose(page, '2-6', '在宅医療を担う人材が不足している');
  await next(page);
  await answerNoToTheRest(page);
  await next(page);

  await expect(page.getByRole('heading', { name: /お確かめください/ })).toBeVisible();
  await page.getByRole('button', { name: '提出する', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('まだ事務局には届いていません');
  await office.expectBase('運営主体', 871);

  await laptop.context().setOffline(false);
  await expect(page.getByRole('main')).toContainText(/提出が完了しました。受付番号 2025-000872-\d/);
  await expect(status(page)).toContainText(/提出しました.*2025-000872-\d/);
  await office.expectBase('運営主体', 872);
  await office.expectState(product.access.hub.number, '提出済み');

  // RB-3 and RB-20: nothing asks to be sent again, and the finished response cannot be begun a second time.
  await page.goto(product.address);
  await expect(page.getByRole('main')).toContainText('2025-000872-');
  await expect(page.getByRole('button', { name: '提出する', exact: true })).toHaveCount(0);
  await page.goto(`${product.address}/section/s1`);
  await expect(page.getByRole('main')).toContainText('一部事務組合');
  await expect(page.getByRole('radio')).toHaveCount(0);
});

/** The survey office at its own computer. */
async function officeAt(page: Page) {
  const { address, access } = product;
  await signInOffice(page, product);
  return {
    async expectBase(title: string, base: number) {
      await page.goto(`${address}/office/tables?round=${access.hub.round}`);
      await page.getByRole('link', { name: title }).first().click();
      await expect(page.getByRole('main')).toContainText(new RegExp(`N = ${base}\\b`));
    },
    async expectState(number: string, state: string) {
      await page.goto(`${address}/office/?round=${access.hub.round}`);
      await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText(state);
    },
  };
}
