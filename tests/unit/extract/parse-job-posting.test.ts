/** One row for each defect that boards really publish. */
import { describe, expect, it } from 'vitest';
import type { JobPosting } from '../../../lib/extract/job-posting.ts';
import { readJsonLd } from '../../../lib/extract/json-ld.ts';
import { findPostings, parseJobPosting } from '../../../lib/extract/parse-job-posting.ts';
import { inLinkedom, ldScript, pageOf } from '../page/fixture-pages.ts';

const T = 'Chef de projet infrastructures';
const D = '<p>Vous pilotez les projets.</p><ul><li>Planning</li><li>Budget</li></ul>';
const BASE = { '@context': 'https://schema.org', '@type': 'JobPosting', title: T, description: D };

function readAll(head: string): JobPosting[] {
  return findPostings(readJsonLd(inLinkedom(pageOf('', head)))).postings.map((raw) => parseJobPosting(raw));
}
const read = (value: unknown): JobPosting | undefined => readAll(ldScript(value))[0];
const withField = (fields: object): JobPosting => read({ ...BASE, ...fields }) ?? {};

describe('where a posting hides', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['alone', ldScript(BASE)],
    ['in a @graph', ldScript({ '@graph': [{ '@type': 'WebPage' }, BASE] })],
    ['in a top-level array', ldScript([{ '@type': 'Organization', name: 'x' }, BASE])],
    ['in the second block', ldScript({ '@type': 'BreadcrumbList' }) + ldScript(BASE)],
    ['after a block that cannot be read', ldScript('{"@type": <<<') + ldScript(BASE)],
    ['with a list of types', ldScript({ ...BASE, '@type': ['Thing', 'JobPosting'] })],
    ['with a hostile list of types', ldScript({ ...BASE, '@type': ['JobPosting', '__proto__'] })],
    ['with its full name over http', ldScript({ ...BASE, '@type': 'http://schema.org/JobPosting' })],
    ['with a prefix', ldScript({ '@type': 'schema:JobPosting', 'schema:title': T, 'schema:description': D })],
    ['in the wrong letter case', ldScript({ '@type': 'jobposting', Title: T, Description: D })],
    ['as main entity of the page', ldScript({ '@type': 'WebPage', mainEntity: BASE })],
    [
      'in a list item',
      ldScript({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: BASE }] }),
    ],
    ['with a byte order mark', ldScript(`\ufeff${JSON.stringify(BASE)}`)],
    ['in an HTML comment', ldScript(`<!--\n${JSON.stringify(BASE)}\n-->`)],
    ['in CDATA', ldScript(`//<![CDATA[\n${JSON.stringify(BASE)}\n//]]>`)],
    ['in CDATA in a comment', ldScript(`/*<![CDATA[*/ ${JSON.stringify(BASE)} /*]]>*/`)],
    ['with a semicolon at the end', ldScript(`${JSON.stringify(BASE)};`)],
    ['with trailing commas', ldScript(`{"@type":"JobPosting","title":"${T}","description":"${D}",}`)],
    [
      'with comments',
      ldScript(`{"@type":"JobPosting", /* type */ "title":"${T}", // title\n"description":"${D}"}`),
    ],
    [
      'with raw line breaks in strings',
      ldScript(
        `{"@type":"JobPosting","title":"${T}","description":"<p>Vous pilotez\tles projets.</p>\n<ul><li>Planning</li>\r\n<li>Budget</li></ul>"}`,
      ),
    ],
    [
      'with unescaped quotes in a string',
      ldScript(
        `{"@type":"JobPosting","title":"${T}","description":"${D.replace('les projets', '<b class="x">les projets</b>')}"}`,
      ),
    ],
    [
      'with bad escapes',
      ldScript(
        `{"@type":"JobPosting","title":"${T}","description":"${D.replace('Budget', "l\\'ordre du Budget \\x")}"}`,
      ),
    ],
    ['with single quotes', ldScript(`{'@type':'JobPosting','title':'${T}','description':'${D}'}`)],
    ['with bare keys', ldScript(`{"@type":"JobPosting",title:"${T}",description:"${D}"}`)],
    [
      'cut off at the end',
      ldScript(
        `{"@type":"JobPosting","title":"${T}","description":"${D}","hiringOrganization":{"name":"Ormeval"`,
      ),
    ],
    ['beside a second object in one block', ldScript(`{"@type":"WebSite"}\n${JSON.stringify(BASE)}`)],
    ['with a missing comma', ldScript(`{"@type":"JobPosting","title":"${T}"\n"description":"${D}"}`)],
    ['with quotes as entities', ldScript(JSON.stringify(BASE).replaceAll('"', '&quot;'))],
  ];
  it.each(rows)('%s', (_, head) => {
    const [posting] = readAll(head);
    expect(posting?.title).toBe(T);
    expect(posting?.description).toMatch(/Vous pilotez\s+les projets\.[\s\S]*Planning[\s\S]*Budget/);
  });

  it('counts distinct postings only', () => {
    expect(readAll(ldScript([BASE, { ...BASE }, { ...BASE, title: 'Autre' }]))).toHaveLength(2);
  });
});

