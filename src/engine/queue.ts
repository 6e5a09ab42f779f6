/** Indices waiting to be recomputed: each at most once, smallest first. A binary heap. */
export class Queue {
  readonly #heap: number[] = [];
  readonly #waiting = new Set<number>();

  add(index: number): void {
    if (this.#waiting.has(index)) return;
    this.#waiting.add(index);
    let at = this.#heap.push(index) - 1;
    while (at > 0 && this.#at(parent(at)) > index) {
      this.#heap[at] = this.#at(parent(at));
      at = parent(at);
    }
    this.#heap[at] = index;
  }

  /** Takes the smallest index; undefined when nothing waits. */
  take(): number | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#waiting.delete(first);
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(index: number): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const smaller = this.#at(left + 1) < this.#at(left) ? left + 1 : left;
      if (this.#at(smaller) >= index) break;
      this.#heap[at] = this.#at(smaller);
      at = smaller;
    }
    this.#heap[at] = index;
  }

  #at(position: number): number {
    return this.#heap[position] ?? Number.POSITIVE_INFINITY;
  }
}

function parent(position: number): number {
  return (position - 1) >> 1;
}
