import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { staticProblems } from '../../src/definition/static-problems.ts';
import { translated, wordingOf } from '../../src/definition/wording.ts';
import { readRowAddress } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { accept, finish, openCells } from '../../src/engine/finish.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { registry } from '../../src/question-types/registry.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { questionnaireWithAnswers } from '../support/arbitrary-questionnaire.ts';
import { itemsOf, seen } from '../support/seen.ts';

// A second or two where nothing else runs; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000 });

type Answers = readonly (readonly [string, CellValue | null])[];

/** Holds for any questionnaire and the answers that were given to it so far. */
function always(
  law: (questionnaire: Questionnaire, answers: Answers) => void,
  numRuns = 150,
): void {
  fc.assert(
    fc.property(questionnaireWithAnswers({ repeats: true }), ({ questionnaire, answers }) => {
      law(questionnaire, answers);
    }),
    { numRuns },
  );
}

/** The same, before each single answer. */
function beforeEachAnswer(
  law: (form: Form, address: string, value: CellValue | null) => void,
  numRuns?: number,
): void {
  always((questionnaire, answers) => {
    const form = open(compile(questionnaire));
    for (const [address, value] of answers) {
      law(form, address, value);
      form.answer(address, value);
    }
  }, numRuns);
}

function filled(questionnaire: Questionnaire, answers: Answers): Form {
  const form = open(compile(questionnaire));
  for (const [address, value] of answers) form.answer(address, value);
  return form;
}

/** What stands in the second list and not in the first, in no order. */
function added<Member>(before: readonly Member[], after: readonly Member[]): readonly Member[] {
  const known = new Set(before);
  return after.filter((member) => !known.has(member)).toSorted();
}

function isRow(form: Form, address: string): boolean {
  const row = readRowAddress(address);
  return row?.rest === '' && form.compiled.repeats.has(row.repeat);
}

