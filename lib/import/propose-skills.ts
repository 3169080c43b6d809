import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { decideMeaning } from '../matcher/decide-meaning.ts';
import { findMentions } from '../matcher/find-mentions.ts';
import type { Category, ConceptId } from '../model/concept.ts';
import type { Mention } from '../model/match.ts';
import type { SkillLevel } from '../model/profile.ts';
import { foldPlain } from '../text/fold-text.ts';
import { tokenize } from '../text/tokenize.ts';
import type { CvDocument } from './cv-document.ts';
import type { CvJob } from './cv-jobs.ts';
import { quoteLine } from './cv-quote.ts';
import type { CvLine } from './cv-sections.ts';
import { type MonthRange, unionMonths } from './date-ranges.ts';
import { FIRM_WORDS, NO_SKILLS, NOT_HELD_AFTER, NOT_HELD_BEFORE } from './held-words.ts';
import { skillLevel } from './proficiency.ts';
import type { ProposedSkill } from './proposal.ts';
import type { CvSection } from './section-headings.ts';

const SKILLS: ReadonlySet<Category> = new Set([
  'technology',
  'methodology',
  'activity',
  'soft-skill',
  'tool',
  'certification',
]);
/** Nothing of these parts is a skill of the trade. */
const SILENT: ReadonlySet<CvSection> = new Set(['interests', 'personal', 'references', 'languages']);
/** What a course of study names is a subject; only these stand for something that can be done. */
const FROM_STUDIES: ReadonlySet<Category> = new Set(['technology', 'methodology', 'tool', 'certification']);
/** Parts that state how well something is known. */
const TELLS_LEVEL: ReadonlySet<CvSection> = new Set(['header', 'summary', 'skills', 'certifications']);
/** A name that the file lists and the lexicon does not know, longer than this, is a sentence. */
const LONGEST_OWN = 60;
const NOT_BEFORE = new RegExp(`(?<![a-z])(?:${NOT_HELD_BEFORE})[^,;.]{0,30}$`);
const NOT_AFTER = new RegExp(NOT_HELD_AFTER);
const FIRM = new RegExp(`^(?:[^\\p{L}]|${FIRM_WORDS})*$`, 'u');
const YEARS_AFTER =
  /^[^,;.\n|\p{L}]{0,6}(?:depuis |pendant |for |over )?\(?(\d{1,2}) ?\+? ?(?:ans|annees|years|yrs)(?![a-z])/u;
const DATED = /(?:19|20)\d\d/;
const SEPARATORS = /[,;|•·]|\.\s/;

interface Seen {
  readonly mention: Mention;
  readonly line: CvLine;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly months: MonthRange | null;
  readonly held: boolean;
}

/**
 * The skills that a CV names, found as offers are read: terms of the lexicon that mean what it thinks. Each comes with the line that says
 * most, its level as far as words or years tell, the years of the posts that speak of it (what overlaps counts once) and the last of them.
 * Linear in the text.
 */
export function proposeSkills(
  document: CvDocument,
  lines: readonly CvLine[],
  jobs: readonly CvJob[],
  lexicon: Lexicon,
): ProposedSkill[] {
  const { text, parts, stated } = document;
  const table = tokenize(text);
  const { kept } = decideMeaning(text, findMentions(table, lexicon), lexicon, { table });
  const jobOfLine = new Map(jobs.flatMap((job) => range(job.first, job.end).map((at) => [at, job] as const)));
  const seen = new Map<ConceptId, Seen[]>();
  let at = 0;
  for (const mention of kept) {
    while (at + 1 < lines.length && (lines[at + 1] as CvLine).start <= mention.start) at += 1;
    const line = lines[at] as CvLine;
    if (!counts(mention, line)) continue;
    const job = jobOfLine.get(at) ?? null;
    if (job && at < job.headEnd) {
      const inLine = kept.filter((one) => one.start >= line.start && one.end <= line.end);
      if ((inLine.some(isRole) || DATED.test(line.text)) && isFirm(mention, line, inLine)) continue;
    }
    const own = {
      before: mention.start - line.start,
      after: Math.min(mention.end - line.start, line.text.length),
    };
    const list = seen.get(mention.concept) ?? [];
    list.push({
      mention,
      line,
      level: TELLS_LEVEL.has(line.section) ? levelBeside(line.text, own.before, own.after) : null,
      years: yearsBehind(line.text.slice(own.after)),
      months: job?.months ?? null,
      held: isHeld(line.text, own.before, own.after),
    });
    seen.set(mention.concept, list);
  }
  const proposed = [...seen].map(([concept, list]): ProposedSkill => {
    const { category } = (list[0] as Seen).mention;
    const best = bestOf(list);
    const spans = list.flatMap(({ months }) => months ?? []);
    const counted = spans.length > 0 ? Math.max(1, Math.round(unionMonths(spans) / 12)) : null;
    const stated = list.map(({ years }) => years).filter((years) => years !== null);
    const years = stated.length > 0 ? Math.max(...stated) : counted;
    const words = list.map(({ level }) => level).filter((level) => level !== null);
    const level = words.length > 0 ? (Math.max(...words) as SkillLevel) : levelOfYears(years);
    return {
      concept,
      category,
      label: { fr: lexicon.label(concept, 'fr'), en: lexicon.label(concept, 'en') },
      level,
      levelFrom: words.length > 0 ? 'words' : level === null ? null : 'years',
      years,
      lastUsed: spans.length > 0 ? Math.max(...spans.map(({ to }) => Math.floor((to - 1) / 12))) : null,
      keep: list.some(({ held }) => held),
      count: list.length,
      quote: quoteLine(best.line, parts, best.mention),
    };
  });
  return [...proposed, ...ownNames(document, lines, proposed, lexicon, stated.skills ?? [])].sort(byWeight);
}

function counts({ concept, category }: Mention, { section, heading }: CvLine): boolean {
  if (heading || NO_SKILLS.has(concept) || concept.startsWith('role-') || !SKILLS.has(category)) return false;
  if (SILENT.has(section)) return false;
  return section !== 'education' || FROM_STUDIES.has(category);
}

/** Parts of a line that heads a post: "Ingénieur système, VMware France", "Chef de projet – Atelier Garonne". */
const PIECES = /[,|(\t)]|\s[-–—]\s| chez | at | for /;

/**
 * A term within a firm's name: between separators, without the post itself, stands nothing but firms' words, or a capitalised word that is no
 * term.
 */
function isFirm({ start, end }: Mention, line: CvLine, inLine: readonly Mention[]): boolean {
  let from = line.start;
  const starts = line.text.split(PIECES).map((piece) => {
    const at = line.text.indexOf(piece, from - line.start) + line.start;
    from = at + piece.length;
    return { start: at, end: from, text: piece };
  });
  const piece = starts.find((one) => one.start <= start && end <= one.end);
  if (!piece) return false;
  const within = inLine.filter((one) => one.start >= piece.start && one.end <= piece.end);
  if (within.some(isRole)) return false;
  const others = [...within]
    .reverse()
    .reduce(
      (text, one) => text.slice(0, one.start - piece.start) + text.slice(one.end - piece.start),
      piece.text,
    );
  if (isFirmWords(others) && piece.start > line.start) return true;
  return /(?<![\p{L}])\p{Lu}\p{L}{2,}/u.test(others.replace(/^\s*\p{Lu}\p{Ll}+(?=\s\p{Ll})/u, ''));
}

function isFirmWords(words: string): boolean {
  return FIRM.test(foldPlain(words));
}

function isRole({ concept }: Mention): boolean {
  return concept.startsWith('role-');
}

function isHeld(text: string, start: number, end: number): boolean {
  const before = foldPlain(text.slice(Math.max(0, start - 80), start));
  const after = foldPlain(text.slice(end, end + 60));
  return !NOT_BEFORE.test(before) && !NOT_AFTER.test(after);
}

/** Words or signs that rate a skill: beside it between separators, or the label of its list ("Notions : Python, Ansible"). */
function levelBeside(text: string, start: number, end: number): SkillLevel | null {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(SEPARATORS)
      .at(-1) ?? '';
  const after = text.slice(end, end + 50).split(SEPARATORS)[0] ?? '';
  const dots = /^[\s:\t-]*([●★⬤■◼]{1,5})([○☆◯□◻]{0,4})/u.exec(after);
  if (dots)
    return bounded(
      Math.round(((dots[1]?.length ?? 0) * 5) / Math.max(5, dots[0].trim().replace(/^[\s:-]+/, '').length)),
    );
  const percent = /^[\s:\t(-]*(\d{2,3}) ?%/.exec(after);
  if (percent) return bounded(Math.round(Number(percent[1]) / 20));
  const colon = text.slice(0, start).lastIndexOf(':');
  const label = colon > 0 && colon < 50 ? text.slice(0, colon) : '';
  return (
    skillLevel(after) ??
    skillLevel(before.includes(':') ? (before.split(':').at(-1) ?? '') : before) ??
    skillLevel(label)
  );
}

function bounded(level: number): SkillLevel {
  return Math.min(5, Math.max(1, level)) as SkillLevel;
}

function yearsBehind(after: string): number | null {
  const found = YEARS_AFTER.exec(foldPlain(after.slice(0, 40)));
  const years = found ? Number(found[1]) : 0;
  return years > 0 && years <= 45 ? years : null;
}

/** Practice makes a level, as a first guess: a year or less with help, six and more confirmed. */
function levelOfYears(years: number | null): SkillLevel | null {
  if (years === null) return null;
  return years >= 6 ? 4 : years >= 2 ? 3 : 2;
}

/** The line to show: one that says it is held, in a dated post, else the first. */
function bestOf(list: readonly Seen[]): Seen {
  return (
    list.find(({ held, months }) => held && months) ?? list.find(({ held }) => held) ?? (list[0] as Seen)
  );
}

/** Names that the file lists as skills and in which the lexicon sees nothing: proposed as the user's own terms. */
function ownNames(
  { parts }: CvDocument,
  lines: readonly CvLine[],
  proposed: readonly ProposedSkill[],
  lexicon: Lexicon,
  listed: readonly { readonly label: string; readonly level?: SkillLevel }[],
): ProposedSkill[] {
  const own = new Map<string, ProposedSkill>();
  const known = new Set(proposed.flatMap(({ concept }) => concept ?? []));
  for (const { label, level } of listed) {
    const name = label.replace(/\s+/g, ' ').trim();
    const folded = foldPlain(name);
    const concept = lexicon.findConcept(name);
    if (!/\p{L}/u.test(name) || name.length > LONGEST_OWN || own.has(folded) || concept !== null) continue;
    const inside = findMentions(name, lexicon);
    if (inside.some(({ candidates }) => candidates.some((one) => known.has(one.concept)))) continue;
    const line = lines.find((one) => one.text.includes(label));
    if (!line) continue;
    const start = line.start + line.text.indexOf(label);
    own.set(folded, {
      concept: null,
      category: null,
      label: { fr: name, en: name },
      level: level ?? null,
      levelFrom: level ? 'words' : null,
      years: null,
      lastUsed: null,
      keep: true,
      count: 1,
      quote: quoteLine(line, parts, { start, end: start + label.length }),
    });
  }
  return [...own.values()];
}

function byWeight(a: ProposedSkill, b: ProposedSkill): number {
  return (b.years ?? 0) - (a.years ?? 0) || b.count - a.count || (a.label.fr < b.label.fr ? -1 : 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
