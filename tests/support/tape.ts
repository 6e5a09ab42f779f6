/**
 * A tape of random bytes that a builder reads its choices from. Past its end, and as it shrinks, every choice is the
 * first, so the simplest alternative belongs first.
 */
export class Tape {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A number from 0 up to, not including, `count`. */
  below(count: number): number {
    const byte = this.#bytes[this.#position] ?? 0;
    this.#position += 1;
    return byte % count;
  }

  /** @throws when there is nothing to choose from. */
  one<Member>(members: readonly Member[]): Member {
    const chosen = members[this.below(members.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  /** True about once in `times`. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }

  some<Member>(members: readonly Member[]): readonly Member[] {
    return members.filter(() => this.once(2));
  }

  shuffled<Member>(members: readonly Member[]): readonly Member[] {
    return members
      .map((member) => ({ member, place: this.below(256) }))
      .sort((a, b) => a.place - b.place)
      .map(({ member }) => member);
  }
}
