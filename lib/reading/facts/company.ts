import type { Span } from '../../model/span.ts';
import { isCountry, isKnownTown } from '../../places/places.ts';
import { foldPlain } from '../../text/fold-text.ts';
import {
  BARE_KINDS,
  BODIES,
  COMPANY_KINDS,
  COMPANY_LABELS,
  COMPANY_STOPS,
  DOES,
  HIRES,
  IS_EMPLOYER,
  NOT_COMPANY,
  NOT_EMPLOYER,
  STREET,
} from './company-cues.ts';
import { type FactText, firstLines, matchesOf, roleAt, sourceSlice } from './fact-text.ts';
import { firstCell, type NamedSpan, named } from './name-span.ts';
import { ROLE_WORDS } from './title-cues.ts';
import { anyOf, WORD_END, wordPattern } from './word-pattern.ts';

const ROLE = wordPattern(ROLE_WORDS);
const STOP = wordPattern(COMPANY_STOPS);
/** Start of a sentence or line, with the signs of lists, headings and pictures. */
const OPEN = '(?:^|\\n|[.!?:] {1,2})[^a-z0-9\\n]{0,6}';
const NAME =
  '([a-z0-9](?:[^\\n.,;:!?()|•"]|\\.(?=[a-z]|,? (?:is|are|est|recrute|recherche|seeks|has) )){1,60}?)';
const DETERMINER = "(?:le |la |les |l'|the )?";
/** "Créée en 2009, Numéora est …", "Fort de 30 ans d'histoire, le Département emploie …". */
const LEAD =
  '(?:(?:cree|fonde|base|implante|ne|forte?|founded|established|created|based|headquartered|depuis|since|avec|with|filiale|en|as an?|as the)[^\\n.;:]{2,90}?, )?';
/** "Altelys, ESN de 450 consultants, …", "Lycées de l'Ouest (14 établissements) …". */
const ASIDE = '(?:, ?[^\\n.;:!?]{3,90}?,| ?\\([^)\\n]{1,70}\\))?';
const COMPANY_FIELD = new RegExp(
  `(?:^|\\n|[|•] ?)[^a-z0-9\\n]{0,5}${anyOf(COMPANY_LABELS)}[*_ ]{0,4}: ?[*_]{0,3} ?(?=([^\\n|•]{2,60}))`,
  'g',
);
const SEEKS = new RegExp(
  `${OPEN}(?:pour [^\\n,.]{3,50}, )?${LEAD}${DETERMINER}${NAME}${ASIDE},? (?:${HIRES.join('|')})${WORD_END}`,
  'g',
);
const PRESENTED = new RegExp(
  `${OPEN}${LEAD}${DETERMINER}${NAME}${ASIDE}(?:,? (?:est|sont|is|are)(?: aujourd.hui| actuellement| ainsi| devenue?)? (?:${IS_EMPLOYER.join('|')})|,? c'est |,? (?:${DOES.join('|')})${WORD_END})`,
  'g',
);
/** Headings about the firm: "À propos de X", "Qui est X ?", "X en bref", "X, qui sommes-nous ?", "Why join X?". */
const HEADED = new RegExp(
  `(?:^|\\n)[^a-z0-9\\n]{0,6}(?:a propos (?:de |d'|du )|about |qui est |who is |join |join us at |rejoignez |rejoindre |rejoins |bienvenue chez |pourquoi (?:rejoindre |choisir )?|why (?:join |work (?:at|for) )?|life at |working at |travailler chez |la vie chez )${DETERMINER}([a-z0-9][^\\n.,;:!?|]{1,32}?) ?(?:[,?:!*]|\\n|$)`,
  'g',
);
const HEADED_AFTER = new RegExp(
  `(?:^|\\n)[^a-z0-9\\n]{0,6}${DETERMINER}${NAME}(?: en bref| en quelques (?:mots|chiffres)| in brief| at a glance| in a nutshell|,? (?:qui (?:sommes[- ]nous|est[- ]ce)|c'est qui|c'est quoi|who (?:we are|are we))) ?[?:*]{0,3} ?(?=\\n|$)`,
  'g',
);
/** "Chez Numéora, vous …", "At Northgrid, we …", "Rejoignez le réseau Ligne Claire !", "Join Northgrid and …". */
const AMONG = new RegExp(
  `(?:${OPEN}(?:chez|at)|(?:rejoignez|rejoindre|rejoins|integrez|integrer|integrerez|rejoignant|join|joining|au sein de|au sein du)) (?:les equipes de |le reseau |l'equipe |the team at )?(?:l'|la |le |the )?([a-z0-9][^\\n.,;:!?|()]{1,32}?)(?:,|!| ?[.] ?(?=\\n|$)|(?= (?:et|c'est|and|vous|you|we|nous|where|as a|en tant|dans|pour|in|to)(?![a-z])))`,
  'g',
);
/** The firm as "we": "Chez Kervran, nous croyons …", "At Northgrid, we …". */
const AT_US = new RegExp(
  `${OPEN}(?:chez|at) ([a-z0-9][^\\n.,;:!?|()]{1,32}?), (?:nous|notre|we|our|vous|you)(?![a-z])`,
  'g',
);
/** "As a Project Manager at Harpsight, you …", "en tant que chef de projet chez Altelys, vous …". */
const AS_ONE_AT =
  /(?<![a-z])(?:as an?|en tant que|en qualite de) [^.,;:\n]{4,70}? (?:at|chez|for|with) ([a-z0-9][^\n.,;:!?|()]{1,32}?), (?:you|vous|tu)(?![a-z])/g;
