import type { Answer, Connection, NoAnswer } from '../../../src/device/connection.ts';
import { problem } from '../../../src/shared/problem.ts';
import { failure } from '../../../src/shared/result.ts';

export type Weather =
  /** Everything arrives. */
  | 'fine'
  /** Nothing arrives. */
  | 'down'
  /** Requests arrive, replies do not. */
  | 'lossy'
  /** The server answers that it is busy. */
  | 'busy';

/** The line between a device and its server, as good or bad as a test says. */
export class Network implements Connection {
  readonly #server: Connection;
  weather: Weather = 'fine';
  /** How often somebody tried to deliver. */
  deliveries = 0;
  /** Milliseconds the busy server asks for. */
  wait: number | undefined;
  /** Replies are changed on the way. */
  forge: <Value>(answer: Answer<Value>) => Answer<Value> = (answer) => answer;

  constructor(server: Connection) {
    this.#server = server;
  }

  round = () => this.#through(() => this.#server.round());
  signOut = () => this.#through(() => this.#server.signOut());
  signIn: Connection['signIn'] = (request) => this.#through(() => this.#server.signIn(request));
  report: Connection['report'] = (since) => this.#through(() => this.#server.report(since));
  definition: Connection['definition'] = (hash) =>
    this.#through(() => this.#server.definition(hash));
  deliver: Connection['deliver'] = (body) => {
    this.deliveries += 1;
    return this.#through(() => this.#server.deliver(body));
  };

  async #through<Value>(ask: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    if (this.weather === 'down') return failure(offline);
    if (this.weather === 'busy') {
      return failure({ ...busy, ...(this.wait === undefined ? {} : { wait: this.wait }) });
    }
    const answer = await ask();
    return this.weather === 'lossy' ? failure(offline) : this.forge(answer);
  }
}

const offline: NoAnswer = {
  problem: problem('connection.none', { reason: 'TypeError' }),
  retry: 'later',
  because: 'offline',
};

const busy: NoAnswer = {
  problem: problem('connection.busy', { status: 503 }),
  retry: 'later',
  because: 'serverBusy',
};
