import type { PageTexts } from './texts.ts';

export const pageTextsEn: PageTexts = {
  review: {
    page: 'Check before submission',
    pageWithErrors: (count) => `(${count} to mend) Check before submission`,
    readyAdvice: 'Check your answers, then press “Submit”.',
    submit: 'Submit',
    submitting: 'Submitting…',
    cannotSubmit: (count) => `It cannot be submitted yet: ${count} to mend.`,
    notSaved:
      'Your answers could not be saved on this device, so they cannot be submitted. Save them as a file first, with the button at the top.',
    otherTab:
      'Another tab is being edited, so this one cannot submit. Press “Edit in this tab” first.',
  },

  otherRound: {
    heading: 'The link you followed belongs to another survey',
    explanation: (survey) =>
      `On this device you are answering “${survey}”. To answer the other survey, sign out and enter the number and code of its invitation. Your answers to this survey stay on this device.`,
  },

  result: {
    page: 'Submission',
    queued:
      'Your submission was taken. It has not reached the office yet. It is sent by itself once there is a network. You may close this page.',
    queuedSending:
      'Your submission was taken and is being sent to the office. You may close this page.',
    queuedSignedOut:
      'Your submission was taken. It has not reached the office yet. You are signed out; it is sent by itself once you sign in again.',
    queuedBlocked:
      'Your submission was taken. It has not reached the office yet, because sending has stopped. If “Send again” does not help, please contact the survey office.',
    queuedAt: (at) => `Submitted on this device at ${at}`,
    receivedAt: (at) => `The office received it on ${at}.`,
    punctualities: {
      onTime: 'It is in time.',
      onTimeClaimed:
        'Submitted in time on the device, received later. The survey office decides how it counts.',
      late: 'Received after the period. The survey office decides how it counts.',
    },
    next: 'What happens next',
    nextSteps:
      'The survey office checks your answers and contacts you if it has questions. Please print a copy and keep it.',
    refusedVerdicts: {
      invalid:
        'The server of the office found something to mend. Please check the answers and submit again. Your answers are kept at the office too.',
      late: 'It arrived after the period and does not count as a submission. Your answers are kept at the office too. Please contact the survey office.',
      'wrong-state':
        'The answers to this survey were already submitted or accepted. Please check whether they were submitted from another device. These answers are kept at the office too.',
      'unknown-definition':
        'The version of the questionnaire is not the one of the office. Your answers are kept at the office too. Please contact the survey office.',
      conflict:
        'Answers from another device differ. Both are kept at the office. Please contact the survey office.',
      other:
        'It does not count as a submission. Your answers are kept at the office too. Please contact the survey office.',
    },
    none: 'Not submitted yet.',
    noneAdvice: 'Please check your answers, then submit.',
    printCopy: 'Print a copy',
    toReview: 'Check the answers',
  },

  copy: {
    page: 'Copy of the answers',
    mark: 'Copy',
    draftMark: 'Draft (not submitted)',
    queuedMark: 'Submitted on the device, not yet received by the office',
    print: 'Print',
    unit: () => 'Name',
    receiptNo: 'Receipt',
    receivedAt: 'Received',
    printedAt: 'Printed',
    version: 'Version',
  },

  device: {
    page: 'This device',
    explanation: 'What the survey office may ask you on the telephone.',
    answers: 'Saving',
    delivery: 'Sending to the office',
    deliveries: {
      delivered: 'Everything you entered has reached the office.',
      waiting: (operations) =>
        `${operations} messages have not reached the office yet. They are sent by themselves once there is a network.`,
      sending: 'Sending.',
      signedOut: (operations) => `You are signed out: ${operations} messages wait.`,
      blocked: (operations) => `Sending of ${operations} messages has stopped.`,
    },
    sendNow: 'Send now',
    saved: {
      unchanged: 'Saved on this device.',
      saving: 'Saving.',
      saved: (at) => `Saved on this device (${at}).`,
      failed: 'Not saved. Please save your answers as a file first.',
    },
    lastContact: 'Last contact with the office',
    lastContactNone: 'None yet.',
    offline: 'Without a network',
    offlineReady: 'Works. Everything needed is on this device.',
    offlineNotReady: 'Not ready yet. Please stay connected and keep this page open.',
    offlineUnsupported:
      'This browser cannot open the survey without a network. Please use a recent Edge, Chrome or Safari.',
    persistence: 'Clearing by the device',
    persisted: 'The browser has promised to keep the data of this site.',
    notPersisted:
      'May happen when the device is short of space. Answers are sent to the office whenever there is a network, so what was sent is not lost.',
    version: 'Version of the questionnaire',
    file: 'Save the answers as a file',
    fileAdvice:
      'For a device that may break or cannot be connected. The answers in it can be read by anybody: please handle it with care.',
    saveFile: 'Save as a file',
  },

  signInAgain: {
    heading: 'Please sign in again',
    explanation:
      'What you have entered is on this device. Once you are signed in, it is sent to the survey office.',
    submit: 'Sign in',
    later: 'Later',
  },

  signOut: {
    heading: 'Sign out?',
    explanation:
      'What you have entered stays on this device. Sign in again to go on; that needs a network.',
    unsent: (operations) =>
      `${operations} messages have not reached the office yet. They stay on this device and are not sent until you sign in again.`,
    unsaved:
      'Something you entered could not be saved. It is lost when you sign out. Save it as a file first.',
    sendFirst: 'Try to send now',
    confirm: 'Sign out',
    cancel: 'Back to the answers',
    failed: 'You could not be signed out. Please try again.',
  },

  unknownPage: {
    page: 'Page not found',
    explanation: 'The address may have changed or been mistyped. Nothing you entered is lost.',
  },

  update: {
    offered: 'A new version is available.',
    explanation: 'You may go on with this one. An update changes nothing you have entered.',
    accept: 'Save and update',
    notSaved:
      'Something could not be saved, so the update has to wait. Save your answers as a file first.',
  },
};
