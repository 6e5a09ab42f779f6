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

  footer: {
    help: 'お困りのときは',
  },

  submission: {
    queuedHeading: '提出の操作を受け付けました。まだ事務局には届いていません。',
    complete: '提出が完了しました。',
    receiptNo: '受付番号',
    refused: '提出が受け付けられていません。',
  },

  later: {
    coming: '読み込んでいます…',
    failed: 'このページを読み込めませんでした。',
    explanation:
      '入力した内容は、この端末に保存されています。ネットワークにつないで、もう一度お試しください。',
    again: 'もう一度読み込む',
  },

  crash: {
    heading: '画面を表示できなくなりました。',
    explanation: '保存された回答は、この端末に残っています。ページを開き直してください。',
    reload: '開き直す',
  },

  fileName: (number: string, day: string) => `拠点調査_${number}_${day}.json`,
};
