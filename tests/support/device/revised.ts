import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { tiny } from '../tiny.ts';

/** The questionnaire of the rig, revised: q2 is gone, q1 has another option for はい, q5 is new and demanded. */
export const revised: Questionnaire = {
  ...tiny(`
- id: s1
  title: 会議
  items:
    - id: q1
      type: single
      title: 会議
      text: 会議を開催していますか。
      required: hard
      options: [{ code: "2", label: 開催していない }, { code: "3", label: 定期に開催している }]
    - { id: q3, type: longText, title: 課題, text: 課題は何ですか。, maxLength: 20000 }
    - { id: q4, type: longText, title: 意見, text: ご意見をお書きください。, maxLength: 20000 }
    - { id: q5, type: text, title: 担当, text: 担当はどなたですか。, required: hard }
`),
  version: '2',
};
