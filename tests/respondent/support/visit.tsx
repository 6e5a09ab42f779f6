import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/respondent/app.tsx';
import { tiny } from '../../support/tiny.ts';
import type { World } from './fake-services.ts';

/** Three chapters: one question decides whether the second has any; the third is optional. */
export const threeChapters = tiny(`
  - id: s1
    number: "1"
    title: 基本情報
    items:
      - id: q1-1
        type: single
        number: "1-1"
        title: 取組の有無
        text: 取組はありますか。
        required: hard
        options: [{ code: "1", label: ある }, { code: "2", label: ない }]
  - id: s2
    number: "2"
    title: 取組の内容
    items:
      - id: q2-1
        type: text
        number: "2-1"
        title: 内容
        text: 取組の内容を教えてください。
        showIf: { question: q1-1, is: "1" }
        required: hard
        maxLength: 100
  - id: contact
    title: 連絡先
    items:
      - id: contact-name
        type: text
        title: 氏名
        text: 氏名を記載してください。
        maxLength: 100
`);

/** Opens the app at an address, as a browser does, and waits until it has looked at the device. */
export async function visit(world: World, address = '/') {
  history.replaceState(null, '', address);
  const page = render(<App services={world} />);
  await page.findByRole('heading', { level: 1 });
  return { ...page, user: userEvent.setup() };
}
