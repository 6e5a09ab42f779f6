import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkFolders } from './check.ts';
import { readSource } from './source-file.ts';

/** The folder rule, on the project that stands in the current folder. */

const files = ['src', 'tools', 'questionnaire'].flatMap(codeBelow);
const violations = checkFolders(files.map((path) => readSource(path, readFileSync(path, 'utf8'))));

if (!files.some((path) => path.startsWith('src/'))) {
  console.error(
    `The folder rule found no file in ${join(process.cwd(), 'src')}: it has checked nothing.`,
  );
  process.exitCode = 1;
}
for (const { file, line, sentence } of violations) {
  console.error(`${file}:${line} ${sentence}`);
}
if (violations.length > 0) {
  console.error(
    `The folder rule is broken in ${violations.length} places (see tools/folder-rule/table.ts).`,
  );
  process.exitCode = 1;
}
if (process.exitCode !== 1) {
  console.log(`The folder rule holds in ${files.length} files.`);
}

function codeBelow(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}
