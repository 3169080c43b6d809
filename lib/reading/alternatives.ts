import type { Category, ConceptId } from '../model/concept.ts';
import type { Span } from '../model/span.ts';
import { type OfferText, plainOf } from './offer-text.ts';
import type { TextStructure } from './split-sections.ts';
import { sentenceAt } from './text-units.ts';

/** What the grouping needs to know of a term. */
export interface AlternativeTerm extends Span {
  readonly concept: ConceptId;
  readonly category: Category;
}

/** True when one of the two does the other's job (lexicon). */
export type AreRivals = (a: ConceptId, b: ConceptId) => boolean;

/** What stands between two members of a list. */
type Joint = 'or' | 'and' | 'comma' | 'slash' | null;

const FILLER =
  "(?:de|des|du|d'|la|le|les|l'|un|une|en|sur|a|au|aux|the|an|in|of|with|on|either|soit|outil|outils|certification|certifications|certifie|certified|type|methode|methodes|norme|solution|solutions|autre|autres|par exemple|ex|e\\.g|eg|encore|bien|even|to|par|avec|one|large|large-scale|major|full)";
const FILLERS = `(?:\\s{0,3}${FILLER}(?![\\p{L}\\p{N}])){0,3}`;
// A bracket ends a list, unless it only sets an alternative apart: "PMP (ou PRINCE2)".
const OR = new RegExp(
  `^[\\s"»]{0,3}[,(]?\\s{0,3}(?:ou|or|et/ou|and/or|voire|soit)(?![\\p{L}\\p{N}])${FILLERS}[\\s"«'-]{0,3}$`,
  'u',
);
const AND = new RegExp(
  `^[\\s"»]{0,3},?\\s{0,3}(?:et|and|&|\\+|ainsi que|as well as)(?![\\p{L}\\p{N}])${FILLERS}[\\s"«'-]{0,3}$`,
  'u',
);
const COMMA = new RegExp(`^[\\s"»]{0,3},${FILLERS}[\\s"«'-]{0,3}$`, 'u');
const SLASH = /^\s{0,2}[/|]\s{0,2}$/;
/** "… ou équivalent" closes a list of examples: any of them will do. */
const OR_SIMILAR =
  /^[\s)"»]{0,3},?\s{0,2}(?:ou|or|et\/ou|and\/or)\s{1,3}(?:tout(?:e)? )?(?:autres?|other|any|another|une? |an? )?\s{0,2}(?:outil |solution |tool |similar |certification |equivalent|equivalente|equivalents|similaire|similaires|similar|comparable|assimile|autre|other|alternative)/u;

const LONGEST_JOINT = 60;

function jointBetween(text: OfferText, a: Span, b: Span): Joint {
  if (b.start - a.end > LONGEST_JOINT || b.start < a.end) return null;
  const gap = plainOf(text, a.end, b.start);
  // Without its accent "où" would be "ou".
  if (gap.includes('ou') && text.source.slice(a.end, b.start).normalize('NFC').toLowerCase().includes('où'))
    return null;
  if (SLASH.test(gap)) return 'slash';
  if (OR.test(gap)) return 'or';
  if (AND.test(gap)) return 'and';
  return COMMA.test(gap) ? 'comma' : null;
}

/**
 * Terms of which any one will do: "Azure ou AWS", "AWS, Azure or GCP", "PMP/PRINCE2", "(PMI, PRINCE2)",
 * "PRINCE2, PMP ou équivalent".
 * @param terms sorted by start
 * @returns for each term the number of its group (from 1, in text order), or 0
 */
export function groupAlternatives(
  text: OfferText,
  structure: TextStructure,
  terms: readonly AlternativeTerm[],
  areRivals: AreRivals,
): number[] {
  const groups = terms.map(() => 0);
  let next = 1;
  let from = 0;
  while (from < terms.length) {
    const joints: Joint[] = [];
    let to = from;
    while (to + 1 < terms.length) {
      const a = terms[to] as AlternativeTerm;
      const b = terms[to + 1] as AlternativeTerm;
      if (sentenceAt(structure.sentences, a.start) !== sentenceAt(structure.sentences, b.start)) break;
      const joint = jointBetween(text, a, b);
      if (joint === null) break;
      joints.push(joint);
      to += 1;
    }
    for (const [first, last] of alternativesOf(text, terms.slice(from, to + 1), joints, areRivals)) {
      for (let at = first; at <= last; at += 1) groups[from + at] = next;
      next += 1;
    }
    from = to + 1;
  }
  return groups;
}

