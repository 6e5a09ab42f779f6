/** The round an invitation leads to (`/?round=…`), or the person has chosen; undefined where none was named. */
export function roundInAddress(): string | undefined {
  return new URLSearchParams(location.search).get('round') || undefined;
}

/** The address of the first page of a round; without one, of all that are open. */
export function addressOfRound(round: string | undefined): string {
  return round === undefined ? '/' : `/?${new URLSearchParams({ round })}`;
}

export function forgetRoundInAddress(): void {
  history.replaceState(null, '', location.pathname + location.hash);
}
