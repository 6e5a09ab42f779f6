import type * as z from 'zod/mini';
import { type Monitoring, monitoringPath } from '../../../src/api/monitoring.ts';
import { roundsPath } from '../../../src/api/rounds.ts';
import type { Session, SignInRequest } from '../../../src/api/session.ts';
import {
  crossPath,
  crossQuery,
  type QuestionTables,
  type TableList,
  tablePath,
  tablesPath,
} from '../../../src/api/tables.ts';
import type { OfficeServer } from '../../../src/office/server.ts';
import { problem } from '../../../src/shared/problem.ts';
import { failure, type Result, success } from '../../../src/shared/result.ts';
import { choice, cross } from '../../report/tables.ts';

const DAY = 86_400_000;
export const NOW = Date.parse('2025-08-23T14:32:00+09:00');

export const session: Session = {
  account: { email: 'office@example.jp', name: '事務局', role: 'staff' },
  serverTime: NOW,
  idleEnds: NOW + 30 * 60_000,
  ends: NOW + DAY / 2,
};

export const monitoring: Monitoring = {
  round: {
    id: 'r',
    title: '2025年調査',
    opens: NOW - 29 * DAY,
    closes: Date.parse('2025-08-30T00:00:00+09:00'),
    graceEnds: NOW + 9 * DAY,
  },
  unitNoun: '拠点',
  repeats: [],
  fictional: true,
  serverTime: NOW,
  counts: { notStarted: 1, draft: 1, submitted: 1, returned: 1, accepted: 0 },
  prefectures: [
    {
      prefecture: '北海道',
      counts: { notStarted: 1, draft: 0, submitted: 0, returned: 0, accepted: 0 },
    },
    {
      prefecture: '東京都',
      counts: { notStarted: 0, draft: 1, submitted: 1, returned: 1, accepted: 0 },
    },
  ],
  days: [{ date: '2025-08-12', count: 1 }],
  hubs: [
    {
      number: '01-0001',
      name: '雪の里拠点',
      prefecture: '北海道',
      state: 'notStarted',
      lastActivity: null,
      asked: 0,
      answered: 0,
      receiptNo: null,
    },
    {
      number: '13-0001',
      name: 'さくら拠点',
      prefecture: '東京都',
      state: 'submitted',
      lastActivity: NOW - 2 * DAY,
      asked: 40,
      answered: 39,
      receiptNo: '2025-000001-7',
    },
    {
      number: '13-0002',
      name: 'みなとケア連携拠点',
      prefecture: '東京都',
      state: 'draft',
      lastActivity: NOW - DAY,
      asked: 42,
      answered: 31,
      receiptNo: null,
    },
    {
      number: '13-0003',
      name: 'うみ拠点',
      prefecture: '東京都',
      state: 'returned',
      lastActivity: NOW,
      asked: 45,
      answered: 44,
      receiptNo: '2025-000002-5',
    },
  ],
};

const cut = { questionnaireHash: 'ab'.repeat(32), counted: 871, latest: NOW, otherDefinition: 0 };

export const tableList: TableList = {
  title: '2025年調査',
  unitNoun: '拠点',
  fictional: true,
  cut,
  sections: [
    {
      id: 's1',
      number: '1',
      title: '基本情報',
      questions: [
        { id: 'q1-1', number: '1-1', title: '運営主体', crosses: [{ address: 'q1-1' }] },
        { id: 'q1-3', number: '1-3', title: '同一性', crosses: [{ address: 'q1-3' }] },
      ],
    },
    {
      id: 's2',
      number: '2',
      title: '会議',
      questions: [
        {
          id: 'q2-5',
          number: '2-5',
          title: '会議で取り扱った議題',
          crosses: [{ address: 'q2-5' }],
        },
      ],
    },
  ],
  attributes: [{ address: 'attribute:prefecture', title: '都道府県' }],
  crossTables: [
    { id: 'x14-1', number: '14-1', title: '運営主体の違い', row: 'q1-1', column: 'q1-3' },
  ],
};

const questionTables: QuestionTables = {
  question: 'q2-5',
  footnotes: ['会議とは、情報連携会議をいう。'],
  notes: ['公表資料は N = 691 と印字しています。'],
  cut,
  tables: [choice()],
};

/** A server that holds the data above; `changes` replaces single answers, by path. */
export function fakeServer(changes: FakeAnswers = {}): FakeServer {
  let signedIn = changes.signedIn ?? true;
  const signIns: SignInRequest[] = [];
  const answers = new Map<string, unknown>([
    [roundsPath, { rounds: [monitoring.round] }],
    [monitoringPath, monitoring],
    [tablesPath, tableList],
    [tablePath('q2-5'), questionTables],
    [
      `${crossPath}?${crossQuery({ row: 'q1-1', column: 'q1-3' })}`,
      { notes: [], cut, table: cross() },
    ],
    ...Object.entries(changes.answers ?? {}),
  ]);
  return {
    signIns,
    forget: () => {
      signedIn = false;
    },
    answer: (path, answer) => answers.set(path, answer),
    async get<Value>(path: string, schema: z.ZodMiniType<Value>): Promise<Result<Value>> {
      if (!signedIn) return failure([problem('session.ended')]);
      const answer = answers.get(path) ?? answers.get(path.replace(/[?&]language=en$/, ''));
      if (answer === undefined) return failure([problem('office.unreachable')]);
      return success(schema.parse(answer));
    },
    session: async () => (signedIn ? success(session) : failure([problem('session.ended')])),
    async signIn(request) {
      signIns.push(request);
      if (changes.refusesSignIn) return failure([problem(...changes.refusesSignIn)]);
      signedIn = true;
      return success(session);
    },
    async signOut() {
      signedIn = false;
      return success(null);
    },
  };
}

export interface FakeAnswers {
  readonly signedIn?: boolean;
  readonly refusesSignIn?: Parameters<typeof problem>;
  readonly answers?: Readonly<Record<string, unknown>>;
}

export interface FakeServer extends OfficeServer {
  readonly signIns: readonly SignInRequest[];
  /** Ends the session without the pages being told. */
  forget(): void;
  answer(path: string, answer: unknown): void;
}
