/** One folder of `src/` (or `tools`): what its files may import besides themselves and `shared`. */
export interface Row {
  readonly name: string;
  /** `anywhere` = pure: no DOM, no Node, no clock, no random. */
  readonly runs: 'anywhere' | 'browser' | 'node';
  readonly imports: readonly string[];
  /** Third-party libraries; `preact` covers `preact/hooks`, `zod/mini` covers nothing else. */
  readonly packages: readonly string[];
}

// biome-ignore format: it is read as a table.
const pure: readonly Row[] = [
  { name: 'shared',         runs: 'anywhere', imports: [], packages: [] },
  { name: 'conditions',     runs: 'anywhere', imports: [], packages: ['zod/mini'] },
  { name: 'question-types', runs: 'anywhere', imports: ['conditions'], packages: ['zod/mini'] },
  { name: 'definition',     runs: 'anywhere', imports: ['question-types', 'conditions'], packages: ['zod/mini'] },
  { name: 'engine',         runs: 'anywhere', imports: ['definition', 'question-types', 'conditions'], packages: [] },
  { name: 'analysis',       runs: 'anywhere', imports: ['engine', 'definition', 'question-types', 'conditions'], packages: [] },
  { name: 'sync',           runs: 'anywhere', imports: ['engine', 'definition'], packages: ['zod/mini'] },
  { name: 'sample',         runs: 'anywhere', imports: ['sync', 'engine', 'definition', 'question-types', 'conditions'], packages: ['zod/mini'] },
  { name: 'tally',          runs: 'anywhere', imports: ['engine', 'definition', 'question-types', 'conditions'], packages: ['zod/mini'] },
  { name: 'report',         runs: 'anywhere', imports: ['tally', 'analysis', 'definition', 'question-types', 'conditions'], packages: ['zod/mini', 'd3-scale', 'd3-shape'] },
  { name: 'interchange',    runs: 'anywhere', imports: ['report', 'tally', 'engine', 'definition', 'question-types', 'conditions'], packages: ['zod/mini'] },
  { name: 'api',            runs: 'anywhere', imports: ['sync', 'tally', 'definition'], packages: ['zod/mini'] },
];

// biome-ignore format: it is read as a table.
const screen: readonly Row[] = [
  { name: 'device',     runs: 'browser', imports: ['sync', 'engine', 'definition'], packages: ['idb', 'workbox-precaching', 'workbox-routing', 'workbox-window'] },
  { name: 'ui',         runs: 'browser', imports: [], packages: ['preact'] },
  { name: 'fields',     runs: 'browser', imports: ['question-types', 'ui'], packages: ['preact'] },
  { name: 'form',       runs: 'browser', imports: ['question-types', 'fields', 'engine', 'definition', 'conditions', 'ui'], packages: ['preact', '@preact/signals', 'react-hook-form'] },
  { name: 'preview',    runs: 'browser', imports: ['form', 'sample', 'analysis', 'engine', 'definition', 'question-types', 'conditions', 'ui'], packages: ['preact', '@preact/signals'] },
  { name: 'respondent', runs: 'browser', imports: ['form', 'device', 'sync', 'engine', 'definition', 'ui'], packages: ['preact', '@preact/signals'] },
  { name: 'office',     runs: 'browser', imports: ['form', 'report', 'tally', 'analysis', 'api', 'engine', 'definition', 'question-types', 'conditions', 'ui'], packages: ['preact', 'preact-iso'] },
];

// biome-ignore format: it is read as a table.
const node: readonly Row[] = [
  { name: 'server', runs: 'node', imports: names(pure), packages: ['zod/mini', 'hono', '@hono/node-server', '@hono/zod-validator', 'kysely', 'pg', 'pino', 'rate-limiter-flexible'] },
  { name: 'tools',  runs: 'node', imports: [...names(pure), ...names(screen), 'server'], packages: ['zod/mini', 'vite'] },
];

/** Who may import whom, in reading order; `npm run lint` holds every file to its row. */
export const rows: readonly Row[] = [...pure, ...screen, ...node];

/** Third-party libraries that a single file may use beyond its row. */
export const permits: readonly { readonly file: string; readonly packages: readonly string[] }[] = [
  { file: 'src/definition/read.ts', packages: ['yaml'] },
  // For `z.config` alone: it is the app's, not a folder's.
  { file: 'src/respondent/main.tsx', packages: ['zod/mini'] },
  { file: 'src/office/main.tsx', packages: ['zod/mini'] },
];

/** The one question type made of others: it alone may open their folders. */
export const typeOfTypes = 'matrix';

/**
 * The name of a file's row, whether or not the table has it. The question types have two faces:
 * what is drawn on a screen is `fields`, the rest `question-types`.
 * @param path From the project's folder, with forward slashes.
 */
export function rowName(path: string): string {
  if (/^src\/question-types\/(.*\.tsx|fields?\.ts)$/.test(path)) {
    return 'fields';
  }
  const [top = '', folder = ''] = path.split('/');
  return top === 'src' ? folder : top;
}

function names(of: readonly Row[]): string[] {
  return of.map((row) => row.name);
}
