import type { Catalogue } from '../shared/problem.ts';

/** What can go wrong on a device and on the way to the server: what happened, and what to do. */
export const deviceTexts: Catalogue = {
  ja: {
    'storage.failed': () =>
      'この端末に保存できませんでした。空き容量を確かめてください。このページを閉じないでください。',
    'storage.blocked': () =>
      'ほかのタブがこの端末のデータを使っています。ほかのタブを閉じてから、もう一度お試しください。',
    'storage.newer': () => '新しい版に切り替わりました。このページを読み込み直してください。',
    'storage.overtaken': () =>
      'ほかのタブで入力がありました。このタブの内容を保存するには、「このタブで入力する」を押してください。',
    'storage.evicted': () =>
      'この端末に保存していた内容が、ブラウザーによって消されています。番号とコードを入れると、事務局に届いている回答から再開できます。',
    'storage.damaged': () =>
      'この端末に保存した内容を読み取れません。調査事務局にお問い合わせください。',
    'connection.none': () => 'ネットワークにつながっていません。回答はこの端末にあります。',
    'connection.foreign': () =>
      '調査事務局のサーバーではないところから応答がありました。ネットワークへのサインインが必要かどうかをお確かめください。',
    'connection.busy': () => '調査事務局のサーバーが混み合っています。自動でもう一度送ります。',
    'connection.signedOut': () =>
      'サインインが切れました。番号とコードを入れると、続きを送信します。',
    'connection.tooLarge': () =>
      '1 回に送れる量を超えています。長い回答を短くするか、調査事務局にお問い合わせください。',
    'definition.unreadable': () =>
      'この調査票を開くには、新しい版が必要です。このページを読み込み直してください。',
    'definition.altered': () =>
      '調査票が途中で書き換えられているため、開きません。ネットワークを替えて、もう一度お試しください。',
    'signIn.otherUnit': () =>
      'この端末で開いている回答とは、別の拠点か別の調査のコードです。案内状をお確かめください。',
  },
  en: {
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
  },
};
