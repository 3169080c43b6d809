/** What a hostile page may write: no exception, no frozen tab, no changed prototype, a sane offer or none. */
import { afterEach, describe, expect, it } from 'vitest';
import { extractOffer } from '../../../lib/extract/extract-offer.ts';
import { htmlToText } from '../../../lib/extract/html-to-text.ts';
import { readJsonLd } from '../../../lib/extract/json-ld.ts';
import { findPostings, parseJobPosting } from '../../../lib/extract/parse-job-posting.ts';
import { parseLooseJson } from '../../../lib/extract/repair-json.ts';
import { detectOfferPage } from '../../../lib/page/detect-offer-page.ts';
import { mightBeOffer } from '../../../lib/page/might-be-offer.ts';
import { buildTextIndex } from '../../../lib/text-index/build-text-index.ts';
import { DOMS, inLinkedom, ldScript, pageOf } from '../page/fixture-pages.ts';

const URL = 'https://emplois.example/offre/4812';
const BODY = `<main><h1>Chef de projet (H/F)</h1><h2>Vos missions</h2><p>${'Piloter les projets du service et rendre compte. '.repeat(10)}</p><h2>Profil recherché</h2><p>Vous avez cinq ans d'expérience.</p><button>Postuler</button></main>`;
const posting = (fields: object): object => ({
  '@type': 'JobPosting',
  title: 'Chef de projet',
  description: '<p>x</p>',
  ...fields,
});

function readWhole(document: Document): { title: string | undefined; text: string; kind: string } {
  mightBeOffer(document, URL);
  const { kind } = detectOfferPage(document, URL);
  const { facts, root, skip } = extractOffer(document, URL);
  return { title: facts.title?.value, text: buildTextIndex(root, { skip }).text, kind };
}

