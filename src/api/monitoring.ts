import * as z from 'zod/mini';
import { roundSchema } from '../sync/sign-in.ts';
import { responseStates } from '../sync/states.ts';

/** `GET`: how far the round is, and every hub. */
export const monitoringPath = '/api/office/monitoring';

/** As the office sees a response: 未着手 is a draft nobody has touched. In the order of the work. */
export const hubStates = ['notStarted', ...responseStates] as const;
export type HubState = (typeof hubStates)[number];

const count = z.int().check(z.nonnegative());

/** How many hubs are in each state. Every hub is in exactly one. */
export const stateCountsSchema = z.object({
  notStarted: count,
  draft: count,
  submitted: count,
  returned: count,
  accepted: count,
});
export type StateCounts = z.infer<typeof stateCountsSchema>;

/** Progress and last activity of a hub. The office never gets a value of a draft. */
export const hubSchema = z.object({
  number: z.string(),
  name: z.string(),
  prefecture: z.string(),
  state: z.enum(hubStates),
  /** Server time of the last operation, milliseconds; null before the first. */
  lastActivity: z.nullable(z.number()),
  /** Questions on the path now, and how many of them are answered. */
  asked: count,
  answered: count,
  /** Of the last submission. */
  receiptNo: z.nullable(z.string()),
});
export type Hub = z.infer<typeof hubSchema>;

export const prefectureProgressSchema = z.object({
  prefecture: z.string(),
  counts: stateCountsSchema,
});
export type PrefectureProgress = z.infer<typeof prefectureProgressSchema>;

export const monitoringSchema = z.object({
  round: roundSchema,
  unitNoun: z.string(),
  /** The repeats of its questionnaire, whose rows are a file of their own each. */
  repeats: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The roster is invented; every screen says so. */
  fictional: z.boolean(),
  serverTime: z.number(),
  counts: stateCountsSchema,
  /** In the order of the roster. */
  prefectures: z.array(prefectureProgressSchema),
  /** Hubs by the day in Japan on which they submitted first; days without any left out, ascending. */
  days: z.array(z.object({ date: z.iso.date(), count })),
  hubs: z.array(hubSchema),
});
export type Monitoring = z.infer<typeof monitoringSchema>;

export function totalOf(counts: StateCounts): number {
  return hubStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Hubs whose answers are in: 提出済み and 受理. A returned one is being worked on again. */
export function handedIn(counts: StateCounts): number {
  return counts.submitted + counts.accepted;
}
