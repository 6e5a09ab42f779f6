import type { Language } from '../../shared/language.ts';
import type { Continuity, Difference } from './difference.ts';

type Sentence = (details: Difference['details']) => string;

/** What a difference is, in words, by its code. */
export const differenceTexts: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  ja: {
    added: () => '新しい設問です。',
    removed: () => 'なくなりました。',
    type: ({ before, after }) => `回答の形が ${before} から ${after} に変わりました。`,
    reworded: ({ before, after }) => `文言が変わりました: 「${before}」→「${after}」`,
    footnotes: () => '注が変わりました。',
    unit: ({ before, after }) => `単位が「${before}」から「${after}」に変わりました。`,
    cellAdded: ({ label }) => `「${label}」の行（列）が加わりました。`,
    cellRemoved: ({ label }) => `「${label}」の行（列）がなくなりました。`,
    relabelled: ({ code, before, after }) =>
      `「${code}」の名称が変わりました: 「${before}」→「${after}」`,
    optionAdded: ({ code, label }) => `選択肢「${code} ${label}」が加わりました。`,
    optionRemoved: ({ code, label }) => `選択肢「${code} ${label}」がなくなりました。`,
    optionRole: ({ code, label }) =>
      `選択肢「${code} ${label}」の排他・記述などの扱いが変わりました。`,
    optionOrder: () => '選択肢の順序が変わりました。',
    limitsChanged: ({ before, after }) => `範囲が ${before} から ${after} に変わりました。`,
    limits: () => '行数の範囲が変わりました。',
    computed: () => '計算のしかたが変わりました。',
    routing: () => '尋ねる条件が変わりました。',
    partRouting: ({ code }) => `「${code}」を示す条件が変わりました。`,
    base: ({ question }) => `「${question}」が変わったため、母数の意味が変わります。`,
    demand: () => '必須の扱いが変わりました。',
    moved: () => '設問の順序が変わりました。',
    checkAdded: () => '確認の規則が加わりました。',
    checkChanged: () => '確認の規則が変わりました。',
    checkRemoved: () => '確認の規則がなくなりました。',
  },
  en: {
    added: () => 'A new question.',
    removed: () => 'It is gone.',
    type: ({ before, after }) => `It was answered as ${before} and now is as ${after}.`,
    reworded: ({ before, after }) => `Its wording has changed: “${before}” → “${after}”`,
    footnotes: () => 'Its footnotes have changed.',
    unit: ({ before, after }) => `Its unit has changed from “${before}” to “${after}”.`,
    cellAdded: ({ label }) => `The row (column) “${label}” is new.`,
    cellRemoved: ({ label }) => `The row (column) “${label}” is gone.`,
    relabelled: ({ code, before, after }) =>
      `The label of “${code}” has changed: “${before}” → “${after}”`,
    optionAdded: ({ code, label }) => `The option “${code} ${label}” is new.`,
    optionRemoved: ({ code, label }) => `The option “${code} ${label}” is gone.`,
    optionRole: ({ code, label }) =>
      `What the option “${code} ${label}” excludes or asks for has changed.`,
    optionOrder: () => 'Its options stand in another order.',
    limitsChanged: ({ before, after }) => `Its limits have changed from ${before} to ${after}.`,
    limits: () => 'The number of rows it may have has changed.',
    computed: () => 'It is computed in another way.',
    routing: () => 'It is asked on another condition.',
    partRouting: ({ code }) => `“${code}” is shown on another condition.`,
    base: ({ question }) => `Its base means something else, since “${question}” has changed.`,
    demand: () => 'Whether it has to be answered has changed.',
    moved: () => 'It stands in another place.',
    checkAdded: () => 'A new check.',
    checkChanged: () => 'The check has changed.',
    checkRemoved: () => 'The check is gone.',
  },
};

/** 同一, 軽微, 断絶. */
export const continuityTexts: Readonly<Record<Language, Readonly<Record<Continuity, string>>>> = {
  ja: { same: '同一', minor: '軽微', break: '断絶' },
  en: { same: 'same', minor: 'minor', break: 'break' },
};
