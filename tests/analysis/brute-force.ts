import type { Condition } from '../../src/conditions/condition.ts';
import { isQuestion, type Questionnaire } from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';
import { everyAnswerSet, finishes, slotsOf, truthOf } from './brute-answers.ts';

/** What happened in some answer set, as words: `asked q1`, `sections.0.showIf true`, `submitted q1 2`. */
type Seen = ReadonlySet<string>;

/**
 * A second reader of the rules, for tests: it tries every answer set one by one, knows nothing of the engine or the
 * analysis, and says what never happens. Texts are blank or not; numbers take every whole value of their range.
 */
export function bruteForce(questionnaire: Questionnaire): readonly string[] {
  const seen = observe(questionnaire, true);
  const relaxed = observe(questionnaire, false);
  const nodes = questionnaire.sections.flatMap((section) => [section, ...section.items]);
  const unreached = new Set(nodes.map(({ id }) => id).filter((id) => !seen.has(`asked ${id}`)));
  return [
    ...noValue(questionnaire),
    ...aboutConditions(questionnaire, seen, relaxed, unreached),
    ...(seen.has('submitted')
      ? aboutSubmissions(questionnaire, seen, unreached)
      : ['analysis.noSubmission']),
  ];
}

function noValue({ sections }: Questionnaire): readonly string[] {
  return sections.flatMap(({ items }, s) =>
    items.flatMap((item, i) =>
      isQuestion(item) && isUnanswerable(item) ? [`analysis.noValue sections.${s}.items.${i}`] : [],
    ),
  );
}

function isUnanswerable(question: Question): boolean {
  return slotsOf(question).some(([, domain]) => domain.length === 1);
}

function aboutConditions(
  { sections }: Questionnaire,
  seen: Seen,
  relaxed: Seen,
  unreached: ReadonlySet<string>,
): readonly string[] {
  const judge = (condition: Condition, path: string, [neverTrue, neverFalse]: [string, string]) => {
    if (!seen.has(`${path} true`)) {
      const behind = namesIn(condition).some((id) => unreached.has(id));
      if (!behind && relaxed.has(`${path} true`)) return [`analysis.exclusiveClash ${path}`];
      const isNode = neverTrue === 'neverTrue';
      return [`analysis.${behind && isNode ? 'unreachable' : neverTrue} ${path}`];
    }
    return seen.has(`${path} false`)
      ? idleParts(condition, path, seen)
      : [`analysis.${neverFalse} ${path}`];
  };
  return sections.flatMap((section, s) => {
    const at = `sections.${s}`;
    const own = section.showIf
      ? judge(section.showIf, `${at}.showIf`, ['neverTrue', 'neverFalse'])
      : [];
    const items = section.items.flatMap(({ showIf }, i) =>
      showIf && !unreached.has(section.id)
        ? judge(showIf, `${at}.items.${i}.showIf`, ['neverTrue', 'neverFalse'])
        : [],
    );
    const checks = (section.checks ?? []).flatMap((check, c) =>
      unreached.has(check.at)
        ? []
        : judge(check.holds, `${at}.checks.${c}.holds`, ['checkNeverTrue', 'checkNeverFalse']),
    );
    return [...own, ...items, ...checks];
  });
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
  { sections }: Questionnaire,
  seen: Seen,
  unreached: ReadonlySet<string>,
): readonly string[] {
  const nodes = sections.flatMap((section) => [section, ...section.items.filter(isQuestion)]);
  const dead = new Set(nodes.map(({ id }) => id).filter((id) => !seen.has(`submitted ${id}`)));
  const begins = (id: string, behind: readonly string[]) =>
    dead.has(id) && !unreached.has(id) && !behind.some((other) => dead.has(other));
  return sections.flatMap((section, s) => {
    const at = `sections.${s}`;
    const read = section.showIf ? namesIn(section.showIf) : [];
    return [
      ...(begins(section.id, read) ? [`analysis.deadEnd ${at}`] : []),
      ...(seen.has(`empty ${section.id}`) ? [`analysis.emptySection ${at}`] : []),
      ...section.items.flatMap((item, i) => {
        const path = `${at}.items.${i}`;
        const behind = [section.id, ...(item.showIf ? namesIn(item.showIf) : [])];
        if (begins(item.id, behind)) return [`analysis.deadEnd ${path}`];
        return isQuestion(item) && !dead.has(item.id) ? deadAnswers(item, path, seen) : [];
      }),
    ];
  });
}

