import type { Details } from '../shared/problem.ts';
import { type Advices, say } from './advice.ts';
import type { japanese } from './texts.ja.ts';

export const english: Advices<keyof typeof japanese> = {
  'definition.tooLarge': ({ length, maxLength }) =>
    say(
      `The definition is too large (${length} characters).`,
      `Keep it under ${maxLength} characters.`,
    ),
  'definition.tooMuch': ({ maximum }) =>
    say(
      'There is too much in this definition.',
      `Keep it within ${maximum} values; an alias (*) counts each time it is used.`,
    ),
  'definition.tooNested': ({ maximum }) =>
    say('This nests too deeply.', `Keep it within ${maximum} levels.`),
  'definition.yaml': ({ reason }) =>
    say(
      `This is not readable as YAML: ${reason}`,
      'Check the indentation, the quotes and the brackets around here.',
    ),
  'definition.unknownKey': ({ key }) =>
    say(`Unknown key: ${key}.`, 'Check the spelling, or remove it.'),
  'definition.missingKey': ({ key }) => say(`"${key}" is missing.`, `Write "${key}" here.`),
  'definition.wrongType': ({ expected, given }) =>
    say(
      `Expected ${kind(expected)}, found ${shown(given)}.`,
      'Change the value to the expected shape.',
    ),
  'definition.oneOf': ({ values, given }) =>
    say(`${shown(given)} is not possible here.`, `Write one of: ${values}.`),
  'definition.tooSmall': ({ minimum, of }) =>
    say(
      { string: 'This is too short.', array: 'These are too few.' }[String(of)] ??
        'This is too small.',
      `Give at least ${counted(minimum, of)}.`,
    ),
  'definition.tooBig': ({ maximum, of }) =>
    say(
      { string: 'This is too long.', array: 'These are too many.' }[String(of)] ??
        'This is too large.',
      `Give at most ${counted(maximum, of)}.`,
    ),
  'definition.badFormat': ({ given, format }) =>
    say(`${shown(given)} does not have the form required here.`, `It must be ${form(format)}.`),
  'definition.unknownType': ({ type }) =>
    say(`There is no question type ${shown(type)}.`, 'Correct `type`.'),
  'definition.repeatInRepeat': () =>
    say(
      'A repeat cannot stand in a repeat.',
      'Make its questions questions of the repeat around it.',
    ),
  'definition.noCondition': ({ given }) =>
    say(
      `This is no condition: ${shown(given)}.`,
      'Write one subject (question or number) and one verb (is, includes, …), or all, any, not.',
    ),
  'definition.duplicateId': ({ id }) =>
    say(`The id "${id}" is used twice.`, 'Give one of them another id.'),
  'definition.duplicateCode': ({ code }) =>
    say(`The code "${code}" is used twice.`, 'Give one of them another code.'),
  'definition.onlyExclusive': ({ id }) =>
    say(
      `Every option of "${id}" is exclusive.`,
      'Make it a single choice, or add an option that is not exclusive.',
    ),
  'definition.minOverMax': ({ min, max }) =>
    say(`The minimum ${min} is over the maximum ${max}.`, 'Correct one of them.'),
  'definition.unknownReference': ({ id }) =>
    say(`There is no question "${id}".`, 'Check the spelling of the id.'),
  'definition.forwardReference': ({ id }) =>
    say(
      `"${id}" does not stand earlier.`,
      'Conditions, answers in texts and optionsFrom look back only: move the question, or name another.',
    ),
  'definition.unknownCode': ({ id, code, known }) =>
    say(`"${id}" has no option with code "${code}".`, `Use one of: ${known}.`),
  'definition.unknownRow': ({ id, row }) =>
    say(`"${id}" has no row "${row}".`, 'Check the code of the row.'),
  'definition.rowMissing': ({ id, rows }) =>
    say(`"${id}" is a matrix: the condition must name a row.`, `Add row with one of: ${rows}.`),
  'definition.changedAfterPublishing': ({ version }) =>
    say(
      `Version "${version}" was published and has changed since.`,
      'A published questionnaire stays as it is: raise version.',
    ),
  'definition.reusedId': ({ id, before, now }) =>
    say(
      `The id "${id}" meant "${before}" and now means "${now}".`,
      'Give another question a new id; list other words for the same one under also in registry.yaml.',
    ),
  'definition.reusedCode': ({ id, code, before, now }) =>
    say(
      `Code "${code}" of "${id}" meant "${before}" and now means "${now}".`,
      'Give another option a new code; list other words for the same one under also in registry.yaml.',
    ),
  'definition.unknownColumn': ({ id, column }) =>
    say(`"${id}" has no column "${column}".`, 'Check the code of the column.'),
  'definition.columnMissing': ({ id, columns }) =>
    say(`"${id}" has columns, so one has to be named.`, `Write one of these as column: ${columns}`),
  'definition.insideRepeat': ({ id, repeat }) =>
    say(
      `"${id}" stands in the repeat "${repeat}" and cannot be read from outside it.`,
      'Use it inside the same repeat, or name a question before the repeat.',
    ),
  'definition.onlyRows': ({ id }) =>
    say(`"${id}" is a repeat and has no answer of its own.`, 'Use isAnswered, isAsked or count.'),
  'definition.checkOutsideRepeat': ({ id, repeat }) =>
    say(
      `"${id}" is no question of the repeat "${repeat}".`,
      'Let `at` name a question of this repeat.',
    ),
  'definition.exclusiveInGroup': ({ code }) =>
    say(
      `Option "${code}" has both exclusive and exclusion.`,
      'Keep one of them; exclusive excludes every other option.',
    ),
  'definition.unknownGroup': ({ code, group }) =>
    say(
      `The group "${group}" of "${code}" is not among the groups.`,
      'Add the heading to groups, or correct group.',
    ),
  'definition.emptyGroup': ({ group }) =>
    say(
      `Nothing stands under the heading "${group}".`,
      'Give options this group, or remove the heading.',
    ),
  'definition.tornGroup': ({ code, group }) =>
    say(
      `"${code}" stands apart from the others under the heading "${group}".`,
      'List the members of a group one after another.',
    ),
  'definition.computedRequired': ({ id }) =>
    say(`"${id}" is computed, never entered, and cannot be required.`, 'Remove `required`.'),
  'definition.columnsOfChoices': () =>
    say(
      'A matrix of choices has no columns of its own.',
      'Remove columns, or make the domain number or text.',
    ),
  'definition.totalsOfNoNumbers': () =>
    say('Only numbers have totals.', 'Remove `totals`, or make the domain number.'),
  'definition.reservedColumn': ({ code }) =>
    say(`The column code "${code}" is kept for the names of rows.`, 'Choose another code.'),
  'definition.badCodeList': () =>
    say('This is no list of options.', 'List { id, options: [ … ] } under codeLists.'),
  'definition.unknownCodeList': ({ list }) =>
    say(`There is no code list "${list}".`, 'Add it to codeLists, or check the spelling.'),
  'definition.optionsTwice': ({ id }) =>
    say(`"${id}" has both options and optionsFrom.`, 'Keep one of them.'),
  'definition.optionsFromNoChoice': ({ id }) =>
    say(
      `"${id}" has no options to take over.`,
      'Let optionsFrom name an earlier single or multiple question.',
    ),
  'definition.pipingHere': ({ key }) =>
    say(
      `No answer can stand in "${key}".`,
      'Write it in the text of a question, a footnote, the message of a check or the title of a row.',
    ),
  'definition.badPiping': ({ text }) =>
    say(
      `The braces of an answer in a text are not closed, or of another form: ${text}`,
      'Write {{question id|words while there is no answer}}.',
    ),
  'definition.pipingWithoutFallback': ({ id }) =>
    say(
      `The answer to "${id}" in a text has no words for when it is blank.`,
      `Write them after a bar: {{${id}|…}}.`,
    ),
  'definition.pipesPersonal': ({ id }) =>
    say(
      `"${id}" is contact data and must not stand in a text.`,
      'Name another question, or leave it out.',
    ),
  'definition.pipesSeveral': ({ id }) =>
    say(
      `"${id}" has no one answer that could stand in a text.`,
      'Name a question that is no matrix and no repeat, or leave it out.',
    ),
  'definition.untranslated': () =>
    say('There is no English translation.', 'Put a questionnaire.en.yaml beside the definition.'),
  'definition.translationMissing': ({ key }) =>
    say(`"${key}" has no English text.`, 'Add it to questionnaire.en.yaml.'),
  'definition.translationUnknown': ({ key }) =>
    say(`No Japanese text has the key "${key}".`, 'Check its id and code, or remove it.'),
  'definition.translationPiping': ({ key }) =>
    say(
      `The English of "${key}" has other answers in it than the Japanese.`,
      'Put the same questions into both.',
    ),
  'definition.notANumber': ({ id, type }) =>
    say(`"${id}" is of type ${type} and is not read as a number.`, 'Name a number question.'),
  'definition.notCodes': ({ id, type }) =>
    say(
      `"${id}" is of type ${type} and has no options.`,
      'Use isAnswered, or name a question with options.',
    ),
  'definition.noSuchDate': ({ date }) =>
    say(`No calendar has the date ${date}.`, 'Correct the date.'),
  'definition.measuresDiffer': ({ left, right }) =>
    say(
      `This compares ${MEASURES[String(left)]} with ${MEASURES[String(right)]}.`,
      'Compare days with days, months with months, and numbers with numbers.',
    ),
  'definition.verbForOne': ({ id }) =>
    say(
      `"${id}" takes several options, and this verb reads one.`,
      'Use includes, includesAny or includesAll.',
    ),
  'definition.verbForSet': ({ id }) =>
    say(`"${id}" takes one option, and this verb reads several.`, 'Use is or isAnyOf.'),
  'definition.exclusiveBeside': ({ id, code }) =>
    say(
      `The exclusive option "${code}" of "${id}" is demanded beside another option.`,
      'No answer can give both: drop one of them.',
    ),
  'definition.tooDeep': ({ maximum }) =>
    say('This condition nests too deeply.', `Keep it within ${maximum} levels.`),
  'definition.tooManyTests': ({ maximum }) =>
    say('This condition has too many tests.', `Keep it within ${maximum}.`),
  'definition.duplicateColumn': ({ name, other }) =>
    say(
      `The export column "${name}" would collide with one of "${other}".`,
      'Change one of the ids or codes.',
    ),
  'definition.unknownTheme': ({ theme }) =>
    say(`The theme "${theme}" is not in themes.yaml.`, 'Check the spelling, or add the theme.'),
};

type Detail = Details[string] | undefined;

/** What was written, in words where it is nothing or a list. */
function shown(given: Detail): string {
  return given === 'list' ? 'a list' : String(given);
}

function counted(amount: Detail, of: Detail): string {
  const [one, several] = COUNTERS[String(of)] ?? ['', ''];
  return `${amount}${amount === 1 ? one : several}`;
}

const COUNTERS: Readonly<Record<string, readonly [string, string]>> = {
  string: [' character', ' characters'],
  array: [' entry', ' entries'],
};

function kind(expected: Detail): string {
  return KINDS[String(expected)] ?? String(expected);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function form(format: Detail): string {
  return FORMS[String(format)] ?? String(format);
}

/** By the pattern, or the name, of the schema. */
const FORMS: Readonly<Record<string, string>> = {
  '/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/':
    'lower-case letters and digits joined by -, a letter first, such as q2-3',
  '/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/':
    'up to 32 letters, digits, _ and -, a letter or digit first, such as 98',
  '/^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$/':
    'a day or a month, such as 2025-07-01 or 2025-07',
  date: 'a day, such as 2025-07-01',
};

const MEASURES: Readonly<Record<string, string>> = {
  day: 'a day',
  month: 'a month',
  number: 'a number',
};
