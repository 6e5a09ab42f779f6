/** The states of a response. 未着手 is a draft whose rev is 0. */
export const responseStates = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ResponseState = (typeof responseStates)[number];

/** What may happen to a response: by its hub (submit, withdraw) or by the office (the others). */
export type Act = 'submit' | 'withdraw' | 'return' | 'accept' | 'undo';

const moves: Readonly<Record<ResponseState, Partial<Readonly<Record<Act, ResponseState>>>>> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted' },
  accepted: { undo: 'submitted' },
};

/** The state after an act; undefined where the state does not allow it. */
export function after(state: ResponseState, act: Act): ResponseState | undefined {
  return moves[state][act];
}
