import { parseSync, Visitor } from 'vite';

/** What the rule needs to know of one file. */
export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** What a pure file must not have: the clock, chance, types of another runtime. */
  readonly impurities: readonly Finding[];
  /** Why the file could not be read in full. */
  readonly obstacles: readonly Finding[];
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `import type`: nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

export interface Finding {
  readonly what: string;
  readonly line: number;
}

/** Reads the imports of a file with the parser that also builds it. */
export function readSource(path: string, text: string): SourceFile {
  const imports: Import[] = [];
  const impurities: Finding[] = [];
  const obstacles: Finding[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const found = (list: Finding[], what: string, at: { readonly start: number }) =>
    list.push({ what, line: lineOf(at.start) });
  const follow = (source: Node, typeOnly: boolean) => {
    if (source.type === 'Literal' && typeof source.value === 'string') {
      imports.push({ specifier: source.value, line: lineOf(source.start), typeOnly });
    } else {
      found(obstacles, 'an import whose address is computed cannot be followed', source);
    }
  };

  const { program, comments, errors } = parseSync(path, text);
  for (const error of errors) {
    found(obstacles, `it does not parse: ${error.message}`, error.labels[0] ?? { start: 0 });
  }
  for (const comment of comments) {
    if (/^\/\s*<reference\s/.test(comment.value)) {
      found(impurities, `/${comment.value.trim()}`, comment);
    }
  }
  new Visitor({
    ImportDeclaration: (node) => follow(node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => follow(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) {
        follow(node.source, node.exportKind === 'type');
      }
    },
    ImportExpression: (node) => follow(node.source, false),
    TSImportType: (node) => follow(node.source, true),
    NewExpression: (node) => {
      const [first, second] = node.arguments;
      const name = text.slice(node.callee.start, node.callee.end);
      if (name === 'URL' && first && second && isOwnAddress(second, text)) {
        follow(first, false);
      }
      if (name === 'Date' && first === undefined) {
        found(impurities, 'new Date()', node);
      }
    },
    MemberExpression: (node) => {
      const name = text.slice(node.start, node.end);
      if (name === 'import.meta.glob') {
        found(obstacles, 'import.meta.glob cannot be followed', node);
      }
      if (name === 'Date.now' || name === 'Math.random') {
        found(impurities, name, node);
      }
    },
  }).visit(program);
  return { path, imports, impurities, obstacles };
}

type Node = { readonly type: string; readonly value?: unknown; readonly start: number };

function isOwnAddress(node: { readonly start: number; readonly end: number }, text: string) {
  return text.slice(node.start, node.end) === 'import.meta.url';
}
