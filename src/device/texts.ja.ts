import type { Sentences } from '../shared/problem.ts';

/** What can go wrong on a device and on the way to the server, in Japanese: what happened, and what to do. */
export const deviceTextsJa: Sentences = {
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
};
