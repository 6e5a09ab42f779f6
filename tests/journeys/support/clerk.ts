import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../../../src/definition/questionnaire.ts';
import { translated } from '../../../src/definition/wording.ts';
import { type Address, type Cells, readRowAddress } from '../../../src/engine/cells.ts';
import { compile } from '../../../src/engine/compile.ts';
import { type Form, open } from '../../../src/engine/form.ts';
import { askedPlaces } from '../../../src/form/answered-items.ts';
import { fullName } from '../../../src/form/names.ts';
import { rowTitle } from '../../../src/form/place-names.ts';
import { rowListTexts } from '../../../src/form/row-list-texts.ts';
import { formTextsEn } from '../../../src/form/texts.en.ts';
import { formTextsJa } from '../../../src/form/texts.ja.ts';
import type { CellValue } from '../../../src/question-types/type.ts';
import type { Language } from '../../../src/shared/language.ts';
import { questionnaires, readFolder } from '../../../tools/questionnaire-folder.ts';
import { actsFor } from './acts.ts';
import { next, openSection, signIn } from './hub.ts';
import { placesAsked } from './paths.ts';
import { literal, perform } from './perform.ts';
import { asHubOf, type Product } from './product.ts';

/**
 * Somebody who fills in a survey through the labels on the screen. Beside the browser the same answers are given to a
 * form of the engine, which says what has to be on each page.
 */
export class Clerk {
  readonly page: Page;
  readonly questionnaire: Questionnaire;
  #form: Form;
  #language: Language = 'ja';
  /** The row of a repeat that is open. */
  #row: Address | undefined;

  private constructor(page: Page, questionnaire: Questionnaire) {
    this.page = page;
    this.questionnaire = questionnaire;
    this.#form = open(compile(questionnaire));
  }

  /** Signs in as the hub that has answered nothing of a survey. */
  static async begin(page: Page, product: Product, survey: string): Promise<Clerk> {
    const read = await readFolder(join(questionnaires, survey));
    if (!read?.questionnaire) throw new Error(`${survey} cannot be read.`);
    await signIn(page, asHubOf(product, `${survey}-sample`));
    return new Clerk(page, read.questionnaire);
  }

