import type { Sentences } from '../shared/problem.ts';

/** What can go wrong on a device and on the way to the server, in English: what happened, and what to do. */
export const deviceTextsEn: Sentences = {
  'storage.failed': () =>
    'This could not be saved on this device. Check its free space, and do not close this page.',
  'storage.blocked': () =>
    'Another tab is using the data on this device. Close the other tabs and try again.',
  'storage.newer': () => 'A newer version has taken over. Load this page again.',
  'storage.overtaken': () =>
    'Something was entered in another tab. To save what is in this one, choose to edit here.',
  'storage.evicted': () =>
    'The browser has cleared what was saved on this device. Enter the number and code to go on from what has reached the office.',
  'storage.damaged': () =>
    'What was saved on this device cannot be read. Please ask the survey office.',
  'connection.none': () => 'There is no network. Your answers are on this device.',
  'connection.foreign': () =>
    'Something other than the office’s server answered. Check whether this network asks you to sign in.',
  'connection.busy': () => 'The office’s server is busy. Sending is tried again by itself.',
  'connection.signedOut': () =>
    'Your session has ended. Enter the number and code to send the rest.',
  'connection.tooLarge': () =>
    'This is more than can be sent at once. Shorten the long answers, or ask the survey office.',
  'definition.unreadable': () =>
    'This questionnaire needs a newer version of the app. Load this page again.',
  'definition.altered': () =>
    'The questionnaire was altered on its way and is not opened. Try again on another network.',
  'signIn.otherUnit': () =>
    'This is the code of another hub or another survey than the one open on this device. Please check the invitation.',
};
