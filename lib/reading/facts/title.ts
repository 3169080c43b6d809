import { type FactText, firstLines, matchesOf, sourceSlice } from './fact-text.ts';
import { firstCell, type NamedSpan, named } from './name-span.ts';
import { isTown } from './places.ts';
import { GENDERS, NOT_TITLE, ROLE_WORDS, SOUGHT_WORDS, TITLE_LABELS, TITLE_LEADS } from './title-cues.ts';
import { anyOf, WORD_START, wordPattern } from './word-pattern.ts';

const ROLE = wordPattern(ROLE_WORDS);
const NOT_A_TITLE = wordPattern(NOT_TITLE);
const TITLE_FIELD = new RegExp(`^[^a-z0-9]{0,6}${anyOf(TITLE_LABELS)} ?[:–] ?(?=([^\\n]{4,120}))`);
/** "ALTERNANCE – Assistant …", "Ferrolis recrute ! Chef·fe de projet …", "Offre d'emploi : …". */
const LEAD = new RegExp(
  `^[^a-z0-9]{0,6}(?:(?:${TITLE_LEADS.join('|')}) ?[:!–|-]{0,2} |[^\\n.:!?]{2,40} (?:recrute|recherche|is hiring|hiring|we are hiring|nous recrutons) ?[!:] ?)?(?:(?:un\\(e\\)|une?|an?) )?`,
);
const SOUGHT = new RegExp(
  `${WORD_START}(?:${SOUGHT_WORDS.join('|')})(?: actuellement| aujourd.hui| currently| for)?(?:,? (?:pour|afin) [^.\\n]{3,60}?,?)? (?:(?:d')?(?:un\\(e\\)|une?|un/une|une? ou un)|(?:de )?(?:son|sa|notre)|an?|our|their|its|the|[23] |deux|two) ?(?:nouveau |nouvelle |futur\\w{0,2} |new |experienced |skilled |talented |dynamic |strong |driven |motivated |passionate |proactive )?(?=([^\\n]{5,120}))`,
  'g',
);
/** "… is seeking Project Managers to join …": several, without an article, in capitals. */
const SOUGHT_MANY =
  /(?<![a-z])(?:seeking|hiring|recruiting|looking for|recrutons|recrute|recherchons|recherche) (?:des |several |multiple |plusieurs )?(?=([^\n]{5,120}))/g;
/** "En tant que chef de projet, vous …", "As an IT Project Manager, you will …": where nothing else names the job. */
const AS_A =
  /(?:^|\n|[.!?] )[^a-z0-9\n]{0,4}(?:en tant que|en qualite de|as (?:an?|our|the)) (?=([^\n]{5,120}))/g;
/** Where the title ends in a sentence. */
const TITLE_END =
  / (?:pour|afin|qui|dans|au sein|basee?|en cdi|en cdd|sur|capable|disposant|avec|ayant|to|for|who|with|based|in our|on a|within|at|that|and will|and (?:is|are)|in|reporting|rattache\w{0,2}|specialise\w{0,2})(?![a-z])|[.,;:!?|•\n]| - /;
const GENDER_MARK =
  /[([]?\s?(?:h\s?[/-]\s?f|f\s?[/-]\s?h|m\s?[/-]\s?f(?:\s?[/-]\s?[dx])?|m\s?\/\s?w(?:\s?\/\s?d)?|x\s?[/-]\s?f\s?[/-]\s?h|h\s?\/\s?f\s?\/\s?x)\s?[)\]]?/i;

const MARKS = new RegExp(
  `[([]\\s?(?:${GENDERS}|\\d{2,3}\\s?[-–]\\s?\\d{2,3}\\s?%|\\d{2,3}\\s?%)\\s?[)\\]]|,?\\s\\d{2,3}\\s?(?:[-–àa]\\s?\\d{2,3})?\\s?%$|\\s[-–|]?\\s?(?:[hf]\\s?\\/\\s?[hf]|[mf]\\s?\\/\\s?[mf](?:\\s?\\/\\s?d)?|m\\s?\\/\\s?w\\s?\\/\\s?d)(?=\\s|$)`,
  'gi',
);

