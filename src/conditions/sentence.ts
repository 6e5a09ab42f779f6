import { dateInWords } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { Condition, NumberTest, QuestionTest, Term } from './condition.ts';
import type { Reference } from './reading.ts';

/** How a definition names its own parts in one language. */
export interface Vocabulary {
  readonly language: Language;
  /** 問2-2 / question 2-2; with the row where the reference names one. */
  question(reference: Reference): string;
  /** The label of an option, by its code. */
  option(question: string, code: string): string;
  /** What several rows of a repeat are called (施設 / facilities); undefined for a question. */
  rows(id: string): string | undefined;
}

/**
 * The condition as a clause that stands before a noun in Japanese (「問2-2で「開催している」と答えた」) and after it
 * in English ("that answered “held” to question 2-2"). `not` says what the three-valued test means: somebody who
 * answered, and answered otherwise.
 */
export function clause(condition: Condition, vocabulary: Vocabulary): string {
  return vocabulary.language === 'ja'
    ? japanese(condition, vocabulary, true).end
    : `that ${english(condition, vocabulary, true)}`;
}

/** A Japanese clause in its two shapes: before a noun (答えた) and before another clause (答え). */
interface Clause {
  readonly end: string;
  readonly middle: string;
}

function japanese(condition: Condition, words: Vocabulary, positive: boolean): Clause {
  if ('not' in condition) return japanese(condition.not, words, !positive);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const conjunction = 'all' in condition === positive ? 'かつ' : 'または';
    return joined(
      parts.map((part) => japanese(part, words, positive)),
      conjunction,
    );
  }
  if ('number' in condition) return japaneseNumber(condition, words, positive);
  return japaneseTest(condition, words, positive);
}

function joined(clauses: readonly Clause[], conjunction: 'かつ' | 'または'): Clause {
  return clauses.reduceRight((rest, { end, middle }) => {
    const head = `${conjunction === 'かつ' ? middle : end}、${conjunction}`;
    return { end: head + rest.end, middle: head + rest.middle };
  });
}

function japaneseTest(test: QuestionTest, words: Vocabulary, positive: boolean): Clause {
  const subject = words.question(test);
  const quoted = (codes: readonly string[]) =>
    codes.map((code) => `「${words.option(test.question, code)}」`);
  if ('isAnswered' in test)
    return verb(`${subject}に`, positive ? ['答えた', '答え'] : ['答えていない', '答えておらず']);
  if ('isAsked' in test)
    return verb(
      `${subject}の`,
      positive ? ['対象となった', '対象となり'] : ['対象とならなかった', '対象とならず'],
    );
  if ('is' in test || 'isAnyOf' in test) {
    const codes = 'is' in test ? [test.is] : test.isAnyOf;
    const answer = quoted(codes).join('または');
    return verb(
      `${subject}で${answer}`,
      positive ? ['と答えた', 'と答え'] : ['以外を答えた', '以外を答え'],
    );
  }
  const chosen = (codes: readonly string[], among: string) =>
    verb(
      `${subject}で${quoted(codes).join('')}${codes.length === 1 ? 'を' : among}`,
      positive ? ['選んだ', '選び'] : ['選ばなかった', '選ばず'],
    );
  if ('includes' in test) return chosen([test.includes], '');
  if ('includesAny' in test)
    return chosen(test.includesAny, positive ? 'のいずれかを' : 'のいずれも');
  return chosen(test.includesAll, positive ? 'のすべてを' : 'のすべては');
}

function japaneseNumber(test: NumberTest, words: Vocabulary, positive: boolean): Clause {
  const left = term(test.number, words);
  if ('atLeast' in test)
    return verb(
      `${left}が${term(test.atLeast, words)}`,
      positive ? ['以上の', '以上で'] : ['未満の', '未満で'],
    );
  if ('atMost' in test)
    return verb(
      `${left}が${term(test.atMost, words)}`,
      positive ? ['以下の', '以下で'] : ['を超える', 'を超え'],
    );
  return verb(
    `${left}が${term(test.equals, words)}`,
    positive ? ['に等しい', 'に等しく'] : ['に等しくない', 'に等しくなく'],
  );
}

function verb(subject: string, [end, middle]: readonly [string, string]): Clause {
  return { end: subject + end, middle: subject + middle };
}

function english(condition: Condition, words: Vocabulary, positive: boolean): string {
  if ('not' in condition) return english(condition.not, words, !positive);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const conjunction = 'all' in condition === positive ? ' and ' : ' or ';
    return parts.map((part) => english(part, words, positive)).join(conjunction);
  }
  if ('number' in condition) return englishNumber(condition, words, positive);
  return englishTest(condition, words, positive);
}

function englishTest(test: QuestionTest, words: Vocabulary, positive: boolean): string {
  const subject = words.question(test);
  const quoted = (codes: readonly string[]) =>
    codes.map((code) => `“${words.option(test.question, code)}”`);
  if ('isAnswered' in test) return `${positive ? 'answered' : 'did not answer'} ${subject}`;
  if ('isAsked' in test) return `${positive ? 'were' : 'were not'} asked ${subject}`;
  if ('is' in test)
    return `answered ${positive ? '' : 'other than '}${quoted([test.is])} to ${subject}`;
  if ('isAnyOf' in test)
    return `answered ${positive ? '' : 'other than '}${quoted(test.isAnyOf).join(' or ')} to ${subject}`;
  const chose = positive ? 'chose' : 'did not choose';
  if ('includes' in test) return `${chose} ${quoted([test.includes])} in ${subject}`;
  if ('includesAny' in test)
    return `${chose} any of ${quoted(test.includesAny).join(', ')} in ${subject}`;
  return `${chose} all of ${quoted(test.includesAll).join(', ')} in ${subject}`;
}

function englishNumber(test: NumberTest, words: Vocabulary, positive: boolean): string {
  const left = `gave ${term(test.number, words)}`;
  if ('atLeast' in test)
    return `${left} ${positive ? 'of at least' : 'below'} ${term(test.atLeast, words)}`;
  if ('atMost' in test)
    return `${left} ${positive ? 'of at most' : 'above'} ${term(test.atMost, words)}`;
  return `${left} ${positive ? 'equal to' : 'other than'} ${term(test.equals, words)}`;
}

/** A number term as a noun: 問1-2の値の合計 / the sum of question 1-2. */
function term(value: Term, words: Vocabulary): string {
  const ja = words.language === 'ja';
  if (typeof value === 'number') return String(value);
  if ('date' in value) return dateInWords(value.date, words.language);
  if ('answer' in value) return words.question({ ...value, question: value.answer });
  if ('count' in value) {
    const counted = words.question({ question: value.count });
    const rows = words.rows(value.count);
    if (ja)
      return rows === undefined ? `${counted}で選んだ数` : `${counted}に記入した${rows}の件数`;
    return `a number of ${rows ?? 'choices'} in ${counted}`;
  }
  if ('sum' in value) {
    if (value.sum.length === 1 && value.sum[0] !== undefined)
      return ja
        ? `${term(value.sum[0], words)}の合計`
        : `the total of ${term(value.sum[0], words)}`;
    return value.sum.map((part) => term(part, words)).join(ja ? '＋' : ' + ');
  }
  const parts = ('sumKnown' in value ? value.sumKnown : value.countKnown)
    .map((part) => term(part, words))
    .join(ja ? '、' : ', ');
  if ('sumKnown' in value)
    return ja ? `${parts}の記入済みの合計` : `the total of what was given in ${parts}`;
  return ja ? `${parts}の記入数` : `the number of answers in ${parts}`;
}
