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
  anyNumber: 'Choose any number',
  base: (clause) => `(For those ${clause})`,
  noAnswer: 'No answer',
  edition: (edition) => ` (${edition})`,

  added: (questions) => `Added: ${questions}.`,
  hidden: (questions, answers) =>
    `With this answer, ${count(answers, 'answer')} to ${questions} will not be part of your submission. Nothing has been deleted.`,
  undo: 'Undo',
  undone: 'Undone.',

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
    show: 'Show them',
    all: 'All answers',
    enter: 'Fill in',
    mend: 'Correct',
    change: 'Change',
    entry: (question, sentence) => `${question}: ${sentence}`,
    maskedBecause: (questions, why) => (why === '' ? questions : `${questions} (${why})`),
    toDecider: (question) => `Review ${question}`,
  },
};

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
