import { type Advices, say } from './advice.ts';

/** `analysis.*` in English. */
export const english: Advices = {
  'analysis.neverTrue': ({ id }) =>
    say(
      `Whatever is answered, the condition of "${id}" is never true: it is never shown.`,
      'Look for parts of the condition that contradict each other or what stands above.',
    ),
  'analysis.unreachable': ({ id, because }) =>
    say(
      `Whatever is answered, "${id}" is never shown, because its condition reads "${because}", which is never shown.`,
      `Correct the condition of "${because}" first.`,
    ),
  'analysis.exclusiveClash': ({ id, question, label, other }) =>
    say(
      `The condition of "${id}" is true only where "${label}" and "${other}" of "${question}" are chosen together, which cannot be.`,
      'Demand one of them only.',
    ),
  'analysis.filterClash': ({ id, question, label }) =>
    say(
      `The condition of "${id}" is true only where the option "${label}" of "${question}" is chosen without being shown.`,
      'Make this condition and that of the option possible together.',
    ),
  'analysis.neverOffered': ({ id, part, label }) =>
    say(
      `Whatever is answered, the ${part === 'row' ? 'row' : 'option'} "${label}" of "${id}" is never shown.`,
      'Correct its condition, or remove it.',
    ),
  'analysis.noChoice': ({ id }) =>
    say(
      `"${id}" may be shown while none of its options is.`,
      'Give it a condition, so that it is not shown without options.',
    ),
  'analysis.stuck': ({ id }) =>
    say(
      `"${id}" is required, but may be shown while none of its options is: then nothing can be handed in.`,
      'Give it a condition, so that it is not shown without options.',
    ),
  'analysis.noRow': ({ id }) =>
    say(
      `"${id}" may be shown while none of its rows is.`,
      'Give it a condition, so that it is not shown without rows.',
    ),
  'analysis.neverFalse': ({ id }) =>
    say(
      `Whatever is answered, the condition of "${id}" is never false: it leaves nobody out.`,
      'Remove it, or let it read another answer. To ask only whether there is an answer, use isAnswered.',
    ),
  'analysis.partNeverTrue': ({ id }) =>
    say(
      `Whatever is answered, this part of the condition of "${id}" is never true.`,
      'Remove this part, or correct it.',
    ),
  'analysis.partAlwaysTrue': ({ id }) =>
    say(
      `Whatever is answered, this part of the condition of "${id}" is true.`,
      'Remove this part, or correct it.',
    ),
  'analysis.checkNeverTrue': ({ id }) =>
    say(
      `Whatever is answered, what check "${id}" holds to is never true.`,
      '`holds` says what must be true: is it the wrong way round?',
    ),
  'analysis.checkNeverFalse': ({ id }) =>
    say(
      `Whatever is answered, check "${id}" is never broken.`,
      'Remove the check, or correct `holds`.',
    ),
  'analysis.noValue': ({ id }) =>
    say(
      `No answer to "${id}" is valid.`,
      'Look at its minimum, maximum and decimals, or at its length and format.',
    ),
  'analysis.neverComputed': ({ id }) =>
    say(
      `Whatever is answered, "${id}" cannot be computed.`,
      'Look at the questions its value reads, and at its own condition.',
    ),
  'analysis.noSubmission': ({ because }) =>
    say(
      `Whatever is answered, nothing can be handed in. Not to be met together: ${because}.`,
      'Look at what is required, and at the hard checks.',
    ),
  'analysis.deadEnd': ({ id, because }) =>
    say(
      `Whoever is asked "${id}" cannot hand in, whatever is answered. In the way: ${because}.`,
      'Look at what is required, at the checks, or at its condition.',
    ),
  'analysis.deadAnswer': ({ id, because }) =>
    say(
      `Whoever answers "${id}" cannot hand in. In the way: ${because}.`,
      'Look at the checks, or drop the question.',
    ),
  'analysis.deadOption': ({ id, label, row, because }) =>
    say(
      `Whoever chooses "${label}" in ${row === undefined ? '' : `the row "${row}" of `}"${id}" cannot hand in, whatever else is answered. In the way: ${because}.`,
      'Look at the checks, or drop the option.',
    ),
  'analysis.emptySection': ({ id }) =>
    say(
      `Some answers leave no question in section "${id}".`,
      'Nothing need be done where this is meant.',
    ),
  'analysis.undecided': ({ id }) =>
    say(
      `Not everything could be decided about "${id}".`,
      'Simpler conditions may help: sums of decimals and of very large numbers are hard to judge.',
    ),
};
