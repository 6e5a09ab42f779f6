import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Cells } from '../engine/cells.ts';
import type { Language } from '../shared/language.ts';

/** What the watched folder says at the moment, as plain data: `tools/preview` sends it whenever a file is saved. */
export interface PreviewState {
  /** The folder, as the person who started the preview would name it. */
  readonly folder: string;
  /** When it was read; milliseconds since 1970-01-01T00:00:00Z. */
  readonly readAt: number;
  readonly files: readonly SourceFile[];
  readonly problems: readonly PreviewProblem[];
  /** Where the sections and items of `questionnaire.yaml` begin, in the order of the text; empty while it is no YAML. */
  readonly places: readonly ItemPlace[];
  /** The last version that could be used; undefined where there was none since the start. */
  readonly good: GoodVersion | undefined;
  readonly analysis: AnalysisState;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A version of the questionnaire that a form can be made of. */
export interface GoodVersion {
  readonly questionnaire: Questionnaire;
  readonly readAt: number;
  /** False while the files hold errors and the form is that of an earlier text. */
  readonly isCurrent: boolean;
  /** What follows from its routing; undefined until the analysis is through. */
  readonly facts: Facts | undefined;
}

/** `none`: there is nothing to analyse, because of errors. `failed`: the analysis itself broke down, and why. */
export type AnalysisState =
  | { readonly is: 'none' | 'running' | 'done' }
  | { readonly is: 'failed'; readonly reason: string };

/** A problem of a definition or a finding of its analysis, in words and with its place. Lines and columns from 1. */
export interface PreviewProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly id?: string;
  readonly words: InLanguages<ProblemWords>;
  /** Answers that show it. */
  readonly witness?: Cells;
}

export interface ProblemWords {
  readonly message: string;
  readonly advice: string;
}

export interface ItemPlace {
  readonly id: string;
  readonly line: number;
}

export type InLanguages<Value> = Readonly<Record<Language, Value>>;

/** What follows from the routing of a questionnaire. */
export interface Facts {
  readonly questions: readonly QuestionFacts[];
  /** Undefined where nothing can be handed in. */
  readonly paths: PathFacts | undefined;
  /** The routing as a drawing: the text of an SVG. */
  readonly graph: InLanguages<string>;
}

export interface QuestionFacts {
  readonly id: string;
  /** Who is asked, as a noun phrase. */
  readonly base: InLanguages<string>;
  /** The questions its base hangs on, from the root to the question itself. */
  readonly chain: readonly string[];
  /** Who goes where after it. */
  readonly skips: InLanguages<readonly string[]>;
}

export interface PathFacts {
  readonly shortest: PathFact;
  readonly longest: PathFact;
}

/** How many questions a path has, what is proved about it, and answers that take it. */
export interface PathFact {
  readonly questions: number;
  readonly bound: number;
  readonly witness: Cells;
}
