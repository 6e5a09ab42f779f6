/**
 * Headers of a file that is saved, never shown (RFC 6266): its full name in UTF-8, a name in ASCII for clients that
 * know no other. What is not allowed in file names on some system becomes an underscore.
 */
export function attachment(name: string, asciiName: string): Readonly<Record<string, string>> {
  const safe = (given: string) => given.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  const ascii = safe(asciiName).replace(/[^\x20-\x7E]|%/g, '_');
  return {
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${extended(safe(name))}`,
    'x-content-type-options': 'nosniff',
  };
}

/** RFC 8187: percent-encoded but for what an attr-char may be. */
function extended(name: string): string {
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent);
}
