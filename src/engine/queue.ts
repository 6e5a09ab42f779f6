/** Indices waiting to be recomputed: each at most once, smallest first. A bit each. */
export class Queue {
  readonly #words: Uint32Array;
  /** No bit is set before the word `first` or after the word `last`. */
  #first: number;
  #last = -1;

  /** @param size Every index is below it. */
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
    this.#first = this.#words.length;
  }

  add(index: number): void {
    const word = index >>> 5;
    this.#words[word] = this.#word(word) | (1 << (index & 31));
    if (word < this.#first) this.#first = word;
    if (word > this.#last) this.#last = word;
  }

  /** Takes the smallest index; undefined when nothing waits. */
  take(): number | undefined {
    for (; this.#first <= this.#last; this.#first += 1) {
      const bits = this.#word(this.#first);
      if (bits === 0) continue;
      const lowest = bits & -bits;
      this.#words[this.#first] = bits ^ lowest;
      return this.#first * 32 + 31 - Math.clz32(lowest);
    }
    this.#first = this.#words.length;
    this.#last = -1;
    return undefined;
  }

  #word(position: number): number {
    return this.#words[position] ?? 0;
  }
}
