import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTextIndex, type TextIndex } from '../../../lib/text-index/build-text-index.ts';
import { DOMS, inHappyDom, inLinkedom, pageOf } from '../page/fixture-pages.ts';

/** What the ranges say, joined: equal to the text but for the breaks between blocks, which belong to no node. */
function said(index: TextIndex, start: number, end: number): string {
  return index
    .toRanges([{ start, end }])
    .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
    .join('');
}
const bare = (text: string): string => text.replace(/\s/g, '');

describe.each(DOMS)('buildTextIndex (%s)', (_, parse) => {
  const textOf = (body: string): string => buildTextIndex(parse(pageOf(body)).body).text;

  it.each([
    ['blocks', '<p>Un</p><p>Deux</p>', 'Un\n\nDeux'],
    ['divisions', '<div>Un</div><div>Deux</div>', 'Un\nDeux'],
    [
      'a heading and its list',
      '<h2>Missions</h2><ul><li>Un</li><li>Deux</li></ul><p>Fin</p>',
      'Missions\n\nUn\nDeux\n\nFin',
    ],
    ['line breaks', 'Un<br>Deux<br><br>Trois', 'Un\nDeux\n\nTrois'],
    ['markup inside a word', 'Type<b>Script</b> et <i>V</i>M<u>ware</u>', 'TypeScript et VMware'],
    ['break opportunities', 'infra<wbr>structure', 'infrastructure'],
    ['collapsed white space', '<p>  Un \n\t deux   trois </p>', 'Un deux trois'],
    ['white space round inline markup', '<p>Un <b> deux </b> trois</p>', 'Un deux trois'],
    ['comments', 'Un<!-- non --> deux', 'Un deux'],
    ['a non-breaking space', '5&nbsp;ans', '5\u00a0ans'],
    ['preformatted text', '<pre>Un\n  deux</pre>', 'Un\ndeux'],
    ['cells', '<table><tr><td>Un</td><td>Deux</td></tr><tr><td>Trois</td></tr></table>', 'Un Deux\nTrois'],
    ['terms and definitions', '<dl><dt>Contrat</dt><dd>CDI</dd></dl>', 'Contrat\nCDI'],
    ['chips without space between', '<span>Lyon</span><span>CDI</span>', 'Lyon CDI'],
    ['letters of one word in two boxes', '<span>Vir</span><span>tuel</span>', 'Virtuel'],
    [
      'scripts, styles, templates',
      'Un<script>x</script><style>y</style><template>z</template><noscript>w</noscript>',
      'Un',
    ],
    [
      'hidden parts',
      '<p>Un</p><p hidden>Deux</p><p style="display: none">Trois</p><p style="visibility:hidden">Quatre</p>',
      'Un',
    ],
    ['text for screen readers', '<p>Un<span class="sr-only">Deux</span></p>', 'Un'],
    ['hidden by a utility class', '<p class="hidden">Un</p><p class="hidden md:block">Deux</p>', 'Deux'],
    ['an unfolded detail', '<details><summary>Missions</summary><p>Un</p></details>', 'Missions\n\nUn'],
    [
      'a folded panel',
      '<button aria-controls="p">x</button><div id="p" style="display:none"><p>Un</p></div>',
      'x\n\nUn',
    ],
    ['a collapsed text', '<div class="show-more__content" hidden>Un</div>', 'Un'],
    ['aria-hidden that everybody sees', '<p aria-hidden="true">Un</p>', 'Un'],
    ['plain text with paragraphs', '<div>Missions :\n\n- Un\n- Deux</div>', 'Missions :\n\n- Un\n- Deux'],
    ['source text wrapped by its editor', '<p>Vous pilotez\nles projets</p>', 'Vous pilotez les projets'],
    ['kept by a style', '<div style="white-space: pre-line">Un\nDeux</div>', 'Un\nDeux'],
    ['empty', '', ''],
    ['surrogates and ligatures', '<p>ﬁbre 😀 e\u0301te\u0301</p>', 'ﬁbre 😀 e\u0301te\u0301'],
  ])('%s', (_name, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('leaves out what it is told to', () => {
    const document = parse(pageOf('<p>Un</p><nav>Deux</nav><p>Trois</p>'));
    const { text } = buildTextIndex(document.body, { skip: (element) => element.localName === 'nav' });
    expect(text).toBe('Un\n\nTrois');
  });

  it('maps a span back to each node it touches', () => {
    const document = parse(pageOf('<p>Type<b>Script</b>, et\n  VMware</p>'));
    const index = buildTextIndex(document.body);
    expect(index.text).toBe('TypeScript, et VMware');
    const ranges = index.toRanges([
      { start: 0, end: 10 },
      { start: 12, end: 21 },
    ]);
    expect(
      ranges.map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
    ).toEqual(['Type', 'Script', 'et\n  VMware']);
    for (const range of ranges) expect(range.startContainer).toBe(range.endContainer);
  });

  it('drops ranges whose words are gone', () => {
    const document = parse(pageOf('<p>Un</p><p>Deux</p><p>Trois</p>'));
    const index = buildTextIndex(document.body);
    const [first, second] = document.querySelectorAll('p');
    first?.remove();
    (second?.firstChild as Text).data = 'Autre';
    const ranges = index.toRanges([{ start: 0, end: index.text.length }]);
    expect(ranges.map((range) => (range.startContainer as Text).data)).toEqual(['Trois']);
  });

  it('answers spans outside the text with nothing', () => {
    const index = buildTextIndex(parse(pageOf('<p>Un</p>')).body);
    for (const [start, end] of [
      [-1, 1],
      [0, 99],
      [2, 2],
      [2, 1],
      [Number.NaN, 1],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(index.toRanges([{ start, end }])).toEqual([]);
    }
  });
});

describe('shadow trees', () => {
  it('descends into open ones and reads each text once', () => {
    const document = inHappyDom(
      pageOf('<job-card><p>dans la fente</p><p slot="no">nulle part</p></job-card><p>dehors</p>'),
    );
    const host = document.querySelector('job-card') as Element;
    const shadow = host.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = 'dans l’ombre';
    shadow.append(paragraph, document.createElement('slot'));
    const index = buildTextIndex(document.body);
    expect(index.text).toBe('dans l’ombre\n\ndans la fente\n\ndehors');
    expect(said(index, 0, 12)).toBe('dans l’ombre');
  });
});

describe('whatever the tree', () => {
  const words = fc.stringMatching(/^[ \n\tàéœ😀a-zA-Z0-9 .,&<-]{0,12}$/u);
  const tags = fc.constantFrom(
    'p',
    'div',
    'span',
    'b',
    'li',
    'ul',
    'h2',
    'br',
    'td',
    'pre',
    'form',
    'button',
    'a',
    'details',
    'script',
    'template',
    'input',
    'section',
  );
  interface Tree {
    readonly tag: string;
    readonly text: string;
    readonly hidden: boolean;
    readonly children: readonly Tree[];
  }
  const tree: fc.Arbitrary<Tree> = fc.letrec<{ node: Tree; children: Tree[] }>((tie) => ({
    node: fc.record({ tag: tags, text: words, hidden: fc.boolean(), children: tie('children') }),
    children: fc.oneof({ maxDepth: 4 }, fc.constant<Tree[]>([]), fc.array(tie('node'), { maxLength: 4 })),
  })).node;

  function build(document: Document, { tag, text, hidden, children }: Tree, parent: Element): void {
    const element = document.createElement(tag);
    if (hidden && tag === 'span') element.setAttribute('hidden', '');
    parent.append(text, element);
    if (tag === 'br' || tag === 'input') return;
    element.append(text);
    for (const child of children) build(document, child, element);
  }

  it('never throws, and its offsets are exact', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), fc.nat(), fc.nat(), (trees, from, size) => {
        const document = inLinkedom(pageOf(''));
        for (const one of trees) build(document, one, document.body);
        const index = buildTextIndex(document.body);
        expect(index.text).not.toMatch(/[\t\r\f]| {2}|\n{3}|^\s|[ \n]$/);
        const start = index.text.length === 0 ? 0 : from % index.text.length;
        const end = Math.min(index.text.length, start + 1 + (size % 40));
        expect(bare(said(index, start, end))).toBe(bare(index.text.slice(start, end)));
        expect(bare(said(index, 0, index.text.length))).toBe(bare(index.text));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same twice', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        const document = inLinkedom(pageOf(''));
        for (const one of trees) build(document, one, document.body);
        expect(buildTextIndex(document.body).text).toBe(buildTextIndex(document.body).text);
      }),
      { numRuns: 50 },
    );
  });
});
