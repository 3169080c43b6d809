import type { Language } from '../model/concept.ts';
import { cutName } from '../text/cut-names.ts';
import { accentedAt, Gap, TokenFlag, type TokenTable, tokenize } from '../text/tokenize.ts';
import { englishVerbForms } from './english-verbs.ts';
import { frenchVerbForms } from './french-verbs.ts';
import { labelWordForms, numberForms } from './inflect.ts';
import { type FamilySource, SlotGap } from './lexicon-types.ts';

/** One step of a term: a word in any of its forms, or a sign with a meaning of its own. */
export type TermStep =
  | { readonly kind: 'word'; readonly forms: readonly string[]; readonly gapAfter?: SlotGap }
  | { readonly kind: 'slash' | 'comma' | 'of' };
export type TermPath = readonly TermStep[];

/** A label that cannot be read, with the reason in words. */
export class LabelError extends Error {}

const SLOT = /<([^<>]{1,40})>/;
const OPTIONAL = /(^|\s)\(([^()]{1,60})\)(?=\s|$)/;
/** More optional words than this in one label would be 2^n paths of nobody's intention. */
const MOST_OPTIONAL = 4;
const FRENCH_OF: ReadonlySet<string> = new Set(['de', 'des', 'du', 'd']);
const FRENCH_ARTICLES: ReadonlySet<string> = new Set(['la', 'l', 'le', 'les']);
const AND: ReadonlySet<string> = new Set(['et', 'and', '&']);
/** Names of two words that people write as one (data center, open source) are short. */
const LONGEST_JOINED = 14;

/** All paths that a label stands for (data/README.md). Throws a `LabelError` for a label that cannot be read. */
export function expandLabel(
  label: string,
  language: Language,
  families: Readonly<Record<string, FamilySource>>,
): TermPath[] {
  const paths: TermPath[] = [];
  for (const plain of expandOptional(label)) paths.push(...expandSlots(plain, language, families));
  const usable = paths.filter((path) => path.some((step) => step.kind === 'word'));
  if (usable.length === 0) throw new LabelError('there is no letter or digit in it');
  return usable;
}

/** True when the label uses slots or optional words: it is then a pattern, not something to show to people. */
export function isPattern(label: string): boolean {
  return SLOT.test(label) || OPTIONAL.test(label);
}

function expandOptional(label: string): string[] {
  let variants = [label];
  for (let round = 0; round < MOST_OPTIONAL; round += 1) {
    if (!OPTIONAL.test(variants[0] as string)) return variants;
    variants = variants.flatMap((variant) => {
      const found = OPTIONAL.exec(variant);
      if (!found) return [variant];
      const before = variant.slice(0, found.index);
      const after = variant.slice(found.index + found[0].length);
      return [`${before} ${found[2]}${after}`, before + after].map((text) => text.trim());
    });
  }
  if (OPTIONAL.test(variants[0] as string))
    throw new LabelError(`it has more than ${MOST_OPTIONAL} optional words`);
  return variants;
}

function expandSlots(
  label: string,
  language: Language,
  families: Readonly<Record<string, FamilySource>>,
): TermPath[] {
  const found = SLOT.exec(label);
  if (!found) return literalPaths(label, language);
  const name = found[1] as string;
  const family = families[name];
  if (!family) throw new LabelError(`families.yaml has no <${name}>`);
  const before = label.slice(0, found.index).trim();
  const after = label.slice(found.index + found[0].length).trim();
  const heads = before === '' ? [[]] : literalPaths(before, language);
  const tails = after === '' ? [[]] : expandSlots(after, language, families);
  const paths = join(heads, slotPaths(family, after !== ''), tails);
  if (family.lang === 'en' && family.nouns && before !== '' && after === '' && !SLOT.test(before)) {
    // "risk <management>" is also "management of the risks".
    paths.push(...join([[]], slotPaths(family, true, SlotGap.enOf), literalPaths(before, language)));
  }
  return paths;
}

function join(...parts: readonly (readonly TermPath[])[]): TermPath[] {
  let paths: TermPath[] = [[]];
  for (const part of parts) paths = paths.flatMap((head) => part.map((tail) => [...head, ...tail]));
  return paths;
}

/** The words of a family as paths: all one-word members are one step. */
function slotPaths(family: FamilySource, hasObject: boolean, forced?: SlotGap): TermPath[] {
  const single = new Set<string>();
  const paths: TermPath[] = [];
  const verbGap = family.lang === 'fr' ? SlotGap.frVerb : SlotGap.enVerb;
  const nounGap = forced ?? (family.lang === 'fr' ? SlotGap.frNoun : SlotGap.none);
  const members: [string, (word: string) => string[], SlotGap][] = [
    ...(family.verbs ?? []).map((verb): [string, (word: string) => string[], SlotGap] => [
      verb,
      family.lang === 'fr' ? frenchVerbForms : englishVerbForms,
      verbGap,
    ]),
    ...(family.nouns ?? []).map((noun): [string, (word: string) => string[], SlotGap] => [
      noun,
      (word) => numberForms(word, family.lang),
      nounGap,
    ]),
  ];
  const singleGap = family.verbs ? verbGap : nounGap;
  for (const [member, formsOf, gap] of members) {
    const table = tokenize(member);
    const words = Array.from({ length: table.count }, (_, i) => accentedAt(table, i));
    const [first, ...rest] = words;
    if (first === undefined) continue;
    if (rest.length === 0) {
      for (const form of formsOf(first)) single.add(form);
      continue;
    }
    const steps: TermStep[] = [
      { kind: 'word', forms: formsOf(first) },
      ...rest.map((word): TermStep => ({ kind: 'word', forms: [word] })),
    ];
    paths.push(withGap(steps, hasObject ? gap : SlotGap.none));
  }
  if (single.size > 0) {
    paths.push(withGap([{ kind: 'word', forms: [...single] }], hasObject ? singleGap : SlotGap.none));
  }
  return paths;
}

