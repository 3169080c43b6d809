/** Where the offers page is, as data. */
export type Route = { readonly page: 'list' | 'lab' } | { readonly page: 'offer'; readonly id: string };

/** Reads the hash of an address; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  if (hash === '#/lab') return { page: 'lab' };
  const found = /^#\/offer\/([^/?#]{1,200})$/.exec(hash);
  if (!found?.[1]) return { page: 'list' };
  try {
    return { page: 'offer', id: decodeURIComponent(found[1]) };
  } catch {
    return { page: 'list' };
  }
}

export function routeHash(route: Route): string {
  if (route.page === 'lab') return '#/lab';
  return route.page === 'offer' ? `#/offer/${encodeURIComponent(route.id)}` : '#/';
}
