import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';
import { type CvDocument, type CvFormat, CvWriter } from './cv-document.ts';

/** What structured files have in common; each reader fills in what it allows, and nothing else can get through. */
export interface StructuredCv {
  headline: string;
  summary: string;
  city: string;
  readonly jobs: StructuredItem[];
  readonly education: StructuredItem[];
  readonly projects: StructuredItem[];
  readonly certifications: string[];
  readonly skills: { readonly label: string; readonly level?: SkillLevel }[];
  readonly languages: { readonly code: string; readonly level: CefrLevel | 'native' | null }[];
}

export interface StructuredItem {
  readonly title: string;
  /** "2019", "2019-03", "Mar 2019"; '' when not told. */
  readonly from: string;
  /** As `from`; '' for what goes on, null when not told. */
  readonly to: string | null;
  readonly lines: readonly string[];
}

export function emptyCv(): StructuredCv {
  return {
    headline: '',
    summary: '',
    city: '',
    jobs: [],
    education: [],
    projects: [],
    certifications: [],
    skills: [],
    languages: [],
  };
}

/** The same as text, in the shape in which people write CVs, so that one reader reads them all. */
export function writeStructured(cv: StructuredCv, format: CvFormat): CvDocument {
  const writer = new CvWriter();
  const heading = (words: string): void => {
    writer.line('');
    writer.part('file', words);
    writer.line(words);
  };
  writer.part('file', 'Profile');
  if (cv.headline) writer.line(cv.headline);
  if (cv.city) writer.line(cv.city);
  if (cv.summary) for (const line of linesOf(cv.summary)) writer.line(line);
  for (const [words, items] of [
    ['Experience', cv.jobs],
    ['Projects', cv.projects],
    ['Education', cv.education],
  ] as const) {
    if (items.length === 0) continue;
    heading(words);
    for (const { title, from, to, lines } of items) {
      const dates = from === '' ? '' : to === null ? from : `${from} – ${to === '' ? 'present' : to}`;
      writer.line([dates, title].filter(Boolean).join(' '));
      for (const text of lines) for (const line of linesOf(text)) writer.line(line);
      writer.line('');
    }
  }
  if (cv.certifications.length > 0) {
    heading('Certifications');
    for (const name of cv.certifications) writer.line(name);
  }
  if (cv.skills.length > 0) {
    heading('Skills');
    for (const { label, level } of cv.skills) writer.line(level ? `${label} ${level}/5` : label);
  }
  return writer.document(format, {
    ...(cv.headline ? { headline: cv.headline } : {}),
    ...(cv.city ? { city: cv.city } : {}),
    skills: cv.skills,
    languages: cv.languages,
  });
}

/** Without marks of HTML: files hold it in their texts. */
function linesOf(text: string): string[] {
  return text
    .replace(/<(?:br|\/p|\/li|\/div)\b[^>]{0,100}>/gi, '\n')
    .replace(/<[^>]{0,300}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
