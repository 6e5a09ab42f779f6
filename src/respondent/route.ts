/** The pages of the hub's app. Their addresses hold nothing secret and nothing that was answered. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'section'; readonly section: string }
  | { readonly page: 'review' }
  | { readonly page: 'result' }
  | { readonly page: 'copy' }
  | { readonly page: 'device' }
  | { readonly page: 'unknown' };

const plain = {
  home: '/',
  review: '/review',
  result: '/result',
  copy: '/copy',
  device: '/device',
} as const;

export function routeOf(path: string): Route {
  const section = /^\/section\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  if (section !== undefined) return { page: 'section', section };
  for (const [page, address] of Object.entries(plain) as [keyof typeof plain, string][]) {
    if (path === address || path === `${address}/`) return { page };
  }
  return { page: 'unknown' };
}

/** The address of a page, with the question to go to where there is one. */
export function addressOf(
  route: Exclude<Route, { readonly page: 'unknown' }>,
  question?: string,
): string {
  const path = route.page === 'section' ? `/section/${route.section}` : plain[route.page];
  return question === undefined ? path : `${path}#${question}`;
}