describe('any questionnaire with any answers', () => {
  it('is a definition that may be published', () => {
    always((questionnaire) => expect(staticProblems(questionnaire, registry)).toEqual([]), 500);
  });

  it('comes to the same form whatever the order of answering', () => {
    fc.assert(
      fc.property(
        questionnaireWithAnswers({ repeats: true }),
        fc.gen(),
        ({ questionnaire, answers }, pick) => {
          const last = [...new Map(answers)];
          const shuffled = pick(fc.shuffledSubarray, last, {
            minLength: last.length,
            maxLength: last.length,
          });
          expect(seen(filled(questionnaire, shuffled))).toEqual(
            seen(filled(questionnaire, answers)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('recomputes after each answer to what a fresh form would be', () => {
    beforeEachAnswer((form) => expect(seen(form)).toEqual(seen(open(form.compiled, form.raw()))));
  });

  it('changes one cell of what was entered with each answer, and never clears another', () => {
    beforeEachAnswer((form, address, value) => {
      const before = form.raw();
      form.answer(address, value);
      const { [address]: given, ...others } = form.raw();
      const { [address]: _, ...untouched } = before;
      expect(others).toEqual(untouched);
      expect(given === undefined).toBe(value === null);
    });
  });

  it('is told exactly what appeared and what was hidden, answers included', () => {
    beforeEachAnswer((form, address, value) => {
      const [items, masked] = [itemsOf(form).filter((id) => form.isAsked(id)), form.masked()];
      const change = form.answer(address, value);
      const [now, hidden] = [itemsOf(form).filter((id) => form.isAsked(id)), form.masked()];
      // A row that comes or goes takes its items with it; nobody needs to be told which.
      const elsewhere = (id: string) => !isRow(form, address) || !id.startsWith(`${address}/`);
      expect(change.asked.toSorted()).toEqual(added(items, now).filter(elsewhere));
      expect(change.hidden.toSorted()).toEqual(added(now, items).filter(elsewhere));
      expect(change.hiddenAnswers.toSorted()).toEqual(
        added(masked, hidden).filter((one) => one !== address && elsewhere(one)),
      );
    });
  });

  it('is told what became wrong, and nothing that is not', () => {
    beforeEachAnswer((form, address, value) => {
      const problemsNow = () => form.problems().map((found) => JSON.stringify(found));
      const before = problemsNow();
      const told = form.answer(address, value).problems.map((found) => JSON.stringify(found));
      const after = problemsNow();
      expect(told.filter((found) => !after.includes(found))).toEqual([]);
      if (!isRow(form, address))
        expect(added(before, after).filter((found) => !told.includes(found))).toEqual([]);
    });
  });

  it('gives back every answer when what hid it is taken back', () => {
    beforeEachAnswer((form, address, value) => {
      const [before, given] = [seen(form), form.raw()[address] ?? null];
      form.answer(address, value);
      form.answer(address, given);
      expect(seen(form)).toEqual(before);
    }, 80);
  });

  it('says beforehand what an answer would hide, and changes nothing by saying so', () => {
    beforeEachAnswer((form, address, value) => {
      const before = [seen(form), form.raw()];
      const foretold = form.wouldHide(address, value);
      expect([seen(form), form.raw()]).toEqual(before);
      expect(form.answer(address, value).hiddenAnswers).toEqual(foretold);
    }, 80);
  });

  it('stays as it is when the same answer is given again', () => {
    beforeEachAnswer((form, address, value) => {
      form.answer(address, value);
      const once = seen(form);
      const again = form.answer(address, form.raw()[address] ?? null);
      expect([again.asked, again.hidden, again.hiddenAnswers]).toEqual([[], [], []]);
      expect(seen(form)).toEqual(once);
    }, 80);
  });

  it('never lets a hidden answer steer: a form of the effective answers alone is the same', () => {
    always((questionnaire, answers) => {
      const form = filled(questionnaire, answers);
      const bare = open(form.compiled, form.effective());
      expect(itemsOf(form).filter((id) => bare.isAsked(id))).toEqual(
        itemsOf(form).filter((id) => form.isAsked(id)),
      );
      expect(bare.effective()).toEqual(form.effective());
      expect(bare.masked()).toEqual([]);
      expect(bare.struck()).toEqual([]);
    });
  });

  it('counts an answer or leaves it out, never both', () => {
    always((questionnaire, answers) => {
      const form = filled(questionnaire, answers);
      const effective = form.effective();
      expect(form.masked().filter((address) => effective[address] !== undefined)).toEqual([]);
    });
  });

  it('holds values in their normal form, as they would be opened from outside', () => {
    always((questionnaire, answers) => {
      const form = filled(questionnaire, answers);
      expect(openCells(form.compiled, JSON.parse(JSON.stringify(form.raw())))).toEqual({
        ok: true,
        value: form.raw(),
      });
    });
  });

  it('is accepted by the server whenever the device could finish it, and only then', () => {
    let finishes = 0;
    always((questionnaire, answers) => {
      const form = filled(questionnaire, answers);
      const finished = finish(form);
      if (!finished.ok) {
        expect(accept(form.compiled, form.effective()).length).toBeGreaterThan(0);
        return;
      }
      finishes += 1;
      const sent = JSON.parse(JSON.stringify(finished.value.effective));
      expect(accept(form.compiled, sent)).toEqual([]);
    }, 300);
    expect(finishes).toBeGreaterThan(5);
  });

  it('routes the same in another language', () => {
    always((questionnaire, answers) => {
      const en = Object.fromEntries(
        Object.keys(wordingOf(questionnaire)).map((key) => [key, `en ${key}`]),
      );
      const english = translated({ ...questionnaire, translations: { en } }, 'en');
      const [one, other] = [filled(questionnaire, answers), filled(english, answers)];
      const { problems: _, progress: __, ...same } = seen(one);
      expect(seen(other)).toMatchObject(same);
      const told = (form: Form) => form.problems().map(({ at, code }) => `${at} ${code}`);
      expect(told(other)).toEqual(told(one));
    });
  });
});