/** The stretches of one list in which any member will do, as first and last index. */
function alternativesOf(
  text: OfferText,
  list: readonly AlternativeTerm[],
  joints: readonly Joint[],
  areRivals: AreRivals,
): [number, number][] {
  if (list.length < 2) return [];
  const last = list.at(-1) as AlternativeTerm;
  const after = plainOf(text, last.end, last.end + 50);
  const openEnd = OR_SIMILAR.test(after);
  const bracketed = isBracketed(text, list);
  const found: [number, number][] = [];
  let from = 0;
  while (from < joints.length) {
    // A stretch up to "et" or behind "ou": commas take the meaning of the word that closes the list.
    let to = from;
    while (
      to < joints.length &&
      joints[to] !== 'and' &&
      !(joints[to] !== 'or' && joints[to - 1] === 'or' && to > from)
    )
      to += 1;
    if (to > from) {
      const part = joints.slice(from, to);
      const members = list.slice(from, to + 1);
      const closesList = to === joints.length;
      if (
        isAlternative(part, members, closesList && openEnd, bracketed && from === 0 && closesList, areRivals)
      ) {
        const start = from > 0 && part.length > 1 ? to - 1 : from;
        found.push([start, to]);
      } else {
        found.push(
          ...slashPairs(part, members, areRivals).map(([a, b]): [number, number] => [a + from, b + from]),
        );
      }
    }
    from = to + 1;
  }
  return found;
}

function isAlternative(
  joints: readonly Joint[],
  members: readonly AlternativeTerm[],
  openEnd: boolean,
  bracketed: boolean,
  areRivals: AreRivals,
): boolean {
  if (joints.includes('or') || openEnd) return true;
  if (joints.every((joint) => joint === 'slash')) return areExchangeable(members, areRivals);
  return (
    bracketed &&
    joints.every((joint) => joint === 'comma' || joint === 'slash') &&
    areExchangeable(members, areRivals)
  );
}

/** "AWS/Azure, VMware": only what the slash joins. */
function slashPairs(
  joints: readonly Joint[],
  members: readonly AlternativeTerm[],
  areRivals: AreRivals,
): [number, number][] {
  const pairs: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= joints.length; at += 1) {
    if (joints[at] === 'slash') {
      if (from < 0) from = at;
    } else if (from >= 0) {
      if (areExchangeable(members.slice(from, at + 1), areRivals)) pairs.push([from, at]);
      from = -1;
    }
  }
  return pairs;
}

/** Methods, certificates and tools named side by side replace each other; of technologies only the rivals do (not LAN/WAN). */
function areExchangeable(members: readonly AlternativeTerm[], areRivals: AreRivals): boolean {
  return members.every((member, index) => {
    const before = members[index - 1];
    if (!before) return true;
    if (areRivals(before.concept, member.concept)) return true;
    const kinds: readonly Category[] = ['methodology', 'certification', 'tool'];
    return kinds.includes(member.category) && kinds.includes(before.category);
  });
}

function isBracketed(text: OfferText, list: readonly AlternativeTerm[]): boolean {
  const first = list[0] as AlternativeTerm;
  const last = list.at(-1) as AlternativeTerm;
  const before = plainOf(text, Math.max(0, first.start - 24), first.start);
  return (
    /\((?:\s|type|de type|ex\s?:?|exemples?\s?:?|e\.g\.?,?|par exemple|comme|such as|like|i\.e\.?|certifications?|outils?|methodes?|:){0,3}$/u.test(
      before,
    ) && /^\s{0,2}(?:,?\s?(?:etc\.?|\.\.\.|…)\s?)?\)/u.test(plainOf(text, last.end, last.end + 10))
  );
}
