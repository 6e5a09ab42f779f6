import { basename, relative } from 'node:path';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import type {
  AnalysisState,
  GoodVersion,
  PreviewProblem,
  PreviewState,
  SourceFile,
} from '../../src/preview/state.ts';
import type { Clock } from '../../src/shared/ports.ts';
import { type Checked, checkFolder, type FoundProblem } from '../check/read.ts';
import { inWords } from '../check/words.ts';
import { readFolder, textOf } from '../questionnaire-folder.ts';
import { factsOf } from './facts.ts';
import { itemPlaces } from './places.ts';

/** The files of a questionnaire that the preview shows and watches. */
const fileNames = ['questionnaire.yaml', 'questionnaire.en.yaml', 'glossary.yaml', 'report.yaml'];

/** Whether the preview has to read the folder again when this file has changed. */
export function isShown(file: string): boolean {
  return fileNames.includes(basename(file));
}

/**
 * Reads a folder as often as it is asked to, and tells twice what it found: at once what a form needs, and after the
 * analysis the rest. It remembers the last version that a form could be made of.
 */
export class FolderReader {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #tell: (state: PreviewState) => void;
  #good: GoodVersion | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isAskedAgain = false;

  constructor(folder: string, clock: Clock, tell: (state: PreviewState) => void) {
    this.#folder = folder;
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Reads once more after what is being read now; asked several times meanwhile, it reads once. */
  read(): Promise<void> {
    if (!this.#isAskedAgain) {
      this.#isAskedAgain = true;
      this.#reading = this.#reading.then(() => {
        this.#isAskedAgain = false;
        return this.#readNow();
      });
    }
    return this.#reading;
  }

  async #readNow(): Promise<void> {
    const readAt = this.#clock.now();
    const files = await this.#texts();
    let questionnaire: Questionnaire | undefined;
    let problems: readonly PreviewProblem[] = [];
    const tell = (analysis: AnalysisState) =>
      this.#tell({
        folder: relative(process.cwd(), this.#folder) || '.',
        readAt,
        files,
        problems,
        places: itemPlaces(files[0]?.text ?? ''),
        good: this.#good,
        analysis,
      });
    try {
      const read = await readFolder(this.#folder);
      questionnaire = read?.questionnaire;
      problems = (read?.problems ?? []).map(worded);
      this.#remember(questionnaire, readAt);
      if (questionnaire) tell({ is: 'running' });
      // The page has the form before the analysis takes the processor.
      await new Promise((resolve) => setTimeout(resolve));
      const checked = await checkFolder(this.#folder);
      problems = checked.problems.map(worded);
      this.#remember(questionnaire, readAt, checked);
      tell({ is: checked.possibilities ? 'done' : 'none' });
    } catch (error) {
      // Whatever the check cannot digest, the next save may mend: the preview stays.
      this.#remember(questionnaire, readAt);
      tell({ is: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #remember(questionnaire: Questionnaire | undefined, readAt: number, checked?: Checked): void {
    if (questionnaire) {
      const facts = checked?.possibilities && factsOf(checked.possibilities);
      this.#good = { questionnaire, readAt, isCurrent: true, facts };
    } else if (this.#good) this.#good = { ...this.#good, isCurrent: false };
  }

  async #texts(): Promise<readonly SourceFile[]> {
    const texts = await Promise.all(
      fileNames.map(async (name) => ({ name, text: await textOf(this.#folder, name) })),
    );
    return texts.flatMap(({ name, text }) =>
      text === undefined && name !== 'questionnaire.yaml' ? [] : [{ name, text: text ?? '' }],
    );
  }
}

function worded(found: Omit<FoundProblem, 'path'>): PreviewProblem {
  const { code, severity, file, line, column, id, witness } = found;
  return {
    code,
    severity,
    file: basename(file),
    line,
    column,
    ...(id !== undefined && { id }),
    words: { ja: inWords(found, 'ja'), en: inWords(found, 'en') },
    ...(witness && { witness }),
  };
}
