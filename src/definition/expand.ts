import { problem } from '../shared/problem.ts';
import type { DefinitionProblem, Path } from './definition-problem.ts';

/** A definition as it was written, with every list of options in its place. */
export interface Expanded {
  readonly value: unknown;
  readonly problems: readonly DefinitionProblem[];
  /** Where taken-over options were written: `q6-2.options` → `q6-1.options`, `r1-4.options` → `codeLists.proc.options`. */
  readonly origins: ReadonlyMap<string, string>;
  /** The place in the file of what stands at a place in `value`. */
  written(path: Path): Path;
}

/**
 * Puts code lists (`options: { list: proc }`) and options taken from an earlier answer (`optionsFrom: q6-1`) in place,
 * so that everything after this knows one thing only: a list of options. Works on any YAML value; what has the wrong
 * shape is left for the schema to refuse.
 */
export function expand(value: unknown): Expanded {
  if (!isObject(value) || !Array.isArray(value.sections))
    return { value, problems: [], origins: new Map(), written: (path) => path };
  const expander = new Expander(value.codeLists, idsIn(value.sections));
  const { codeLists: _, ...rest } = value;
  const sections = value.sections.map((section: unknown, s) =>
    isObject(section) ? expander.items(section, ['sections', s]) : section,
  );
  return {
    value: { ...rest, sections },
    problems: expander.problems,
    origins: expander.origins,
    written: (path) => expander.written(path),
  };
}

type Written = Readonly<Record<string, unknown>>;

class Expander {
  readonly problems: DefinitionProblem[] = [];
  readonly origins = new Map<string, string>();
  readonly #lists = new Map<string, { readonly options: unknown; readonly path: Path }>();
  /** The ids of all items, wherever they stand. */
  readonly #ids: ReadonlySet<unknown>;
  /** Places of lists that stand elsewhere in the file, and where. */
  readonly #moved = new Map<string, Path>();
  /** Questions so far, with their options in place. */
  readonly #earlier = new Map<string, Written>();

  constructor(codeLists: unknown, ids: ReadonlySet<unknown>) {
    this.#ids = ids;
    for (const [index, list] of (Array.isArray(codeLists) ? codeLists : []).entries()) {
      const id: unknown = isObject(list) ? list.id : undefined;
      if (typeof id !== 'string' || !isObject(list) || !Array.isArray(list.options))
        this.#say('definition.badCodeList', {}, ['codeLists', index], undefined);
      else if (this.#lists.has(id))
        this.#say('definition.duplicateId', { id }, ['codeLists', index, 'id'], id);
      else this.#lists.set(id, { options: list.options, path: ['codeLists', index, 'options'] });
    }
    if (codeLists !== undefined && !Array.isArray(codeLists))
      this.#say('definition.badCodeList', {}, ['codeLists'], undefined);
  }

  /** A section or a repeat with the options of its items in place. */
  items(group: Written, path: Path): Written {
    if (!Array.isArray(group.items)) return group;
    const items = group.items.map((item: unknown, i) => {
      const at = [...path, 'items', i];
      if (!isObject(item)) return item;
      return item.type === 'repeat' ? this.items(item, at) : this.#question(item, at);
    });
    return { ...group, items };
  }

  written(path: Path): Path {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const from = this.#moved.get(JSON.stringify(path.slice(0, depth)));
      if (from) return [...from, ...path.slice(depth)];
    }
    return path;
  }

  #question(written: Written, path: Path): Written {
    const id = typeof written.id === 'string' ? written.id : '';
    const taken = this.#taken(this.#listed(written, id, path), id, path);
    const question = isObject(taken.domain)
      ? { ...taken, domain: this.#listed(taken.domain, id, [...path, 'domain']) }
      : taken;
    this.#earlier.set(id, question);
    return question;
  }

  /** Code lists in place of their names. */
  #listed(part: Written, id: string, path: Path): Written {
    const lists = ['options', 'rows', 'columns'].flatMap((key) => {
      const name = listName(part[key]);
      if (name === undefined) return [];
      const list = this.#lists.get(name);
      if (!list) this.#say('definition.unknownCodeList', { list: name }, [...path, key], id);
      else this.#moved.set(JSON.stringify([...path, key]), list.path);
      this.origins.set(`${id}.${key}`, `codeLists.${name}.options`);
      return [[key, list?.options ?? []] as const];
    });
    return lists.length > 0 ? { ...part, ...Object.fromEntries(lists) } : part;
  }

  /** The options of an earlier question, each offered only where it was chosen there. */
  #taken(written: Written, id: string, path: Path): Written {
    const from = written.optionsFrom;
    if (typeof from !== 'string') return written;
    const at = [...path, 'optionsFrom'];
    if (written.options !== undefined) this.#say('definition.optionsTwice', { id }, at, id);
    const source = this.#earlier.get(from);
    if (!source) {
      const code = this.#ids.has(from)
        ? 'definition.forwardReference'
        : 'definition.unknownReference';
      this.#say(code, { id: from }, at, id);
    } else if (!Array.isArray(source.options) || source.type === 'rank')
      this.#say('definition.optionsFromNoChoice', { id: from }, at, id);
    this.#moved.set(JSON.stringify([...path, 'options']), at);
    if (!source || !Array.isArray(source.options)) return { ...written, options: [] };
    this.origins.set(`${id}.options`, `${from}.options`);
    this.origins.set(`${id}.groups`, `${from}.groups`);
    const verb = source.type === 'single' ? 'is' : 'includes';
    const options = source.options.filter(isObject).flatMap((option) => {
      if (option.exclusive === true || option.special === true) return [];
      const { text: _, showIf: __, exclusion: ___, ...kept } = option;
      return [{ ...kept, showIf: { question: from, [verb]: option.code } }];
    });
    return {
      ...written,
      options,
      ...(source.groups === undefined ? {} : { groups: source.groups }),
    };
  }

  #say(
    code: string,
    details: Readonly<Record<string, string>>,
    path: Path,
    id: string | undefined,
  ): void {
    const found = { ...problem(code, details), severity: 'error' as const, path };
    this.problems.push(id ? { ...found, id } : found);
  }
}

function idsIn(sections: readonly unknown[]): ReadonlySet<unknown> {
  const itemsOf = (group: unknown): readonly unknown[] =>
    isObject(group) && Array.isArray(group.items) ? group.items : [];
  const items = sections.flatMap(itemsOf);
  return new Set([...items, ...items.flatMap(itemsOf)].map((item) => isObject(item) && item.id));
}

function listName(value: unknown): string | undefined {
  return isObject(value) && typeof value.list === 'string' ? value.list : undefined;
}

function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
