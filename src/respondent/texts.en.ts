import type { Texts } from './texts.ts';

/** The English of the hub's pages. */
export const textsEn: Texts = {
  app: 'Kyoten Survey',
  surveyTitle: (title, edition) => (edition ? `${title} (${edition})` : title),
  documentTitle: (page, survey) => `${page} – ${survey}`,
  unitName: (name, prefecture) => `${name} (${prefecture})`,
  unitNumber: () => 'Number',
  fictional: 'This is a sample. All names and all answers are invented.',
  fictionalMark: '(invented)',
  starting: 'Opening…',
  toHome: 'Back to the list of chapters',
  retry: 'Try again',

  welcome: {
    page: 'Begin',
    about: 'About this survey',
    purpose: 'Purpose',
    handling: 'How answers are used',
    retention: 'How long answers are kept',
    contact: 'Whom to ask',
    period: 'Period',
    length: 'Questions',
    questions: (count, shortest) =>
      `About ${count}; fewer, depending on your answers${shortest === undefined ? '' : ` (at least ${shortest})`}.`,
    signIn: 'Begin',
    numberHint: 'As written in the invitation (such as 13-0042)',
    code: 'Code',
    codeHint:
      'The 13 characters written in the invitation. Full-width or lower-case letters and missing hyphens are fine.',
    start: 'Begin',
    checking: 'Checking…',
    offline: 'Once you have signed in, this page works without a network.',
    install: 'Add to this device',
    notYetOpen: (from) => `Answers are taken from ${from}.`,
    notYetOpenAdvice: 'Please open this page again then.',
    inGrace: (until) => `The period ended on ${until}.`,
    inGraceAdvice:
      'If you have answers from within the period, sign in and submit them as soon as you can. The survey office decides whether they count as in time.',
    closed: (until) => `Answers were taken until ${until}.`,
    closedAdvice:
      'If you have not submitted, please contact the survey office named in the invitation.',
    unreachable: 'The server of the survey office cannot be reached.',
    unreachableAdvice: [
      'A network is needed only to sign in. Please check that you are connected.',
      'What was entered on this device is not lost. Sign in to go on.',
      'If you are connected and still see this, wait a little and try again.',
      'If that does not help, please contact the survey office named in the invitation.',
    ],
    none: 'No survey takes answers at the moment.',
    surveys: 'Surveys that take answers now',
    anySurvey:
      'Enter the number and code of your invitation, and its survey opens. Choose a survey to read its purpose and how answers are used.',
    otherSurveys: 'See the other surveys',
    resumeFailed: 'The answers kept on this device could not be opened.',
    resumeFailedAdvice:
      'They are not lost. Close this survey in other tabs and try again. If that does not help, please contact the survey office.',
  },

  signInProblems: {
    numberMissing: () => 'Enter the number.',
    codeMissing: 'Enter the code.',
    codeLength: (length) =>
      `A code has 13 characters (now ${length}). Please check the invitation.`,
    codeSign: 'The code holds a character that codes do not use. Please check the invitation.',
    codeCheck: 'One character of the code seems to be wrong. Please check the invitation.',
    wrongPair: () => 'Number or code is wrong. Please check the invitation.',
    triesLeft: (tries, minutes) => `After ${tries} more tries you have to wait ${minutes} minutes.`,
    locked: (minutes) =>
      `After several wrong tries, signing in with this number is stopped. Please try again in ${minutes} minutes.`,
    lockedByOffice:
      'After many wrong tries, signing in with this number is stopped. Please contact the survey office named in the invitation.',
    notYetOpen: 'Answers are not taken yet.',
    unreachable:
      'The server of the survey office cannot be reached. Check the network and try again.',
    storage:
      'This device cannot keep answers, so you cannot begin. Check the free space of the browser, and that it is not in private mode.',
    unknown: 'You could not be signed in. Please wait a little and try again.',
  },

  status: {
    notSaved: 'Not saved. Do not close this page.',
    otherTab: 'Another tab is being edited.',
    signedOut: 'You are signed out. You can go on entering.',
    signedOutQueued: 'You are signed out. Your submission has not reached the office yet.',
    submitted: (receiptNo, at) => `Submitted · Receipt ${receiptNo} · ${at}`,
    refused: 'The submission was not accepted',
    submissionQueued: 'Your submission was taken',
    notArrived: (because) => `It has not reached the office yet${because}`,
    blocked: 'Cannot be sent to the office',
    saving: 'Saving…',
    sending: 'Sending…',
    untouched: 'What you enter is saved on this device by itself',
    kept: 'Saved on this device',
    saved: (at) => `Saved on this device ${at}`,
    waiting: (operations, because) => `${operations} waiting to be sent${because}`,
    delivered: 'Received by the office',
    because: { offline: ' (offline)', serverBusy: ' (server busy)', notYet: '' },
    joined: (saved, delivery) => `${saved} · ${delivery}`,
    acts: {
      saveFile: 'Save as a file',
      takeOver: 'Edit in this tab',
      signIn: 'Enter number and code',
      sendNow: 'Send again',
    },
  },

  home: {
    page: 'Chapters',
    progress: (answered, asked) => `${answered} of ${asked} questions answered`,
    minutes: (minutes) => `about ${minutes} minutes left`,
    allAnswered: 'All questions are answered',
    deadline: (until) => `Until ${until}`,
    toReview: 'Check and submit',
    toCopy: 'See or print what was submitted',
    toResult: 'See the submission',
    copy: 'Print a copy of the answers',
    saveFile: 'Save the answers as a file',
    device: 'This device',
    signOut: 'Sign out',
  },

  section: {
    chapter: (number, title) => (number === undefined ? title : `Chapter ${number}: ${title}`),
    questionsFromTo: (first, last) =>
      first === last ? `Question ${first}` : `Questions ${first} – ${last}`,
    previous: 'Previous chapter',
    next: 'Save and go to the next chapter',
    toReview: 'Save and check',
    back: 'Chapters',
    notApplicable: 'Because of your answers so far, this chapter has no questions for you.',
    navigation: 'Chapters before and after',
  },

  footer: { help: 'Need help?' },

  submission: {
    queuedHeading: 'Your submission was taken. It has not reached the office yet.',
    complete: 'Your submission is complete.',
    receiptNo: 'Receipt',
    refused: 'The submission was not accepted.',
  },

  later: {
    coming: 'Loading …',
    failed: 'This page could not be loaded.',
    explanation: 'What you entered is saved on this device. Connect to a network and try again.',
    again: 'Load again',
  },

  crash: {
    heading: 'This page cannot be shown.',
    explanation: 'What was saved is still on this device. Please open the page again.',
    reload: 'Open again',
  },

  fileName: (number, day) => `kyoten-survey_${number}_${day}.json`,
};
