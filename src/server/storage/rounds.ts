/** One fielding of a questionnaire. Answers are taken from `opens` until `closes`, and after it until `graceEnds`. */
export interface RoundRecord {
  readonly id: string;
  readonly title: string;
  readonly opens: number;
  readonly closes: number;
  readonly graceEnds: number;
  /** Raised when a backup is restored, so that devices offer again what the server may have forgotten. */
  readonly epoch: number;
  /** The roster and the responses are invented. */
  readonly fictional: boolean;
}

export interface RoundReader {
  byId(id: string): Promise<RoundRecord | undefined>;
  /** Every round, the one that opens last first. */
  all(): Promise<readonly RoundRecord[]>;
  /** Hashes of the definitions published in a round, the newest last. */
  definitions(roundId: string): Promise<readonly string[]>;
}

export interface RoundWriter extends RoundReader {
  /** Adds a round, or changes the one with this id. */
  save(round: RoundRecord): Promise<void>;
  /**
   * Publishes a definition in a round; nothing changes if it is its newest already. Responses that nobody has begun
   * move to it, all others stay on theirs.
   */
  addDefinition(roundId: string, hash: string, publishedAt: number): Promise<void>;
}
