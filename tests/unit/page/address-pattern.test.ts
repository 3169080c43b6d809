import { describe, expect, it } from 'vitest';
import { addressPattern, patternInWords } from '../../../lib/page/address-pattern.ts';
import { fc } from '../../support/fast-check.ts';

describe('the shape of an address', () => {
  it.each([
    [
      'https://www.acme.example/fr/jobs/4711-chef-de-projet?utm_source=x',
      'https://www.acme.example/fr/jobs/*',
    ],
    ['https://fr.board.example/viewjob?jk=8f3a12&from=serp', 'https://fr.board.example/viewjob?jk=*'],
    [
      'https://net.example/jobs/search/?currentJobId=4012345678&keywords=chef',
      'https://net.example/jobs/search?currentJobId=*',
    ],
    ['https://net.example/jobs/view/4012345678/?refId=aaa&trackingId=x', 'https://net.example/jobs/view/*'],
    [
      'https://wj.example/fr/companies/acme/jobs/chef-de-projet-infra_lyon',
      'https://wj.example/fr/companies/acme/jobs/*',
    ],
    [
      'https://ap.example/candidat/recherche-emploi.html/emploi/detail-offre/176543210W?motsCles=x',
      'https://ap.example/candidat/recherche-emploi.html/emploi/detail-offre/*',
    ],
    [
      'https://acme.wd3.example/fr-FR/Careers/job/Lyon/Chef-de-projet_R-12345',
      'https://acme.wd3.example/fr-fr/careers/job/*/*',
    ],
    ['https://lv.example/acme/0f9a1b2c-1111-2222-3333-444455556666', 'https://lv.example/acme/*'],
    [
      'https://acme.example/index.php?page=offre&id=12&lang=fr',
      'https://acme.example/index.php?id=*&page=offre',
    ],
    ['https://acme.example/emploi-chef-projet-12345.html', 'https://acme.example/*.html'],
    ['https://acme.example/#/offres/12', 'https://acme.example/#/offres/*'],
    ['https://acme.example/carriere#missions', 'https://acme.example/carriere'],
    ['https://acme.example/jobs/search', 'https://acme.example/jobs/search'],
    ['https://acme.example/', 'https://acme.example/'],
    ['http://127.0.0.1:8080/offre.html', 'http://127.0.0.1:8080/offre.html'],
  ])('%s', (url, pattern) => {
    expect(addressPattern(url)).toBe(pattern);
  });

  it('tells a list from an offer, a guide from an offer, one site from another', () => {
    const distinct = [
      'https://b.example/jobs/search?q=x',
      'https://b.example/jobs/4711',
      'https://b.example/guide/4711',
      'https://b.example:8443/jobs/4711',
      'https://c.example/jobs/4711',
      'http://b.example/jobs/4711',
      'https://b.example/?page=list&id=3',
      'https://b.example/?page=offer&id=3',
    ].map(addressPattern);
    expect(new Set(distinct).size).toBe(distinct.length);
  });

  it('is none for what is no web address', () => {
    for (const url of ['', 'about:blank', 'file:///home/x/offer.html', 'javascript:1', 'jobs/12'])
      expect(addressPattern(url)).toBeNull();
  });

  it('is the same for every number of an offer, with or without what follows a visitor about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.webQueryParameters(), (id, tracking) => {
        const plain = addressPattern('https://b.example/fr/offres/12345-chef-de-projet');
        const value = encodeURIComponent(tracking.slice(0, 20));
        expect(addressPattern(`https://b.example/fr/offres/${id}-chef-de-projet?utm_source=${value}`)).toBe(
          plain,
        );
      }),
    );
  });

  it('is short, and stays what it is, for any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const pattern = addressPattern(url);
        expect(pattern).not.toBeNull();
        expect(addressPattern(url)).toBe(pattern);
        expect(URL.canParse(pattern ?? '')).toBe(true);
      }),
    );
  });

  it('is read as people read addresses', () => {
    expect(patternInWords('https://www.acme.example/fr/jobs/*')).toBe('acme.example/fr/jobs/…');
    expect(patternInWords('https://acme.example/')).toBe('acme.example');
  });
});