/** "We're Tallow IT, a friendly firm …", "Nous sommes Kervran, une coopérative …". */
const WE_ARE =
  /(?:^|\n|[.!?:,] {1,2})[^a-z0-9\n]{0,6}(?:we are|we're|nous sommes) ([a-z0-9][^\n.,;:!?|()]{1,32}?), (?:an?|the|une?|le|la|l')(?![a-z])/g;
const LEGAL_FORM =
  /(?:^| )(?:SA|SAS|SARL|SASU|S\.A\.|S\.p\.A|GmbH|AG|Ltd|Limited|LLC|LLP|Inc|PLC|plc|BV|NV|SRL|Sàrl|Corp|Corporation|Group|Groupe|Holding|Consulting|Conseil|Technologies|Solutions|Services|Systems|Bank|Banque|Hospital|University|Council|Trust)\.?$/;
/** In a line of capitals; "IT SERVICES" and "INFORMATION SYSTEMS" head parts there. */
const LEGAL_CAPITALS = / (?:HOSPITAL|UNIVERSITY|COUNCIL|TRUST|GROUP|GROUPE|BANK|BANQUE)$/;
/** Bodies whose English names say what they are at the start. */
const BODY_OF =
  /^(?:University|City|County|Borough|Bank|Ministry|Department|Government|Institute|College|Diocese|Port) of \p{Lu}/u;
