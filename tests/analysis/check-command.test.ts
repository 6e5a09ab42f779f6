import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { oneSection, tinyYaml } from '../support/tiny.ts';

const root = join(import.meta.dirname, '../..');

function check(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools/check.ts'), ...words],
    { cwd: root, encoding: 'utf8', env: { ...process.env, LANG: 'en' } },
  );
  return { status, stdout, stderr };
}

function questionnaireOf(items: string): string {
  return temporaryFolder({
    'questionnaire.yaml': tinyYaml(oneSection(items)),
    'questionnaire.en.yaml': ENGLISH + (items.includes('id: b') ? B_IN_ENGLISH : ''),
  });
}

const ENGLISH = `title: A small questionnaire
unitNoun: hub
about: { purpose: P, handling: H, retention: R, contact: C }
texts:
  s1: { title: Section }
  a: { title: T, text: T, options: { "1": Y, "2": N } }
`;
const B_IN_ENGLISH = '  b: { title: T, text: T }\n';

const GATE =
  '- { id: a, type: single, title: T, text: T, required: hard, options: [{ code: "1", label: Y }, { code: "2", label: N }] }';

describe('npm run check', { timeout: 60_000 }, () => {
  it('gives the lengths of the paths of the questionnaire of 2025', () => {
    const { status, stdout } = check('--json', 'questionnaire/kyoten-2025');
    const [one] = JSON.parse(stdout).questionnaires;
    expect(status).toBe(0);
    expect(one).toMatchObject({ questions: 59, shortestPath: 26, longestPath: 59, problems: [] });
  });

  it('fails for a question nobody reaches, at its condition, with answers to see it by', () => {
    const folder = questionnaireOf(`
${GATE}
- { id: b, type: longText, title: T, text: T, showIf: { all: [{ question: a, is: "1" }, { question: a, is: "2" }] } }
`);
    const { status, stdout } = check('--json', folder);
    const [problem] = JSON.parse(stdout).questionnaires[0].problems;
    expect(status).toBe(1);
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'analysis.neverTrue',
      id: 'b',
      line: 12,
    });
    expect(Object.keys(problem.witness)).toEqual(['a']);
  });

  it('passes with a warning, and prints it with an example before the facts', () => {
    const folder = questionnaireOf(`
${GATE}
- { id: b, type: longText, title: T, text: T, showIf: { question: a, isAnyOf: ["1", "2"] } }
`);
    const { status, stdout } = check(folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/warning \(b\): Whatever is answered, .* never false/);
    expect(stdout).toMatch(/\n {4}a = [YN]\n/);
    expect(stdout).toContain('2 questions, 1 conditions, 2 to 2 on the path');
  });

  it('draws one questionnaire, and refuses to draw several into one file', () => {
    const file = join(temporaryFolder(), 'graph.svg');
    const folder = questionnaireOf(GATE);
    expect(check('--graph', file, folder).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg /);
    const refused = check('--graph', file, folder, 'questionnaire/kyoten-2025');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('one questionnaire'),
    ]);
  });
});
