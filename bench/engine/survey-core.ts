import { Model } from 'survey-core';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import packages from '../package.json' with { type: 'json' };
import { processorClock } from './clock.ts';
import type { Contender, OpenForm } from './contender.ts';
import { surveyDefinition } from './survey-definition.ts';

/** Has one step where we have two: a model is made from the definition for every response. */
export function surveyCore(questionnaire: Questionnaire): Contender {
  const definition = surveyDefinition(questionnaire);
  return {
    name: `survey-core ${packages.dependencies['survey-core']}`,
    clock: processorClock,
    compile() {},
    create: () => openForm(new Model(definition)),
  };
}

function openForm(model: Model): OpenForm {
  return {
    restore(answers) {
      const values = Object.entries(answers).map(([id, value]) => [id, surveyValue(value)]);
      model.data = Object.fromEntries(values);
    },
    answer([id, value]) {
      model.setValue(id, surveyValue(value));
    },
    asked: () =>
      model
        .getAllQuestions()
        .filter(({ isVisible, isParentVisible }) => isVisible && isParentVisible)
        .map(({ name }) => name),
    check() {
      model.validate(true, false);
      const wrong = model.getAllQuestions().filter(({ errors }) => errors.length > 0);
      return new Set(wrong.map(({ name }) => name));
    },
  };
}

/** The code, the codes, the number or the text alone. */
function surveyValue(value: CellValue): unknown {
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : value;
  if (typeof value !== 'object') return value;
  if ('code' in value) return value.code;
  return 'codes' in value ? value.codes : value;
}
