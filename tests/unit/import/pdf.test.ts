import { describe, expect, it } from 'vitest';
import { pageLines } from '../../../lib/import/pdf-layout.ts';
import { readCvFile } from '../../../lib/import/read-file.ts';
import { makePdf, type PdfRun } from '../../support/make-files.ts';

const run = (text: string, x: number, y: number, width = text.length * 5) => ({
  text,
  x,
  y,
  width,
  height: 10,
});

const LEFT = [
  'COMPETENCES',
  'VMware vSphere',
  'Windows Server',
  'Cisco Meraki',
  'Fortinet',
  'ServiceNow',
  'MS Project',
  'ITIL',
  'LANGUES',
  'Anglais C1',
  'Espagnol B1',
];
const RIGHT = [
  'EXPERIENCE',
  'Chef de projet infrastructures',
  '2019 - 2026 Mutuelle des Alpages',
  'Migration de deux datacenters vers le cloud',
  'Animation des comites de pilotage mensuels',
  'Suivi du budget et des prestataires du lot',
  'Ingenieur systemes',
  '2012 - 2019 Orvane Services a Villeurbanne',
  'Exploitation de quatre cents serveurs Linux',
  'Sauvegardes et plan de reprise annuel',
  'Support de niveau trois',
];

const LIGATURE =
  'BT /F1 10 Tf 1 0 0 1 50 700 Tm (Chef de projet, con\\001guration des pare-feux de soixante sites) Tj ET';

describe('columns', () => {
  const columns = [
    ...LEFT.map((text, row) => run(text, 40, 700 - row * 15)),
    ...RIGHT.map((text, row) => run(text, 220, 700 - row * 15)),
  ];

  it('are read one after the other, below what spans them', () => {
    const head = run(
      'Camille Rouviere, cheffe de projet infrastructures depuis quatorze ans a Lyon',
      40,
      740,
    );
    const lines = pageLines([...columns, head]).filter(Boolean);
    expect(lines).toEqual([head.text, ...LEFT, ...RIGHT]);
  });
  it('are the same whatever order the file draws them in', () => {
    const mixed = [...columns].sort((a, b) => (a.text < b.text ? -1 : 1));
    expect(pageLines(mixed)).toEqual(pageLines(columns));
  });
  it('are not seen in dates beside what they date', () => {
    const dates = RIGHT.map((_, row) => run(`${2001 + row}-${2003 + row}`, 40, 700 - row * 15));
    const posts = RIGHT.map((text, row) => run(text, 220, 700 - row * 15));
    expect(pageLines([...dates, ...posts])[1]).toBe(`2002-2004\t${RIGHT[1]}`);
  });
});

describe('lines', () => {
  it('go on where the row was full and the next starts in lower case', () => {
    const lines = pageLines([
      run('Pilotage de la migration et du plan de', 40, 700, 500),
      run('reprise sur deux sites', 40, 685, 120),
      run('Autre chose', 40, 670, 60),
    ]);
    expect(lines).toEqual(['Pilotage de la migration et du plan de reprise sur deux sites', 'Autre chose']);
  });
  it('put a space between runs that stand apart and none where they touch', () => {
    expect(pageLines([run('VM', 40, 700, 10), run('ware', 50, 700, 20), run('vSphere', 75, 700)])).toEqual([
      'VMware vSphere',
    ]);
  });
});

describe('a PDF file', () => {
  const page = (texts: readonly string[], x: number): PdfRun[] =>
    texts.map((text, row) => ({ x, y: 760 - row * 15, text }));

  it('of two columns', async () => {
    const { text, parts, format } = await readCvFile(makePdf([[...page(LEFT, 40), ...page(RIGHT, 220)]]));
    expect(format).toBe('pdf');
    expect(parts).toEqual([{ start: 0, kind: 'page', name: '1' }]);
    expect(text.indexOf('Espagnol B1')).toBeLessThan(text.indexOf('EXPERIENCE'));
    expect(text).toContain('Migration de deux datacenters vers le cloud');
  });
  it('with ligatures reads as words', async () => {
    // The glyph for "fi" is one code of the font, which its table of meanings gives as U+FB01.
    const font = '/Differences [1 /fi]';
    const pdf = Buffer.from(makePdf([page(RIGHT, 60)], { stream: LIGATURE }))
      .toString('latin1')
      .replace('/Encoding /WinAnsiEncoding', `/Encoding << /BaseEncoding /WinAnsiEncoding ${font} >>`)
      // The table of offsets no longer fits: the reader finds the objects by itself.
      .replace(/startxref\n\d+/, 'startxref\n0');
    const { text } = await readCvFile(new Uint8Array(Buffer.from(pdf, 'latin1')));
    expect(text).toContain('configuration des pare-feux');
  });
  it('that is a scan says so', async () => {
    await expect(readCvFile(makePdf([[]], { stream: '1 0 0 1 0 0 cm' }))).rejects.toMatchObject({
      fault: 'picture',
    });
  });
  it('that carries a Europass file is read from that', async () => {
    const xml =
      '<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><Communication><Address><CityName>Lyon</CityName></Address></Communication><BirthDate>1980-01-01</BirthDate></CandidatePerson><CandidateProfile><EmploymentHistory><EmployerHistory><OrganizationName>Orvane</OrganizationName><PositionHistory><PositionTitle>Chef de projet</PositionTitle><EmploymentPeriod><StartDate><FormattedDateTime>2019-03-01</FormattedDateTime></StartDate><CurrentIndicator>true</CurrentIndicator></EmploymentPeriod><Description>&lt;p&gt;Migration VMware&lt;/p&gt;</Description></PositionHistory></EmployerHistory></EmploymentHistory></CandidateProfile></Candidate>';
    const read = await readCvFile(
      makePdf([page(['Printed text of the file, much shorter than the data in it'], 50)], {
        attachment: xml,
      }),
    );
    expect(read.format).toBe('europass-pdf');
    expect(read.stated.city).toBe('Lyon');
    expect(read.text).toContain('2019-03 – present Chef de projet, Orvane');
    expect(read.text).not.toContain('1980');
  });
});
