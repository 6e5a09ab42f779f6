import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { questionOf } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { type Form, open } from '../../src/engine/form.ts';
import { wallClock } from './clock.ts';
import type { Contender, OpenForm } from './contender.ts';

export function ours(questionnaire: Questionnaire): Contender {
  let compiled = compile(questionnaire);
  return {
    name: 'ours',
    clock: wallClock,
    compile() {
      compiled = compile(questionnaire);
    },
    create: () => openForm(compiled),
  };
}

function openForm(compiled: Compiled): OpenForm {
  let form: Form = open(compiled);
  return {
    restore(answers) {
      form = open(compiled, answers);
    },
    answer([address, value]) {
      form.answer(address, value);
    },
    asked: () =>
      compiled.nodes
        .filter(({ id, kind }) => kind === 'question' && form.isAsked(id))
        .map(({ id }) => id),
    // A form remembers what it found; a full check finds it anew from the bare cells, as the server does.
    check: (answers) => hardFindings(open(compiled, answers)),
  };
}

function hardFindings(form: Form): ReadonlySet<string> {
  const hard = form.problems().filter(({ severity }) => severity === 'hard');
  return new Set(hard.map(({ at }) => questionOf(at)));
}
