import type { Random } from '../../../src/shared/ports.ts';
import {
  codesOf,
  conditional,
  find,
  type ItemTree,
  itemsOf,
  pick,
  type TestTree,
  type Tree,
  testsIn,
} from './tree.ts';

/**
 * A way to break a definition. `breaks`: what it makes undefined, unreachable, contradictory, dead or impossible;
 * `valid`: it leaves a questionnaire that works and says something else, which only its older version can tell.
 */
export interface Fault {
  readonly name: string;
  readonly kind: 'undefined' | 'unreachable' | 'contradictory' | 'dead' | 'impossible' | 'valid';
  /** Breaks the tree in place at random; false where there is nothing of the kind to break. */
  readonly apply: (tree: Tree, random: Random) => boolean;
}

export const faults: readonly Fault[] = [
  fault('a condition names a question that does not exist', 'undefined', (tree, random) =>
    onTest(tree, random, (test) => {
      test.question = `${test.question}-x`;
    }),
  ),
  fault('a condition looks for a code that does not exist', 'undefined', (tree, random) =>
    onTest(tree, random, (test) => replaceCode(test, '77')),
  ),
  fault('a question that is read is removed', 'undefined', (tree, random) => {
    const read = pick(readQuestions(tree), random);
    for (const section of tree.sections)
      section.items = section.items.filter(({ id }) => id !== read);
    return read !== undefined;
  }),
  fault('an option that is read is removed', 'undefined', (tree, random) => {
    const test = pick(allTests(tree), random);
    const [code] = test ? codesOf(test) : [];
    const gate = test && find(tree, test.question);
    if (!gate?.options) return false;
    gate.options = gate.options.filter((option) => option.code !== code);
    return true;
  }),
  fault('a question that is read gets another id', 'undefined', (tree, random) => {
    const gate = find(tree, pick(readQuestions(tree), random) ?? '');
    if (gate) gate.id = `${gate.id}-new`;
    return gate !== undefined;
  }),
  fault('a check stands at a question that does not exist', 'undefined', (tree) => {
    const check = tree.sections.flatMap(({ checks = [] }) => checks)[0];
    if (check) check.at = `${check.at}-x`;
    return check !== undefined;
  }),
  fault('a theme is written down nowhere', 'undefined', (tree, random) =>
    onItem(
      tree,
      random,
      ({ themes }) => themes !== undefined,
      (item) => {
        item.themes = ['weather'];
      },
    ),
  ),
  fault('a question is asked before the one that decides about it', 'undefined', (tree, random) => {
    const late = pick(conditional(tree), random);
    const section = tree.sections[0];
    if (!late || !section) return false;
    for (const one of tree.sections) one.items = one.items.filter((item) => item !== late);
    section.items.unshift(late);
    return true;
  }),
  fault('two items have one id', 'contradictory', (tree, random) => {
    const [a, b] = [pick(itemsOf(tree), random), pick(itemsOf(tree), random)];
    if (!a || !b || a === b) return false;
    a.id = b.id;
    return true;
  }),
  fault('two options have one code', 'contradictory', (tree, random) =>
    onItem(
      tree,
      random,
      ({ options = [] }) => options.length > 1,
      ({ options = [] }) => {
        const [first, second] = options;
        if (first && second) second.code = first.code;
      },
    ),
  ),
  fault('a condition demands two answers of one', 'unreachable', (tree, random) =>
    onGate(tree, random, 'single', (gate, item) => {
      const [a, b] = twoCodes(gate);
      item.showIf = {
        all: [
          { question: gate.id, is: a },
          { question: gate.id, is: b },
        ],
      };
    }),
  ),
  fault('a condition demands the opposite of its own', 'unreachable', (tree, random) =>
    onItem(
      tree,
      random,
      ({ showIf }) => showIf !== undefined,
      (item) => {
        item.showIf = { all: [item.showIf, { not: item.showIf }] };
      },
    ),
  ),
  fault('a condition contradicts the one above it', 'unreachable', (tree, random) => {
    const chained = conditional(tree).filter((item) => gateAbove(tree, item) !== undefined);
    const item = pick(chained, random);
    const above = item && gateAbove(tree, item);
    if (!item || !above) return false;
    item.showIf = { all: [item.showIf, { not: above }] };
    return true;
  }),
  fault('a section is never shown', 'unreachable', (tree, random) => {
    const section = pick(tree.sections.slice(1), random);
    const gate = itemsOf(tree).find(({ type }) => type === 'single');
    if (!section || !gate) return false;
    const [a, b] = twoCodes(gate);
    section.showIf = {
      all: [
        { question: gate.id, is: a },
        { question: gate.id, is: b },
      ],
    };
    return true;
  }),
  fault('a condition demands an exclusive option beside another', 'contradictory', (tree, random) =>
    onGate(tree, random, 'multiple', (gate, item) => {
      const alone = gate.options?.find(({ exclusive }) => exclusive)?.code;
      const other = gate.options?.find(({ exclusive }) => !exclusive)?.code;
      item.showIf = { question: gate.id, includesAll: [alone ?? other, other] };
    }),
  ),
  fault('a number of choices that nobody can make', 'unreachable', (tree, random) =>
    onGate(tree, random, 'multiple', (gate, item) => {
      const most = gate.options?.length ?? 0;
      item.showIf = { number: { count: gate.id }, atLeast: most + 1 };
    }),
  ),
  fault('a condition that whoever is asked meets', 'dead', (tree, random) =>
    onItem(
      tree,
      random,
      ({ showIf }) => showIf !== undefined,
      (item) => {
        item.showIf = {
          any: [
            item.showIf,
            { not: { question: readBy(item.showIf), isAnswered: true } },
            { question: readBy(item.showIf), isAsked: true },
          ],
        };
      },
    ),
  ),
  fault('an option that is never offered', 'dead', (tree, random) =>
    onItem(tree, random, hasGateBefore(tree), (item) => {
      const gate = gateBefore(tree, item);
      const option = item.options?.at(-1);
      if (!gate || !option) return;
      const [a, b] = twoCodes(gate);
      option.showIf = {
        all: [
          { question: gate.id, is: a },
          { question: gate.id, is: b },
        ],
      };
    }),
  ),
  fault('a hard check that no answer meets', 'impossible', (tree, random) =>
    onCheck(tree, random, (gate, [a]) => ({
      all: [{ question: gate.id, is: a }, { not: { question: gate.id, is: a } }],
    })),
  ),
  fault('a hard check that forbids every answer to a hard demand', 'impossible', (tree, random) =>
    onCheck(tree, random, (gate) => ({
      not: { question: gate.id, isAnyOf: gate.options?.map(({ code }) => code) },
    })),
  ),
  fault('a check that is never broken', 'dead', (tree, random) =>
    onCheck(tree, random, (gate) => ({
      question: gate.id,
      isAnyOf: gate.options?.map(({ code }) => code),
    })),
  ),
  fault('a demand with no option left to meet it', 'impossible', (tree, random) =>
    onItem(
      tree,
      random,
      (item) => item.required === 'hard' && hasGateBefore(tree)(item),
      (item) => {
        const gate = gateBefore(tree, item);
        const [a, b] = gate ? twoCodes(gate) : ['', ''];
        for (const option of item.options ?? [])
          option.showIf = {
            all: [
              { question: gate?.id, is: a },
              { question: gate?.id, is: b },
            ],
          };
      },
    ),
  ),
  fault('a gate that can no longer be read as codes', 'contradictory', (tree, random) => {
    const gate = find(tree, pick(readQuestions(tree), random) ?? '');
    if (!gate) return false;
    gate.type = 'text';
    delete gate.options;
    return true;
  }),
  fault('a verb for one answer on a question of several', 'contradictory', (tree, random) =>
    onGate(tree, random, 'multiple', (gate, item) => {
      item.showIf = { question: gate.id, is: gate.options?.[0]?.code };
    }),
  ),
  fault('an inverted condition', 'valid', (tree, random) =>
    onItem(
      tree,
      random,
      ({ showIf }) => showIf !== undefined,
      (item) => {
        item.showIf = { not: item.showIf };
      },
    ),
  ),
  fault('a condition on another code', 'valid', (tree, random) =>
    onTest(tree, random, (test) => {
      const other = find(tree, test.question)?.options?.find(
        ({ code, exclusive }) => !codesOf(test).includes(code) && !exclusive,
      );
      return other ? replaceCode(test, other.code) : false;
    }),
  ),
  fault('a condition less', 'valid', (tree, random) =>
    onItem(
      tree,
      random,
      ({ showIf }) => showIf !== undefined,
      (item) => {
        delete item.showIf;
      },
    ),
  ),
  fault('an option less that nothing reads', 'valid', (tree, random) => {
    const read = new Set(
      allTests(tree).flatMap((test) => codesOf(test).map((code) => `${test.question} ${code}`)),
    );
    return onItem(
      tree,
      random,
      ({ id, options = [] }) =>
        options.length > 3 && options.some(({ code }) => !read.has(`${id} ${code}`)),
      (item) => {
        const gone = item.options?.find(({ code }) => !read.has(`${item.id} ${code}`));
        item.options = item.options?.filter((option) => option !== gone) ?? [];
      },
    );
  }),
  fault('a demand less', 'valid', (tree, random) =>
    onItem(
      tree,
      random,
      ({ required }) => required !== undefined,
      (item) => {
        delete item.required;
      },
    ),
  ),
];