describe('description', () => {
  const clean = 'Vous pilotez les projets.\n\nPlanning\nBudget';
  it.each([
    ['HTML', D],
    ['HTML escaped once', D.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['HTML escaped twice', D.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;')],
    ['plain text', 'Vous pilotez les projets.\n\nPlanning\nBudget'],
    ['plain text with literal \\n', 'Vous pilotez les projets.\\n\\nPlanning\\nBudget'],
    ['a list of parts', ['<p>Vous pilotez les projets.</p>', '<p></p><div>Planning</div><div>Budget</div>']],
    ['with scripts in it', `${D}<script>alert(1)</script><style>p{}</style><iframe srcdoc="x">y</iframe>`],
    ['with an image that runs code', `<img src=x onerror="alert(1)">${D}<svg onload=alert(1)></svg>`],
  ])('%s', (_, description) => {
    expect(withField({ description }).description).toBe(clean);
  });

  it('decodes French entities, numbers and unknown names', () => {
    expect(
      withField({
        description: '<p>&Eacute;quipe &agrave; l&rsquo;&oelig;uvre &#233;t&#xe9; &truc; &euro;</p>',
      }).description,
    ).toBe('Équipe à l’œuvre été &truc; €');
  });
  it('shows tags that were written as text', () => {
    expect(withField({ description: 'Savoir lire &amp;lt;script&amp;gt; et a &lt; b' }).description).toBe(
      'Savoir lire &lt;script&gt; et a < b',
    );
  });
});

describe('hiringOrganization', () => {
  it.each([
    ['an object', { name: 'Ormeval' }, 'Ormeval'],
    ['a string', 'Ormeval', 'Ormeval'],
    ['an array', [{ '@type': 'Organization', name: 'Ormeval' }], 'Ormeval'],
    ['a language-tagged value', { name: { '@value': 'Ormeval', '@language': 'fr' } }, 'Ormeval'],
    ['with entities', { name: 'Quenby &amp; Hale' }, 'Quenby & Hale'],
    ['confidential', { name: 'Confidentiel' }, undefined],
    ['confidential in English', 'confidential', undefined],
    ['a placeholder', { name: 'N/A' }, undefined],
    ['a number', 7, '7'],
    ['an empty object', {}, undefined],
    ['null', null, undefined],
  ])('%s', (_, hiringOrganization, company) => {
    expect(withField({ hiringOrganization }).company).toBe(company);
  });
});

describe('jobLocation', () => {
  const address = {
    '@type': 'PostalAddress',
    addressLocality: 'Lyon',
    addressRegion: 'Rhône',
    addressCountry: 'FR',
  };
  it.each([
    ['a place', { '@type': 'Place', address }, ['Lyon']],
    ['a list', [{ address }, { address: { addressLocality: 'Nantes' } }], ['Lyon', 'Nantes']],
    ['the same twice', [{ address }, { address }], ['Lyon']],
    ['a string', 'Lyon', ['Lyon']],
    ['a string with its code', '69 - LYON 03', ['LYON']],
    ['an address as a string', { address: '69003 Lyon' }, ['Lyon']],
    ['an address as a list', { address: [address] }, ['Lyon']],
    ['towns as a list', { address: { addressLocality: ['Lyon', 'Villeurbanne'] } }, ['Lyon']],
    ['only a region', { address: { addressRegion: 'Bretagne' } }, ['Bretagne']],
    ['only a country', { address: { addressCountry: { name: 'France' } } }, ['France']],
    ['only a name', { '@type': 'Place', name: 'Campus de Nantes' }, ['Campus de Nantes']],
    ['an empty address', { address: {} }, undefined],
    ['null', null, undefined],
  ])('%s', (_, jobLocation, locations) => {
    expect(withField({ jobLocation }).locations).toEqual(locations);
  });
});

describe('baseSalary', () => {
  const salary = (min: number | null, max: number | null, period: string, currency = 'EUR') => ({
    min,
    max,
    currency,
    period,
  });
  it.each([
    [
      'a range',
      { currency: 'EUR', value: { minValue: 45000, maxValue: 55000, unitText: 'YEAR' } },
      salary(45000, 55000, 'year'),
    ],
    [
      'a range as text',
      { currency: 'EUR', value: { minValue: '45 000', maxValue: '55.000', unitText: 'ANNUAL' } },
      salary(45000, 55000, 'year'),
    ],
    [
      'one value',
      { currency: 'EUR', value: { value: 52000, unitText: 'YEAR' } },
      salary(52000, 52000, 'year'),
    ],
    [
      'a bare value with its unit beside',
      { currency: 'GBP', value: 300, unitText: 'DAY' },
      salary(300, 300, 'day', 'GBP'),
    ],
    [
      'values on the amount itself',
      { currency: 'EUR', minValue: 3000, maxValue: 3500, unitText: 'MONTH' },
      salary(3000, 3500, 'month'),
    ],
    [
      'only a least',
      { currency: 'EUR', value: { minValue: 45000, maxValue: 0, unitText: 'YEAR' } },
      salary(45000, null, 'year'),
    ],
    [
      'the wrong way round',
      { currency: 'EUR', value: { minValue: 55000, maxValue: 45000, unitText: 'YEAR' } },
      salary(45000, 55000, 'year'),
    ],
    [
      'in thousands',
      { currency: 'EUR', value: { minValue: 45, maxValue: 55, unitText: 'YEAR' } },
      salary(45000, 55000, 'year'),
    ],
    [
      'a French unit',
      { currency: '€', value: { value: 3200, unitText: 'par mois' } },
      salary(3200, 3200, 'month'),
    ],
    ['a string', '45 000 € - 55 000 € par an', salary(45000, 55000, 'year')],
    ['a string with k', '45k€ à 55k€ / an', salary(45000, 55000, 'year')],
    [
      'a list',
      [{ currency: 'EUR', value: { value: 52000, unitText: 'YEAR' } }],
      salary(52000, 52000, 'year'),
    ],
    ['zero', { currency: 'EUR', value: { value: 0, unitText: 'YEAR' } }, undefined],
    ['one', { currency: 'EUR', value: { minValue: 1, maxValue: 1, unitText: 'YEAR' } }, undefined],
    ['a string of zero', '0', undefined],
    ['beyond all numbers', { currency: 'EUR', value: { value: '1e308', unitText: 'YEAR' } }, undefined],
    [
      'infinite',
      { currency: 'EUR', value: { value: Number.POSITIVE_INFINITY, unitText: 'YEAR' } },
      undefined,
    ],
    ['negative', { currency: 'EUR', value: { value: -45000, unitText: 'YEAR' } }, undefined],
    ['a negative string', { currency: 'EUR', value: { value: '-45000', unitText: 'YEAR' } }, undefined],
    ['markup for a currency', { currency: '<b>', value: { value: 45000, unitText: 'YEAR' } }, undefined],
    ['words only', 'selon profil', undefined],
    ['by the week', { currency: 'GBP', value: { value: 900, unitText: 'WEEK' } }, undefined],
    ['null', null, undefined],
  ])('%s', (_, baseSalary, expected) => {
    expect(withField({ baseSalary }).salary).toEqual(expected);
  });

  it('finds the currency beside it', () => {
    expect(withField({ baseSalary: 52000, salaryCurrency: 'CHF' }).salary).toEqual(
      salary(52000, 52000, 'year', 'CHF'),
    );
  });
  it('has no salary without a currency', () => {
    expect(withField({ baseSalary: 52000 }).salary).toBeUndefined();
  });
});

describe('employmentType', () => {
  it.each([
    ['FULL_TIME says nothing of the contract', 'FULL_TIME', undefined],
    ['a list', ['FULL_TIME', 'CONTRACTOR'], 'freelance'],
    ['comma-separated', 'PERMANENT, FULL_TIME', 'permanent'],
    ['CDI', 'CDI', 'permanent'],
    ['French words', 'Contrat à durée indéterminée', 'permanent'],
    ['a fixed term in French', 'Contrat à durée déterminée - 6 mois', 'fixed-term'],
    ['INTERN', 'INTERN', 'internship'],
    ['stage', 'Stage', 'internship'],
    ['alternance', ['Alternance'], 'apprenticeship'],
    ['intérim', 'Intérim', 'temporary'],
    ['TEMPORARY', 'TEMPORARY', 'temporary'],
    ['German', 'unbefristet', 'permanent'],
    ['German for a term', 'befristet', 'fixed-term'],
    ['a record', { '@value': 'Freelance' }, 'freelance'],
    ['OTHER', 'OTHER', undefined],
    ['null', null, undefined],
  ])('%s', (_, employmentType, contract) => {
    expect(withField({ employmentType }).contract).toBe(contract);
  });
  it('reads TEMPORARY as a fixed term when the text says CDD', () => {
    expect(withField({ employmentType: 'TEMPORARY', description: '<p>CDD de 8 mois</p>' }).contract).toBe(
      'fixed-term',
    );
  });
});

describe('jobLocationType', () => {
  it.each([
    ['TELECOMMUTE', 'Poste en télétravail complet', 'remote'],
    ['TELECOMMUTE', 'Deux jours de télétravail par semaine', 'hybrid'],
    ['TELECOMMUTE', 'Hybrid: three days in the office', 'hybrid'],
    ['http://schema.org/TELECOMMUTE', 'x', 'remote'],
    ['ONSITE', 'x', 'onsite'],
    ['', 'x', undefined],
  ])('%s with "%s"', (jobLocationType, description, remote) => {
    expect(withField({ jobLocationType, description }).remote).toBe(remote);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02T08:30:00+01:00', '2026-11-02'],
    ['2026-1-5', '2026-01-05'],
    ['20261102', '2026-11-02'],
    ['2026/11/02', '2026-11-02'],
    ['02/11/2026', '2026-11-02'],
    ['02.11.2026', '2026-11-02'],
    ['11/22/2026', '2026-11-22'],
    ['2 novembre 2026', '2026-11-02'],
    ['1er décembre 2026', '2026-12-01'],
    ['November 2, 2026', '2026-11-02'],
    ['Mon Nov 02 02:00:00 UTC 2026', '2026-11-02'],
    [1793577600, '2026-11-02'],
    [1793577600000, '2026-11-02'],
    ['1793577600000', '2026-11-02'],
    ['', undefined],
    ['9999-99-99', undefined],
    ['2026-02-30', undefined],
    ['-271821-04-20', undefined],
    ['1e309', undefined],
    ['٢٠٢٦-١١-٠٢', undefined],
    ['soon', undefined],
    [null, undefined],
    [{}, undefined],
  ])('%s', (datePosted, expected) => {
    expect(withField({ datePosted }).datePosted).toBe(expected);
  });
  it('reads American dates month first', () => {
    expect(parseJobPosting({ ...BASE, datePosted: '11/02/2026' }, { monthFirst: true }).datePosted).toBe(
      '2026-11-02',
    );
  });
  it('keeps a date that has passed', () => {
    expect(withField({ validThrough: '2019-01-01' }).validThrough).toBe('2019-01-01');
  });
});

describe('identifier, experience, degree, address', () => {
  it.each([
    ['a property value', { '@type': 'PropertyValue', name: 'Ormeval', value: 'R-12' }, 'R-12'],
    ['a number in it', { '@type': 'PropertyValue', value: 812 }, '812'],
    ['a string', 'R-12', 'R-12'],
    ['a number', 4711, '4711'],
    ['a list', [{ value: 'R-12' }], 'R-12'],
    ['only the name of the company', { '@type': 'PropertyValue', name: 'Ormeval' }, undefined],
  ])('identifier: %s', (_, identifier, expected) => {
    expect(withField({ identifier }).identifier).toBe(expected);
  });
  it.each([
    ['months', { monthsOfExperience: 60 }, 5, undefined],
    ['months as text', { monthsOfExperience: '18' }, 1.5, undefined],
    ['zero months', { monthsOfExperience: 0 }, undefined, undefined],
    ['French text', '5 à 10 ans', 5, 10],
    ['English text', 'At least 3 years', 3, undefined],
    ['months in words', '36 mois', 3, undefined],
    ['nothing said', 'Débutant accepté', undefined, undefined],
  ])('experience: %s', (_, experienceRequirements, least, most) => {
    const posting = withField({ experienceRequirements });
    expect([posting.experienceYearsMin, posting.experienceYearsMax]).toEqual([least, most]);
  });
  it.each([
    ['a category', { credentialCategory: 'bachelor degree' }, 'bachelor degree', 3],
    ['a list of categories', [{ credentialCategory: 'postgraduate degree' }], 'postgraduate degree', 5],
    ['a French label', 'Bac+5', 'Bac+5', 5],
    ['no requirement', 'no requirements', undefined, undefined],
    [
      'prose',
      'De formation supérieure en informatique, vous avez suivi un cursus complet dans une grande école.',
      undefined,
      undefined,
    ],
  ])('education: %s', (_, educationRequirements, label, level) => {
    const posting = withField({ educationRequirements });
    expect([posting.education, posting.educationLevel]).toEqual([label, level]);
  });
  it.each([
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'chrome://settings',
    'https://user:pass@a.example/',
  ])('address: refuses %s', (url) => {
    expect(withField({ url }).url).toBeUndefined();
  });
});
