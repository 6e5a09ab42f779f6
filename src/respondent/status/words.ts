import type { Status } from '../../device/status.ts';
import type { Texts } from '../texts.ts';
import { fullTime, shortTime } from '../times.ts';
import { type StatusState, stateOf } from './state.ts';

/** What the status line says, how loud it says it, and what can be done about it. */
export interface StatusWords extends Look {
  /** The state without its times and counts: what was announced once is not announced again. */
  readonly state: StatusState;
  readonly text: string;
}

interface Look {
  readonly tone: 'quiet' | 'warning' | 'danger' | 'success';
  readonly icon: 'check' | 'waiting' | 'warning' | 'danger';
  readonly act?: 'saveFile' | 'takeOver' | 'signIn' | 'sendNow';
}

/**
 * The one line that tells the truth about the answers on this device.
 *
 * @param now Device time in milliseconds: a time of today is told without its day.
 * @param begun Whether anything has ever been answered here.
 */
export function statusWords(
  status: Status,
  texts: Texts,
  now: number,
  begun: () => boolean,
): StatusWords {
  const state = stateOf(status, begun);
  return { state, text: sentenceOf(state, status, texts, now), ...looks[state] };
}

const looks: Readonly<Record<StatusState, Look>> = {
  notSaved: { tone: 'danger', icon: 'danger', act: 'saveFile' },
  otherTab: { tone: 'warning', icon: 'warning', act: 'takeOver' },
  signedOut: { tone: 'warning', icon: 'warning', act: 'signIn' },
  submitted: { tone: 'success', icon: 'check' },
  submissionQueued: { tone: 'quiet', icon: 'waiting' },
  saving: { tone: 'quiet', icon: 'waiting' },
  refused: { tone: 'warning', icon: 'warning' },
  blocked: { tone: 'warning', icon: 'warning', act: 'sendNow' },
  sending: { tone: 'quiet', icon: 'waiting' },
  waiting: { tone: 'quiet', icon: 'waiting' },
  untouched: { tone: 'quiet', icon: 'check' },
  delivered: { tone: 'quiet', icon: 'check' },
};

function sentenceOf(
  state: StatusState,
  status: Status,
  { status: words }: Texts,
  now: number,
): string {
  const { storage, delivery, submission } = status;
  const kept = storage.is === 'saved' ? words.saved(shortTime(storage.at, now)) : words.kept;
  const because = delivery.is === 'waiting' ? words.because[delivery.because] : '';
  switch (state) {
    case 'submitted': {
      const receipt = submission.is === 'received' ? submission.receipt : undefined;
      return receipt ? words.submitted(receipt.receiptNo, fullTime(receipt.receivedAt)) : '';
    }
    case 'submissionQueued':
      return words.joined(words.submissionQueued, words.notArrived(because));
    case 'signedOut':
      return submission.is === 'queued' ? words.signedOutQueued : words.signedOut;
    case 'refused':
      return words.joined(kept, words.refused);
    case 'blocked':
      return words.joined(kept, words.blocked);
    case 'waiting':
      return words.joined(
        kept,
        words.waiting('operations' in delivery ? delivery.operations : 0, because),
      );
    case 'delivered':
      return words.joined(kept, words.delivered);
    default:
      return words[state];
  }
}