afterEach(() => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('hostile JSON-LD', () => {
  it.each<readonly [string, string]>([
    [
      '__proto__',
      ldScript(
        '{"__proto__":{"polluted":1},"@type":"JobPosting","title":"Chef de projet","description":"x"}',
      ),
    ],
    [
      'constructor.prototype',
      ldScript('{"constructor":{"prototype":{"polluted":1}},"@type":"JobPosting","title":"Chef de projet"}'),
    ],
    ['a title of five megabytes', ldScript(posting({ title: 'x'.repeat(900_000) }))],
    ['a block of fifty megabytes', `${ldScript(`"${'x'.repeat(5_000_000)}"`)}`],
    ['twenty thousand nested arrays', ldScript('['.repeat(20_000) + ']'.repeat(20_000))],
    ['twenty thousand nested objects', ldScript(`${'{"@graph":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
    ['nesting that never closes', ldScript('{"a":['.repeat(50_000))],
    ['two thousand blocks', ldScript(posting({})).repeat(2_000)],
    [
      'an organisation of five hundred levels',
      ldScript(posting({ hiringOrganization: JSON.parse(`${'{"name":'.repeat(500)}"x"${'}'.repeat(500)}`) })),
    ],
    [
      'numbers where text is expected',
      ldScript(
        posting({ title: 7, description: 8, hiringOrganization: 9, jobLocation: 10, identifier: [[[1]]] }),
      ),
    ],
    [
      'lists where text is expected',
      ldScript(posting({ title: [['a']], description: [[{}]], datePosted: [[]], baseSalary: [[[]]] })),
    ],
    [
      'names of object methods',
      ldScript(posting({ toString: 1, hasOwnProperty: 1, valueOf: null, isPrototypeOf: 'x' })),
    ],
    ['quotes without end', ldScript(`{"@type":"JobPosting","title":"${'"'.repeat(20_000)}`)],
    ['backslashes without end', ldScript(`{"@type":"JobPosting","title":"${'\\'.repeat(20_001)}`)],
    ['slashes without end', ldScript(`{"a":${'/'.repeat(50_000)}`)],
    ['control characters', ldScript('{"@type":"JobPosting",\u0000"title":"Chef\u0000 de\u0007 projet"}')],
  ])('%s', (_, head) => {
    const started = performance.now();
    const { text } = readWhole(inLinkedom(pageOf(BODY, head)));
    expect(text).toContain('Vos missions');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('reads at most 32 blocks and none above a megabyte', () => {
    const many = inLinkedom(pageOf('', ldScript({ a: 1 }).repeat(100)));
    expect(readJsonLd(many)).toHaveLength(32);
    const large = inLinkedom(pageOf('', ldScript({ a: 'x'.repeat(1_000_001) }) + ldScript({ b: 1 })));
    expect(readJsonLd(large)).toEqual([{ b: 1 }]);
  });

  it('ends on cycles', () => {
    const cycle: Record<string, unknown> = { '@type': 'WebPage' };
    cycle.mainEntity = cycle;
    cycle['@graph'] = [cycle, { '@type': 'JobPosting', title: 'x' }];
    expect(findPostings([cycle]).postings).toHaveLength(1);
  });

  it('cuts a title that is a book, and takes direction marks out', () => {
    const long = parseJobPosting(posting({ title: 'mot '.repeat(10_000) }) as Record<string, unknown>);
    expect(long.title).toHaveLength(300);
    expect(long.title?.endsWith('…')).toBe(true);
    const turned = parseJobPosting(posting({ title: 'Chef \u202etejorp ed' }) as Record<string, unknown>);
    expect(turned.title).toBe('Chef tejorp ed');
  });

  it('is linear on text made to be slow', () => {
    const rows = [
      '<'.repeat(200_000),
      '<p '.repeat(60_000),
      '<!--'.repeat(60_000),
      '<script>'.repeat(30_000),
      '&amp;'.repeat(60_000),
      '&#'.repeat(100_000),
      ' \n'.repeat(100_000),
      '<br '.repeat(60_000),
      `<p>${' '.repeat(200_000)}</p>`,
    ];
    for (const row of rows) {
      const started = performance.now();
      htmlToText(row);
      parseLooseJson(`{"a":"${row}`);
      parseJobPosting(
        posting({
          title: row,
          description: row,
          baseSalary: row,
          datePosted: row,
          jobLocation: row,
        }) as Record<string, unknown>,
      );
      expect(performance.now() - started, row.slice(0, 12)).toBeLessThan(1_500);
    }
  });
});

describe.each(DOMS)('hostile documents (%s)', (name, parse) => {
  const clobber = [
    'body',
    'attributes',
    'children',
    'querySelectorAll',
    'querySelector',
    'getAttribute',
    'parentElement',
    'parentNode',
    'firstChild',
    'nextSibling',
    'localName',
    'nodeType',
    'textContent',
    'contains',
    'hasAttribute',
    'shadowRoot',
    'nextElementSibling',
    'tagName',
    'checkVisibility',
  ];

  it('reads through forms that hide the platform behind their fields', () => {
    // By name only: happy-dom's own events trip over a window property called parentNode.
    const fields = clobber.map((field) => `<input type="hidden" name="${field}">`).join('');
    const page = pageOf(
      `<form name="body" id="defaultView">${fields}${BODY}</form>${clobber.map((field) => `<img name="${field}">`).join('')}`,
    );
    const { text, kind } = readWhole(parse(page));
    expect(kind).toBe('offer');
    expect(text).toContain('Piloter les projets');
  });

  it('survives depth', () => {
    // happy-dom parses by recursion: the depth is its own limit, not ours.
    const depth = name === 'linkedom' ? 20_000 : 1_000;
    const page = pageOf('<div>'.repeat(depth) + BODY + '</div>'.repeat(depth));
    let document: Document;
    try {
      document = parse(page);
    } catch {
      return;
    }
    expect(() => buildTextIndex(document.body)).not.toThrow();
  });

  it('stops at its caps', () => {
    const many = parse(pageOf('<b>a</b>'.repeat(name === 'linkedom' ? 150_000 : 20_000)));
    const index = buildTextIndex(many.body);
    expect(index.text.length).toBeLessThanOrEqual(200_000);
    if (name === 'linkedom') expect(index.truncated).toBe(true);
    const long = buildTextIndex(parse(pageOf(`<p>${'mot '.repeat(700_000)}</p>`)).body);
    expect(long.text.length).toBeLessThanOrEqual(2_000_000);
    expect(long.truncated).toBe(true);
  });

  it('reads an empty document', () => {
    for (const html of ['', '<p>x', '<!doctype html>', '<html></html>', pageOf(''), 'plain']) {
      let document: Document;
      try {
        document = parse(html);
      } catch {
        continue;
      }
      expect(() => readWhole(document)).not.toThrow();
    }
  });

  it('never reads what the user types, nor code editors', () => {
    const page =
      pageOf(`<main><h1>Chef de projet (H/F)</h1><h2>Vos missions</h2><p>${'Piloter les projets. '.repeat(20)}</p>
      <textarea>secret-1</textarea><input value="secret-2"><div contenteditable>secret-3</div><div contenteditable="true">secret-4</div>
      <div role="textbox">secret-5</div><div class="CodeMirror">secret-6</div><select><option>secret-7</option></select>
      <div class="monaco-editor"><span>secret-8</span></div><p contenteditable="plaintext-only">secret-9</p></main>`);
    const document = parse(page);
    const { root, skip } = extractOffer(document, URL);
    for (const text of [buildTextIndex(root, { skip }).text, buildTextIndex(document.body).text]) {
      expect(text).not.toMatch(/secret/);
      expect(text).toContain('Piloter');
    }
  });

  it('reads on when the page is taken apart', () => {
    const document = parse(pageOf(BODY));
    const index = buildTextIndex(document.body);
    document.querySelector('main')?.remove();
    expect(index.toRanges([{ start: 0, end: index.text.length }])).toEqual([]);
    document.documentElement.remove();
    expect(() => readWhole(document)).not.toThrow();
  });
});