function withGap(steps: readonly TermStep[], gap: SlotGap): TermPath {
  if (gap === SlotGap.none) return steps;
  return steps.map((step, i) =>
    i === steps.length - 1 && step.kind === 'word'
      ? { kind: 'word', forms: step.forms, gapAfter: gap }
      : step,
  );
}

/** A label without slots: its words, and the spelling in one word where people join them. */
function literalPaths(label: string, language: Language): TermPath[] {
  const table = tokenize(label);
  const steps: TermStep[] = [];
  for (let i = 0; i < table.count; i += 1) {
    const gap = table.gap[i] as number;
    if (i > 0 && gap === Gap.slash) steps.push({ kind: 'slash' });
    if (i > 0 && gap === Gap.comma) steps.push({ kind: 'comma' });
    const word = accentedAt(table, i);
    if (language === 'fr' && i > 0 && FRENCH_OF.has(word) && i + 1 < table.count) {
      steps.push({ kind: 'of' });
      // "de la", "de l'": the article comes and goes with the number of what follows.
      if (FRENCH_ARTICLES.has(accentedAt(table, i + 1)) && i + 2 < table.count) i += 1;
      continue;
    }
    const next = table.gap[i + 1] as number;
    const name = next === Gap.stop || next === Gap.lineEnd ? cutName(table, i) : null;
    if (name !== null) {
      steps.push({ kind: 'word', forms: [name] });
      i += 1;
      continue;
    }
    steps.push({ kind: 'word', forms: formsOf(table, i, language) });
  }
  const paths: TermPath[] = [steps];
  const joined = joinedStep(table, language);
  if (joined) paths.push(joined);
  const slashless = steps.filter((step) => step.kind !== 'slash' && step.kind !== 'comma');
  if (slashless.length < steps.length && ((table.flags[0] as number) & TokenFlag.digit) === 0)
    paths.push(slashless);
  return paths;
}

function formsOf(table: TokenTable, i: number, language: Language): readonly string[] {
  const variants = table.variants.get(i);
  const flags = table.flags[i] as number;
  const word = accentedAt(table, i);
  if (variants) {
    return flags & TokenFlag.upper
      ? variants
      : [...new Set(variants.flatMap((form) => labelWordForms(form, language)))];
  }
  if (AND.has(word)) return [...AND];
  if (word === '+') return ['+', 'plus'];
  if (flags & TokenFlag.upper) return [word];
  return labelWordForms(word, language);
}

/** Wi-Fi → wifi, Node.js → nodejs, data center → datacenter; null when nobody writes it in one word. */
function joinedStep(table: TokenTable, language: Language): TermPath | null {
  if (table.count < 2 || table.variants.size > 0) return null;
  const words = Array.from({ length: table.count }, (_, i) => accentedAt(table, i));
  if (words.some((word) => /[^\p{L}\p{N}.]/u.test(word))) return null;
  const gaps = Array.from(table.gap.subarray(1, table.count));
  const hyphens = gaps.filter((gap) => gap === Gap.hyphen || gap === Gap.joint).length;
  const whole = words.join('');
  if (hyphens === gaps.length && table.count <= 3)
    return [{ kind: 'word', forms: lastFormsJoined(table, words, language) }];
  if (hyphens === 1) {
    // One hyphen among other words: SD-WAN Cisco.
    const steps: TermStep[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const next = table.gap[i + 1] as number;
      if (i + 1 < words.length && (next === Gap.hyphen || next === Gap.joint)) {
        steps.push({ kind: 'word', forms: [words[i] + (words[i + 1] as string)] });
        i += 1;
      } else if (language === 'fr' && i > 0 && FRENCH_OF.has(words[i] as string)) return null;
      else if (i > 0 && (table.gap[i] === Gap.slash || table.gap[i] === Gap.comma)) return null;
      else steps.push({ kind: 'word', forms: formsOf(table, i, language) });
    }
    return steps;
  }
  const isName = words.some(
    (_, i) => ((table.flags[i] as number) & (TokenFlag.upper | TokenFlag.digit)) !== 0,
  );
  const short =
    words.length === 2 && whole.length <= LONGEST_JOINED && words.every((word) => word.length > 1);
  if (short && gaps[0] === Gap.space && (language === 'en' || isName)) {
    return [{ kind: 'word', forms: lastFormsJoined(table, words, language) }];
  }
  return null;
}

function lastFormsJoined(table: TokenTable, words: readonly string[], language: Language): string[] {
  const head = words.slice(0, -1).join('');
  return formsOf(table, words.length - 1, language).map((form) => head + form);
}