  /** Reads and answers in another language from now on. */
  async speak(language: Language): Promise<void> {
    const name = language === 'en' ? 'English' : '日本語';
    await this.page.getByRole('button', { name }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    this.#language = language;
    this.#form = open(compile(translated(this.questionnaire, language)), this.#form.raw());
  }

  /** Fills in chapter after chapter, what is asked and nothing else, and stops at the review. */
  async fillInAll(wanted: Cells): Promise<void> {
    const { sections } = this.#form.compiled.questionnaire;
    await this.openChapter(sections[0]?.id ?? '');
    for (const { id } of sections) {
      if (!this.#isOpen(id)) continue;
      await this.fillIn(id, wanted);
      await next(this.page);
    }
  }

  async openReview(): Promise<void> {
    await this.#goHome();
    await this.page.getByRole('link', { name: '内容を確認して提出へ' }).click();
  }

  async #goHome(): Promise<void> {
    const home = this.page.getByRole('banner').getByRole('link').first();
    if ((await home.count()) > 0) await home.click();
  }

  async openChapter(section: string): Promise<void> {
    await this.#goHome();
    await openSection(this.page, this.#section(section).title);
    this.#row = undefined;
  }

  /** Fills in the chapter that is open; a blank where nothing is wanted. */
  async fillIn(section: string, wanted: Cells): Promise<void> {
    this.#row = undefined;
    const { items } = this.#section(section);
    for (const item of items) {
      if (isRepeat(item)) await this.#fillInRows(item, items, wanted);
      else if (isQuestion(item)) await this.#answer(item.id, '', wanted);
    }
    await this.#expectAsked(items);
  }

  async #fillInRows(repeat: Repeat, items: readonly Item[], wanted: Cells): Promise<void> {
    for (const [address, value] of Object.entries(wanted)) {
      const parts = readRowAddress(address);
      if (parts?.repeat !== repeat.id || parts.rest !== '') continue;
      if (this.#form.value(address) === undefined) {
        this.#form.answer(address, value);
        await this.#button(rowListTexts[this.#texts.language].add(repeat.rowNoun)).last().click();
      } else await this.#openRow(repeat, address);
      this.#row = address;
      for (const { id } of repeat.items) await this.#answer(id, `${address}/`, wanted);
      await this.#expectAsked(items);
    }
  }

  async #openRow(repeat: Repeat, address: Address): Promise<void> {
    const index = this.#form.rows(repeat.id).findIndex((row) => row.address === address);
    const row = this.#form.rows(repeat.id)[index];
    if (!row) throw new Error(`There is no row "${address}".`);
    const title = rowTitle(this.#form, { ...row, repeat, number: index + 1 }, this.#texts);
    const name = new RegExp(`^${index + 1}\\s*${literal(title ?? '')}`);
    await this.page.getByRole('button', { name, expanded: false }).click();
  }

  async #answer(question: string, prefix: string, wanted: Cells): Promise<void> {
    const [place] = askedPlaces(this.#form, this.#itemsIn(prefix), prefix).filter(
      ({ key }) => key === prefix + question,
    );
    if (!place || place.node.computes !== undefined) return;
    for (const slot of place.node.slots) {
      const address = prefix + slot.address;
      if (this.#form.state(address) === 'notAsked') continue;
      await this.enter(address, wanted[address]);
    }
  }

  /** Makes one cell what is wanted of it. */
  async enter(address: Address, value: CellValue | undefined): Promise<void> {
    if (JSON.stringify(value) === JSON.stringify(this.#form.value(address))) return;
    for (const act of actsFor(this.#form, address, value, this.#texts))
      await perform(this.page, act);
    this.#form.answer(address, value ?? null);
  }

  /** Once handed in, the copy to keep says every answer that was given and counts, and nothing else. */
  async expectCopy(): Promise<void> {
    await this.page.getByRole('link', { name: '控えを印刷' }).click();
    const copy = this.page.getByRole('article');
    await expect(copy).toBeVisible();
    const told = await copy.locator('.answer__cell').allTextContents();
    expect(told.map(unspaced)).toEqual(this.#answersInWords().map(unspaced));
  }

  #answersInWords(): readonly string[] {
    const { language, noAnswer } = this.#texts;
    return placesAsked(this.#form).flatMap(({ node, prefix }) =>
      node.slots.flatMap(({ address, shape, domain, asks }) => {
        if (this.#form.state(prefix + address) === 'notAsked') return [];
        const value = this.#form.effectiveValue(prefix + address);
        const words = value === undefined ? noAnswer : domain.show(asks, value, language);
        return [(shape.label ?? '') + words];
      }),
    );
  }

  /** The questions on the page are those the engine asks, in their order, and no other. */
  async #expectAsked(items: readonly Item[]): Promise<void> {
    const names = items.flatMap((item) => {
      if (!isRepeat(item)) return this.#namesAsked([item], '');
      if (!this.#form.isAsked(item.id)) return [];
      const own = fullName(item, this.#texts);
      return this.#row === undefined
        ? [own]
        : [own, ...this.#namesAsked(item.items, `${this.#row}/`)];
    });
    await expect(this.page.locator('.question__heading')).toHaveText(
      names.map((name) => new RegExp(`^${literal(name)}`)),
    );
  }

  #namesAsked(items: readonly Item[], prefix: string): readonly string[] {
    return askedPlaces(this.#form, items, prefix).map(({ question }) =>
      fullName(question, this.#texts),
    );
  }

  #itemsIn(prefix: string): readonly Item[] {
    const { repeats, questionnaire } = this.#form.compiled;
    const repeat = readRowAddress(prefix)?.repeat;
    return repeat === undefined
      ? questionnaire.sections.flatMap(({ items }) => items)
      : (repeats.get(repeat)?.repeat.items ?? []);
  }

  #isOpen(section: string): boolean {
    const { sections } = this.#form.progress();
    return sections.find(({ id }) => id === section)?.state !== 'notApplicable';
  }

  #section(id: string) {
    const found = this.#form.compiled.questionnaire.sections.find((section) => section.id === id);
    if (!found) throw new Error(`There is no chapter "${id}".`);
    return found;
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get #texts() {
    return this.#language === 'ja' ? formTextsJa : formTextsEn;
  }
}

/** Options stand on lines of their own, or behind one another. */
function unspaced(text: string): string {
  return text.replace(/[\s、]/g, '');
}
