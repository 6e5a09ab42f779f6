import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { accept, finish } from '../../src/engine/finish.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { choose } from '../../src/question-types/multiple/choose.ts';
import { questionnaireWithAnswers } from '../support/arbitrary-questionnaire.ts';

/** All that can be seen of a form. */
function seen(form: Form) {
  const { compiled } = form;
  return {
    asked: compiled.nodes.map(({ id }) => form.isAsked(id)),
    states: [...compiled.slots.keys()].map((address) => form.state(address)),
    effective: form.effective(),
    masked: form.masked(),
    problems: form.problems(),
    progress: form.progress(),
  };
}

describe('any questionnaire with any answers', () => {
  it('comes to the same form whatever the order of answering', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), fc.gen(), ({ questionnaire, answers }, pick) => {
        const compiled = compile(questionnaire);
        const last = [...new Map(answers)];
        const shuffled = pick(fc.shuffledSubarray, last, {
          minLength: last.length,
          maxLength: last.length,
        });
        const [one, other] = [last, shuffled].map((order) => {
          const form = open(compiled);
          for (const [address, value] of order) form.answer(address, value);
          return seen(form);
        });
        expect(one).toEqual(other);
      }),
    );
  });

  it('recomputes after each answer to what a fresh form would be', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const compiled = compile(questionnaire);
        const form = open(compiled);
        for (const [address, value] of answers) {
          form.answer(address, value);
          expect(seen(form)).toEqual(seen(open(compiled, form.raw())));
        }
      }),
    );
  });

  it('reports exactly what appeared and what was hidden', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const compiled = compile(questionnaire);
        const form = open(compiled);
        const items = compiled.nodes.filter(({ kind }) => kind !== 'section').map(({ id }) => id);
        for (const [address, value] of answers) {
          const before = items.filter((id) => form.isAsked(id));
          const { asked, hidden } = form.answer(address, value);
          const after = items.filter((id) => form.isAsked(id));
          expect(asked).toEqual(after.filter((id) => !before.includes(id)));
          expect(hidden).toEqual(before.filter((id) => !after.includes(id)));
        }
      }),
    );
  });

  it('gives back every answer when what hid it is taken back', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const form = open(compile(questionnaire));
        for (const [address, value] of answers) {
          const [before, given] = [seen(form), form.value(address) ?? null];
          form.answer(address, value);
          form.answer(address, given);
          expect(seen(form)).toEqual(before);
          form.answer(address, value);
        }
      }),
    );
  });

  it('says beforehand what an answer would hide, and changes nothing by saying so', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const form = open(compile(questionnaire));
        for (const [address, value] of answers) {
          const before = [seen(form), form.raw()];
          const foretold = form.wouldHide(address, value);
          expect([seen(form), form.raw()]).toEqual(before);
          expect(form.answer(address, value).hiddenAnswers).toEqual(foretold);
        }
      }),
    );
  });

  it('never lets a hidden answer steer: a form of the effective answers alone is the same', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const compiled = compile(questionnaire);
        const form = open(compiled);
        for (const [address, value] of answers) form.answer(address, value);
        const bare = open(compiled, form.effective());
        expect(compiled.nodes.map(({ id }) => bare.isAsked(id))).toEqual(
          compiled.nodes.map(({ id }) => form.isAsked(id)),
        );
        expect(bare.effective()).toEqual(form.effective());
      }),
    );
  });

  it('is accepted by the server whenever the device could finish it', () => {
    fc.assert(
      fc.property(questionnaireWithAnswers(), ({ questionnaire, answers }) => {
        const compiled = compile(questionnaire);
        const form = open(compiled);
        for (const [address, value] of answers) form.answer(address, value);
        const finished = finish(form);
        if (finished.ok)
          expect(accept(compiled, JSON.parse(JSON.stringify(finished.value.effective)))).toEqual(
            [],
          );
        else expect(accept(compiled, form.effective()).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any sequence of ticks', () => {
  const options = ['1', '2', '3', '98', '99'].map((code) => ({
    code,
    label: code,
    ...(code > '97' && code !== '98' ? { exclusive: true } : {}),
  }));
  it('never leaves an exclusive option beside another, and says what it unticked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...options), fc.boolean())), (ticks) => {
        let codes: readonly string[] = [];
        for (const [{ code }, ticked] of ticks) {
          const chosen = choose(options, { codes }, code, ticked);
          expect(chosen.value.codes.includes(code)).toBe(ticked);
          expect(chosen.value.codes.includes('99') && chosen.value.codes.length > 1).toBe(false);
          expect(codes.filter((old) => old !== code && !chosen.value.codes.includes(old))).toEqual(
            chosen.unticked,
          );
          codes = chosen.value.codes;
        }
      }),
    );
  });
});
