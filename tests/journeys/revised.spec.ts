import { expect, type Page, test } from '@playwright/test';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { choose, openSection, signIn, status } from './support/hub.ts';
import { type Product, startProduct } from './support/product.ts';
import { revise } from './support/revise.ts';

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(async () => {
  await product?.stop();
});

test('a revised questionnaire is offered with what changes, moved to without network, and loses nothing', async ({
  page,
  context,
}) => {
  await signIn(page, product);
  await openSection(page, '拠点の基本情報');
  await choose(page, '1-1', '市町村');
  await choose(page, '1-2', '把握している');
  await delivered(page);

  await revise(product, withoutMunicipalities);
  await page.getByRole('link', { name: '章の一覧' }).first().click();
  await page.reload();
  await expect(page.getByRole('heading', { name: '調査票が改訂されました' })).toBeVisible();
  await expect(page.getByText('問1-1 運営主体：市町村')).toBeVisible();
  await page.getByText('変わるところ').click();
  await expect(page.getByText('選択肢「市町村」がなくなります。')).toBeVisible();

  await context.setOffline(true);
  await page.getByRole('button', { name: '新しい調査票に移る' }).click();
  await expect(page.getByRole('heading', { name: '新しい調査票に移りました' })).toBeVisible();
  await page.getByRole('link', { name: '問1-1 運営主体' }).click();
  await expect(page.getByRole('radio', { name: '市町村', exact: true })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: '把握している', exact: true })).toBeChecked();
  await choose(page, '1-1', '地域医師会');
  await context.setOffline(false);
  await delivered(page);

  await page.goto(`${product.address}/review`);
  const orphans = page.getByRole('region', { name: /^新しい調査票にない回答/ });
  await expect(orphans).toContainText('問1-1 運営主体');
  await expect(orphans).toContainText('市町村');
});

/** The same, but hubs are no longer run by municipalities. */
function withoutMunicipalities(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    version: `${questionnaire.version}.1`,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.type === 'single' && item.id === 'q1-1' && item.options
          ? { ...item, options: item.options.filter(({ code }) => code !== '1') }
          : item,
      ),
    })),
  };
}

async function delivered(page: Page): Promise<void> {
  await expect(status(page)).toContainText('事務局に届いています');
}
