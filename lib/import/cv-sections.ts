import type { Span } from '../model/span.ts';
import { foldPlain } from '../text/fold-text.ts';
import { type CvSection, HEADINGS } from './section-headings.ts';

/** One line of a CV, without its line end. */
export interface CvLine extends Span {
  readonly text: string;
  readonly folded: string;
  readonly section: CvSection;
  /** The line is a heading and says nothing else. */
  readonly heading: boolean;
  readonly blank: boolean;
}

const SECTION_OF = new Map<string, CvSection>(
  Object.entries(HEADINGS).flatMap(([section, names]) =>
    names.map((name) => [name, section as CvSection] as const),
  ),
);
const LONGEST_HEADING = 60;
/** Within a post "Outils : Jira" is a label and opens no part … */
const STAYS: ReadonlySet<CvSection> = new Set(['experience', 'projects']);
/** … but these can only be one. */
const LEAVES: ReadonlySet<CvSection> = new Set(['languages', 'interests', 'personal']);

/** The lines of a CV, each with the part it stands in. */
export function cvLines(text: string): CvLine[] {
  let section: CvSection = 'header';
  let start = 0;
  return text.split('\n').map((line) => {
    const folded = foldPlain(line).trim();
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const found = headingOf(folded);
    if (found && !(found.more && STAYS.has(section) && !LEAVES.has(found.section))) section = found.section;
    return {
      ...span,
      text: line,
      folded,
      section,
      heading: found !== null && !found.more,
      blank: folded === '',
    };
  });
}

/** "Langues : anglais C1" is a heading with more behind it. */
function headingOf(folded: string): { section: CvSection; more: boolean } | null {
  const colon = folded.indexOf(':');
  const head = colon < 0 ? folded : folded.slice(0, colon);
  if (head.length > LONGEST_HEADING || /\d/.test(head)) return null;
  // Designs space the letters of their headings: "E X P E R I E N C E".
  const joined = /^(?:\p{L} ){3,}\p{L}$/u.test(head.trim()) ? head.replaceAll(' ', '') : head;
  const words = joined.replace(/[^\p{L}]+/gu, ' ').trim();
  const section =
    SECTION_OF.get(words) ?? (/ (?:et|and|e) |&|\//.test(` ${head} `) ? firstOf(head) : undefined);
  if (!section) return null;
  const more = colon >= 0 && folded.slice(colon + 1).trim() !== '';
  return { section, more };
}

function firstOf(head: string): CvSection | undefined {
  return head
    .split(/ et | and |&|\//)
    .map((part) => SECTION_OF.get(part.replace(/[^\p{L}]+/gu, ' ').trim()))
    .find((section) => section !== undefined);
}
