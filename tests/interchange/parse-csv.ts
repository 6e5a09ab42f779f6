/** Reads CSV back as a spreadsheet does (RFC 4180, with or without byte order mark). */
export function parseCsv(given: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const body = given.replace(/^\uFEFF/, '');
  let row: string[] = [];
  while (fields.lastIndex < body.length) {
    const at = fields.lastIndex;
    const found = fields.exec(body);
    if (!found)
      throw new Error(`This is no CSV from character ${at} on: ${body.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
