import type { Language } from '../shared/language.ts';
import { counted } from './counted.ts';

/** The words of the review, which come along with it. Names come in as `question`, sentences as `why`. */
export interface ReviewTexts {
  readonly hard: (findings: number) => string;
  readonly soft: (findings: number) => string;
  readonly softSettled: string;
  readonly nothingOpen: string;
  readonly masked: (answers: number) => string;
  readonly maskedExplained: string;
  readonly all: string;
  readonly enter: string;
  readonly mend: string;
  readonly change: string;
  readonly entry: (question: string, sentence: string) => string;
  readonly struck: (question: string, options: string) => string;
  readonly struckExplained: string;
  readonly maskedBecause: (questions: string, why: string) => string;
  readonly toDecider: (question: string) => string;
}

export const reviewTexts: Readonly<Record<Language, ReviewTexts>> = {
  ja: {
    hard: (findings) => `入力が必要な設問 ${findings} 件`,
    soft: (findings) => `お確かめください ${findings} 件`,
    softSettled: 'お確かめいただいたもの',
    nothingOpen: '入力が必要な設問は残っていません。',
    masked: (answers) => `提出に含まれない回答 ${answers} 件`,
    maskedExplained:
      '今の回答では対象とならない設問の回答です。消してはいません。もとになった設問の回答を変えると、元に戻ります。',
    all: 'すべての回答',
    enter: '入力する',
    mend: '直す',
    change: '変更',
    entry: (question, sentence) => `${question}：${sentence}`,
    struck: (question, options) => `${question}：${options}`,
    struckExplained: '選んだあとで、ほかの回答により選べなくなった選択肢です。',
    maskedBecause: (questions, why) => (why === '' ? questions : `${questions}（${why}）`),
    toDecider: (question) => `${question}を見直す`,
  },
  en: {
    hard: (findings) => `${counted(findings, 'question')} to fill in`,
    soft: (findings) => `${counted(findings, 'answer')} to check`,
    softSettled: 'Checked',
    nothingOpen: 'Every question that needs an answer has one.',
    masked: (answers) => `${counted(answers, 'answer')} not part of the submission`,
    maskedExplained:
      'These answers belong to questions that your other answers leave out. Nothing has been deleted: they return when the answer they depend on changes.',
    all: 'All answers',
    enter: 'Fill in',
    mend: 'Correct',
    change: 'Change',
    entry: (question, sentence) => `${question}: ${sentence}`,
    struck: (question, options) => `${question}: ${options}`,
    struckExplained: 'Options you chose that another answer has made unavailable since.',
    maskedBecause: (questions, why) => (why === '' ? questions : `${questions} (${why})`),
    toDecider: (question) => `Review ${question}`,
  },
};
