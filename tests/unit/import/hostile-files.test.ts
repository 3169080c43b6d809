/** Files that are broken, that lie or that attack: each is refused with its reason, soon, and never with anything but an ImportError. */
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../lib/import/import-error.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../../../lib/import/limits.ts';
import { proposeProfile } from '../../../lib/import/propose.ts';
import { readCvFile, readCvText } from '../../../lib/import/read-file.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { makeDocx, makeOdt, makePdf, makeZip, pdfOfText, wordParagraph } from '../../support/make-files.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const CV = 'Chef de projet infrastructures à Lyon, VMware et Veeam depuis dix ans';
const DOCX = makeDocx(wordParagraph(CV));
const PDF = pdfOfText(CV);
const MIB = 1_048_576;
const wordXml = (xml: string): Uint8Array => makeZip([{ name: 'word/document.xml', data: xml }]);
const changed = (file: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = file.slice();
  copy[at < 0 ? copy.length + at : at] = value;
  return copy;
};
const nested = (open: string, close: string, times: number): string =>
  open.repeat(times) + close.repeat(times);

const REFUSED: readonly (readonly [string, () => Uint8Array, string])[] = [
  // Not what they say
  ['nothing at all', () => new Uint8Array(), 'empty'],
  ['white space', () => utf8(' \n\t\n '), 'empty'],
  ['digits only', () => utf8('1234 5678 90'), 'empty'],
  ['a few letters', () => utf8('bonjour'), 'no-cv'],
  ['a PNG', () => bytes('\x89PNG\r\n\x1a\n0000'), 'picture'],
  ['a JPEG', () => bytes('\xFF\xD8\xFF\xE0JFIF'), 'picture'],
  ['a GIF', () => bytes('GIF89a....'), 'picture'],
  ['a TIFF', () => bytes('II*\0....'), 'picture'],
  ['a WebP', () => bytes('RIFF0000WEBPVP8 '), 'picture'],
  ['a HEIC photo', () => bytes('\0\0\0\x18ftypheic0000'), 'picture'],
  ['an old Word file', () => bytes('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), 'other-format'],
  ['RTF', () => bytes('{\\rtf1\\ansi Chef de projet}'), 'other-format'],
  ['a web page', () => utf8('<!doctype html><html><body>Chef de projet</body></html>'), 'other-format'],
  ['a picture in SVG', () => utf8('<svg xmlns="x"><script>1</script></svg>'), 'other-format'],
  ['a gzip file', () => bytes('\x1F\x8B\x08\0\0\0\0\0'), 'other-format'],
  ['a RAR archive', () => bytes('Rar!\x1A\x07\x01'), 'other-format'],
  ['a Windows program', () => bytes('MZ\x90\0\x03'), 'other-format'],
  ['a Linux program', () => bytes('\x7FELF\x02\x01\x01'), 'other-format'],
  ['PostScript', () => bytes('%!PS-Adobe-3.0 quit'), 'other-format'],
  ['random bytes', () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), 'unknown-format'],
  ['a text full of zeros', () => bytes(`Chef de projet${'\0'.repeat(400)}`), 'unknown-format'],
  ['more bytes than a CV has', () => new Uint8Array(10_000_001).fill(65), 'too-large'],
  ['a text without end', () => utf8(CV.repeat(4000)), 'too-large'],
  // ZIP
  ['an archive cut off', () => DOCX.slice(0, DOCX.length - 30), 'broken'],
  ['an archive of its first bytes', () => bytes('PK\x03\x04'), 'broken'],
  ['an empty archive', () => makeZip([]), 'no-cv'],
  ['a directory that is not where it should be', () => changed(DOCX, -5, 0x7f), 'broken'],
  [
    'more entries told than there are',
    () => makeZip([{ name: 'word/document.xml', data: 'x' }], { count: 900 }),
    'broken',
  ],
  [
    '1,001 entries',
    () => makeZip(Array.from({ length: 1001 }, (_, at) => ({ name: `f${at}`, data: '' }))),
    'too-many-entries',
  ],
  ['60,000 entries told', () => makeZip([{ name: 'a', data: 'b' }], { count: 60_000 }), 'too-many-entries'],
  [
    'a bomb in the body',
    () => makeZip([{ name: 'word/document.xml', data: new Uint8Array(51 * MIB) }]),
    'expands-too-much',
  ],
  [
    'a bomb told to be small',
    () => makeZip([{ name: 'word/document.xml', data: new Uint8Array(51 * MIB), lie: { size: 12 } }]),
    'expands-too-much',
  ],
  [
    'a bomb in pieces',
    () =>
      makeDocx(
        '',
        Array.from({ length: 5 }, (_, at) => ({
          name: `word/header${at}.xml`,
          data: `<h>${' '.repeat(12 * MIB)}</h>`,
        })),
      ),
    'expands-too-much',
  ],
  ['an archive within an archive', () => makeZip([{ name: 'cv.zip', data: DOCX }]), 'no-cv'],
  [
    'an encrypted entry',
    () => makeZip([{ name: 'word/document.xml', data: 'x', lie: { flags: 1 } }]),
    'encrypted',
  ],
  [
    'an unknown way of packing',
    () => makeZip([{ name: 'word/document.xml', data: 'x', lie: { method: 99 } }]),
    'broken',
  ],
  [
    'more packed bytes told than the file has',
    () => makeZip([{ name: 'word/document.xml', data: 'x', lie: { packed: 1e9 } }]),
    'broken',
  ],
  [
    'bytes that do not unpack',
    () => makeZip([{ name: 'word/document.xml', data: '\xFF\xFF\xFF', stored: true, lie: { method: 8 } }]),
    'broken',
  ],
  [
    'names that climb out of the folder',
    () => makeZip([{ name: '../../word/document.xml', data: '<a/>' }]),
    'no-cv',
  ],
  ['a spreadsheet', () => makeZip([{ name: 'xl/workbook.xml', data: '<a/>' }]), 'other-format'],
  ['a presentation', () => makeZip([{ name: 'ppt/presentation.xml', data: '<a/>' }]), 'other-format'],
  [
    'an OpenDocument spreadsheet',
    () =>
      makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
    'other-format',
  ],
  [
    'an encrypted OpenDocument',
    () => makeOdt(CV, [{ name: 'META-INF/manifest.xml', data: '<m><encryption-data/></m>' }]),
    'encrypted',
  ],
  [
    'an OpenDocument without content',
    () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]),
    'broken',
  ],
  [
    'a LinkedIn export without rows',
    () =>
      makeZip([
        { name: 'Skills.csv', data: 'Name\n' },
        { name: 'Profile.csv', data: 'Headline\n' },
      ]),
    'no-cv',
  ],
  // XML
  [
    'a billion laughs',
    () => wordXml('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><d><p>&b;</p></d>'),
    'broken',
  ],
  [
    'an outside entity',
    () => wordXml('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'),
    'broken',
  ],
  [
    'an outside entity in a Europass file',
    () =>
      utf8(
        '<?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY x SYSTEM "http://a.example/">]><Candidate>&x;</Candidate>',
      ),
    'broken',
  ],
  ['elements 10,000 deep', () => wordXml(nested('<a>', '</a>', 10_000)), 'too-deep'],
  ['half a million elements', () => wordXml(`<d>${'<p/>'.repeat(500_000)}</d>`), 'expands-too-much'],
  ['elements that cross', () => wordXml('<a><b></a></b>'), 'broken'],
  ['elements that never close', () => wordXml('<a><b><c>'), 'broken'],
  ['an attribute that never closes', () => wordXml(`<a b="${'x'.repeat(1e5)}`), 'broken'],
  [
    'a thousand attributes',
    () => wordXml(`<a ${Array.from({ length: 1000 }, (_, at) => `x${at}="1"`).join(' ')}/>`),
    'broken',
  ],
  ['a comment without end', () => wordXml(`<a><!-- ${'-'.repeat(1e5)}`), 'broken'],
  [
    'XML of something else',
    () => utf8('<?xml version="1.0"?><invoice><total>Chef de projet VMware</total></invoice>'),
    'no-cv',
  ],
  ['a Europass file cut off', () => utf8('<?xml version="1.0"?><SkillsPassport><LearnerInfo>'), 'broken'],
  // JSON
  ['JSON cut off', () => utf8('{"basics": {"label": "Chef'), 'broken'],
  ['JSON 100,000 deep', () => utf8(nested('[', ']', 100_000)), 'too-deep'],
  ['objects 5,000 deep', () => utf8(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`), 'too-deep'],
  ['a million values', () => utf8(`{"skills":[${'1,'.repeat(1_000_000)}1]}`), 'expands-too-much'],
  ['JSON of something else', () => utf8('{"name": "x", "dependencies": {}}'), 'no-cv'],
  ['a list', () => utf8('[{"basics": {}}]'), 'no-cv'],
  [
    'a JSON Resume of wrong types',
    () => utf8('{"basics": 7, "work": "x", "skills": [[[]], null, 3], "education": {"a": 1}}'),
    'empty',
  ],
  // PDF
  ['a PDF header alone', () => bytes('%PDF-1.7\n'), 'broken'],
  ['a PDF cut in half', () => PDF.slice(0, 200), 'broken'],
  [
    'a PDF with a password',
    () =>
      makePdf([[{ x: 1, y: 1, text: CV }]], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
    'encrypted',
  ],
  ['a scan', () => makePdf([[]], { stream: '1 0 0 1 0 0 cm' }), 'picture'],
  [
    '61 pages',
    () => makePdf(Array.from({ length: 61 }, () => [{ x: 50, y: 700, text: CV }])),
    'too-many-pages',
  ],
  [
    'pages that hold themselves',
    () =>
      bytes(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF',
      ),
    'broken',
  ],
];

describe('refused with the reason', () => {
  it('holds at least forty kinds', () => {
    expect(new Set(REFUSED.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
  });
  it.each(REFUSED)('%s', async (_name, make, fault) => {
    const file = make();
    const before = performance.now();
    const error: unknown = await readCvFile(file).then(
      () => 'was read',
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ImportError);
    expect((error as ImportError).fault).toBe(fault);
    expect(performance.now() - before).toBeLessThan(6000);
  });
});

describe('read as data and nothing else', () => {
  const field = (code: string): string => `<w:r><w:instrText>${code}</w:instrText></w:r>`;

  it.each([
    [
      'fields of Word',
      makeDocx(`<w:p>${field('DDEAUTO c:\\\\calc.exe')}<w:r><w:t>${CV}</w:t></w:r></w:p>`),
      'calc',
    ],
    [
      'deleted text',
      makeDocx(`${wordParagraph(CV)}<w:p><w:del><w:r><w:delText>Kubernetes</w:delText></w:r></w:del></w:p>`),
      'Kubernetes',
    ],
    [
      'hidden text',
      makeDocx(`${wordParagraph(CV)}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kubernetes</w:t></w:r></w:p>`),
      'Kubernetes',
    ],
    [
      'relations to elsewhere',
      makeDocx(wordParagraph(CV), [
        {
          name: 'word/_rels/document.xml.rels',
          data: '<R Target="http://a.example/" TargetMode="External"/>',
        },
      ]),
      'a.example',
    ],
    ['comments of XML', makeDocx(`<!-- Kubernetes -->${wordParagraph(CV)}`), 'Kubernetes'],
    [
      'scripts of a PDF',
      makePdf([[{ x: 50, y: 700, text: CV }]], {
        trailer: '/OpenAction << /S /JavaScript /JS (app.alert("Kubernetes")) >>',
      }),
      'Kubernetes',
    ],
  ] as const)('%s', async (_name, file, absent) => {
    const { text } = await readCvFile(file);
    expect(text).toContain('Veeam');
    expect(text).not.toContain(absent);
  });

  it('never opens messages or contacts of a LinkedIn export', async () => {
    const opened = await readCvFile(
      makeZip([
        {
          name: 'Profile.csv',
          data: 'First Name,Birth Date,Address,Zip Code,Headline,Geo Location\nA,"Mar 14, 1982",12 rue X,69003,Chef de projet,"Lyon, France"\n',
        },
        { name: 'Skills.csv', data: '\uFEFFName\nVMware\n"Gestion, de ""crise"""\n' },
        { name: 'messages.csv', data: 'CONTENT\nsecret words\n' },
        { name: 'Connections.csv', data: 'Name\nsecret friend\n' },
      ]),
    );
    expect(opened.format).toBe('linkedin');
    expect(opened.stated).toMatchObject({ city: 'Lyon', headline: 'Chef de projet' });
    expect(opened.text).toContain('Gestion, de "crise"');
    expect(JSON.stringify(opened)).not.toMatch(/secret|1982|rue X|69003/);
  });

  it('does not reach a prototype', async () => {
    const json =
      '{"basics":{"label":"Chef de projet infrastructures"},"__proto__":{"polluted":1},"skills":[{"name":"VMware","__proto__":{"x":1}}]}';
    expect((await readCvFile(utf8(json))).text).toContain('VMware');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('time', () => {
  const lexicon = openLexicon();
  it.each([
    ['one line', 'a'.repeat(199_000)],
    ['dashes', '- '.repeat(99_000)],
    ['years', '2019-2020 '.repeat(19_000)],
    ['lines of years', '2019 - 2020\n'.repeat(16_000)],
    ['digits', '1'.repeat(199_000)],
    ['phone numbers', '06 12 34 56 78 '.repeat(13_000)],
    ['separators', '|,;•'.repeat(49_000)],
    ['languages', 'anglais '.repeat(24_000)],
    ['skills', 'VMware, '.repeat(24_000)],
    ['lines of skills', 'VMware 2019 Cisco\n'.repeat(11_000)],
    ['streets', '12 rue '.repeat(28_000)],
    ['letters apart', 'e x '.repeat(49_000)],
  ])('%s: read and proposed within the limit', (_name, text) => {
    const before = performance.now();
    proposeProfile(
      readCvText(`Chef de projet infrastructures\n${text}`.slice(0, IMPORT_LIMITS.characters)),
      lexicon,
      { year: 2026, month: 11 },
    );
    expect(performance.now() - before).toBeLessThan(IMPORT_LIMITS.milliseconds / 2);
  });
});

it('keeps to the limits it is given', async () => {
  const small: ImportLimits = { ...IMPORT_LIMITS, characters: 30 };
  await expect(readCvFile(DOCX, small)).rejects.toMatchObject({ fault: 'too-large' });
});
