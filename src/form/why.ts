import type { Condition } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { mentions } from '../conditions/references.ts';
import { clause } from '../conditions/sentence.ts';
import type { Address } from '../engine/cells.ts';
import type { Form } from '../engine/form.ts';
import { questionName, shortVocabulary } from './names.ts';
import { keyOf, type Place, placeAt, prefixOf, rowAt, surroundingsOf } from './place.ts';
import type { FormTexts } from './texts.ts';

/** Why something is not asked, and the question whose answer decided it, by its key. */
export interface Reason {
  readonly sentence: string;
  readonly decider: string | undefined;
}

/**
 * Why a section, an item or an item of a row is not on the path: what was answered to the question its condition reads
 * (「問2-1で「ない」と答えたため」). A condition on a question that is itself not asked has that question's reason.
 */
export function whyNotAsked(form: Form, id: string, texts: FormTexts): Reason {
  const repeat = rowAt(form, id)?.repeat.id;
  if (repeat !== undefined && !form.isAsked(repeat)) return whyNotAsked(form, repeat, texts);
  const prefix = prefixOf(form, id);
  const { byId, nodes } = surroundingsOf(form, id).compiled;
  const node = byId.get(id.slice(prefix.length));
  const section = node && nodes[node.section];
  const condition =
    section && !form.isAsked(prefix + section.id) ? section.condition : node?.condition;
  return condition ? whyNot(form, condition, prefix, texts) : whyEmpty(form, id, texts);
}

/** Why a filled cell is not on the path: its question is not, or the row of the matrix it is in. */
export function whyMasked(form: Form, address: Address, texts: FormTexts): Reason {
  const key = keyOf(form, address);
  if (!form.isAsked(key)) return whyNotAsked(form, key, texts);
  const row = form.slot(address)?.shape.row;
  const part = placeAt(form, address)?.node.parts.find(
    ({ part, code }) => part === 'row' && code === row,
  );
  return part
    ? whyNot(form, part.showIf, prefixOf(form, address), texts)
    : { sentence: '', decider: undefined };
}

function whyNot(form: Form, condition: Condition, prefix: string, texts: FormTexts): Reason {
  const failed = failing(form, condition, prefix);
  const [read] = mentions(failed);
  const decider = read && (placeAt(form, prefix + read.question) ?? placeAt(form, read.question));
  if (!decider)
    return { sentence: texts.because.otherwise(negated(form, failed, texts)), decider: undefined };
  if (!form.isAsked(decider.key)) return whyNotAsked(form, decider.key, texts);
  return { sentence: sentence(form, failed, decider, texts), decider: decider.key };
}

/** The first part of a conjunction that does not hold: the others have nothing to do with it. */
function failing(form: Form, condition: Condition, prefix: string): Condition {
  if (!('all' in condition)) return condition;
  const { read } = surroundingsOf(form, prefix);
  const part = condition.all.find((candidate) => evaluate(candidate, read) !== true);
  return part ? failing(form, part, prefix) : condition;
}

function sentence(form: Form, condition: Condition, decider: Place, texts: FormTexts): string {
  const { slots } = decider.node;
  const name = questionName(decider.question, texts);
  const [slot] = slots;
  const address = decider.prefix + (slot?.address ?? '');
  if (!slot || form.state(address) === 'noAnswer') return texts.because.notAnswered(name);
  const value = form.effectiveValue(address);
  const plain =
    'question' in condition && slots.length === 1 && ('is' in condition || 'isAnyOf' in condition);
  return plain && value !== undefined
    ? texts.because.answered(name, slot.domain.show(slot.asks, value, texts.language))
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