function fault(name: string, kind: Fault['kind'], apply: Fault['apply']): Fault {
  return { name, kind, apply };
}

function allTests(tree: Tree): readonly TestTree[] {
  return [
    ...conditional(tree).flatMap(({ showIf }) => testsIn(showIf)),
    ...tree.sections.flatMap(({ showIf }) => testsIn(showIf)),
  ];
}

function readQuestions(tree: Tree): readonly string[] {
  return [...new Set(allTests(tree).map(({ question }) => question))];
}

function readBy(condition: unknown): string {
  return testsIn(condition)[0]?.question ?? '';
}

function onTest(tree: Tree, random: Random, change: (test: TestTree) => unknown): boolean {
  const test = pick(allTests(tree), random);
  return test !== undefined && change(test) !== false;
}

function onItem(
  tree: Tree,
  random: Random,
  fits: (item: ItemTree) => boolean,
  change: (item: ItemTree) => void,
): boolean {
  const item = pick(itemsOf(tree).filter(fits), random);
  if (item) change(item);
  return item !== undefined;
}

/** Puts a condition about an earlier gate of some type on a later question. */
function onGate(
  tree: Tree,
  random: Random,
  type: string,
  change: (gate: ItemTree, item: ItemTree) => void,
): boolean {
  const items = itemsOf(tree);
  const gates = items.filter(
    (item) =>
      item.type === type &&
      (item.options?.length ?? 0) > 1 &&
      (type === 'single' || item.options?.some(({ exclusive }) => exclusive)),
  );
  const gate = pick(gates, random);
  const later = gate ? items.slice(items.indexOf(gate) + 1) : [];
  const item = pick(
    later.filter(({ type: kind }) => kind !== 'note'),
    random,
  );
  if (gate && item) change(gate, item);
  return gate !== undefined && item !== undefined;
}

