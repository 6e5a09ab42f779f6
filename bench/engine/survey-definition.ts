import type { Condition, NumberTest, Term } from '../../src/conditions/condition.ts';
import {
  type Check,
  isQuestion,
  type Questionnaire,
  type Section,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';

/** The same questionnaire as survey-core reads it: a page a section. @throws for what no synthetic one uses. */
export function surveyDefinition(questionnaire: Questionnaire): object {
  return { pages: questionnaire.sections.map(page) };
}

function page(section: Section): object {
  const { id, title, showIf, checks = [] } = section;
  return {
    name: id,
    title,
    ...visibleIf(showIf),
    elements: section.items.filter(isQuestion).map((question) => ({
      name: question.id,
      title: question.text,
      ...visibleIf(question.showIf),
      isRequired: question.required === 'hard',
      ...ofType(question),
      ...validators(checks.filter(({ at }) => at === question.id)),
    })),
  };
}

function visibleIf(condition: Condition | undefined): object {
  return condition ? { visibleIf: expression(condition) } : {};
}

function ofType(question: Question): object {
  switch (question.type) {
    case 'single':
      return { type: 'radiogroup', choices: choices(question.options) };
    case 'multiple':
      return { type: 'checkbox', choices: choices(question.options) };
    case 'number':
      return { type: 'text', inputType: 'number', min: question.min, max: question.max };
    case 'text':
      return { type: 'text', maxLength: question.maxLength };
    default:
      throw new Error(`No synthetic questionnaire has a question of type ${question.type}.`);
  }
}

function choices(options: (Question & { readonly type: 'single' })['options']): readonly object[] {
  return options.map(({ code, label, exclusive }) => ({
    value: code,
    text: label,
    ...(exclusive ? { isExclusive: true } : {}),
  }));
}

function validators(checks: readonly Check[]): object {
  if (checks.length === 0) return {};
  return {
    validators: checks.map(({ holds, message }) => ({
      type: 'expression',
      expression: unlessBlank(holds),
      text: message,
    })),
  };
}

/** A check is broken only where both sides are known. */
function unlessBlank(holds: Condition): string {
  if (!('number' in holds)) throw new Error('Every synthetic check compares two numbers.');
  const [left, right] = sides(holds);
  return `${left} empty or ${right} empty or ${expression(holds)}`;
}

function expression(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => `(${expression(part)})`).join(' and ');
  if ('any' in condition) return condition.any.map((part) => `(${expression(part)})`).join(' or ');
  if ('number' in condition) {
    const [left, right] = sides(condition);
    return `${left} ${'atLeast' in condition ? '>=' : 'atMost' in condition ? '<=' : '='} ${right}`;
  }
  if ('is' in condition) return `{${condition.question}} = '${condition.is}'`;
  if ('includes' in condition) return `{${condition.question}} contains '${condition.includes}'`;
  if ('isAnyOf' in condition)
    return condition.isAnyOf.map((code) => `{${condition.question}} = '${code}'`).join(' or ');
  throw new Error(`No synthetic questionnaire has the condition ${JSON.stringify(condition)}.`);
}

function sides(test: NumberTest): readonly [string, string] {
  const right = 'atLeast' in test ? test.atLeast : 'atMost' in test ? test.atMost : test.equals;
  return [operand(test.number), operand(right)];
}

function operand(term: Term): string {
  if (typeof term === 'number') return String(term);
  if ('answer' in term) return `{${term.answer}}`;
  throw new Error('Every synthetic number is a constant or an answer.');
}
