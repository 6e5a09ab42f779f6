import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../src/question-types/option.ts';
import { type Question, registry, typeOf } from '../../src/question-types/registry.ts';
import { type Cell, choicesOf, type Extent, type Meant } from '../../src/question-types/type.ts';

describe.each([...registry.keys()])('given any question of the type %s', (type) => {
  it('composes answers that mean what was meant, and nothing is wrong with them', () => {
    fc.assert(
      fc.property(cellArbitrary(type).chain(withMeant), ({ cell: { domain, asks }, meant }) => {
        const value = domain.compose(asks, meant);
        if (value === undefined) return;
        expect(domain.parse(asks, value)).toEqual({ ok: true, value });
        expect(domain.isAnswer(asks, value)).toBe(true);
        expect(domain.problems(asks, value)).toEqual([]);
        expect(domain.effective(asks, value)).toEqual(value);
        expect(domain.show(asks, value, 'ja')).not.toBe('');
        expect(domain.show(asks, value, 'en')).not.toBe('');
        const reading = domain.reading(asks, value);
        if ('anything' in meant) expect(reading.is).toBe(domain.readsAs);
        else if ('number' in meant) expect(reading).toMatchObject(meant);
        else if (reading.is === 'codes')
          expect(reading.codes.toSorted()).toEqual(meant.codes.toSorted());
        else expect.fail(`Codes read as ${reading.is}.`);
      }),
    );
  });

  it('composes every answer that its extent says it can hold', () => {
    fc.assert(
      fc.property(cellArbitrary(type), ({ domain, asks }) => {
        for (const meant of promised(domain.extent(asks)))
          expect(domain.compose(asks, meant), JSON.stringify(meant)).toBeDefined();
      }),
    );
  });

  it('leaves no option in a submission that is not available, and composes none', () => {
    fc.assert(
      fc.property(
        cellArbitrary(type).chain((cell) => fc.tuple(withMeant(cell), hiddenArbitrary(cell))),
        ([{ cell, meant }, hidden]) => {
          const { domain, asks } = cell;
          const narrowed = domain.narrow(asks, hidden);
          const left = choicesOf(domain.extent(narrowed)).filter(({ code }) => hidden.has(code));
          expect(left).toEqual([]);
          const value = domain.compose(asks, meant);
          const effective = value === undefined ? undefined : domain.effective(narrowed, value);
          if (effective === undefined) return;
          const reading = domain.reading(narrowed, effective);
          if (reading.is === 'codes')
            expect(reading.codes.filter((code) => hidden.has(code))).toEqual([]);
          else expect(effective).toEqual(value);
        },
      ),
    );
  });

  it('has cells of different paths, and columns of different names on them', () => {
    fc.assert(
      fc.property(questionArbitrary(type), (question) => {
        const { cells, columns, defects } = typeOf(registry, question);
        expect(defects(question)).toEqual([]);
        const paths = cells(question).map(({ path }) => path);
        const named = columns(question);
        expect(new Set(paths).size).toBe(paths.length);
        expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
        expect(new Set(named.map(({ path }) => path))).toEqual(new Set(paths));
      }),
    );
  });
});

/** What has to be possible by the extent alone: each option, and the ends of a range. */
function promised(extent: Extent): readonly Meant[] {
  if ('options' in extent) {
    const alone = extent.is === 'set' && (extent.least ?? 0) > 1;
    return extent.options
      .filter(({ exclusive, special }) => !alone || exclusive || special)
      .map(({ code }) => ({ codes: [code] }));
  }
  if (extent.is === 'computed') return [];
  if (extent.is === 'text') return [{ anything: true }];
  return [extent.min, extent.max].flatMap((number) => (number === undefined ? [] : [{ number }]));
}

function cellArbitrary(type: string): fc.Arbitrary<Cell> {
  return questionArbitrary(type).chain((question) =>
    fc.constantFrom(...typeOf(registry, question).cells(question)),
  );
}

