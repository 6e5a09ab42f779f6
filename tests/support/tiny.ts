import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';

/** A questionnaire of one behaviour: the YAML of its sections under a head that every questionnaire has. */
export function tinyYaml(sections: string): string {
  return `id: tiny
version: "1"
title: 小さな調査票
unitNoun: 拠点
referenceDate: "2025-07-01"
about: { purpose: 目的, handling: 扱い, retention: 保管, contact: 連絡先 }
sections:
${indent(sections)}`;
}

/** Reads a tiny questionnaire; a mistake in it is a mistake of the test. */
export function tiny(sections: string): Questionnaire {
  const { questionnaire, problems } = readQuestionnaire(tinyYaml(sections));
  if (!questionnaire)
    throw new Error(`The tiny questionnaire is broken: ${JSON.stringify(problems)}`);
  return questionnaire;
}

export function compiledTiny(sections: string): Compiled {
  return compile(tiny(sections));
}

/** The same for a single section, given by its items. */
export function oneSection(items: string): string {
  return `- id: s1\n  title: 章\n  items:\n${indent(items, '    ')}`;
}

function indent(text: string, by = '  '): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const margin = Math.min(
    ...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length),
  );
  return lines.map((line) => by + line.slice(margin)).join('\n');
}
