import type { HubState } from '../api/monitoring.ts';

const states: Readonly<Record<HubState, string>> = {
  notStarted: '未着手',
  draft: '入力中',
  submitted: '提出済み',
  returned: '差戻し中',
  accepted: '受理',
};

/** Everything the office's pages say, in the original language. */
export const textsJa = {
  service: '拠点調査　調査事務局',
  pageTitle: (page: string) => `${page} – 拠点調査 調査事務局`,
  fictional: '架空のデータです。拠点も回答も実在しません。',
  rooms: 'メニュー',
  round: '調査',
  unknownRound: '（見つからない調査）',
  monitoring: '進捗',
  tables: '集計表',
  signOut: 'サインアウト',
  loading: '読み込んでいます…',
  again: 'もう一度読み込む',
  refresh: '更新',
  asOf: (time: string) => `${time} 現在`,
  notFound: 'お探しのページはありません。',
  toMonitoring: '進捗へ',
  failed: '読み込めませんでした',
  signIn: {
    title: 'サインイン',
    lead: '調査事務局の方のページです。拠点の方は、案内状のアドレスから回答してください。',
    email: 'メールアドレス',
    password: 'パスワード',
    act: 'サインインする',
    problem: 'サインインできませんでした',
    emailMissing: 'メールアドレスを入力してください。',
    passwordMissing: 'パスワードを入力してください。',
    ended:
      '操作のない時間が続いたため、サインアウトしました。もう一度サインインすると、同じページに戻ります。',
    left: 'サインアウトしました。',
  },
  idle: {
    heading: 'まもなくサインアウトします',
    text: (minutes: number) =>
      `操作のない時間が続いています。約 ${minutes} 分後にサインアウトします。`,
    stay: 'このまま続ける',
  },
  problems: {
    'session.ended': () => 'サインインが切れました。もう一度サインインしてください。',
    'office.unreachable': () =>
      '事務局のサーバーにつながりません。ネットワークを確かめて、もう一度お試しください。',
    'office.unreadable': () => 'サーバーの答えを読めませんでした。ページを読み込み直してください。',
    'signIn.wrong': (details: {
      readonly triesLeft?: string | number;
      readonly minutes?: string | number;
    }) =>
      details.triesLeft === undefined
        ? 'メールアドレスまたはパスワードが違います。'
        : `メールアドレスまたはパスワードが違います。あと ${details.triesLeft} 回間違えると、${details.minutes} 分間サインインできません。`,
    'signIn.locked': (details: { readonly minutes?: string | number }) =>
      `続けて間違えたため、あと ${details.minutes ?? 15} 分間サインインできません。`,
    'signIn.lockedByOffice': () =>
      '続けて間違えたため、このアカウントは止まっています。管理者に連絡してください。',
    'session.notAllowed': () => 'このアカウントでは、この操作はできません。',
    'round.none': () => '調査回がまだありません。',
    'round.unknown': () => 'この調査はありません。ほかの調査を選んでください。',
    'tables.unknown': () => 'この設問の集計表はありません。',
    'storage.unavailable': () =>
      'いまデータベースを読めません。少し待って、もう一度お試しください。',
  },
  otherProblem: (code: string) => `サーバーが要求を受け付けませんでした（${code}）。`,
  states,
  progress: {
    title: '進捗',
    period: (opens: string, closes: string) => `回答期間 ${opens} ～ ${closes}`,
    daysLeft: (days: number) => (days === 0 ? '本日まで' : `残り ${days} 日`),
    closed: '回答期間は終わりました',
    notOpen: '回答期間の前です',
    totals: '回答の状況',
    handedIn: '提出',
    handedInOption: '提出済みと受理',
    ofAll: (total: string, noun: string) => `/ ${total} ${noun}`,
    share: '提出率',
    returnedHint: '差し戻した回答は、提出し直すまで提出に数えません。',
    byDay: '日ごとの提出数',
    byDayLabel: (total: string, days: number) =>
      `日ごとの提出数の棒グラフ。${days} 日間で計 ${total} 件。`,
    byDayCaption: (total: string) => `最初に提出した日ごとの数（計 ${total} 件）`,
    dayHead: ['日', '提出数'] as readonly [string, string],
    daysABin: (days: number) => `1 本の棒は ${days} 日間の数です。`,
    asTable: '数字を表で見る',
    noDay: 'まだ提出はありません。',
    byPrefecture: '都道府県ごとの提出',
    mapLabel: '都道府県ごとの提出数と対象数の地図。色が濃いほど提出率が高い。',
    mapLegend: '提出 / 対象',
    prefectureCaption: '都道府県ごとの状況',
    legend: {
      '0': '25 % 未満',
      '25': '25 % 以上',
      '50': '50 % 以上',
      '75': '75 % 以上',
      all: 'すべて提出',
    },
    hubs: (noun: string) => `${noun}の一覧`,
    prefecture: '都道府県',
    allPrefectures: 'すべての都道府県',
    state: '状態',
    allStates: 'すべての状態',
    search: '検索',
    searchHint: (noun: string) => `${noun}番号・${noun}名・受付番号`,
    reset: '条件を外す',
    shown: (shown: string, total: string, noun: string) =>
      shown === total
        ? `${total} ${noun}すべてを表示しています。`
        : `${total} ${noun}のうち ${shown} ${noun}を表示しています。`,
    none: (noun: string) => `条件に合う${noun}はありません。`,
    hubTable: (noun: string, shown: string) => `${noun}の一覧（${shown} 件）`,
    number: (noun: string) => `${noun}番号`,
    name: (noun: string) => `${noun}名`,
    lastActivity: '最後の操作',
    answered: '回答した設問',
    receipt: '受付番号',
    never: 'なし',
    sorted: { ascending: '昇順', descending: '降順' },
    sortBy: (column: string) => `${column}で並べ替える`,
    csv: '提出された回答をCSVで保存',
    rowsCsv: (title: string) => `「${title}」の各件をCSVで保存`,
    csvHint: 'Excel で開けます。連絡先の設問は含みません。',
  },
  table: {
    title: '集計表',
    lead: '設問を選ぶと、単純集計の表と図を示します。',
    counted: (count: string, time: string) => `集計した提出 ${count} 件（最後の提出 ${time}）`,
    otherDefinition: (count: string) => `うち ${count} 件は、以前の版の調査票による回答です。`,
    countedNone: 'まだ提出はありません。',
    questions: '設問の一覧',
    section: (number: string | undefined, title: string) =>
      number === undefined ? title : `${number} ${title}`,
    question: (number: string | undefined, title: string) =>
      number === undefined ? title : `問${number} ${title}`,
    ofRow: (question: string, row: string) => `${question}：${row}`,
    previous: '前の設問',
    next: '次の設問',
    order: '並べ方',
    orders: { questionnaire: '調査票の順', size: '多い順' },
    csv: 'この表をCSVで保存',
    notes: '注',
    cross: 'クロス集計',
    crossLead: '行の設問の回答を、列の設問（または属性）の回答ごとに数えます。',
    crossThis: 'この設問でクロス集計する',
    declared: '報告書のクロス集計',
    pick: '設問を選んで作る',
    row: '行の設問',
    column: '列の設問・属性',
    attributes: '属性',
    swap: '行と列を入れ替える',
    toTable: (name: string) => `${name}の単純集計`,
    wording: '設問文',
  },
} as const;
