import {
  type Hub,
  type HubState,
  hubStates,
  type Monitoring,
  type PrefectureProgress,
  type StateCounts,
} from '../../api/monitoring.ts';
import { repeatsOf } from '../../definition/outline.ts';
import { translated } from '../../definition/wording.ts';
import type { Language } from '../../shared/language.ts';
import type { Definitions } from '../definitions.ts';
import { asTold } from '../round/routes.ts';
import { titledIn } from '../round/titled.ts';
import type { MonitoredUnit } from '../storage/roster.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';

/** How far a round is; undefined while it has no questionnaire. `now` is the server's time. */
export async function monitoringOf(
  reader: Reader,
  definitions: Definitions,
  round: RoundRecord,
  now: number,
  language: Language,
): Promise<Monitoring | undefined> {
  const hash = (await reader.rounds.definitions(round.id)).at(-1);
  const compiled = hash === undefined ? undefined : await definitions.compiled(reader, hash);
  if (!compiled) return undefined;
  const questionnaire = translated(compiled.questionnaire, language);
  const hubs = (await reader.roster.monitored(round.id)).map(hubOf);
  const days = await reader.submissions.perDay(round.id);
  return {
    round: asTold(titledIn(round, compiled.questionnaire, language)),
    unitNoun: questionnaire.unitNoun,
    repeats: repeatsOf(questionnaire).map(({ id, title }) => ({ id, title })),
    fictional: round.fictional,
    serverTime: now,
    counts: countsOf(hubs),
    prefectures: [...prefecturesOf(hubs)],
    days: days.map(({ day, submissions }) => ({ date: day, count: submissions })),
    hubs,
  };
}

/** What the office may see of a unit. Values are not among it. */
function hubOf(unit: MonitoredUnit): Hub {
  const { number, name, prefecture, lastActivity, asked, answered, receiptNo } = unit;
  return {
    number,
    name,
    prefecture,
    state: stateOf(unit),
    lastActivity,
    asked,
    answered,
    receiptNo,
  };
}

/** 未着手 is a draft that nobody has touched. */
function stateOf({ state, rev }: MonitoredUnit): HubState {
  return state === 'draft' && rev === 0 ? 'notStarted' : state;
}

function countsOf(hubs: readonly Hub[]): StateCounts {
  const count = (state: HubState) => hubs.filter((hub) => hub.state === state).length;
  const entries = hubStates.map((state) => [state, count(state)] as const);
  return {
    notStarted: 0,
    draft: 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
    ...Object.fromEntries(entries),
  };
}

function prefecturesOf(hubs: readonly Hub[]): readonly PrefectureProgress[] {
  const groups = Map.groupBy(hubs, ({ prefecture }) => prefecture);
  return [...groups].map(([prefecture, of]) => ({ prefecture, counts: countsOf(of) }));
}