const NOT_A_COMPANY = new RegExp(`^(?:l'|d')?${anyOf([...NOT_COMPANY, ...NOT_EMPLOYER])}`);
/** In a field only what is wholly another word is no name: "Digital Agency" is one, "Digital" is not. */
const NOT_IN_FIELD = new RegExp(`^(?:${anyOf(NOT_COMPANY)}|(?:l'|d')?${anyOf(NOT_EMPLOYER)}$)`);
const BARE = new RegExp(`^(?:${BARE_KINDS.join('|')})$`);
const BODY = new RegExp(`^(?:${BODIES.join('|')}) (?:de|du|des|d'|of|[a-z]{4,20} (?:de|du|des|d'))`);
const KIND = new RegExp(`^(?:${COMPANY_KINDS.join('|')}) `);
const PARTICLE = /^(?:de|du|des|d['’].*|l['’].*|la|le|les|et|and|of|the|en|pour|for|à|aux?|sur|&|\+|-|–)$/u;
/** Little words that end no name. */
const LONELY = /^(?:de|du|des|la|le|les|et|and|of|the|en|pour|for|à|aux?|sur|&|\+|-|–)$/u;
const CLIENT_SEEKS = /(?:notre|nos|leur|son|l'un de ses|our|their) clients?/;
/** A sentence or heading about the firm, not its bare name. */
const NOT_HEADER = new RegExp(`(?:${HIRES.join('|')})${WORD_END}|en bref|en quelques|in brief|qui sommes`);
/** A public or other body as the line under the title. */
const INSTITUTION = new RegExp(
  `^(?:${BODIES.join('|')}|service public|spf|chu|ville|commune|commissariat|observatoire|musee|academie|ecole) [a-z]`,
);
/** A line that gives a street with its number and a postcode. */
const STREET_LINE = new RegExp(`^[^a-z0-9]{0,4}${STREET} [^\\n]{2,60}\\d{4,5} [a-z]`);
/** What stands under the employer's name at the top: the job's title or the kind of text. */
const HEADING_BELOW = new RegExp(`${anyOf(ROLE_WORDS)}|(?:avis|offre) `);
const MOST_WORDS = 6;
/** Points from which a name is believed. */
const ENOUGH = 3;
/** How many places a name is looked for. */
const REPEATS = 3;

interface Candidate {
  readonly name: NamedSpan;
  readonly score: number;
}

/**
 * The employer's name: from a field, from the sentence or heading in which the firm speaks of itself, or from a name of its own
 * in the first lines that the text takes up again. Null where no words leave no doubt; a client without a name has none.
 */
export function readCompany(text: FactText): NamedSpan | null {
  const fields = fieldNames(text);
  if (fields !== null) return fields;
  const candidates = [
    ...namesOf(text, SEEKS, 6),
    ...namesOf(text, HEADED, 4),
    ...namesOf(text, HEADED_AFTER, 5),
    ...namesOf(text, PRESENTED, 3, true),
    ...namesOf(text, AMONG, 2, true),
    ...namesOf(text, AT_US, 3, true),
    ...namesOf(text, AS_ONE_AT, 3, true),
    ...namesOf(text, WE_ARE, 4, true),
    ...headerNames(text),
  ];
  let chosen: Candidate | null = null;
  for (const { name, score } of candidates) {
    const total = score + repeats(text, name);
    if (total >= ENOUGH && (chosen === null || total > chosen.score)) chosen = { name, score: total };
  }
  if (chosen === null) return null;
  // "Boréalia, c'est …" under the line "Coopérative Boréalia · Québec": the line has the whole name.
  const short = folded(chosen.name.value);
  const whole = [...headerNames(text)].find(
    ({ name }) => ` ${folded(name.value)} `.includes(` ${short} `) && name.value.length > short.length,
  );
  return (whole ?? chosen).name;
}

function folded(name: string): string {
  return foldPlain(name).trim();
}

function fieldNames(text: FactText): NamedSpan | null {
  for (const match of matchesOf(text, COMPANY_FIELD)) {
    const from = match.index + match[0].length;
    const value = firstCell(match[1] ?? '').trimEnd();
    const written = sourceSlice(text, from, from + value.length);
    if (
      value.length < 2 ||
      value.length > 50 ||
      NOT_IN_FIELD.test(value) ||
      written.split(' ').length > MOST_WORDS + 1
    )
      continue;
    return named(text, from, from + value.length);
  }
  return null;
}

/** Parts in which sentences speak of the work, and only a hiring or addressing one of the firm. */
const duties: ReadonlySet<string> = new Set(['missions', 'environment']);

/** Names that a pattern finds, each with the score of its shape. */
function* namesOf(text: FactText, pattern: RegExp, score: number, needsCase = false): Generator<Candidate> {
  for (const match of matchesOf(text, pattern)) {
    const role = roleAt(text, match.index + 1);
    if (role === 'legal' || (duties.has(role) && pattern !== AS_ONE_AT && pattern !== SEEKS)) continue;
    const name = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(name);
    const found = properName(text, match.index + nameOffset(match[0], name, from - match.index), name);
    if (found !== null && !(needsCase && allCapitals(text, found.evidence))) yield { name: found, score };
    // A name can stand at the start of what the pattern took for a lead.
    pattern.lastIndex = match.index + Math.max(1, match[0].length - 1);
  }
}

/** Capitals say nothing where everything around the name is written in them. */
function allCapitals(text: FactText, { start, end }: Span): boolean {
  return !/\p{Ll}{2}/u.test(text.source.slice(Math.max(0, start - 20), end + 40));
}

/** Where the name stands in the match: the first place where it is a word of its own. */
function nameOffset(match: string, name: string, fallback: number): number {
  for (let at = match.indexOf(name); at >= 0; at = match.indexOf(name, at + 1)) {
    if (!/[a-z0-9]/.test(match[at - 1] ?? ' ')) return at;
  }
  return fallback;
}

/** The stretch as a name, or null: every word but the little ones begins with a capital or a number, and it is nothing else. */
function properName(text: FactText, start: number, name: string): NamedSpan | null {
  let from = start;
  let rest = name.trimEnd();
  for (let step = 0; step < 2; step += 1) {
    const kind = KIND.exec(rest)?.[0].length ?? 0;
    if (kind === 0 || /^\p{Lu}/u.test(sourceSlice(text, from, from + 1))) break;
    from += kind;
    rest = rest.slice(kind);
  }
  if (
    rest.length < 2 ||
    NOT_A_COMPANY.test(rest) ||
    ROLE.test(rest) ||
    CLIENT_SEEKS.test(rest) ||
    BARE.test(rest) ||
    isKnownTown(rest)
  )
    return null;
  const words = sourceSlice(text, from, from + rest.length).split(/[ \u00a0]/);
  if (words.length > MOST_WORDS || !/^[\p{Lu}\d]/u.test(words[0] ?? '')) return null;
  const body = BODY.test(rest);
  if (!body && !words.every((word) => /^[\p{Lu}\d&(]/u.test(word) || PARTICLE.test(word))) return null;
  if (!/\p{L}{2}/u.test(words.join(' ')) || LONELY.test(words.at(-1) ?? '')) return null;
  return named(text, from, from + rest.length);
}

/**
 * A line or first cell at the top that is nothing but a name. It counts when a legal form is part of it, when a known town stands
 * in its line, when it is the very first line above the title, or when the text takes it up again.
 */
function* headerNames(text: FactText): Generator<Candidate> {
  const lines = firstLines(text, 4);
  for (const [at, line] of lines.entries()) {
    if (line.end - line.start > 140) continue;
    const plain = text.plain.slice(line.start, line.end);
    const first = /^[^a-z0-9]{0,6}([^|•·,;()!?]{2,50}?)[*_ ]{0,4}(?=$|[|•·,;(!]| - )/.exec(plain);
    const cell = first?.[1] ?? '';
    if (first === null || cell === '' || STOP.test(cell)) continue;
    const from = line.start + first[0].indexOf(cell);
    const name = NOT_HEADER.test(cell) ? null : properName(text, from, cell);
    if (name === null) continue;
    const rest = sourceSlice(text, line.start + first[0].length, line.end);
    const alone = rest.trim().length < 4;
    const next = lines[at + 1];
    const overTitle =
      at === 0 && alone && next !== undefined && HEADING_BELOW.test(text.plain.slice(next.start, next.end));
    // Boards write the title, the employer and the town in three lines.
    const overTown =
      at > 0 &&
      alone &&
      next !== undefined &&
      isKnownTown(firstName(sourceSlice(text, next.start, next.end)));
    // As on an envelope: the name, then the street.
    const overStreet =
      alone && next !== undefined && STREET_LINE.test(text.plain.slice(next.start, next.end));
    const institution = at > 0 && at < 3 && alone && INSTITUTION.test(cell);
    const score =
      (institution ? 2 : 0) +
      (overTown || overStreet ? 2 : 0) +
      (alone ? 1 : 0) +
      (LEGAL_FORM.test(name.value) || LEGAL_CAPITALS.test(name.value) ? 2 : 0) +
      (alone && BODY_OF.test(name.value) ? 2 : 0) +
      (overTitle ? 2 : 0) +
      (namesTown(rest) ? 3 : 0);
    yield { name, score };
  }
}

/** The words of a line before its first sign of parting. */
function firstName(line: string): string {
  return line.split(/[,;|•·(]|\s[–—-]\s/u, 1)[0]?.trim() ?? '';
}

/** A country stands in the cells that follow, or a known town and no other name before it: "– 1000 Bruxelles – CDI", ", plateforme près d'Orléans". */
function namesTown(rest: string): boolean {
  const cells = rest.split(/[,;|•·()*]+|\s[–—-]\s/u, 6);
  if (cells.some((cell) => isCountry(cell.trim()))) return true;
  for (const cell of cells) {
    const words = cell
      .trim()
      .split(/\s+|d['’]/u)
      .slice(0, 10);
    if (isKnownTown(cell) || words.some((word) => /^\p{Lu}\p{Ll}/u.test(word) && isKnownTown(word)))
      return true;
    if (/^\p{Lu}/u.test(words[0] ?? '')) return false;
  }
  return false;
}

/** How often the name comes again as a name, at most {@link REPEATS} times. */
function repeats(text: FactText, { value, evidence }: NamedSpan): number {
  const wanted = value.toLowerCase();
  const source = text.source.toLowerCase();
  let count = 0;
  for (
    let at = source.indexOf(wanted);
    at >= 0 && count < REPEATS;
    at = source.indexOf(wanted, at + wanted.length)
  ) {
    if (at === evidence.start || /[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ')) continue;
    if (/[\p{L}\p{N}]/u.test(source[at + wanted.length] ?? ' ')) continue;
    if (/^[\p{Lu}\d]/u.test(text.source.slice(at, at + 1))) count += 1;
  }
  return count;
}
