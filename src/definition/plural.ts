/** Several of what a noun names, in English: hubs, facilities. A noun of another language stays as it is. */
export function plural(noun: string): string {
  if (!/[A-Za-z]$/.test(noun)) return noun;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
