import { posix } from 'node:path';
import type { Import, SourceFile } from './source-file.ts';
import { permits, type Row, rowName, rows, typeOfTypes } from './table.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  /** What is wrong and what is allowed. */
  readonly sentence: string;
}

/** Holds every file to its row of the table. */
export function checkFolders(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const row = rows.find(({ name }) => name === rowName(file.path));
    return row === undefined ? [rowless(file)] : checkFile(file, row);
  });
}

function rowless(file: SourceFile): Violation {
  const sentence = file.path.startsWith('questionnaire/')
    ? 'questionnaire/ holds data only; code belongs in src/ or tools/.'
    : `${rowName(file.path)} has no row in tools/folder-rule/table.ts; add one, or move the file.`;
  return { file: file.path, line: 1, sentence };
}

function checkFile(file: SourceFile, row: Row): Violation[] {
  const at = (line: number, sentence: string) => ({ file: file.path, line, sentence });
  return [
    ...file.obstacles.map(({ what, line }) => at(line, `${what}.`)),
    ...(row.runs === 'anywhere' ? file.impurities : []).map(({ what, line }) =>
      at(line, `${row.name} is pure and may not use ${what}; let the caller pass it in.`),
    ),
    ...file.imports.flatMap((one) =>
      objections(file, row, one).map((sentence) => at(one.line, sentence)),
    ),
  ];
}

/** Sentences on what is wrong with one import; none if it is allowed. */
function objections(file: SourceFile, row: Row, { specifier, typeOnly }: Import): string[] {
  if (specifier.startsWith('node:')) {
    return row.runs === 'node' ? [] : [`${row.name} does not run on Node: no ${specifier} here.`];
  }
  if (!specifier.startsWith('.')) {
    return objectToPackage(file, row, specifier);
  }
  const target = posix.join(posix.dirname(file.path), specifier.replace(/[?#].*$/, ''));
  return [
    ...objectToFolder(row, rowName(target)),
    ...objectToType(file.path, target),
    ...objectToAdapter(file.path, target, typeOnly),
  ];
}

function objectToFolder(row: Row, target: string): string[] {
  const allowed = [row.name, 'shared', ...row.imports];
  return allowed.includes(target)
    ? []
    : [`${row.name} may not import ${target}; it may import ${[...new Set(allowed)].join(', ')}.`];
}

function objectToPackage(file: SourceFile, row: Row, specifier: string): string[] {
  const beyond = permits.filter((permit) => permit.file === file.path);
  const allowed = [row, ...beyond].flatMap(({ packages }) => packages);
  if (allowed.some((one) => covers(one, specifier))) {
    return [];
  }
  const homes = [
    ...rows.filter(({ packages }) => packages.some((one) => covers(one, specifier))),
  ].map(({ name }) => name);
  const files = permits
    .filter(({ packages }) => packages.some((one) => covers(one, specifier)))
    .map((permit) => permit.file);
  const where = [...homes, ...files].join(', ');
  return [
    `${row.name} may not use ${specifier}; ${where === '' ? 'it has no home in the table' : `its home is ${where}`}.`,
  ];
}

function covers(allowed: string, specifier: string): boolean {
  return specifier === allowed || specifier.startsWith(`${allowed}/`);
}

/** A question type is one folder that knows no other, and not the registry that lists it. */
function objectToType(from: string, to: string): string[] {
  const own = typeFolder(from);
  if (own === undefined || !to.startsWith('src/question-types/')) {
    return [];
  }
  const other = typeFolder(to);
  if (other === undefined) {
    return /\/(registry|fields)\.ts$/.test(to)
      ? [`the question type ${own} may not import the list of all types (${posix.basename(to)}).`]
      : [];
  }
  return other === own || own === typeOfTypes
    ? []
    : [
        `the question type ${own} may not import the question type ${other}; only ${typeOfTypes} is made of others.`,
      ];
}

function typeFolder(path: string): string | undefined {
  return /^src\/question-types\/([^/]+)\//.exec(path)?.[1];
}

/** The respondent's pages know the device by its types; one file builds it. */
function objectToAdapter(from: string, to: string, typeOnly: boolean): string[] {
  return rowName(from) === 'respondent' &&
    rowName(to) === 'device' &&
    !typeOnly &&
    from !== 'src/respondent/services.ts'
    ? ['only src/respondent/services.ts may build what the device offers; take it from there.']
    : [];
}
