import { describe, expect, it } from 'vitest';
import { listsOffers } from '../../../lib/page/lists-offers.ts';
import { inHappyDom, pageOf } from './fixture-pages.ts';

const links = (count: number, path = '/viewjob?jk=aaaabbbbcccc000'): Document =>
  inHappyDom(
    pageOf(
      Array.from(
        { length: count },
        (_, at) => `<a href="https://fr.indeed.com${path}${at}">Chef de projet</a>`,
      ).join(' '),
    ),
  );
const PANE = 'https://fr.indeed.com/emplois?q=chef&vjk=aaaabbbbcccc0003';

describe('a page lists offers', () => {
  it('when it is a list', () => {
    expect(listsOffers(links(0), 'https://a.example/offres', { kind: 'list' })).toBe(true);
    expect(listsOffers(links(9), PANE, { kind: 'other' })).toBe(false);
  });

  it('and when a known board shows one offer beside others', () => {
    expect(listsOffers(links(8), PANE, { kind: 'offer' })).toBe(true);
    expect(listsOffers(links(3), PANE, { kind: 'offer' })).toBe(false);
    // The same offer linked many times is no list.
    const doc = inHappyDom(
      pageOf('<a href="https://fr.indeed.com/viewjob?jk=aaaabbbbcccc0001">x</a>'.repeat(9)),
    );
    expect(listsOffers(doc, PANE, { kind: 'offer' })).toBe(false);
    expect(listsOffers(links(8, '/conseils/'), PANE, { kind: 'offer' })).toBe(false);
    expect(listsOffers(links(8), 'https://a.example/offre/4812', { kind: 'offer' })).toBe(false);
  });
});
