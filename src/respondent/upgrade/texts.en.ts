import type { UpgradeTexts } from './texts.ts';

/** What the hub's pages say of a revised questionnaire, in English. */
export const upgradeTextsEn: UpgradeTexts = {
  offered: 'The questionnaire has been revised',
  explanation:
    'You may go on with the questionnaire as it is, or move to the new one. Nothing you have entered is lost by moving.',
  acceptedElsewhere: 'You have moved to the new questionnaire on another device',
  acceptedElsewhereExplanation:
    'Move on this device too to go on with the same questionnaire. Nothing you have entered here is lost.',
  whatChanges: 'What changes',
  nothingChanges: 'Nothing changes in the questions.',
  added: 'New questions',
  removed: 'Questions that go',
  changes: {
    type: () => 'It is answered in another way.',
    reworded: (words) => `Its wording changes to “${words}”.`,
    footnotes: () => 'Its notes change.',
    unit: (words) => `Its unit changes to “${words}”.`,
    cellAdded: (words) => `There is a new field, “${words}”.`,
    cellRemoved: (words) => `The field “${words}” goes.`,
    relabelled: (words) => `A label changes to “${words}”.`,
    optionAdded: (words) => `There is a new option, “${words}”.`,
    optionRemoved: (words) => `The option “${words}” goes.`,
    optionRole: (words) => `The option “${words}” works in another way.`,
    limitsChanged: () => 'The range of answers changes.',
    computed: () => 'It is computed in another way.',
    routing: () => 'It is asked on another condition.',
    partRouting: () => 'Some of its options are shown on another condition.',
    demand: () => 'Whether it must be answered changes.',
  },
  lost: 'Answers that cannot be taken over (not submitted, but kept on record)',
  answer: (question, answer) => `${question}: ${answer}`,
  partly: (question, answer, kept) => `${question}: ${answer} (“${kept}” is taken over)`,
  toAnswer: 'Questions to answer after moving',
  move: 'Move to the new questionnaire',
  moving: 'Moving…',
  later: 'Later',
  show: 'Show what changes',
  notSaved:
    'Something you entered is not saved, so you cannot move yet. Please save it as a file first.',
  moved: 'You are on the new questionnaire',
  movedToAnswer: 'These questions have no answer yet.',
  orphans: 'Answers the new questionnaire does not ask for (not submitted, but kept on record)',
  earlierQuestion: 'A question of the earlier questionnaire',
};
