import type { Reference } from '../../conditions/reading.ts';
import { clause, type Vocabulary } from '../../conditions/sentence.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Cells } from '../../engine/cells.ts';
import { addressOf, type Compiled } from '../../engine/compile.ts';
import type { Language } from '../../shared/language.ts';
import type { Explanation, Fact } from './why.ts';

/** Everything a sentence needs to name things and to quote answers. */
interface Speaker {
  readonly compiled: Compiled;
  readonly cells: Cells;
  readonly words: Vocabulary;
}

/** An explanation in words, for the person whose answers `cells` are: a few sentences, the nearest reason first. */
export function explainInWords(
  compiled: Compiled,
  cells: Cells,
  explanation: Explanation,
  language: Language,
): readonly string[] {
  const words = vocabularyOf(compiled.questionnaire, compiled.types, language);
  return [...new Set(sentences({ compiled, cells, words }, explanation))];
}

function sentences(speaker: Speaker, explanation: Explanation): readonly string[] {
  const { section, deciding, facts } = explanation;
  const name = nameOf(speaker, explanation.id);
  const ja = speaker.words.language === 'ja';
  if (section) {
    const hidden = nameOf(speaker, section.id);
    return [
      ja
        ? `${name}は、${hidden}が表示されないため、表示されません。`
        : `${name} is not shown, because ${hidden} is not shown.`,
      ...sentences(speaker, section),
    ];
  }
  if (!deciding) return [ja ? `${name}は、いつも表示されます。` : `${name} is always shown.`];
  const because = clause(deciding, speaker.words);
  if (explanation.asked)
    return [
      ja
        ? `${name}が表示されているのは、${because}ためです。`
        : `${name} is shown to those ${because}.`,
      ...facts.flatMap((fact) => factSentences(speaker, fact)),
    ];
  return [
    ja ? `${name}は、${because}場合に表示されます。` : `${name} is shown only to those ${because}.`,
    ...facts.flatMap((fact) => factSentences(speaker, fact)),
  ];
}

function factSentences(speaker: Speaker, { reference, is, because }: Fact): readonly string[] {
  const { words } = speaker;
  const ja = words.language === 'ja';
  const name = capital(words.question(reference));
  if (is === 'notAsked')
    return [
      ja ? `${name}は表示されていません。` : `${name} is not shown.`,
      ...(because ? sentences(speaker, because) : []),
    ];
  if (is === 'noAnswer')
    return [ja ? `${name}には、まだ回答がありません。` : `${name} has no answer yet.`];
  const answer = answerTo(speaker, reference);
  if (answer === undefined) return [];
  return [
    ja
      ? `${name}の回答は「${answer}」です。`
      : `The answer to ${words.question(reference)} is “${answer}”.`,
  ];
}

/** The answer in words; undefined where a question has several cells and none is named. */
function answerTo({ compiled, cells, words }: Speaker, reference: Reference): string | undefined {
  const slot = compiled.slots.get(addressOf(reference));
  const value = slot && cells[slot.address];
  return slot && value !== undefined
    ? slot.type.show(slot.question, value, words.language)
    : undefined;
}

function nameOf({ compiled, words }: Speaker, id: string): string {
  const ja = words.language === 'ja';
  const section = compiled.questionnaire.sections.find((one) => one.id === id);
  if (section) return ja ? `「${section.title}」の章` : `The section “${section.title}”`;
  const isNote = compiled.byId.get(id)?.kind === 'note';
  if (isNote) return ja ? `注記「${id}」` : `The note “${id}”`;
  return capital(words.question({ question: id }));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
