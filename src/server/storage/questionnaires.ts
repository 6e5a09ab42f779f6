/** A published definition: immutable, named by its content hash. */
export interface PublishedQuestionnaire {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  /** The RFC 8785 text whose SHA-256 is `hash`. */
  readonly body: string;
}

export interface QuestionnaireReader {
  byHash(hash: string): Promise<PublishedQuestionnaire | undefined>;
}

export interface QuestionnaireWriter extends QuestionnaireReader {
  /** Keeps a definition; one that is known already stays as it is. */
  publish(questionnaire: PublishedQuestionnaire): Promise<void>;
}