/** A hard check about a single choice that everybody has to answer. */
function onCheck(
  tree: Tree,
  random: Random,
  holds: (gate: ItemTree, codes: readonly [string, string]) => unknown,
): boolean {
  const gate = pick(
    itemsOf(tree).filter(
      ({ type, required, showIf }) =>
        type === 'single' && required === 'hard' && showIf === undefined,
    ),
    random,
  );
  const section = tree.sections.find(({ items }) => gate && items.includes(gate));
  if (!gate || !section) return false;
  section.checks = [
    ...(section.checks ?? []),
    {
      id: 'c-seeded',
      severity: 'hard',
      at: gate.id,
      holds: holds(gate, twoCodes(gate)),
      message: '確認',
    },
  ];
  return true;
}

function hasGateBefore(tree: Tree): (item: ItemTree) => boolean {
  return (item) =>
    (item.options?.length ?? 0) > 1 &&
    gateBefore(tree, item) !== undefined &&
    !allTests(tree).some(({ question }) => question === item.id);
}

/** The first single choice before an item that everybody is asked. */
function gateBefore(tree: Tree, item: ItemTree): ItemTree | undefined {
  const items = itemsOf(tree);
  return items
    .slice(0, items.indexOf(item))
    .find(
      ({ type, showIf, options = [] }) =>
        type === 'single' && showIf === undefined && options.length > 1,
    );
}

/** The condition of a question that an item's own condition reads. */
function gateAbove(tree: Tree, { showIf }: ItemTree): unknown {
  return testsIn(showIf)
    .map(({ question }) => find(tree, question)?.showIf)
    .find((above) => above !== undefined);
}

function twoCodes({ options = [] }: ItemTree): readonly [string, string] {
  const [a, b] = options.map(({ code }) => code);
  return [a ?? '', b ?? ''];
}

function replaceCode(test: TestTree, code: string): void {
  if (test.is !== undefined) test.is = code;
  else if (test.includes !== undefined) test.includes = code;
  else if (test.isAnyOf) test.isAnyOf = [code];
  else test.includesAny = [code];
}
