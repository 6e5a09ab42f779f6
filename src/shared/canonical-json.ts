/**
 * The one text of a JSON value that both sides hash and sign: JSON Canonicalization Scheme, RFC 8785.
 *
 * Keys are sorted by UTF-16 code units, and numbers and strings are written as ECMAScript writes them, which is
 * what the RFC prescribes. Keys whose value is `undefined` are left out, as `JSON.stringify` leaves them out.
 *
 * @throws {TypeError} for a value JSON cannot hold: NaN, an infinity, a function, a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('A number that is not finite has no canonical JSON.');
  }
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`A ${typeof value} has no canonical JSON.`);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  // JSON.stringify would write a lone surrogate as an escape, which two implementations may hash differently.
  if (!text.isWellFormed()) throw new TypeError('A lone surrogate has no canonical JSON.');
  return JSON.stringify(text);
}
