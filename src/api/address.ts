/** An address with one parameter set; whatever it said of it before is gone, others and a fragment stay. */
export function withParameter(address: string, name: string, value: string): string {
  const [whole = '', ...fragment] = address.split('#');
  const [path = '', ...query] = whole.split('?');
  const others = query
    .join('?')
    .split('&')
    .filter((parameter) => parameter !== '' && !parameter.startsWith(`${name}=`));
  const parameters = [...others, `${name}=${encodeURIComponent(value)}`];
  return [`${path}?${parameters.join('&')}`, ...fragment].join('#');
}
