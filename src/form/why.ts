import type { Condition } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Reader } from '../conditions/reading.ts';
import { mentions } from '../conditions/references.ts';
import { clause } from '../conditions/sentence.ts';
import type { Form } from '../engine/form.ts';
import { effectiveReader } from '../engine/route.ts';
import type { Question } from '../question-types/registry.ts';
import { questionName, shortVocabulary } from './names.ts';
import type { FormTexts } from './texts.ts';

/** Why something is not asked, and the question whose answer decided it. */
export interface Reason {
  readonly sentence: string;
  readonly decider: string | undefined;
}

/**
 * Why a section, question or note is not on the path: what was answered to the question its condition reads
 * (「問2-1で「ない」と答えたため」). A condition on a question that is itself not asked has that question's reason.
 */
export function whyNotAsked(form: Form, id: string, texts: FormTexts): Reason {
  const node = form.compiled.byId.get(id);
  const section = node && form.compiled.nodes[node.section];
  const condition = section && !form.isAsked(section.id) ? section.condition : node?.condition;
  return condition ? whyNot(form, failing(form, condition), texts) : whyEmpty(form, id, texts);
}

/** The first part of a conjunction that does not hold: the others have nothing to do with it. */
function failing(form: Form, condition: Condition): Condition {
  if (!('all' in condition)) return condition;
  const read = readerOf(form);
  const part = condition.all.find((candidate) => evaluate(candidate, read) !== true);
  return part ? failing(form, part) : condition;
}

function readerOf(form: Form): Reader {
  const path = Uint8Array.from(form.compiled.nodes, ({ id }) => (form.isAsked(id) ? 1 : 0));
  return effectiveReader(form.compiled, new Map(Object.entries(form.raw())), path);
}

function whyNot(form: Form, condition: Condition, texts: FormTexts): Reason {
  const [read] = mentions(condition);
  const decider = read && questionNamed(form, read.question);
  if (!decider)
    return {
      sentence: texts.because.otherwise(negated(form, condition, texts)),
      decider: undefined,
    };
  if (!form.isAsked(decider.id)) return whyNotAsked(form, decider.id, texts);
  return { sentence: sentence(form, condition, decider, texts), decider: decider.id };
}

function sentence(form: Form, condition: Condition, decider: Question, texts: FormTexts): string {
  const slots = form.compiled.byId.get(decider.id)?.slots ?? [];
  const name = questionName(decider, texts);
  const [slot] = slots;
  if (!slot || form.state(slot.address) === 'noAnswer') return texts.because.notAnswered(name);
  const value = form.value(slot.address);
  const plain =
    'question' in condition && slots.length === 1 && ('is' in condition || 'isAnyOf' in condition);
  return plain && value !== undefined
    ? texts.because.answered(name, slot.type.show(decider, value, texts.language))
    : texts.because.otherwise(negated(form, condition, texts));
}

function negated(form: Form, condition: Condition, texts: FormTexts): string {
  const { questionnaire, types } = form.compiled;
  return clause({ not: condition }, shortVocabulary(questionnaire, types, texts));
}

/** A section that is asked but has nothing to ask: the reason of its first question. */
function whyEmpty(form: Form, id: string, texts: FormTexts): Reason {
  const section = form.compiled.questionnaire.sections.find((candidate) => candidate.id === id);
  const first = section?.items.find((item) => item.showIf !== undefined);
  return first ? whyNotAsked(form, first.id, texts) : { sentence: '', decider: undefined };
}

function questionNamed(form: Form, id: string): Question | undefined {
  return form.compiled.byId.get(id)?.slots[0]?.question;
}
