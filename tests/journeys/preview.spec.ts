import { expect, test } from '@playwright/test';
import { type RunningPreview, startPreview } from './support/preview.ts';

let preview: RunningPreview;

test.beforeAll(async () => {
  preview = await startPreview('kyoten-2025');
});

test.afterAll(() => preview?.stop());

/** A maintainer breaks the text, is told where, mends it, fills the form in and asks why a question is not there. */
test('the form beside its YAML', async ({ page }) => {
  await page.goto(preview.address);
  await page.getByLabel('章', { exact: true }).selectOption('s2');
  const phone = page.frameLocator('iframe[title^="スマートフォン"]');
  const paper = page.frameLocator('iframe[title^="紙"]');
  const gate = phone.getByRole('group', { name: /^問2-1 / });
  // The development server makes every module when it is first asked for.
  await expect(gate).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('誤りも指摘もありません。')).toBeVisible();

  // By keyboard: a frame that is drawn smaller is not where the pointer is taken to be.
  await gate.getByRole('radio', { name: 'ない', exact: true }).press('Space');
  await expect(
    paper.getByRole('group', { name: /^問2-1 / }).getByRole('radio', { name: 'ない', exact: true }),
  ).toBeChecked();

  await preview.edit('showIf: { question: q2-1, is: "1" }', 'showIf: { question: q2-1, is: "9" }');
  await expect(page.getByRole('alert')).toContainText('新しい内容でフォームを作れません');
  const place = page.getByRole('button', { name: /^questionnaire\.yaml の \d+ 行目$/ }).first();
  await place.click();
  const line = page.getByRole('listitem').filter({ hasText: 'is: "9"' });
  await expect(line.getByText('誤り')).toBeAttached();
  await expect(line).toHaveClass(/line--current/);
  await expect(gate).toBeVisible();

  await preview.edit('showIf: { question: q2-1, is: "9" }', 'showIf: { question: q2-1, is: "1" }');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(gate.getByRole('radio', { name: 'ない', exact: true })).toBeChecked();

  await page.getByRole('button', { name: '設問の分岐' }).click();
  await expect(page.getByText('最短 26 問')).toBeVisible();
  await page.getByRole('button', { name: '2-2 情報連携会議の開催' }).click();
  const item = page.getByRole('region', { name: '2-2 情報連携会議の開催' });
  await expect(item).toContainText('今の回答では表示されません');
  await expect(item).toContainText('問2-1（取組の有無）の回答は「ない」です。');

  await page.getByRole('button', { name: 'フォーム', exact: true }).click();
  await gate.getByRole('radio', { name: 'ある', exact: true }).press('Space');
  await expect(item).toContainText('今の回答では表示されます');
});
