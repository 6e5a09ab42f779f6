import type { Catalogue } from '../shared/problem.ts';

/** What can keep the server from starting, in words for whoever starts it: what happened, and what to do. */
export const startTexts: Catalogue = {
  ja: {
    'config.invalid': ({ name }) =>
      `環境変数 ${name} の値が正しくありません。直してから、もう一度始めてください。`,
    'config.plainHttp': ({ host }) =>
      `暗号化なしの http は、この端末の中（127.0.0.1）だけで使えます。HOST=${host} で公開するには、PUBLIC_URL に https:// で始まるアドレスを設定してください。`,
    'data.notWritable': ({ path, reason }) =>
      `データの置き場所 ${path} に書き込めません（${reason}）。場所と権限を確かめるか、DATA_DIR で別の場所を指定してください。`,
    'storage.cannotOpen': ({ path, reason }) =>
      `データベース ${path} を開けません（${reason}）。ファイルには手を加えていません。権限を確かめるか、DATA_DIR で別の場所を指定してください。`,
    'storage.damaged': ({ path, reason }) =>
      `${path} は壊れているか、データベースではありません（${reason}）。ファイルには手を加えていません。控えから戻すか、別の場所へ移してからやり直してください。`,
    'storage.cannotMigrate': ({ path, reason }) =>
      `データベース ${path} は、このバージョンでは使えない形です（${reason}）。ファイルには手を加えていません。作ったときのバージョンで開いてください。`,
    'storage.unavailable': () =>
      'データベースに書き込めませんでした。空き容量を確かめて、もう一度始めてください。',
    'port.inUse': ({ port }) =>
      `ポート ${port} はほかのプログラムが使っています。それを止めるか、PORT で別の番号を指定してください（例: PORT=4900 npm start）。`,
    'port.refused': ({ port, reason }) =>
      `ポート ${port} を開けません（${reason}）。PORT で別の番号を指定してください。`,
    'build.failed': ({ app }) =>
      `画面（${app}）を組み立てられませんでした。上の表示を確かめて、もう一度始めてください。`,
    'questionnaire.broken': ({ file }) =>
      `調査票 ${file} に誤りがあります。npm run check で確かめてください。`,
    'sample.impossible': ({ folder, reason }) =>
      `見本の調査回（${folder}）を用意できませんでした（${reason}）。questionnaire/${folder}/sample.yaml を確かめてください。`,
    'sample.none': () =>
      '用意できる見本の調査回がありません。questionnaire/ の中の調査票を npm run check で確かめてください。',
  },
  en: {
    'config.invalid': ({ name }) =>
      `The environment variable ${name} has no valid value. Correct it and start again.`,
    'config.plainHttp': ({ host }) =>
      `Plain http is served on this machine alone (127.0.0.1). To listen on ${host}, set PUBLIC_URL to the https:// address that browsers use.`,
    'data.notWritable': ({ path, reason }) =>
      `The data directory ${path} cannot be written (${reason}). Check the place and its rights, or name another with DATA_DIR.`,
    'storage.cannotOpen': ({ path, reason }) =>
      `The database ${path} cannot be opened (${reason}). It was left as it is. Check its rights, or name another place with DATA_DIR.`,
    'storage.damaged': ({ path, reason }) =>
      `${path} is damaged or no database (${reason}). It was left as it is. Restore a backup, or move it away and start again.`,
    'storage.cannotMigrate': ({ path, reason }) =>
      `The database ${path} has a form that this release cannot use (${reason}). It was left as it is. Open it with the release that made it.`,
    'storage.unavailable': () =>
      'The database could not be written. Check the space on the disk and start again.',
    'port.inUse': ({ port }) =>
      `Another program uses port ${port}. Stop it, or name another port (PORT=4900 npm start).`,
    'port.refused': ({ port, reason }) =>
      `Port ${port} cannot be opened (${reason}). Name another with PORT.`,
    'build.failed': ({ app }) =>
      `The app (${app}) could not be built: see above, then start again.`,
    'questionnaire.broken': ({ file }) =>
      `The questionnaire ${file} has errors: run npm run check.`,
    'sample.impossible': ({ folder, reason }) =>
      `The sample round of ${folder} could not be made (${reason}). Check questionnaire/${folder}/sample.yaml.`,
    'sample.none': () =>
      'There is no sample round to be made. Check the questionnaires in questionnaire/ with npm run check.',
  },
};
