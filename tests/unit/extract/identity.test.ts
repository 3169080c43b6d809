import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/extract/identity.ts';
import { locate } from '../../../lib/extract/sites/find-site.ts';
import { SITES } from '../../../lib/extract/sites/sites.ts';
import { fixturePages, inLinkedom, pageOf } from '../page/fixture-pages.ts';

function canonicalOf(url: string, declared?: string): string {
  const head = declared === undefined ? '' : `<link rel="canonical" href="${declared}">`;
  const place = locate(url);
  if (!place) throw new Error(`no address: ${url}`);
  return canonicalUrl(inLinkedom(pageOf('', head)), place);
}

describe('canonicalUrl', () => {
  it.each([
    [
      'drops tracking',
      'https://a.example/offre/4812?utm_source=x&gclid=1&refId=2&trackingId=3&from=serp',
      'https://a.example/offre/4812',
    ],
    [
      'keeps what names the offer',
      'https://a.example/offre?id=4812&utm_medium=mail',
      'https://a.example/offre?id=4812',
    ],
    ['drops a place in the page', 'https://a.example/offre/4812#postuler', 'https://a.example/offre/4812'],
    ['keeps a route', 'https://a.example/#/offre/4812', 'https://a.example/#/offre/4812'],
    [
      'one form for LinkedIn',
      'https://fr.linkedin.com/jobs/view/chef-de-projet-at-x-4091234567?trk=abc',
      'https://www.linkedin.com/jobs/view/4091234567/',
    ],
    [
      'LinkedIn in a split pane',
      'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4091234567&discover=x',
      'https://www.linkedin.com/jobs/view/4091234567/',
    ],
    [
      'Indeed in a split pane',
      'https://fr.indeed.com/emplois?q=chef&l=Lyon&vjk=1f2e3d4c5b6a7980',
      'https://fr.indeed.com/viewjob?jk=1f2e3d4c5b6a7980',
    ],
    [
      'Cadremploi keeps its number',
      'https://www.cadremploi.fr/emploi/detail_offre?offreId=156&ref=x',
      'https://www.cadremploi.fr/emploi/detail_offre?offreId=156',
    ],
  ])('%s', (_, url, expected) => {
    expect(canonicalOf(url)).toBe(expected);
  });

  it.each([
    [
      'believes a link that names the offer',
      'https://a.example/offre/4812?x=1',
      'https://a.example/offre/4812-chef-de-projet',
      'https://a.example/offre/4812-chef-de-projet',
    ],
    [
      'distrusts a link to the search page',
      'https://a.example/offre/4812',
      'https://a.example/offres',
      'https://a.example/offre/4812',
    ],
    [
      'distrusts a link to the home page',
      'https://a.example/offre/4812',
      'https://a.example/',
      'https://a.example/offre/4812',
    ],
    [
      'distrusts another offer',
      'https://a.example/offre/4812',
      'https://a.example/offre/9999',
      'https://a.example/offre/4812',
    ],
    [
      'distrusts a script',
      'https://a.example/offre/4812',
      'javascript:alert(4812)',
      'https://a.example/offre/4812',
    ],
    [
      'resolves a relative link',
      'https://a.example/offre/4812?utm_id=1',
      '/emploi/4812',
      'https://a.example/emploi/4812',
    ],
  ])('%s', (_, url, declared, expected) => {
    expect(canonicalOf(url, declared)).toBe(expected);
  });

  it('is its own canonical address', () => {
    for (const { expected } of fixturePages()) {
      const place = locate(expected.url);
      if (!place) continue;
      const once = canonicalUrl(inLinkedom(pageOf('')), place);
      expect(canonicalOf(once)).toBe(once);
    }
  });
});

describe('the table of sites', () => {
  it('has no name twice', () => {
    const names = SITES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(SITES.map((site) => [site.name, site] as const))(
    '%s has selectors that a DOM can read',
    (_, site) => {
      const document = inLinkedom(pageOf(''));
      for (const selector of [site.text, site.title, site.company, site.places]) {
        if (selector) expect(() => document.querySelectorAll(selector)).not.toThrow();
      }
    },
  );

  it('knows offers from lists by the address', () => {
    expect(locate('https://www.hellowork.com/fr-fr/emploi/recherche.html?k=chef')?.isOfferAddress).toBe(
      false,
    );
    expect(locate('https://www.hellowork.com/fr-fr/emplois/61234567.html')).toMatchObject({
      isOfferAddress: true,
      offerId: '61234567',
    });
    expect(locate('https://www.notlinkedin.com/jobs/view/4091234567')?.site).toBeUndefined();
    expect(locate('https://careers.example/open?gh_jid=5567788')).toMatchObject({ offerId: '5567788' });
    expect(locate('not an address')).toBeNull();
  });
});
