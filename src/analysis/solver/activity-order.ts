/**
 * The variables still to be decided, most active first: a binary heap with the place of every variable, so that a
 * variable whose activity grew can rise.
 */
export class ActivityOrder {
  readonly #heap: number[] = [];
  readonly #place: number[] = [];
  readonly #activity: number[] = [];
  #step = 1;

  add(variable: number): void {
    this.#activity[variable] = 0;
    this.#place[variable] = -1;
    this.insert(variable);
  }

  /** Puts back a variable that was taken; one that was never added is not decided. */
  insert(variable: number): void {
    if (this.#place[variable] !== -1) return;
    this.#place[variable] = this.#heap.length;
    this.#heap.push(variable);
    this.#rise(this.#heap.length - 1);
  }

  /** Takes the most active variable; undefined when none is left. */
  take(): number | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#place[first] = -1;
    if (last !== first) {
      this.#set(0, last);
      this.#sink(0);
    }
    return first;
  }

  bump(variable: number): void {
    const activity = this.#activityOf(variable) + this.#step;
    this.#activity[variable] = activity;
    if (activity > 1e100) this.#rescale();
    const place = this.#placeOf(variable);
    if (place >= 0) this.#rise(place);
  }

  /** Makes what happened before count a little less. */
  decay(): void {
    this.#step /= 0.95;
  }

  #rescale(): void {
    for (const variable of this.#activity.keys())
      this.#activity[variable] = this.#activityOf(variable) * 1e-100;
    this.#step *= 1e-100;
  }

  #rise(start: number): void {
    let place = start;
    const variable = this.#at(place);
    const activity = this.#activityOf(variable);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#activityOf(this.#at(above)) >= activity) break;
      this.#set(place, this.#at(above));
      place = above;
    }
    this.#set(place, variable);
  }

  #sink(start: number): void {
    let place = start;
    const variable = this.#at(place);
    const activity = this.#activityOf(variable);
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#heap.length) break;
      const right = below + 1;
      if (
        right < this.#heap.length &&
        this.#activityOf(this.#at(right)) > this.#activityOf(this.#at(below))
      )
        below = right;
      if (this.#activityOf(this.#at(below)) <= activity) break;
      this.#set(place, this.#at(below));
      place = below;
    }
    this.#set(place, variable);
  }

  #set(place: number, variable: number): void {
    this.#heap[place] = variable;
    this.#place[variable] = place;
  }

  #at(place: number): number {
    return this.#heap[place] ?? 0;
  }

  #placeOf(variable: number): number {
    return this.#place[variable] ?? -1;
  }

  #activityOf(variable: number): number {
    return this.#activity[variable] ?? 0;
  }
}
