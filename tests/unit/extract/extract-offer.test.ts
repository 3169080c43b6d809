import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../../lib/extract/extract-offer.ts';
import { buildTextIndex } from '../../../lib/text-index/build-text-index.ts';
import { DOMS, fixturePages, inLinkedom, ldScript, pageOf } from '../page/fixture-pages.ts';

const offers = fixturePages().filter(({ expected }) => expected.kind === 'offer');
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What of the text is neither the offer's own nor allowed beside it. */
function foreignIn(text: string, known: readonly string[]): string {
  let rest = tidy(text);
  for (const line of [...known].sort((a, b) => b.length - a.length)) rest = rest.split(tidy(line)).join('¤');
  return tidy(rest.replace(/[¤\s:·|.-]+/g, ' '));
}

describe.each(DOMS)('extractOffer on the fixture pages (%s)', (_, parse) => {
  it.each(offers.map((page) => [page.name, page] as const))('%s', (_name, { html, expected }) => {
    const document = parse(html);
    const { facts, root, skip, inPage, by } = extractOffer(document, expected.url);
    const values = Object.fromEntries(Object.entries(facts).map(([name, field]) => [name, field.value]));
    expect(values).toMatchObject(expected.facts ?? {});
    expect(inPage, `found by ${by}`).toBe(expected.inPage);

    const { text } = buildTextIndex(root, { skip });
    const own = expected.own ?? [];
    const missing = own.filter((line) => !tidy(text).includes(tidy(line)));
    const size = (lines: readonly string[]): number => lines.join(' ').length;
    expect(size(missing) / size(own), `missing: ${missing.join(' / ')}`).toBeLessThanOrEqual(0.02);
    const foreign = foreignIn(text, [...own, ...(expected.allowed ?? [])]);
    expect(foreign.length / text.length, `foreign: ${foreign}`).toBeLessThanOrEqual(0.02);
  });
});

describe('extractOffer', () => {
  const description = `<p>Vous pilotez les projets de la direction informatique.</p><ul><li>Tenir le planning ;</li><li>Suivre le budget.</li></ul>${'<p>Les équipes travaillent sur trois sites et se voient chaque semaine.</p>'.repeat(4)}`;
  const posting = {
    '@type': 'JobPosting',
    title: 'Chef de projet réseau',
    description,
    hiringOrganization: 'Ormeval',
  };

  it('gives every fact its source and keeps what contradicts it', () => {
    const page = pageOf(
      `<main><h1>Chef de projet réseau et télécom</h1><span class="company-name">Ormeval Services Nord</span><div>${description}</div></main>`,
      `<title>Chef de projet réseau | Ormeval</title>${ldScript({ ...posting, hiringOrganization: 'Cabinet Virelay' })}`,
    );
    const { facts } = extractOffer(inLinkedom(page), 'https://emplois.example/offre/12');
    expect(facts.title).toMatchObject({ value: 'Chef de projet réseau', source: 'json-ld' });
    expect(facts.company).toMatchObject({
      value: 'Cabinet Virelay',
      source: 'json-ld',
      others: [{ value: 'Ormeval Services Nord', source: 'page' }],
    });
    for (const field of Object.values(facts)) expect(field.source).toBeTruthy();
  });

  it('refuses placeholders', () => {
    const page = pageOf(
      '<h1>Careers</h1><h2>Network engineer</h2>',
      `<title>Job details</title>${ldScript({ ...posting, title: 'Job Details', hiringOrganization: 'Confidential' })}`,
    );
    const { facts } = extractOffer(inLinkedom(page), 'https://a.example/jobs/1');
    expect(facts.company).toBeUndefined();
    expect(facts.title?.value).toBe('Network engineer');
  });

  it('shows the text of structured data in a detached element when the page does not', () => {
    const page = pageOf('<div id="root"></div>', ldScript(posting));
    const document = inLinkedom(page);
    const { root, inPage } = extractOffer(document, 'https://a.example/jobs/1');
    expect(inPage).toBe(false);
    expect(document.documentElement.contains(root)).toBe(false);
    expect(buildTextIndex(root).text).toContain('Tenir le planning ;\nSuivre le budget.');
  });

  it('does not believe data that another offer left behind', () => {
    const page = pageOf(
      '<main><h1>Administrateur systèmes (H/F)</h1><h2>Vos missions</h2><p>Exploiter les serveurs Linux et les sauvegardes.</p><h2>Votre profil</h2><p>Trois ans de pratique.</p></main>',
      ldScript({ ...posting, datePosted: '2026-01-05' }),
    );
    const { facts } = extractOffer(inLinkedom(page), 'https://a.example/offre/9');
    expect(facts.title?.value).toBe('Administrateur systèmes (H/F)');
    expect(facts.datePosted).toBeUndefined();
    expect(facts.company).toBeUndefined();
  });
});
