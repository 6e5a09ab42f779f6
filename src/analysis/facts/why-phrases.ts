import type { Language } from '../../shared/language.ts';

/** The sentences that explain a path, whose parts are names, clauses and answers. */
export interface Phrases {
  readonly section: (title: string) => string;
  readonly note: (id: string) => string;
  readonly option: (question: string, label: string) => string;
  readonly rows: (count: number, noun: string) => string;
  readonly always: (name: string) => string;
  readonly withOuter: (name: string, outer: string) => string;
  readonly noRow: (name: string, noun: string) => string;
  readonly shown: (name: string, because: string) => string;
  readonly wouldBeShown: (name: string, because: string) => string;
  readonly notShown: (name: string) => string;
  readonly noAnswer: (name: string) => string;
  readonly answer: (name: string, answer: string) => string;
}

export const phrasesIn: Readonly<Record<Language, Phrases>> = {
  ja: {
    section: (title) => `「${title}」の章`,
    note: (id) => `注記「${id}」`,
    option: (question, label) => `${question}の選択肢「${label}」`,
    rows: (count, noun) => `${noun}${count}件`,
    always: (name) => `${name}は、いつも表示されます。`,
    withOuter: (name, outer) => `${name}は、${outer}が表示されないため、表示されません。`,
    noRow: (name, noun) => `${name}は、${noun}を追加すると表示されます。`,
    shown: (name, because) => `${name}が表示されているのは、${because}ためです。`,
    wouldBeShown: (name, because) => `${name}は、${because}場合に表示されます。`,
    notShown: (name) => `${name}は表示されていません。`,
    noAnswer: (name) => `${name}には、まだ回答がありません。`,
    answer: (name, answer) => `${name}の回答は「${answer}」です。`,
  },
  en: {
    section: (title) => `the section “${title}”`,
    note: (id) => `the note “${id}”`,
    option: (question, label) => `the option “${label}” of ${question}`,
    rows: (count, noun) => `${count} × ${noun}`,
    always: (name) => `${name} is always shown.`,
    withOuter: (name, outer) => `${name} is not shown, because ${outer} is not shown.`,
    noRow: (name, noun) => `${name} is shown once there is a row (${noun}).`,
    shown: (name, because) => `${name} is shown to those ${because}.`,
    wouldBeShown: (name, because) => `${name} is shown only to those ${because}.`,
    notShown: (name) => `${name} is not shown.`,
    noAnswer: (name) => `${name} has no answer yet.`,
    answer: (name, answer) => `The answer to ${name} is “${answer}”.`,
  },
};
