import { type Advices, say } from './advice.ts';

/** `analysis.*` in Japanese. */
export const japanese: Advices = {
  'analysis.neverTrue': ({ id }) =>
    say(
      `「${id}」の条件は、どう回答しても成り立ちません。表示されることがありません。`,
      '条件の中で両立しないものを探し、直してください。',
    ),
  'analysis.unreachable': ({ id, because }) =>
    say(
      `「${id}」は、どう回答しても表示されません。条件が見ている「${because}」が表示されないためです。`,
      `先に「${because}」の条件を直してください。`,
    ),
  'analysis.exclusiveClash': ({ id, question, label, other }) =>
    say(
      `「${id}」の条件は、「${question}」の「${label}」と「${other}」を同時に選んだときにしか成り立ちません。この二つは同時に選べません。`,
      'どちらか一方だけを求めるように、条件を直してください。',
    ),
  'analysis.filterClash': ({ id, question, label }) =>
    say(
      `「${id}」の条件は、「${question}」の選択肢「${label}」が表示されていないのに選ばれたときにしか成り立ちません。`,
      '選択肢の表示条件と、この条件が両立するように直してください。',
    ),
  'analysis.neverOffered': ({ id, part, label }) =>
    say(
      `「${id}」の${part === 'row' ? '行' : '選択肢'}「${label}」は、どう回答しても表示されません。`,
      '表示条件を直すか、削ってください。',
    ),
  'analysis.noChoice': ({ id }) =>
    say(
      `「${id}」は、選べる選択肢が一つもないまま表示されることがあります。`,
      '選択肢がないときは表示しないように、条件を付けてください。',
    ),
  'analysis.stuck': ({ id }) =>
    say(
      `「${id}」は必須なのに、選べる選択肢が一つもないまま表示されることがあります。そのときは提出できません。`,
      '選択肢がないときは表示しないように、条件を付けてください。',
    ),
  'analysis.noRow': ({ id }) =>
    say(
      `「${id}」は、行が一つもないまま表示されることがあります。`,
      '行がないときは表示しないように、条件を付けてください。',
    ),
  'analysis.neverFalse': ({ id }) =>
    say(
      `「${id}」の条件は、どう回答しても偽になりません。条件で外れる人がいません。`,
      '条件を外すか、別の回答を見るように直してください。回答の有無だけを問うなら isAnswered を使ってください。',
    ),
  'analysis.partNeverTrue': ({ id }) =>
    say(
      `「${id}」の条件のこの部分は、どう回答しても成り立ちません。`,
      'この部分を削るか、直してください。',
    ),
  'analysis.partAlwaysTrue': ({ id }) =>
    say(
      `「${id}」の条件のこの部分は、いつも成り立っています。`,
      'この部分を削るか、直してください。',
    ),
  'analysis.checkNeverTrue': ({ id }) =>
    say(
      `チェック「${id}」の holds は、どう回答しても成り立ちません。`,
      'holds には、守られるべきことを書いてください（逆になっていませんか）。',
    ),
  'analysis.checkNeverFalse': ({ id }) =>
    say(
      `チェック「${id}」は、どう回答しても違反になりません。`,
      'チェックを削るか、holds を直してください。',
    ),
  'analysis.noValue': ({ id }) =>
    say(
      `「${id}」には、正しい回答が一つもありません。`,
      '最小値・最大値と小数の桁数、または文字数の上限と形式を見直してください。',
    ),
  'analysis.neverComputed': ({ id }) =>
    say(
      `「${id}」は、どう回答しても計算できません。`,
      '式が見ている設問と、この項目自身の条件を見直してください。',
    ),
  'analysis.noSubmission': ({ because }) =>
    say(
      `どう回答しても提出できません。両立しないもの: ${because}`,
      '必須の指定か、重大なチェックを見直してください。',
    ),
  'analysis.deadEnd': ({ id, because }) =>
    say(
      `「${id}」が表示されると、どう回答しても提出できません。妨げているもの: ${because}`,
      '必須の指定、チェック、または条件を見直してください。',
    ),
  'analysis.deadAnswer': ({ id, because }) =>
    say(
      `「${id}」に回答すると、どうしても提出できません。妨げているもの: ${because}`,
      'チェックを見直すか、設問を外してください。',
    ),
  'analysis.deadOption': ({ id, label, row, because }) =>
    say(
      `「${id}」${row === undefined ? '' : `の行「${row}」`}で「${label}」を選ぶと、どう回答しても提出できません。妨げているもの: ${because}`,
      'チェックを見直すか、選択肢を外してください。',
    ),
  'analysis.emptySection': ({ id }) =>
    say(
      `章「${id}」は、回答によっては設問が一つもなくなります。`,
      '意図どおりなら、このままで構いません。',
    ),
  'analysis.undecided': ({ id }) =>
    say(
      `「${id}」については、自動では判定できないことがあります。`,
      '小数を足し合わせる条件や、大きな数の組み合わせを簡単にすると、判定できることがあります。',
    ),
};
