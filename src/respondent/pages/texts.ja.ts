/** What the pages after the questions and the dialogs say, in Japanese: the original. They bring it along. */
export const pageTextsJa = {
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

  otherRound: {
    heading: '開いたリンクは、別の調査のものです',
    explanation: (survey: string) =>
      `この端末では「${survey}」に回答しています。別の調査に回答するには、いったんサインアウトして、その案内状の番号とコードを入れてください。この調査の回答は、この端末に残ります。`,
  },

  result: {
    page: '提出の状況',
    queued:
      '提出の操作を受け付けました。まだ事務局には届いていません。ネットワークにつながると自動で送ります。この画面は閉じてもかまいません。',
    queuedSending:
      '提出の操作を受け付けました。事務局に送っています。この画面は閉じてもかまいません。',
    queuedSignedOut:
      '提出の操作を受け付けました。まだ事務局には届いていません。サインインが切れています。もう一度サインインすると自動で送ります。',
    queuedBlocked:
      '提出の操作を受け付けました。まだ事務局には届いていません。送信が止まっています。「送り直す」を押しても変わらないときは、調査事務局にお問い合わせください。',
    queuedAt: (at: string) => `提出の操作 ${at}`,
    receivedAt: (at: string) => `${at} に、事務局が受け付けました。`,
    punctualities: {
      onTime: '期間内の提出です。',
      onTimeClaimed: '期間内に提出の操作をし、期間の後に届きました。扱いは調査事務局が決めます。',
      late: '期間の後に届きました。扱いは調査事務局が決めます。',
    },
    next: 'この後は',
    nextSteps:
      '調査事務局が内容を確認します。お尋ねすることがあれば、調査事務局から連絡します。控えを印刷して保管してください。',
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

  signInAgain: {
    heading: 'もう一度サインインしてください',
    explanation:
      '入力した内容はこの端末にあります。サインインすると、調査事務局への送信を続けます。',
    submit: 'サインインする',
    later: 'あとにする',
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

  unknownPage: {
    page: 'ページが見つかりません',
    explanation: 'アドレスが変わったか、打ち間違いかもしれません。入力した内容は失われていません。',
  },

  update: {
    offered: '新しい版があります。',
    explanation: '今の版のままでも回答を続けられます。更新しても、入力した内容は変わりません。',
    accept: '保存して更新する',
    notSaved:
      '保存できていない入力があるため、まだ更新できません。先にファイルに保存してください。',
  },
};
