import type { Reference } from '../../conditions/reading.ts';
import { clause, type Vocabulary } from '../../conditions/sentence.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Cells } from '../../engine/cells.ts';
import { addressOf, type Compiled } from '../../engine/compile.ts';
import type { Language } from '../../shared/language.ts';
import type { Explanation, Fact } from './why.ts';

/** The sentences, whose parts are names, clauses and answers. */
interface Phrases {
  readonly section: (title: string) => string;
  readonly note: (id: string) => string;
  readonly always: (name: string) => string;
  readonly withSection: (name: string, section: string) => string;
  readonly shown: (name: string, because: string) => string;
  readonly wouldBeShown: (name: string, because: string) => string;
  readonly notShown: (name: string) => string;
  readonly noAnswer: (name: string) => string;
  readonly answer: (name: string, answer: string) => string;
}

const phrasesIn: Readonly<Record<Language, Phrases>> = {
  ja: {
    section: (title) => `「${title}」の章`,
    note: (id) => `注記「${id}」`,
    always: (name) => `${name}は、いつも表示されます。`,
    withSection: (name, section) => `${name}は、${section}が表示されないため、表示されません。`,
    shown: (name, because) => `${name}が表示されているのは、${because}ためです。`,
    wouldBeShown: (name, because) => `${name}は、${because}場合に表示されます。`,
    notShown: (name) => `${name}は表示されていません。`,
    noAnswer: (name) => `${name}には、まだ回答がありません。`,
    answer: (name, answer) => `${name}の回答は「${answer}」です。`,
  },
  en: {
    section: (title) => `the section “${title}”`,
    note: (id) => `the note “${id}”`,
    always: (name) => `${name} is always shown.`,
    withSection: (name, section) => `${name} is not shown, because ${section} is not shown.`,
    shown: (name, because) => `${name} is shown to those ${because}.`,
    wouldBeShown: (name, because) => `${name} is shown only to those ${because}.`,
    notShown: (name) => `${name} is not shown.`,
    noAnswer: (name) => `${name} has no answer yet.`,
    answer: (name, answer) => `The answer to ${name} is “${answer}”.`,
  },
};

/** Everything a sentence needs to name things and to quote answers. */
interface Speaker {
  readonly compiled: Compiled;
  readonly cells: Cells;
  readonly words: Vocabulary;
  readonly phrases: Phrases;
}

/** An explanation in words, for the person whose answers `cells` are: a few sentences, the nearest reason first. */
export function explainInWords(
  compiled: Compiled,
  cells: Cells,
  explanation: Explanation,
  language: Language,
): readonly string[] {
  const words = vocabularyOf(compiled.questionnaire, compiled.types, language);
  const speaker = { compiled, cells, words, phrases: phrasesIn[language] };
  return [...new Set(sentences(speaker, explanation).map(capitalised))];
}

function sentences(speaker: Speaker, explanation: Explanation): readonly string[] {
  const { asked, section, deciding, facts } = explanation;
  const { phrases, words } = speaker;
  const name = nameOf(speaker, explanation.id);
  if (section)
    return [phrases.withSection(name, nameOf(speaker, section.id)), ...sentences(speaker, section)];
  if (!deciding) return [phrases.always(name)];
  const because = clause(deciding, words);
  return [
    asked ? phrases.shown(name, because) : phrases.wouldBeShown(name, because),
    ...facts.flatMap((fact) => factSentences(speaker, fact)),
  ];
}

function factSentences(speaker: Speaker, { reference, is, because }: Fact): readonly string[] {
  const { phrases, words } = speaker;
  const name = words.question(reference);
  if (is === 'notAsked')
    return [phrases.notShown(name), ...(because ? sentences(speaker, because) : [])];
  if (is === 'noAnswer') return [phrases.noAnswer(name)];
  const answer = answerTo(speaker, reference);
  return answer === undefined ? [] : [phrases.answer(name, answer)];
}

/** The answer in words; undefined where a question has several cells and none is named. */
function answerTo({ compiled, cells, words }: Speaker, reference: Reference): string | undefined {
  const slot = compiled.slots.get(addressOf(reference));
  const value = slot && cells[slot.address];
  return slot && value !== undefined
    ? slot.domain.show(slot.asks, value, words.language)
    : undefined;
}

function nameOf({ compiled, words, phrases }: Speaker, id: string): string {
  const section = compiled.questionnaire.sections.find((one) => one.id === id);
  if (section) return phrases.section(section.title);
  return compiled.byId.get(id)?.kind === 'note'
    ? phrases.note(id)
    : words.question({ question: id });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