function withMeant(cell: Cell): fc.Arbitrary<{ readonly cell: Cell; readonly meant: Meant }> {
  const extent = cell.domain.extent(cell.asks);
  const codes = choicesOf(extent).map(({ code }) => code);
  return fc
    .oneof<fc.Arbitrary<Meant>[]>(
      fc.constant({ anything: true }),
      fc.record({
        number: fc.oneof(
          fc.integer(),
          fc.integer({ min: -50, max: 50 }).map((n) => n / 4),
        ),
      }),
      fc.record({ codes: fc.shuffledSubarray(['none', ...codes]) }),
    )
    .map((meant) => ({ cell, meant }));
}

function hiddenArbitrary({ domain, asks }: Cell): fc.Arbitrary<ReadonlySet<string>> {
  const codes = choicesOf(domain.extent(asks)).map(({ code }) => code);
  return fc.subarray(codes).map((hidden) => new Set(hidden));
}

/** A question a definition could hold: its defaults filled in by the schema of its type. */
function questionArbitrary(type: string): fc.Arbitrary<Question> {
  const options = optionsArbitrary();
  const decimals = fc.integer({ min: 0, max: 3 });
  const range = { min: -3, max: 40 };
  const format = fc.constantFrom('telephone', 'postalCode', 'mail', 'url', 'kana', 'timeRange');
  const dates = {
    day: { min: '2019-04-30', max: '2019-05-01' },
    month: { min: '1868-01', max: '2999-12' },
  };
  const domains: Record<string, fc.Arbitrary<object>> = {
    single: fc.record({ options }),
    multiple: fc.record(
      { options, atLeast: fc.constant(2), atMost: fc.constantFrom(2, 3) },
      { requiredKeys: ['options'] },
    ),
    number: decimals.chain((digits) =>
      fc.constantFrom({ decimals: digits }, { decimals: digits, ...range }),
    ),
    text: fc.record(
      { maxLength: fc.integer({ min: 20, max: 40 }), format },
      { requiredKeys: ['maxLength'] },
    ),
    longText: fc.record({ maxLength: fc.integer({ min: 1, max: 5 }) }),
  };
  const rows = [
    { code: 'a', label: 'あ' },
    { code: 'b', label: 'い', text: true },
  ];
  const columns = [{ code: 'm04', label: '4月' }];
  const others: Record<string, fc.Arbitrary<object>> = {
    rank: fc.record({ options, places: fc.constantFrom(1, 2, 3) }),
    date: fc
      .constantFrom<('day' | 'month')[]>('day', 'month')
      .chain((precision) => fc.constantFrom({ precision }, { precision, ...dates[precision] })),
    matrix: fc.constantFrom(...Object.keys(domains)).chain((domain) =>
      (domains[domain] ?? fc.constant({})).map((keys) => ({
        domain: { type: domain, ...keys },
        rows,
        ...(domain === 'number' ? { columns } : {}),
      })),
    ),
    computed: decimals.map((digits) => ({ value: { sum: [1, 2] }, decimals: digits })),
  };
  const keys = domains[type] ?? others[type];
  if (!keys) throw new Error(`Say here what a question of the type "${type}" holds.`);
  return keys.map((own) => {
    const opened = registry
      .get(type)
      ?.schema.safeParse({ id: 'q', title: '題', text: '文', type, ...own });
    if (!opened?.success) throw new Error(JSON.stringify(opened?.error?.issues));
    return opened.data as Question;
  });
}

/** At least three that can stand together; some of one exclusion, some that stand alone, some with a text. */
function optionsArbitrary(): fc.Arbitrary<readonly Option[]> {
  const plain = ['1', '2', '3'].map((code): Option => ({ code, label: `選択肢${code}` }));
  const extra: readonly Option[] = [
    { code: '4', label: '甲', exclusion: 'pair' },
    { code: '5', label: '乙', exclusion: 'pair' },
    { code: '96', label: '不明', special: true },
    { code: '97', label: '詳細', text: 'optional' },
    { code: '98', label: 'その他', text: 'required' },
    { code: '99', label: '特になし', exclusive: true },
  ];
  return fc.subarray([...extra]).map((some) => [...plain, ...some]);
}
