/** A part of a line of YAML, as it is coloured. */
export interface Token {
  readonly kind: 'plain' | 'key' | 'comment';
  readonly text: string;
}

/** Splits a line of YAML into its key, its comment and the rest; joined, the parts are the line. */
export function yamlTokens(line: string): readonly Token[] {
  const [, before = '', key = '', rest = ''] =
    /^(\s*(?:- +)*)([\w-]+(?=:(?:\s|$)))?(.*)$/.exec(line) ?? [];
  const comment = commentIn(rest);
  return [
    { kind: 'plain' as const, text: before },
    { kind: 'key' as const, text: key },
    { kind: 'plain' as const, text: rest.slice(0, rest.length - comment.length) },
    { kind: 'comment' as const, text: comment },
  ].filter(({ text }) => text !== '');
}

/** A `#` begins a comment at the start or after a space, and not inside of quotes. */
function commentIn(text: string): string {
  const unquoted = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) =>
    '·'.repeat(quoted.length),
  );
  const at = /(?:^|\s)#/.exec(unquoted);
  return at ? text.slice(at.index) : '';
}
