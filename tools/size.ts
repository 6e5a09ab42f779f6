import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of a set of files, each compressed on its own as a server sends it. */
interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What a hub on a slow line may have to load before the first question, in bytes of brotli. */
const limit = 80_000;

const sizes = {
  respondent: measure(firstFiles('dist/respondent')),
  worker: measure(code('dist/respondent').filter(isWorker)),
  office: measure(code('dist/office')),
};

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes));
} else {
  for (const [name, size] of Object.entries(sizes)) {
    console.log(
      `${name.padEnd(11)}${kilobytes(size.raw)} raw ${kilobytes(size.gzip)} gzip ${kilobytes(size.brotli)} brotli`,
    );
  }
}
if (sizes.respondent.brotli > limit) {
  console.error(
    `The respondent's app is ${sizes.respondent.brotli} bytes (brotli), over its limit of ${limit}. ` +
      'Find what came in with `git diff` on the imports, and load it later or leave it out.',
  );
  process.exitCode = 1;
}

/**
 * What a page has to have before it can show anything: the files its HTML names, and those their code imports at once.
 * What code asks for later (`import()`) comes when it is needed, and with the service worker's cache.
 */
function firstFiles(folder: string): readonly string[] {
  const known = new Set(code(folder));
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) =>
    join(folder, name),
  );
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !known.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const imported = readFileSync(file, 'utf8').matchAll(
      /\bfrom\s*["']\.\/([^"']+)["']|\bimport\s*["']\.\/([^"']+)["']/g,
    );
    for (const [, from, bare] of imported) waiting.push(join(dirname(file), from ?? bare ?? ''));
  }
  return [...found];
}

/** The JavaScript and CSS files of a built app. */
function code(folder: string): string[] {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(js|css)$/.test(name),
      )
    : [];
  if (files.length === 0) {
    console.error(`There is nothing in ${folder}. Run \`npm run build\` first.`);
    process.exit(1);
  }
  return files.map((name) => join(folder, name));
}

function isWorker(file: string): boolean {
  return file === join('dist/respondent', 'sw.js');
}

function measure(files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(file));
  return {
    raw: total(contents.map((content) => content.length)),
    gzip: total(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    brotli: total(contents.map((content) => brotli(content).length)),
  };
}

function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
}
