import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectOfferPage } from '../../../lib/page/detect-offer-page.ts';
import { WEIGHTS } from '../../../lib/page/detection-weights.ts';
import { mightBeOffer } from '../../../lib/page/might-be-offer.ts';
import { DOMS, fixturePages, inLinkedom, ldScript, pageOf } from './fixture-pages.ts';

const pages = fixturePages();
const SAMPLES = join(import.meta.dirname, '..', '..', 'fixtures', 'samples');

describe.each(DOMS)('detectOfferPage on the fixture pages (%s)', (_, parse) => {
  it.each(pages.map((page) => [page.name, page] as const))('%s', (_name, { html, expected }) => {
    const detection = detectOfferPage(parse(html), expected.url);
    expect(detection, JSON.stringify(detection.signals)).toMatchObject({
      kind: expected.kind,
      isOffer: expected.kind === 'offer',
    });
    expect(detection.confidence).toBeGreaterThan(0.5);
    expect(detection.confidence).toBeLessThanOrEqual(1);
    if (expected.kind === 'offer') expect(detection.language).toBe(expected.language);
  });

  it.each(
    pages.filter(({ expected }) => expected.kind === 'offer').map((page) => [page.name, page] as const),
  )('the first look lets %s through', (_name, { html, expected }) => {
    expect(mightBeOffer(parse(html), expected.url)).toBe(true);
  });
});

describe('detectOfferPage without any structured data', () => {
  const offers = pages.filter(({ expected }) => expected.kind === 'offer' && expected.inPage);
  // A list beside an offer: only the address says which of the two the page is about.
  const whole = offers.filter(({ name }) => !name.includes('split-pane'));
  it.each(offers.map((page) => [page.name, page] as const))(
    'still notices %s',
    (_name, { html, expected }) => {
      const bare = html
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/ (?:itemprop|itemtype|typeof|property|vocab)="[^"]*"| itemscope/g, '');
      const detection = detectOfferPage(inLinkedom(bare), expected.url);
      expect(detection.kind, JSON.stringify(detection.signals)).toBe('offer');
    },
  );
  it.each(whole.map((page) => [page.name, page] as const))(
    'notices %s at an unknown address too',
    (_name, { html }) => {
      const detection = detectOfferPage(inLinkedom(html), 'https://unknown.invalid/');
      expect(detection.kind, JSON.stringify(detection.signals)).toBe('offer');
    },
  );
});

describe('detectOfferPage', () => {
  it('knows the sample pages', () => {
    const kinds = Object.fromEntries(
      readdirSync(SAMPLES)
        .filter((file) => file.endsWith('.html'))
        .map((file) => [
          file,
          detectOfferPage(inLinkedom(readFileSync(join(SAMPLES, file), 'utf8')), 'https://unknown.invalid/')
            .kind,
        ]),
    );
    expect(kinds).toMatchObject({ 'article.html': 'other', 'offer.html': 'offer', 'offre.html': 'offer' });
  });

  it('gives every signal its weight from the table, or a share of it', () => {
    for (const { html, expected } of pages) {
      for (const { name, weight } of detectOfferPage(inLinkedom(html), expected.url).signals) {
        const full = WEIGHTS[name as keyof typeof WEIGHTS];
        expect(full, name).toBeDefined();
        expect(Math.sign(weight)).toBe(Math.sign(full));
        expect(Math.abs(weight)).toBeLessThanOrEqual(Math.abs(full) * 2);
      }
    }
  });

  it('is the same twice', () => {
    for (const { html, expected } of pages) {
      const document = inLinkedom(html);
      expect(detectOfferPage(document, expected.url)).toEqual(detectOfferPage(document, expected.url));
    }
  });

  it('leaves documents alone that are no web pages', () => {
    const svg = { contentType: 'image/svg+xml', body: null, documentElement: null } as unknown as Document;
    expect(detectOfferPage(svg, 'https://a.example/b.svg')).toMatchObject({ kind: 'other', signals: [] });
    expect(mightBeOffer(svg, 'https://a.example/b.svg')).toBe(false);
  });

  it('takes a single posting on a page about something else for what it is worth', () => {
    const posting = ldScript({
      '@type': 'JobPosting',
      title: 'Ingénieur réseau',
      description: 'x'.repeat(400),
    });
    const page = pageOf(
      '<h1>Ingénieur réseau H/F</h1><p>Nous recherchons une personne pour nos équipes.</p>',
      posting,
    );
    expect(detectOfferPage(inLinkedom(page), 'https://a.example/e/1').kind).toBe('offer');
  });

  it('ends quickly on a page that has nothing of a job', () => {
    const page = pageOf(
      `<h1>Recettes de saison</h1>${'<p>Épluchez les poireaux et faites-les fondre.</p>'.repeat(400)}`,
    );
    const document = inLinkedom(page);
    expect(mightBeOffer(document, 'https://cuisine.example/poireaux')).toBe(false);
    expect(detectOfferPage(document, 'https://cuisine.example/poireaux')).toMatchObject({
      kind: 'other',
      signals: [],
    });
  });
});
