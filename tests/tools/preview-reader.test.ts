import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PreviewState } from '../../src/preview/state.ts';
import { itemPlaces } from '../../tools/preview/places.ts';
import { FolderReader, isShown } from '../../tools/preview/reader.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tinyYaml } from '../support/tiny.ts';

const good = tinyYaml(`
- id: s1
  title: 会議
  items:
    - { id: q1, number: "1", type: single, title: 開催, text: 開催は。, required: hard, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: q2, number: "2", type: text, title: 議題, text: 議題は。, showIf: { question: q1, is: "1" } }`);

describe('given a folder with a questionnaire', () => {
  it('tells first what a form needs, then what follows from the routing', async () => {
    const { read } = folderWith(good);
    const [first, last, ...others] = await read();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ analysis: { is: 'running' }, good: { isCurrent: true } });
    expect(first?.good?.facts).toBeUndefined();
    expect(last?.analysis.is).toBe('done');
    expect(last?.good?.facts?.questions).toMatchObject([
      {
        id: 'q1',
        chain: ['q1'],
        skips: { ja: ['「ある」を選んだ方は問2へ', '「ない」を選んだ方は調査票の終わりへ'] },
      },
      { id: 'q2', chain: ['q1', 'q2'], base: { ja: '問1（開催）で「ある」と答えた拠点' } },
    ]);
    expect(last?.good?.facts?.paths).toMatchObject({
      shortest: { questions: 1 },
      longest: { questions: 2 },
    });
    expect(last?.good?.facts?.graph.en).toContain('<svg');
  });

  it('sends nothing that JSON does not keep', async () => {
    const states = await folderWith(good).read();
    expect(JSON.parse(JSON.stringify(states))).toEqual(states);
  });
});

describe('given a questionnaire that is broken while it is shown', () => {
  it('tells the error at its line and keeps the form', async () => {
    const { read, write } = folderWith(good);
    await read();
    write(good.replace('question: q1', 'question: q9'));
    const state = (await read()).at(-1);
    expect(state?.problems.find(({ severity }) => severity === 'error')).toMatchObject({
      file: 'questionnaire.yaml',
      line: 12,
      id: 'q2',
    });
    expect(state?.good).toMatchObject({ isCurrent: false, readAt: 1 });
    expect(state?.good?.facts).toBeDefined();
    expect(state?.places.map(({ id }) => id)).toEqual(['s1', 'q1', 'q2']);
  });

  it('has the new form once it is mended', async () => {
    const { read, write } = folderWith(good);
    await read();
    write('sections: [');
    expect((await read()).at(-1)).toMatchObject({ places: [], good: { isCurrent: false } });
    write(good.replace('title: 小さな調査票', 'title: 直した調査票'));
    expect((await read()).at(-1)?.good).toMatchObject({
      isCurrent: true,
      questionnaire: { title: '直した調査票' },
    });
  });

  it('tells a finding of the analysis at its line, with answers that show it', async () => {
    const both = '{ all: [{ question: q1, is: "1" }, { question: q1, is: "2" }] }';
    const { read } = folderWith(good.replace('{ question: q1, is: "1" }', both));
    expect((await read()).at(-1)?.problems).toContainEqual(
      expect.objectContaining({ code: 'analysis.neverTrue', line: 12, witness: expect.anything() }),
    );
  });

  it('says that there is no file', async () => {
    const { folder, read } = folderWith(good);
    rmSync(join(folder, 'questionnaire.yaml'));
    const state = (await read()).at(-1);
    expect(state?.files).toEqual([{ name: 'questionnaire.yaml', text: '' }]);
    expect(state?.problems[0]?.code).toBe('definition.yaml');
    expect(state?.good).toBeUndefined();
  });
});

describe('given several saves while it reads', () => {
  it('reads once for all of them', async () => {
    const { reader, states } = folderWith(good);
    await Promise.all([reader.read(), reader.read(), reader.read()]);
    expect(states.filter(({ analysis }) => analysis.is === 'done')).toHaveLength(1);
  });
});

describe('given a file that was saved', () => {
  it.each([
    ['/a/questionnaire.yaml', true],
    ['/a/questionnaire.en.yaml', true],
    ['/a/glossary.yaml', true],
    ['/a/questionnaire.yaml~', false],
    ['/a/sample.yaml', false],
  ])('%s is read again: %s', (file, expected) => {
    expect(isShown(file)).toBe(expected);
  });
});

describe('given a definition with mistakes', () => {
  it('still finds the items that have an id', () => {
    const text =
      'sections:\n  - id: s1\n    items:\n      - { id: q1 }\n      - { type: note }\n      - id: rows\n        items:\n          - id: r1\n';
    expect(itemPlaces(text)).toEqual([
      { id: 's1', line: 2 },
      { id: 'q1', line: 4 },
      { id: 'rows', line: 6 },
      { id: 'r1', line: 8 },
    ]);
  });

  it.each(['', 'sections: 1', '- a', 'a: ['])('finds none in %j', (text) => {
    expect(itemPlaces(text)).toEqual([]);
  });
});

/** A folder and its reader, whose clock counts the readings. */
function folderWith(text: string) {
  const folder = temporaryFolder({ 'questionnaire.yaml': text });
  const states: PreviewState[] = [];
  let now = 0;
  const clock = {
    now: () => {
      now += 1;
      return now;
    },
  };
  const reader = new FolderReader(folder, clock, (state) => states.push(state));
  return {
    folder,
    reader,
    states,
    write: (next: string) => writeFileSync(join(folder, 'questionnaire.yaml'), next),
    read: async () => {
      states.length = 0;
      await reader.read();
      return [...states];
    },
  };
}
