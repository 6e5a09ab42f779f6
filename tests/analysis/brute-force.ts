import type { Condition } from '../../src/conditions/condition.ts';
import {
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { everyAnswerSet, rowsIn, unmet } from './brute-answers.ts';
import { type Rules, slotsOf } from './brute-domains.ts';
import {
  conditionsIn,
  isMet,
  observe,
  optionsOf,
  partsOf,
  type Seen,
  type Watched,
} from './brute-seen.ts';

/**
 * A second reader of the rules, for tests: it tries every answer set one by one, knows nothing of the engine or the
 * analysis, and says what never happens. Texts are blank or not; numbers take every value of their range.
 */
export function bruteForce(questionnaire: Questionnaire): readonly string[] {
  const seen = observe(questionnaire);
  const placed = placedIn(questionnaire);
  const unreached = new Set(placed.map(({ id }) => id).filter((id) => !seen.has(`asked ${id}`)));
  const conditions = aboutConditions(questionnaire, seen, unreached);
  return [
    ...placed.flatMap((one) => aboutValues(one, seen)),
    ...conditions,
    ...(seen.has('submitted')
      ? aboutSubmissions(questionnaire, placed, seen, unreached)
      : ['analysis.noSubmission']),
  ];
}

/** A section or an item, and where it stands. */
interface Placed {
  readonly id: string;
  readonly path: string;
  readonly within: string | undefined;
  readonly showIf?: Condition | undefined;
  readonly item: Item | undefined;
}

function placedIn({ sections }: Questionnaire): readonly Placed[] {
  const ofItem = (item: Item, path: string, within: string): readonly Placed[] => [
    { id: item.id, path, within, showIf: item.showIf, item },
    ...(isRepeat(item)
      ? item.items.flatMap((inner, i) => ofItem(inner, `${path}.items.${i}`, item.id))
      : []),
  ];
  return sections.flatMap(({ id, showIf, items }, s) => [
    { id, path: `sections.${s}`, within: undefined, showIf, item: undefined },
    ...items.flatMap((item, i) => ofItem(item, `sections.${s}.items.${i}`, id)),
  ]);
}

function aboutValues({ id, path, item }: Placed, seen: Seen): readonly string[] {
  if (!item || !isQuestion(item)) return [];
  const isAsked = seen.has(`asked ${id}`);
  const neverComputed = item.type === 'computed' && isAsked && !seen.has(`computed ${id}`);
  return [
    ...(isUnanswerable(item) ? [`analysis.noValue ${path}`] : []),
    ...(neverComputed ? [`analysis.neverComputed ${path}`] : []),
    ...(seen.has(`without options ${id}`)
      ? [
          item.required === 'hard' && seen.has('submitted') && seen.has(`stuck ${id}`)
            ? `analysis.stuck ${path}`
            : `analysis.noChoice ${path}`,
        ]
      : []),
    ...(seen.has(`without rows ${id}`) ? [`analysis.noRow ${path}`] : []),
  ];
}

function isUnanswerable(question: Question): boolean {
  return slotsOf(question).some(([, domain]) => domain.length === 1);
}

/** What to try where a condition is never true: whether one rule, or both together, are what forbids it. */
const RELAXED: readonly (readonly [string, Rules])[] = [
  ['exclusiveClash', { exclusion: false, filter: true }],
  ['filterClash', { exclusion: true, filter: false }],
  ['exclusiveClash', { exclusion: false, filter: false }],
];

function aboutConditions(
  questionnaire: Questionnaire,
  seen: Seen,
  unreached: ReadonlySet<string>,
): readonly string[] {
  const relaxed = new Map<Rules, Seen>();
  const seenWith = (rules: Rules) => {
    const known = relaxed.get(rules) ?? observe(questionnaire, rules);
    relaxed.set(rules, known);
    return known;
  };
  const judge = ({ condition, path }: Watched): readonly string[] => {
    const kind = /\.checks\.\d+\.holds$/.test(path)
      ? 'check'
      : /\.(rows|options)\.\d+\.showIf$/.test(path)
        ? 'part'
        : 'node';
    if (!seen.has(`${path} true`)) {
      const behind = namesIn(condition).some((id) => unreached.has(id));
      if (behind && kind === 'node') return [`analysis.unreachable ${path}`];
      const clash = behind
        ? undefined
        : RELAXED.find(([, rules]) => seenWith(rules).has(`${path} true`))?.[0];
      const never = { node: 'neverTrue', part: 'neverOffered', check: 'checkNeverTrue' }[kind];
      return [`analysis.${clash ?? never} ${path}`];
    }
    if (seen.has(`${path} false`)) return idleParts(condition, path, seen);
    if (kind === 'part') return [];
    return [`analysis.${kind === 'check' ? 'checkNeverFalse' : 'neverFalse'} ${path}`];
  };
  return conditionsIn(questionnaire)
    .filter(({ under }) => under === undefined || !unreached.has(under))
    .flatMap(judge);
}

/** Parts that decide nothing; what stands inside one is not looked at. */
function idleParts(condition: Condition, path: string, seen: Seen): readonly string[] {
  return partsOf(condition, path).flatMap(({ part, at, idle }) => {
    const needed = idle === 'partNeverTrue' ? 'true' : 'not true';
    return idle && !seen.has(`${at} ${needed}`)
      ? [`analysis.${idle} ${at}`]
      : idleParts(part, at, seen);
  });
}

function aboutSubmissions(
  questionnaire: Questionnaire,
  placed: readonly Placed[],
  seen: Seen,
  unreached: ReadonlySet<string>,
): readonly string[] {
  const stops = placed.filter(({ item }) => item?.type !== 'note');
  const dead = new Set(stops.map(({ id }) => id).filter((id) => !seen.has(`submitted ${id}`)));
  return stops.flatMap(({ id, path, within, showIf, item }) => {
    const empty = seen.has(`empty ${id}`) ? [`analysis.emptySection ${path}`] : [];
    const behind = [...(within === undefined ? [] : [within]), ...(showIf ? namesIn(showIf) : [])];
    if (dead.has(id)) {
      const begins = !unreached.has(id) && !behind.some((other) => dead.has(other));
      return begins ? [`analysis.deadEnd ${path}`] : [];
    }
    if (!item || !isQuestion(item) || item.type === 'computed') return empty;
    return deadAnswers(questionnaire, item, path, seen);
  });
}

function deadAnswers(
  questionnaire: Questionnaire,
  question: Question,
  path: string,
  seen: Seen,
): readonly string[] {
  const { id } = question;
  if (!seen.has(`answered answer ${id}`)) return [];
  if (!seen.has(`submitted answer ${id}`)) return [`analysis.deadAnswer ${path}`];
  const list = question.type === 'matrix' ? 'domain.options' : 'options';
  const places = question.type === 'matrix' ? question.rows : [undefined];
  return optionsOf(question).flatMap((option, o) => {
    return (
      places
        .map((row) => (row ? `${id}/${row.code}` : id))
        .filter((address) => isLookedAt(questionnaire, question, address))
        .filter((address) => seen.has(`answered ${address} ${option.code}`))
        .filter((address) => !seen.has(`submitted ${address} ${option.code}`))
        // One finding a row, all of them at the option.
        .slice(0, 1)
        .map(() => `analysis.deadOption ${path}.${list}.${o}`)
    );
  });
}

/** Whether a condition looks at what is chosen in a cell, or some of its options have a condition. */
function isLookedAt(questionnaire: Questionnaire, question: Question, address: string): boolean {
  if (optionsOf(question).some(({ showIf }) => showIf)) return true;
  const [id, row] = address.split('/');
  const text = JSON.stringify(questionnaire);
  const verbs = `"(?:is|isAnyOf|includes|includesAny|includesAll)":`;
  const place = row === undefined ? `"question":"${id}",` : `"question":"${id}","row":"${row}",`;
  return new RegExp(`${place}${verbs}|"count":"${address}"`).test(text);
}

/** How many questions answer sets that can be handed in ask, at least and at most; of a repeat, those of one row. */
export function brutePaths(questionnaire: Questionnaire): readonly [number, number] | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  everyAnswerSet(questionnaire, (answers) => {
    if (unmet(questionnaire, answers).size > 0) return;
    const asked = (items: readonly Item[], prefix: string): number =>
      items.filter(
        (item) => isQuestion(item) && item.type !== 'computed' && isMet(item, prefix, answers),
      ).length;
    const items = questionnaire.sections.flatMap((section) => section.items);
    const inRows = items
      .filter(isRepeat)
      .flatMap((repeat) => rowsIn(answers, repeat.id).map((row) => asked(repeat.items, row)));
    for (const inRow of inRows.length > 0 ? inRows : [0]) {
      least = Math.min(least, asked(items, '') + inRow);
      most = Math.max(most, asked(items, '') + inRow);
    }
  });
  return least > most ? undefined : [least, most];
}

/** Every question a condition names. */
function namesIn(condition: Condition): readonly string[] {
  return [...JSON.stringify(condition).matchAll(/"(?:question|answer|count)":"([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
}
