/**
 * The hub's number from the QR code of the invitation (`#u=13-0042`), taken out of the address bar. The code is never
 * in an address.
 */
export function takeNumberFromAddress(): string | undefined {
  const number = new URLSearchParams(location.hash.slice(1)).get('u');
  if (number === null) return undefined;
  history.replaceState(null, '', location.pathname + location.search);
  return number;
}
