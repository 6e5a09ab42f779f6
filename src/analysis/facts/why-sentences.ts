import type { Reference } from '../../conditions/reading.ts';
import { clause, type Vocabulary } from '../../conditions/sentence.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Cells } from '../../engine/cells.ts';
import { addressOf, type Compiled, slotAt } from '../../engine/compiled.ts';
import { open } from '../../engine/form.ts';
import type { Language } from '../../shared/language.ts';
import { Trial } from '../trial.ts';
import { stationsOf } from '../typical-row.ts';
import type { Explanation, Fact } from './why.ts';
import { type Phrases, phrasesIn } from './why-phrases.ts';

/** Everything a sentence needs to name things and to quote answers. */
interface Speaker {
  readonly compiled: Compiled;
  readonly trial: Trial;
  /** What stands before the addresses of the row it is about. */
  readonly prefix: string;
  readonly words: Vocabulary;
  readonly phrases: Phrases;
}

/**
 * An explanation in words, for the person whose answers `cells` are: a few sentences, the nearest reason first.
 */
export function explainInWords(
  compiled: Compiled,
  cells: Cells,
  explanation: Explanation,
  language: Language,
): readonly string[] {
  const words = vocabularyOf(compiled.questionnaire, compiled.types, language);
  const speaker: Speaker = {
    compiled,
    trial: new Trial(compiled, open(compiled, cells)),
    prefix: explanation.row ?? '',
    words,
    phrases: phrasesIn[language],
  };
  return [...new Set(sentences(speaker, explanation).map(capitalised))];
}

function sentences(speaker: Speaker, explanation: Explanation): readonly string[] {
  const { asked, outer, noRow, deciding, facts } = explanation;
  const { phrases, words } = speaker;
  const name = nameOf(speaker, explanation);
  if (outer) return [phrases.withOuter(name, nameOf(speaker, outer)), ...sentences(speaker, outer)];
  if (noRow !== undefined) return [phrases.noRow(name, noRow)];
  if (!deciding) return [phrases.always(name)];
  const because = clause(deciding, words);
  return [
    asked ? phrases.shown(name, because) : phrases.wouldBeShown(name, because),
    ...facts.flatMap((fact) => factSentences(speaker, fact)),
  ];
}

function factSentences(speaker: Speaker, fact: Fact): readonly string[] {
  const { phrases, words } = speaker;
  const name = words.question(fact.reference);
  if (fact.is === 'notAsked') return [phrases.notShown(name), ...sentences(speaker, fact.because)];
  if (fact.is === 'noAnswer') return [phrases.noAnswer(name)];
  const answer = answerTo(speaker, fact.reference);
  return answer === undefined ? [] : [phrases.answer(name, answer)];
}

/** The answer in words; undefined where a question has several cells and none is named. */
function answerTo(speaker: Speaker, reference: Reference): string | undefined {
  const { compiled, words, phrases, trial, prefix } = speaker;
  const counted = compiled.repeats.get(reference.question);
  if (counted) {
    const reading = trial.reading(reference, reference.question);
    return reading.is === 'rows' ? phrases.rows(reading.rows, counted.repeat.rowNoun) : undefined;
  }
  const inner = addressOf(reference);
  const inRow = slotAt(compiled, prefix + inner);
  const slot = inRow ?? slotAt(compiled, inner);
  const value = trial.value(inRow ? prefix + inner : inner);
  return slot && value !== undefined
    ? slot.domain.show(slot.asks, value, words.language)
    : undefined;
}

function nameOf(speaker: Speaker, { id, part }: Pick<Explanation, 'id' | 'part'>): string {
  const { compiled, words, phrases } = speaker;
  const section = compiled.questionnaire.sections.find((one) => one.id === id);
  if (section) return phrases.section(section.title);
  if (part?.part === 'row') return words.question({ question: id, row: part.code });
  const isNote = stationsOf(compiled).some(({ node }) => node.id === id && node.kind === 'note');
  const name = isNote ? phrases.note(id) : words.question({ question: id });
  return part ? phrases.option(name, words.option(id, part.code)) : name;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
