import { expect, type Page } from '@playwright/test';
import type { Product } from './product.ts';

/** What somebody of the survey office does, in the words that stand on the screen. */
export async function signInOffice(page: Page, { address, access }: Product): Promise<void> {
  await page.goto(`${address}/office/`);
  await page.getByLabel('メールアドレス').fill(access.office.email);
  await page.getByLabel('パスワード').fill(access.office.password);
  await page.getByRole('button', { name: 'サインイン' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '進捗' })).toBeVisible();
}
