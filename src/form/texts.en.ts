import { counted } from './counted.ts';
import type { FormTexts } from './texts.ts';

export const formTextsEn: FormTexts = {
  language: 'en',
  fields: {
    optionText: 'Please specify (required)',
    optionTextOptional: 'Please specify (optional)',
    clearChoice: 'Clear this choice',
    wouldHide: (questions) =>
      `Choosing this takes ${counted(questions, 'answered question')} out of your response.`,
    wouldUntick: (options) => `Choosing this clears the ${counted(options, 'choice')} above.`,
    unticked: (chosen, options) =>
      `You chose “${chosen}”, so ${counted(options, 'other choice')} ${options === 1 ? 'was' : 'were'} cleared.`,
    sameAsOption: (label) => `“${label}” is one of the options.`,
    takeOption: (label) => `Choose the option “${label}”`,
    optionUnavailable: 'no longer available; left out of the submission',
    optionTaken: (label) => `The option “${label}” was chosen in place of “other”.`,
    remaining: (characters) => `${counted(characters, 'character')} left`,
    overLimit: (characters) => `${counted(characters, 'character')} too many`,
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
    `With this answer, ${counted(answers, 'answer')} to ${questions} will not be part of your submission. Nothing has been deleted.`,
  undo: 'Undo',
  undone: 'Undone.',

  rows: {
    name: (noun, number, title) =>
      title === undefined ? `${noun} ${number}` : `${noun} ${number} ${title}`,
    within: (row, question) => `${row}: ${question}`,
    none: (noun) => `no ${noun} yet`,
    several: (noun, rows) => `questions about ${rows} of: ${noun}`,
    base: (clause, noun) => `(For each ${noun} ${clause})`,
    problems: {
      'repeat.tooFew': ({ rowNoun, count: now, atLeast }) =>
        `Enter at least ${atLeast} (now ${now}): ${rowNoun}.`,
      'repeat.tooMany': ({ rowNoun, count: now, atMost }) =>
        `Enter at most ${atMost} (now ${now}): ${rowNoun}.`,
    },
  },

  missingChoice: 'Please choose.',
  missingText: 'Please fill this in.',
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
  openCount: (findings) => counted(findings, 'item'),
  answeredOf: (answered, asked) => `${answered} of ${counted(asked, 'question')}`,
  because: {
    answered: (question, answer) => `because ${question} was answered “${answer}”`,
    notAnswered: (question) => `because ${question} has not been answered`,
    otherwise: (clause) => `for those ${clause}`,
  },
};
