import { parseCsv } from './csv.ts';
import type { CvDocument } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import { languageOfName } from './language-names.ts';
import { languageLevel } from './proficiency.ts';
import { decodeText } from './sniff-format.ts';
import { emptyCv, writeStructured } from './structured-cv.ts';
import type { ZipEntry } from './zip.ts';

/** The only files that are opened: never messages, contacts, searches or advertising. */
const ALLOWED = ['Profile', 'Skills', 'Positions', 'Education', 'Languages', 'Certifications'] as const;
type Allowed = (typeof ALLOWED)[number];
type Row = ReadonlyMap<string, string>;

/** Whether an archive is LinkedIn's "get a copy of your data". */
export function isLinkedIn(names: Iterable<string>): boolean {
  return [...names].filter((name) => allowedName(name) !== null).length >= 2;
}

/**
 * A LinkedIn data export.
 * @throws ImportError `no-cv` when the allowed files are empty; and as `ZipEntry.read`
 */
export async function readLinkedIn(entries: ReadonlyMap<string, ZipEntry>): Promise<CvDocument> {
  const tables = new Map<Allowed, Row[]>();
  for (const entry of entries.values()) {
    const name = allowedName(entry.name);
    if (name && !tables.has(name)) tables.set(name, rowsOf(decodeText(await entry.read())));
  }
  const rows = (name: Allowed): readonly Row[] => tables.get(name) ?? [];
  if (ALLOWED.every((name) => rows(name).length === 0)) throw new ImportError('no-cv');
  const cv = emptyCv();
  const [profile] = rows('Profile');
  cv.headline = profile?.get('headline') ?? '';
  cv.summary = profile?.get('summary') ?? '';
  cv.city = (profile?.get('geo location') ?? '').split(',')[0]?.trim() ?? '';
  for (const row of rows('Positions')) {
    const from = row.get('started on') ?? '';
    cv.jobs.push({
      title: [row.get('title'), row.get('company name')].filter(Boolean).join(', '),
      from,
      to: from === '' ? null : (row.get('finished on') ?? ''),
      lines: [row.get('description') ?? ''],
    });
  }
  for (const row of rows('Education'))
    cv.education.push({
      title: row.get('degree name') ?? '',
      from: '',
      to: null,
      lines: [row.get('notes') ?? ''],
    });
  for (const row of rows('Certifications')) cv.certifications.push(row.get('name') ?? '');
  for (const row of rows('Skills')) {
    const label = row.get('name');
    if (label) cv.skills.push({ label });
  }
  for (const row of rows('Languages')) {
    const code = languageOfName(row.get('name') ?? '');
    if (code) cv.languages.push({ code, level: languageLevel(row.get('proficiency') ?? '') });
  }
  return writeStructured(cv, 'linkedin');
}

function allowedName(path: string): Allowed | null {
  const name = path.split('/').at(-1) ?? '';
  return ALLOWED.find((one) => name.toLowerCase() === `${one.toLowerCase()}.csv`) ?? null;
}

/** Rows by the names of their columns, in lower case. */
function rowsOf(text: string): Row[] {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map((row) => new Map(names.map((name, at) => [name, (row[at] ?? '').trim()])));
}
