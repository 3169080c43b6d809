/**
 * HTML in a string → the text a reader would see, without any DOM: nothing is parsed by the page, nothing is loaded,
 * and no markup sink is touched. Made for the `description` of structured data, which is HTML, HTML escaped once or
 * twice, or plain text.
 */

/** Names of U+00A0 … U+00FF in order: the entities of French and its neighbours. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const OTHERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  oelig: 'œ',
  OElig: 'Œ',
  trade: '™',
  rarr: '→',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
};

/** Character references → characters; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));?/gi,
    (whole, decimal, hex, name) => {
      if (name) {
        if (Object.hasOwn(OTHERS, name)) return OTHERS[name] as string;
        const at = LATIN.indexOf(name);
        return at < 0 ? whole : String.fromCharCode(160 + at);
      }
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    },
  );
}

/** Marks of HTML that a writer of plain text would not type. */
const MARKUP = /<\/?(?:p|br|li|ul|ol|div|strong|b|h[1-6]|span|em|table)(?:\s[^<>]{0,300})?\/?>/i;
const ESCAPED = /&(?:amp;)?lt;\/?(?:p|br|li|ul|div|strong|h[1-6]|span)\b/i;
const DROPPED =
  /<(script|style|template|noscript|iframe|svg|select|textarea)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PARAGRAPH = /<\/?(?:p|h[1-6]|ul|ol|table|section|article|blockquote|dl)(?:\s[^<>]{0,2000})?\/?>/gi;
const LINE = /<\/?(?:li|div|tr|dt|dd|header|footer|hr)(?:\s[^<>]{0,2000})?\/?>/gi;
const BREAK = /<br(?:\s[^<>]{0,2000})?\/?>/gi;
const TAG = /<\/?[a-z][^<>]{0,2000}>|<!--[\s\S]*?(?:-->|$)|<![^<>]{0,200}>/gi;

/** @returns lines separated by \n, paragraphs by a blank line; tags that stand escaped in the text stay text */
export function htmlToText(html: string): string {
  let source = html;
  // Escaped once or twice by a careless template: `&lt;p&gt;` and `&amp;lt;p&amp;gt;`.
  for (let turn = 0; turn < 2 && !MARKUP.test(source) && ESCAPED.test(source); turn += 1) {
    source = decodeEntities(source);
  }
  if (MARKUP.test(source)) {
    source = source
      .replace(/\s+/g, ' ')
      .replace(DROPPED, ' ')
      .replace(PARAGRAPH, '\n\n')
      .replace(BREAK, '\n')
      .replace(LINE, '\ue000')
      .replace(TAG, '')
      // The end of one line and the start of the next are one break.
      .replace(/ ?(?:\ue000 ?)+/g, '\n');
  } else {
    source = source.replace(DROPPED, ' ').replace(TAG, '').replace(/\r\n?/g, '\n').replace(/\\n/g, '\n');
  }
  return decodeEntities(source)
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