/** "(Contract, Outside IR35)", "(CDI)", "(hybrid)" behind a title. */
const WAY_OF_WORKING =
  /\s\((?:contract|cdi|cdd|freelance|permanent|remote|full remote|hybrid|hybride|interim|intérim|fixed[- ]term|ftc|stage|alternance|perm)(?![\p{L}])[^)]{0,40}\)/giu;

/** From how many signs on two titles with a stroke between them are one title in two languages. */
const BILINGUAL_LENGTH = 70;

/** "Senior IT Project Manager / Gestionnaire de projet TI principal": the first of two. */
function oneLanguage(title: string): string {
  const [first = '', second = '', third] = title.split(' / ');
  const isTwice =
    third === undefined && title.length >= BILINGUAL_LENGTH && ROLE.test(first) && ROLE.test(second);
  return isTwice ? first.trimEnd() : title;
}

/** The job's title, from a field, from the first lines, or from the sentence that says whom the firm looks for. */
export function readTitle(text: FactText): NamedSpan | null {
  const lines = firstLines(text, 8);
  for (const line of lines) {
    const plain = text.plain.slice(line.start, Math.min(line.end, line.start + 200));
    const field = TITLE_FIELD.exec(plain);
    if (field === null) continue;
    const from = line.start + field[0].length;
    const value = firstCell(text.plain.slice(from, Math.min(line.end, from + 120)));
    if (ROLE.test(value)) return titled(text, from, from + value.length);
  }
  for (const line of lines.slice(0, 5)) {
    if (line.end - line.start > 160) continue;
    const plain = text.plain.slice(line.start, line.end);
    const lead = LEAD.exec(plain)?.[0].length ?? 0;
    const body = plain.slice(lead).trimEnd();
    if (!ROLE.test(body.slice(0, 80)) || /[.!?;]$/.test(body) || body.length < 6) continue;
    const value = oneLanguage(firstCell(body));
    if (value.length > 110 || !ROLE.test(value) || NOT_A_TITLE.test(value)) continue;
    if (/:/.test(value) && !GENDER_MARK.test(value)) continue;
    return titled(text, line.start + lead, line.start + lead + value.length);
  }
  return soughtTitle(text, SOUGHT) ?? soughtTitle(text, AS_A) ?? soughtTitle(text, SOUGHT_MANY, true);
}

/** The title behind the words that say whom the firm looks for. */
function soughtTitle(text: FactText, pattern: RegExp, needsCapital = false): NamedSpan | null {
  for (const match of matchesOf(text, pattern)) {
    const from = match.index + match[0].length;
    const rest = match[1] ?? '';
    const stop = TITLE_END.exec(rest);
    const value = (stop === null ? rest : rest.slice(0, stop.index)).trimEnd();
    if (value.length < 6 || value.length > 80 || !ROLE.test(value.slice(0, 60))) continue;
    if (needsCapital && !/^\p{Lu}/u.test(sourceSlice(text, from, from + 1))) continue;
    return titled(text, from, from + value.length);
  }
  return null;
}

/** The title without its gender mark and its workload: "Chef de projet (H/F)", "Projektleiter 80-100 %". */
export function withoutMarks(title: string): string {
  return title
    .replace(MARKS, ' ')
    .replace(WAY_OF_WORKING, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,|–-]+$/, '')
    .trim();
}

function titled(text: FactText, start: number, end: number): NamedSpan {
  // "(IT) Project Manager": the bracket that opens the title belongs to it.
  const before = sourceSlice(text, start - 1, start);
  const { value, evidence } = named(text, before === '(' ? start - 1 : start, end);
  return { value: withoutTown(withoutMarks(value)) || value, evidence };
}

/** "Chef de projet réseau – Lille", "Project Manager, Leeds (hybrid)": the title ends before the town. */
function withoutTown(title: string): string {
  for (const part of title.matchAll(/\s+[-–—|]\s+|,\s+|\s+\((?=[A-Z])|\s+(?:à|in|at)\s+(?=\p{Lu})/gu)) {
    const rest = title.slice(part.index + part[0].length);
    const cell = rest.split(/\s+[-–—|]\s+|,\s+|\s*\((?!\d)|\)/, 1)[0] ?? '';
    if (isTown(cell)) return title.slice(0, part.index).trim();
  }
  return title;
}
