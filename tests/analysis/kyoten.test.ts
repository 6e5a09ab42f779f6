import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { baseChain, baseParents, chainInCounts } from '../../src/analysis/facts/bases.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { finish } from '../../src/engine/finish.ts';
import { open } from '../../src/engine/form.ts';
import { kyoten } from '../support/kyoten-sample.ts';

const compiled = kyoten();
const possibilities = new Possibilities(compiled);

describe('given the questionnaire of 2025', () => {
  it('there is nothing to report', () => {
    expect(analyse(possibilities)).toEqual([]);
  });

  it('meets 26 questions at least and all 59 at most, and the engine walks both ways', () => {
    const paths = pathLengths(possibilities);
    expect([paths?.shortest.questions, paths?.longest.questions]).toEqual([26, 59]);
    for (const { questions, bound, witness } of paths ? [paths.shortest, paths.longest] : []) {
      expect(bound).toBe(questions);
      const form = open(compiled, witness);
      expect(form.progress().asked).toBe(questions);
      expect(finish(form).ok).toBe(true);
    }
  });

  it('no answer to a single gate leaves fewer than 26: unconditional questions alone are as many', () => {
    const always = compiled.nodes.filter(
      ({ kind, condition }) => kind === 'question' && !condition,
    );
    expect(always).toHaveLength(26);
  });

  it('the base of the participants of meetings hangs on two gates: 871 → 691 → 559', () => {
    const chain = baseChain(baseParents(possibilities), 'q2-3');
    expect(chain).toEqual(['q2-1', 'q2-2', 'q2-3']);
    const counts = new Map([
      ['q2-1', 871],
      ['q2-2', 691],
      ['q2-3', 559],
    ]);
    expect(chainInCounts(chain, counts)).toBe('871 → 691 → 559');
  });

  it('says at each gate who goes where', () => {
    const sentences = skipInstructions(possibilities).map((one) =>
      skipSentence(compiled.questionnaire, compiled.types, one, 'ja'),
    );
    expect(sentences).toHaveLength(38);
    expect(sentences).toEqual(
      expect.arrayContaining([
        '「開催していない」を選んだ方は問3-1へ',
        '「病院」を選んだ方は問3-4へ',
        '「配置していない」を選んだ方は「担当者の氏名」へ',
      ]),
    );
  });
});
