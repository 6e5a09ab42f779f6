import { upgradeTextsJa } from './upgrade/texts.ja.ts';

/** Everything the hub's pages say themselves, in Japanese: the original. */
export const textsJa = {
  /** The name of the app until the survey has told its own. */
  app: '拠点調査',
  surveyTitle: (title: string, edition: string | undefined) =>
    edition ? `${title}（${edition}）` : title,
  documentTitle: (page: string, survey: string) => `${page} – ${survey}`,
  unitName: (name: string, prefecture: string) => `${name}（${prefecture}）`,
  /** @param noun What the survey calls those it asks (拠点); undefined before it is known. */
  unitNumber: (noun: string | undefined) => `${noun ?? ''}番号`,
  fictional: 'これは見本です。名前も回答も、すべて架空のものです。',
  fictionalMark: '（架空）',
  starting: '開いています…',
  toHome: '章の一覧へ戻る',
  retry: 'もう一度試す',

  welcome: {
    page: '回答を始める',
    about: 'この調査について',
    purpose: '目的',
    handling: '回答の扱い',
    retention: '回答の保管',
    contact: '問い合わせ先',
    period: '回答の期間',
    length: '設問の数',
    questions: (count: number, shortest: number | undefined) =>
      `約 ${count} 問。答えた内容により、設問は減ります${shortest === undefined ? '' : `（最短 ${shortest} 問）`}。`,
    signIn: '回答を始める',
    numberHint: '案内状に書かれています（例：13-0042）',
    code: 'コード',
    codeHint: '案内状に書かれた 13 文字です。全角・小文字・ハイフンなしでも入力できます。',
    start: '回答を始める',
    checking: '確かめています…',
    offline: 'このページは、一度サインインすればネットワークがなくても使えます。',
    install: 'この端末に追加する',
    notYetOpen: (from: string) => `回答の受付は ${from} に始まります。`,
    notYetOpenAdvice: '始まってから、もう一度このページを開いてください。',
    inGrace: (until: string) => `回答の期間は ${until} に終わりました。`,
    inGraceAdvice:
      '期間のうちに入力した回答があれば、サインインして、できるだけ早く提出してください。期間内の提出として扱うかどうかは、調査事務局が決めます。',
    closed: (until: string) => `回答の受付は ${until} に終わりました。`,
    closedAdvice: '提出がまだのときは、案内状にある調査事務局にお問い合わせください。',
    unreachable: '調査事務局のサーバーにつながりません。',
    unreachableAdvice: [
      'サインインするときだけ、ネットワークが要ります。ネットワークにつながっているかお確かめください。',
      'この端末で入力した回答は、消えていません。サインインすると、続きから回答できます。',
      'つながっているのにこの表示が続くときは、しばらく待ってから、もう一度お試しください。',
      'それでもつながらないときは、案内状にある調査事務局にお問い合わせください。',
    ],
    none: 'いま回答を受け付けている調査はありません。',
    surveys: 'いま回答を受け付けている調査',
    anySurvey:
      '案内状の番号とコードを入力すると、その案内状の調査が開きます。調査を選ぶと、目的や回答の扱いを確かめられます。',
    otherSurveys: 'ほかの調査を見る',
    resumeFailed: 'この端末に保存された回答を開けませんでした。',
    resumeFailedAdvice:
      '回答は消えていません。ほかのタブでこの調査を開いていれば閉じて、もう一度お試しください。続くときは、調査事務局にお問い合わせください。',
  },

  signInProblems: {
    numberMissing: (number: string) => `${number}を入力してください。`,
    codeMissing: 'コードを入力してください。',
    codeLength: (length: number) =>
      `コードは 13 文字です（いま ${length} 文字）。案内状をお確かめください。`,
    codeSign: 'コードに使われない文字が含まれています。案内状をお確かめください。',
    codeCheck: 'コードの文字が1つ違うようです。案内状をお確かめください。',
    wrongPair: (number: string) => `${number}またはコードが違います。案内状をお確かめください。`,
    triesLeft: (tries: number, minutes: number) => `あと ${tries} 回で ${minutes} 分間止まります。`,
    locked: (minutes: number) =>
      `続けて間違えたため、この番号でのサインインを止めています。${minutes} 分後に、もう一度お試しください。`,
    lockedByOffice:
      '間違いが続いたため、この番号でのサインインを止めています。案内状にある調査事務局にお問い合わせください。',
    notYetOpen: '回答の受付はまだ始まっていません。',
    unreachable:
      '調査事務局のサーバーにつながりません。ネットワークを確かめて、もう一度お試しください。',
    storage:
      'この端末に回答を保存できないため、始められません。ブラウザーの空き容量と、プライベートブラウズになっていないかをお確かめください。',
    unknown: 'サインインできませんでした。しばらく待ってから、もう一度お試しください。',
  },

  otherRound: {
    heading: '開いたリンクは、別の調査のものです',
    explanation: (survey: string) =>
      `この端末では「${survey}」に回答しています。別の調査に回答するには、いったんサインアウトして、その案内状の番号とコードを入れてください。この調査の回答は、この端末に残ります。`,
  },

  signInAgain: {
    heading: 'もう一度サインインしてください',
    explanation:
      '入力した内容はこの端末にあります。サインインすると、調査事務局への送信を続けます。',
    submit: 'サインインする',
    later: 'あとにする',
  },

  status: {
    notSaved: '保存できていません。このページを閉じないでください。',
    otherTab: 'ほかのタブで入力中です。',
    signedOut: 'サインインが切れました。入力は続けられます。',
    signedOutQueued: 'サインインが切れました。提出はまだ事務局に届いていません。',
    submitted: (receiptNo: string, at: string) => `提出しました ・ 受付番号 ${receiptNo} ・ ${at}`,
    refused: '提出が受け付けられていません',
    submissionQueued: '提出の操作を受け付けました',
    notArrived: (because: string) => `まだ事務局には届いていません${because}`,
    blocked: '事務局に送れていません',
    saving: '保存しています…',
    sending: '送信しています…',
    untouched: '入力すると、この端末に自動で保存します',
    kept: 'この端末に保存しています',
    saved: (at: string) => `この端末に保存しました ${at}`,
    waiting: (operations: number, because: string) => `送信待ち ${operations} 件${because}`,
    delivered: '事務局に届いています',
    because: { offline: '（オフライン）', serverBusy: '（サーバー混雑）', notYet: '' },
    joined: (saved: string, delivery: string) => `${saved} ・ ${delivery}`,
    acts: {
      saveFile: 'ファイルに保存する',
      takeOver: 'このタブで入力する',
      signIn: '番号とコードを入れる',
      sendNow: '送り直す',
    },
  },

  home: {
    page: '章の一覧',
    progress: (answered: number, asked: number) => `回答 ${answered} / ${asked} 問`,
    minutes: (minutes: number) => `あと約 ${minutes} 分`,
    allAnswered: 'すべての設問に答えました',
    deadline: (until: string) => `期限 ${until}`,
    toReview: '内容を確認して提出へ',
    toCopy: '提出した内容を見る・印刷する',
    toResult: '提出の状況を見る',
    copy: '回答の控えを印刷',
    saveFile: '回答をファイルに保存',
    device: '端末の状態',
    signOut: 'サインアウト',
  },

  signOut: {
    heading: 'サインアウトしますか',
    explanation:
      '入力した内容は、この端末に残ります。もう一度サインインすると、続きから回答できます。サインインにはネットワークが要ります。',
    unsent: (operations: number) =>
      `まだ事務局に届いていない回答が ${operations} 件あります。この端末に残りますが、もう一度サインインするまで送られません。`,
    unsaved:
      '保存できていない入力があります。サインアウトすると失われます。先にファイルに保存してください。',
    sendFirst: '今すぐ送ってみる',
    confirm: 'サインアウトする',
    cancel: '回答に戻る',
    failed: 'サインアウトできませんでした。もう一度お試しください。',
  },

  section: {
    chapter: (number: string | undefined, title: string) =>
      number === undefined ? title : `第${number}章 ${title}`,
    questionsFromTo: (first: string, last: string) =>
      first === last ? `問${first}` : `問${first} ～ ${last}`,
    previous: '前の章',
    next: '保存して次の章へ',
    toReview: '保存して確認へ',
    back: '章の一覧',
    notApplicable: 'これまでの回答により、この章に答える設問はありません。',
    navigation: '章の移動',
  },

  review: {
    page: '提出前の確認',
    pageWithErrors: (count: number) => `（要修正 ${count} 件）提出前の確認`,
    readyAdvice: '内容をお確かめのうえ、「提出する」を押してください。',
    submit: '提出する',
    submitting: '提出しています…',
    cannotSubmit: (count: number) => `直すところが ${count} 件あるため、まだ提出できません。`,
    notSaved:
      'この端末に保存できていないため、提出できません。画面の上の「ファイルに保存する」で、先に控えを取ってください。',
    otherTab:
      'ほかのタブで入力中のため、このタブからは提出できません。「このタブで入力する」を押してから提出してください。',
  },

  result: {
    page: '提出の状況',
    queuedHeading: '提出の操作を受け付けました。まだ事務局には届いていません。',
    queued:
      '提出の操作を受け付けました。まだ事務局には届いていません。ネットワークにつながると自動で送ります。この画面は閉じてもかまいません。',
    queuedSending:
      '提出の操作を受け付けました。事務局に送っています。この画面は閉じてもかまいません。',
    queuedSignedOut:
      '提出の操作を受け付けました。まだ事務局には届いていません。サインインが切れています。もう一度サインインすると自動で送ります。',
    queuedBlocked:
      '提出の操作を受け付けました。まだ事務局には届いていません。送信が止まっています。「送り直す」を押しても変わらないときは、調査事務局にお問い合わせください。',
    queuedAt: (at: string) => `提出の操作 ${at}`,
    complete: '提出が完了しました。',
    receiptNo: '受付番号',
    receivedAt: (at: string) => `${at} に、事務局が受け付けました。`,
    punctualities: {
      onTime: '期間内の提出です。',
      onTimeClaimed: '期間内に提出の操作をし、期間の後に届きました。扱いは調査事務局が決めます。',
      late: '期間の後に届きました。扱いは調査事務局が決めます。',
    },
    next: 'この後は',
    nextSteps:
      '調査事務局が内容を確認します。お尋ねすることがあれば、調査事務局から連絡します。控えを印刷して保管してください。',
    refused: '提出が受け付けられていません。',
    refusedVerdicts: {
      invalid:
        '事務局のサーバーで確かめたところ、直していただくところがありました。内容を確認して、もう一度提出してください。回答は事務局にも保管されています。',
      late: '受付の期間を過ぎてから届いたため、提出としては扱われていません。回答は事務局にも保管されています。調査事務局にお問い合わせください。',
      'wrong-state':
        'この調査の回答は、すでに提出または受理されています。別の端末から提出していないかお確かめください。今回の内容は事務局にも保管されています。',
      'unknown-definition':
        '調査票の版が事務局のものと合いません。回答は事務局にも保管されています。調査事務局にお問い合わせください。',
      conflict:
        '別の端末で入力された回答と食い違うところがあります。回答はどちらも事務局に保管されています。調査事務局にお問い合わせください。',
      other:
        '提出としては扱われていません。回答は事務局にも保管されています。調査事務局にお問い合わせください。',
    },
    none: 'まだ提出していません。',
    noneAdvice: '内容を確認してから提出してください。',
    printCopy: '控えを印刷',
    toReview: '内容を確認する',
  },

  copy: {
    page: '回答の控え',
    mark: '控え',
    draftMark: '下書き（提出前）',
    queuedMark: '提出の操作済み・事務局に未着',
    print: '印刷する',
    unit: (noun: string) => noun,
    receiptNo: '受付番号',
    receivedAt: '受付日時',
    printedAt: '作成日時',
    version: '調査票の版',
  },

  device: {
    page: '端末の状態',
    explanation: '困ったときに調査事務局に電話でお伝えいただく内容です。',
    answers: '回答の保存',
    delivery: '事務局への送信',
    deliveries: {
      delivered: '入力した内容は、すべて事務局に届いています。',
      waiting: (operations: number) =>
        `まだ届いていない送信が ${operations} 件あります。ネットワークにつながると自動で送ります。`,
      sending: '送信しています。',
      signedOut: (operations: number) =>
        `サインインが切れているため、${operations} 件の送信が止まっています。`,
      blocked: (operations: number) => `${operations} 件の送信が止まっています。`,
    },
    sendNow: '今すぐ送る',
    saved: {
      unchanged: 'この端末に保存しています。',
      saving: '保存しています。',
      saved: (at: string) => `この端末に保存しました（${at}）。`,
      failed: '保存できていません。先にファイルに保存してください。',
    },
    lastContact: '事務局との最後の通信',
    lastContactNone: 'まだありません。',
    offline: 'ネットワークがないとき',
    offlineReady: '使えます。必要なものはすべてこの端末にあります。',
    offlineNotReady:
      '準備がまだ終わっていません。ネットワークにつないだまま、このページを開いておいてください。',
    offlineUnsupported:
      'このブラウザーでは、ネットワークがないと開けません。Edge・Chrome・Safari の新しい版をお使いください。',
    persistence: '端末による自動の消去',
    persisted: 'されません。ブラウザーが、このサイトのデータを残すことを約束しています。',
    notPersisted:
      '端末の空きが少なくなると、されることがあります。ネットワークにつながるたびに事務局へ送るので、送信済みの回答は失われません。',
    version: '調査票の版',
    file: '回答をファイルに保存する',
    fileAdvice:
      'この端末が壊れそうなときや、ネットワークにつなげないときのための控えです。回答の内容が読める形で入ります。取り扱いにご注意ください。',
    saveFile: 'ファイルに保存する',
  },

  update: {
    offered: '新しい版があります。',
    explanation: '今の版のままでも回答を続けられます。更新しても、入力した内容は変わりません。',
    accept: '保存して更新する',
    notSaved:
      '保存できていない入力があるため、まだ更新できません。先にファイルに保存してください。',
  },

  upgrade: upgradeTextsJa,

  footer: {
    help: 'お困りのときは',
  },

  unknownPage: {
    page: 'ページが見つかりません',
    explanation: 'アドレスが変わったか、打ち間違いかもしれません。入力した内容は失われていません。',
  },

  crash: {
    heading: '画面を表示できなくなりました。',
    explanation: '保存された回答は、この端末に残っています。ページを開き直してください。',
    reload: '開き直す',
  },

  fileName: (number: string, day: string) => `拠点調査_${number}_${day}.json`,
};
