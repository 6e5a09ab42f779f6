import type { FormTexts } from './texts.ts';

export const formTextsEn: FormTexts = {
  language: 'en',
  fields: {
    optionText: 'Please specify (required)',
    optionTextOptional: 'Please specify (optional)',
    clearChoice: 'Clear this choice',
    wouldHide: (questions) =>
      `Choosing this takes ${count(questions, 'answered question')} out of your response.`,
    wouldUntick: (options) => `Choosing this clears the ${count(options, 'choice')} above.`,
    unticked: (chosen, options) =>
      `You chose “${chosen}”, so ${count(options, 'other choice')} ${options === 1 ? 'was' : 'were'} cleared.`,
    sameAsOption: (label) => `“${label}” is one of the options.`,
    takeOption: (label) => `Choose the option “${label}”`,
    optionUnavailable: 'no longer available; left out of the submission',
    optionTaken: (label) => `The option “${label}” was chosen in place of “other”.`,
    remaining: (characters) => `${count(characters, 'character')} left`,
    overLimit: (characters) => `${count(characters, 'character')} too many`,
  },
  numbered: (number) => `question ${number}`,
  titled: (title) => `“${title}”`,
  range: (first, last) => `questions ${first} to ${last}`,
  list: (parts) => parts.join(', '),

  required: 'Required',
  optional: 'Optional',
  base: (clause) => `(For those ${clause})`,
  noAnswer: 'No answer',
  part: (question, cell) => `${question} (${cell})`,
  terms: 'Terms explained',
  termReading: (reading) => ` (${reading})`,
  origins: {
    confirmed: 'confirmed from the last round',
    imported: 'taken from a file',
    onBehalf: 'entered on your behalf',
  },
  edition: (edition) => ` (${edition})`,

  added: (questions) => `Added: ${questions}.`,
  hidden: (questions, answers) =>
    `With this answer, ${count(answers, 'answer')} to ${questions} will not be part of your submission. Nothing has been deleted.`,
  undo: 'Undo',
  undone: 'Undone.',

  rows: {
    name: (noun, number, title) =>
      title === undefined ? `${noun} ${number}` : `${noun} ${number} ${title}`,
    within: (row, question) => `${row}: ${question}`,
    several: (noun, rows) => `questions about ${rows} of: ${noun}`,
    base: (clause, noun) => `(For each ${noun} ${clause})`,
    list: (noun) => `List: ${noun}`,
    count: (rows, complete) => `${count(rows, 'entry', 'entries')}, ${complete} complete`,
    none: () => 'There are no entries yet.',
    add: (noun) => `Add ${noun}`,
    full: (noun, rows) => `At most ${rows} of this list can be entered: ${noun}.`,
    up: 'Move up',
    down: 'Move down',
    remove: (noun) => `Delete this ${noun}`,
    close: 'Close',
    next: (noun) => `Next ${noun}`,
    added: (row) => `Added: ${row}.`,
    moved: (row) => `Moved: ${row}.`,
    removed: (row) => `Deleted: ${row}.`,
    problems: {
      'repeat.tooFew': ({ rowNoun, count: now, atLeast }) =>
        `Enter at least ${atLeast} (now ${now}): ${rowNoun}.`,
      'repeat.tooMany': ({ rowNoun, count: now, atMost }) =>
        `Enter at most ${atMost} (now ${now}): ${rowNoun}.`,
    },
  },

  missingChoice: 'Please choose.',
  missingText: 'Please fill this in.',
  confirmCheck: 'Please check',
  leaveAsIs: 'Leave as it is',
  leftAsIs: 'This will be submitted as it is.',
  reason: 'Reason (optional)',
  reconsider: 'Check again',

  states: {
    notApplicable: 'Does not apply',
    notStarted: 'Not started',
    inProgress: 'In progress',
    attention: 'Needs attention',
    complete: 'Complete',
  },
  openCount: (findings) => count(findings, 'item'),
  answeredOf: (answered, asked) => `${answered} of ${count(asked, 'question')}`,
  because: {
    answered: (question, answer) => `because ${question} was answered “${answer}”`,
    notAnswered: (question) => `because ${question} has not been answered`,
    otherwise: (clause) => `for those ${clause}`,
  },

  review: {
    hard: (findings) => `${count(findings, 'question')} to fill in`,
    soft: (findings) => `${count(findings, 'answer')} to check`,
    softSettled: 'Checked',
    nothingOpen: 'Every question that needs an answer has one.',
    masked: (answers) => `${count(answers, 'answer')} not part of the submission`,
    maskedExplained:
      'These answers belong to questions that your other answers leave out. Nothing has been deleted: they return when the answer they depend on changes.',
    all: 'All answers',
    enter: 'Fill in',
    mend: 'Correct',
    change: 'Change',
    entry: (question, sentence) => `${question}: ${sentence}`,
    struck: (question, options) => `${question}: ${options}`,
    struckExplained: 'Options you chose that another answer has made unavailable since.',
    maskedBecause: (questions, why) => (why === '' ? questions : `${questions} (${why})`),
    toDecider: (question) => `Review ${question}`,
  },
};

function count(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`;
}
