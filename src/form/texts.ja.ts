import type { FormTexts } from './texts.ts';

export const formTextsJa: FormTexts = {
  language: 'ja',
  fields: {
    optionText: '内容（必須）',
    optionTextOptional: '内容（任意）',
    clearChoice: '選択を取り消す',
    wouldHide: (questions) => `選ぶと、回答済みの ${questions} 問が対象外になります。`,
    wouldUntick: (options) => `選ぶと、上の ${options} つの選択が外れます。`,
    unticked: (chosen, options) =>
      `「${chosen}」を選んだため、ほかの ${options} つの選択を外しました。`,
    sameAsOption: (label) => `「${label}」は選択肢にあります。`,
    takeOption: (label) => `選択肢の「${label}」を選ぶ`,
    optionUnavailable: '選べなくなりました（提出に含まれません）',
    optionTaken: (label) => `「その他」の代わりに、選択肢の「${label}」を選びました。`,
    remaining: (characters) => `あと ${characters} 文字`,
    overLimit: (characters) => `${characters} 文字超えています`,
  },
  numbered: (number) => `問${number}`,
  titled: (title) => `「${title}」`,
  range: (first, last) => `問${first}から${last}`,
  list: (parts) => parts.join('、'),

  required: '※必須',
  optional: '任意',
  base: (clause) => `（${clause}方）`,
  noAnswer: '無回答',
  part: (question, cell) => `${question}（${cell}）`,
  terms: '用語の説明',
  termReading: (reading) => `（${reading}）`,
  origins: {
    confirmed: '前回の回答を確認したもの',
    imported: 'ファイルから取り込んだもの',
    onBehalf: '代理で入力されたもの',
  },
  edition: (edition) => `（${edition}）`,

  added: (questions) => `${questions}が追加されました。`,
  hidden: (questions, answers) =>
    `${questions}の回答 ${answers} 件は、この回答では提出に含まれません。消してはいません。`,
  undo: '元に戻す',
  undone: '元に戻しました。',

  rows: {
    name: (noun, number, title) =>
      title === undefined ? `${noun} ${number}` : `${noun} ${number} ${title}`,
    within: (row, question) => `${row}：${question}`,
    none: (noun) => `${noun} 0 件`,
    several: (noun, rows) => `${noun} ${rows} 件の設問`,
    base: (clause, noun) => `（${clause}${noun}）`,
    problems: {
      'repeat.tooFew': ({ rowNoun, count, atLeast }) =>
        `${rowNoun}を ${atLeast} 件以上入力してください（いま ${count} 件）。`,
      'repeat.tooMany': ({ rowNoun, count, atMost }) =>
        `${rowNoun}は ${atMost} 件までにしてください（いま ${count} 件）。`,
    },
  },

  missingChoice: '選択してください。',
  missingText: '入力してください。',
  leaveAsIs: 'このままでよい',
  leftAsIs: 'このまま提出します。',
  reason: '理由（任意）',
  reconsider: '確認に戻す',

  states: {
    notApplicable: '対象外',
    notStarted: '未着手',
    inProgress: '入力中',
    attention: '要確認',
    complete: '完了',
  },
  openCount: (findings) => `${findings} 件`,
  answeredOf: (answered, asked) => `${answered} / ${asked} 問`,
  because: {
    answered: (question, answer) => `${question}で「${answer}」と答えたため`,
    notAnswered: (question) => `${question}に答えていないため`,
    otherwise: (clause) => `${clause}ため`,
  },
};