function deadAnswers(question: Question, path: string, seen: Seen): readonly string[] {
  if (isUnanswerable(question)) return [];
  if (!seen.has(`answered ${question.id}`)) return [`analysis.deadAnswer ${path}`];
  const options = 'options' in question ? question.options : [];
  return options.flatMap(({ code }, o) =>
    seen.has(`submitted ${question.id} ${code}`)
      ? []
      : [`analysis.deadOption ${path}.options.${o}`],
  );
}

/** How many questions answer sets that can be handed in ask, at least and at most. */
export function brutePaths(questionnaire: Questionnaire): readonly [number, number] | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  everyAnswerSet(questionnaire, true, (answers, asked) => {
    if (!finishes(questionnaire, answers, asked)) return;
    const count = questionnaire.sections
      .flatMap((section) => section.items)
      .filter((item) => isQuestion(item) && asked.has(item.id)).length;
    least = Math.min(least, count);
    most = Math.max(most, count);
  });
  return least > most ? undefined : [least, most];
}

/** Everything that happens in some answer set. */
function observe(questionnaire: Questionnaire, exclusion: boolean): Seen {
  const seen = new Set<string>();
  const watched = watchedIn(questionnaire);
  const sections = questionnaire.sections.map(({ id, items }) => ({
    id,
    questions: items.filter(isQuestion).map((question) => question.id),
  }));
  everyAnswerSet(questionnaire, exclusion, (answers, asked) => {
    for (const { condition, under, truths } of watched) {
      if (under !== undefined && !asked.has(under)) continue;
      const truth = truthOf(condition, answers, asked);
      if (truth !== undefined) seen.add(truth ? truths.yes : truths.no);
      if (truth !== true) seen.add(truths.notTrue);
    }
    for (const id of asked) seen.add(`asked ${id}`);
    if (!finishes(questionnaire, answers, asked)) return;
    seen.add('submitted');
    for (const id of asked) seen.add(`submitted ${id}`);
    for (const [address, given] of answers) {
      if (given === undefined) continue;
      seen.add(`answered ${address.split('/')[0]}`);
      if (Array.isArray(given)) for (const code of given) seen.add(`submitted ${address} ${code}`);
    }
    for (const { id, questions } of sections)
      if (asked.has(id) && questions.length > 0 && !questions.some((one) => asked.has(one)))
        seen.add(`empty ${id}`);
  });
  return seen;
}

interface Watched {
  readonly condition: Condition;
  /** What has to be asked for the condition to be looked at. */
  readonly under: string | undefined;
  readonly truths: { readonly yes: string; readonly no: string; readonly notTrue: string };
}

/** Every condition of the questionnaire and every part of one. */
function watchedIn({ sections }: Questionnaire): readonly Watched[] {
  const watch = (condition: Condition, path: string, under: string | undefined): Watched[] => [
    {
      condition,
      under,
      truths: { yes: `${path} true`, no: `${path} false`, notTrue: `${path} not true` },
    },
    ...partsOf(condition, path).flatMap(({ part, at }) => watch(part, at, under)),
  ];
  return sections.flatMap((section, s) => [
    ...(section.showIf ? watch(section.showIf, `sections.${s}.showIf`, undefined) : []),
    ...section.items.flatMap(({ showIf }, i) =>
      showIf ? watch(showIf, `sections.${s}.items.${i}.showIf`, section.id) : [],
    ),
    ...(section.checks ?? []).flatMap(({ holds, at }, c) =>
      watch(holds, `sections.${s}.checks.${c}.holds`, at),
    ),
  ]);
}

/** The parts of `all` and `any`, and what would be wrong with each; through `not` without a word. */
function partsOf(
  condition: Condition,
  path: string,
): readonly { part: Condition; at: string; idle?: 'partNeverTrue' | 'partAlwaysTrue' }[] {
  if ('not' in condition) return [{ part: condition.not, at: `${path}.not` }];
  if ('all' in condition)
    return condition.all.map((part, i) => ({
      part,
      at: `${path}.all.${i}`,
      idle: 'partAlwaysTrue',
    }));
  if ('any' in condition)
    return condition.any.map((part, i) => ({
      part,
      at: `${path}.any.${i}`,
      idle: 'partNeverTrue',
    }));
  return [];
}

/** Every question a condition names. */
function namesIn(condition: Condition): readonly string[] {
  return [...JSON.stringify(condition).matchAll(/"(?:question|answer|count)":"([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
}
