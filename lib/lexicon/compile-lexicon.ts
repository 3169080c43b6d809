import { CATEGORIES, type Category, type ConceptId, type Language } from '../model/concept.ts';
import { foldAccented, foldPlain } from '../text/fold-text.ts';
import { tokenize } from '../text/tokenize.ts';
import { checkReferences } from './check-references.ts';
import { COMMON_WORDS } from './common-words.ts';
import { expandLabel, isPattern, LabelError, type TermPath } from './expand-label.ts';
import {
  type CompiledConcept,
  type CompiledLexicon,
  type ConceptSource,
  GUARD_NEEDS,
  type GuardSource,
  type LexiconProblem,
  type LexiconSources,
  type TermOutput,
  type TermTables,
} from './lexicon-types.ts';
import { packTerms, TermDataBuilder } from './term-data.ts';
import { tablesOf } from './term-tables.ts';
import { matchWhole } from './walk-terms.ts';

/** An acronym of at most this many letters is short: case and guards decide more often than for long names. */
export const SHORT_ACRONYM = 5;
/** Labels of at most this many letters have another meaning somewhere. */
const AMBIGUOUS_LENGTH = 3;
const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** A concept with the file it was read from. */
export interface LocatedConcept {
  readonly id: ConceptId;
  readonly file: string;
  readonly category: Category;
  readonly source: ConceptSource;
}

export interface CompiledResult {
  readonly lexicon: CompiledLexicon;
  /** Errors first, then warnings, each in the order of the files. */
  readonly problems: readonly LexiconProblem[];
}

/**
 * Checks the sources and compiles them. Never throws for what an author wrote: a label that cannot be read is left out
 * and reported. `hash` turns the content into a version (the caller brings it: this folder does no I/O).
 */
export function compileLexicon(sources: LexiconSources, hash: (content: string) => string): CompiledResult {
  const problems: LexiconProblem[] = [...sources.problems];
  const concepts = locateConcepts(sources, problems);
  checkReferences(concepts, problems);
  const index = new Map(concepts.map((concept, i) => [concept.id, i]));
  const guards: [number, readonly string[], readonly string[]][] = [];
  const builder = new TermDataBuilder();
  const owners = new Map<
    ReadonlySet<number>,
    { label: string; concept: LocatedConcept; guarded: boolean }[]
  >();

  concepts.forEach((concept, i) => {
    const guardOf = registerGuards(concept, guards, problems);
    for (const language of LANGUAGES) {
      for (const label of concept.source[language] ?? []) {
        const guard = guardOf(label);
        const output: TermOutput = {
          concept: i,
          guard: guard?.index ?? -1,
          caseSensitive: guard?.source.case === true && hasUpper(label),
          short: isShort(label),
        };
        for (const path of readLabel(label, language, concept, sources, problems)) {
          const node = builder.add(path, output);
          const known = owners.get(node);
          const owner = { label, concept, guarded: guard !== null };
          if (known) known.push(owner);
          else owners.set(node, [owner]);
        }
        checkAmbiguity(label, concept, guard !== null, problems);
      }
    }
  });
  checkSharedLabels(owners.values(), problems);
  checkJoinedLabels(concepts, problems);

  const data = builder.build();
  checkReach(concepts, tablesOf(data), problems);
  const body = {
    concepts: concepts.map((concept): CompiledConcept => compileConcept(concept, index)),
    guards,
    terms: packTerms(data),
  };
  const version = hash(JSON.stringify(body)).slice(0, 12);
  const lexicon: CompiledLexicon = { format: 'jalon.lexicon', formatVersion: 2, version, ...body };
  const ordered = [...problems].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
  return { lexicon, problems: ordered };
}

/** One line for a person: where, what, what to do. */
export function formatProblem(problem: LexiconProblem): string {
  const where = problem.concept === '' ? problem.file : `${problem.file}, ${problem.concept}`;
  return `${problem.level === 'error' ? 'ERROR' : 'warning'}  ${where}: ${problem.what} → ${problem.todo}`;
}

function locateConcepts(sources: LexiconSources, problems: LexiconProblem[]): LocatedConcept[] {
  const seen = new Map<ConceptId, string>();
  const concepts: LocatedConcept[] = [];
  for (const file of sources.files) {
    const fileCategory = CATEGORIES.find((c) => file.name.replace(/\.ya?ml$/, '').startsWith(c));
    for (const [id, source] of Object.entries(file.concepts)) {
      const complain = (what: string, todo: string): void => {
        problems.push({ level: 'error', file: file.name, concept: id, what, todo });
      };
      const earlier = seen.get(id);
      if (earlier !== undefined) {
        complain(`the id is already used in ${earlier}`, 'merge the two blocks, or give one another id');
        continue;
      }
      seen.set(id, file.name);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
        complain(
          'the id is not kebab-case',
          'write it in lower-case English letters, digits and single hyphens',
        );
      }
      if (source === null || typeof source !== 'object') {
        complain('the block is empty', 'write its labels under fr: and en:, or remove it');
        continue;
      }
      for (const language of LANGUAGES) {
        const labels = source[language];
        if (
          !Array.isArray(labels) ||
          labels.length === 0 ||
          labels.some((label) => typeof label !== 'string')
        ) {
          complain(
            `it has no list of labels under ${language}:`,
            'write at least one label in each language (a name that is the same in both is written twice)',
          );
        }
      }
      const category = source.category ?? fileCategory;
      if (category === undefined || !CATEGORIES.includes(category)) {
        complain(
          `the category ${category === undefined ? 'is missing' : `"${category}" is unknown`}`,
          `use one of ${CATEGORIES.join(', ')}`,
        );
        continue;
      }
      concepts.push({ id, file: file.name, category, source: withLists(source) });
    }
  }
  return concepts;
}

/** Keeps only what has the expected shape, so that the rest of the compiler need not ask. */
function withLists(source: ConceptSource): ConceptSource {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return {
    ...source,
    fr: list(source.fr),
    en: list(source.en),
    broader: list(source.broader),
    substitute: list(source.substitute),
    adjacent: list(source.adjacent),
  };
}

type GuardLookup = (label: string) => { readonly index: number; readonly source: GuardSource } | null;

/** Adds the concept's guards to the list and gives a function that finds the guard of a label. */
function registerGuards(
  concept: LocatedConcept,
  guards: [number, readonly string[], readonly string[]][],
  problems: LexiconProblem[],
): GuardLookup {
  const written = concept.source.guard;
  if (written === undefined || written === null) return () => null;
  const list = (Array.isArray(written) ? written : [written]) as readonly GuardSource[];
  const labels = new Set([...(concept.source.fr ?? []), ...(concept.source.en ?? [])].map(foldAccented));
  const entries = list.map((source) => {
    const need = source.need ?? 'document';
    const needIndex = GUARD_NEEDS.indexOf(need);
    if (needIndex < 0) {
      problems.push({
        level: 'error',
        file: concept.file,
        concept: concept.id,
        what: `guard.need is "${need}"`,
        todo: `use one of ${GUARD_NEEDS.join(', ')}`,
      });
    }
    if (need === 'nearby' && (source.with ?? []).length === 0) {
      problems.push({
        level: 'error',
        file: concept.file,
        concept: concept.id,
        what: 'guard.need is "nearby" but guard.with has no words',
        todo: 'list the words that confirm the meaning, or use need: document',
      });
    }
    for (const surface of source.surfaces ?? []) {
      if (!labels.has(foldAccented(surface))) {
        problems.push({
          level: 'warning',
          file: concept.file,
          concept: concept.id,
          what: `guard.surfaces names "${surface}", which is none of its labels`,
          todo: 'correct the spelling, or remove it from guard.surfaces',
        });
      }
    }
    guards.push([Math.max(needIndex, 0), phrases(source.with), phrases(source.not)]);
    return {
      index: guards.length - 1,
      source,
      surfaces: source.surfaces ? new Set(source.surfaces.map(foldAccented)) : null,
    };
  });
  return (label) => {
    const folded = foldAccented(label);
    return (
      entries.find((entry) => entry.surfaces?.has(folded)) ??
      entries.find((entry) => entry.surfaces === null) ??
      null
    );
  };
}

/** Guard words as written: their case tells an acronym (SI) from a word (si). */
function phrases(words: readonly string[] | undefined): string[] {
  return [...new Set((words ?? []).map((word) => String(word).trim()).filter((word) => word !== ''))];
}

function readLabel(
  label: string,
  language: Language,
  concept: LocatedConcept,
  sources: LexiconSources,
  problems: LexiconProblem[],
): TermPath[] {
  try {
    return expandLabel(label, language, sources.families);
  } catch (error) {
    if (!(error instanceof LabelError)) throw error;
    problems.push({
      level: 'error',
      file: concept.file,
      concept: concept.id,
      what: `the ${language} label "${label}" can never match: ${error.message}`,
      todo: 'correct or remove it',
    });
    return [];
  }
}

function checkAmbiguity(
  label: string,
  concept: LocatedConcept,
  guarded: boolean,
  problems: LexiconProblem[],
): void {
  if (guarded || isPattern(label)) return;
  const letters = foldPlain(label).replace(/[^\p{L}\p{N}]/gu, '');
  const common = COMMON_WORDS.has(foldAccented(label));
  const short = letters.length <= AMBIGUOUS_LENGTH && !/[+#.&/\d]/.test(label);
  if (!common && !short) return;
  problems.push({
    level: 'warning',
    file: concept.file,
    concept: concept.id,
    what: `the label "${label}" is ${common ? 'an everyday word' : 'very short'} and has no guard`,
    todo: 'add guard.surfaces with it, and case, with, not or need (need: nothing if it is truly unambiguous)',
  });
}

/** Two concepts may share a label only when guards on both sides can tell them apart. */
function checkSharedLabels(
  all: Iterable<readonly { label: string; concept: LocatedConcept; guarded: boolean }[]>,
  problems: LexiconProblem[],
): void {
  const told = new Set<string>();
  for (const owners of all) {
    const [first] = owners;
    if (first === undefined) continue;
    const distinct = new Map(owners.map((owner) => [owner.concept.id, owner]));
    if (distinct.size < 2) continue;
    const unguarded = [...distinct.values()].filter((owner) => {
      const mine = owners.filter((other) => other.concept.id === owner.concept.id);
      return !mine.some((other) => other.guarded);
    });
    if (unguarded.length === 0) continue;
    const ids = [...distinct.keys()].join(', ');
    const culprit = unguarded[0] ?? first;
    const key = `${ids} ${foldPlain(culprit.label)}`;
    if (told.has(key)) continue;
    told.add(key);
    problems.push({
      level: 'error',
      file: culprit.concept.file,
      concept: culprit.concept.id,
      what: `the label "${culprit.label}" belongs to several concepts (${ids}) and ${culprit.concept.id} has no guard for it`,
      todo: 'keep it in one concept, or guard it in all of them',
    });
  }
}

/** A label that its own spelling does not reach would never be found in any text. */
function checkReach(
  concepts: readonly LocatedConcept[],
  tables: TermTables,
  problems: LexiconProblem[],
): void {
  concepts.forEach((concept, i) => {
    const labels = new Set([...(concept.source.fr ?? []), ...(concept.source.en ?? [])]);
    for (const label of labels) {
      if (isPattern(label)) continue;
      if (matchWhole(tokenize(label), tables).some((output) => output.concept === i)) continue;
      problems.push({
        level: 'warning',
        file: concept.file,
        concept: concept.id,
        what: `the label "${label}" can never match: its signs cut it into pieces`,
        todo: 'write it with letters, digits, spaces and hyphens, or remove it',
      });
    }
  });
}

/** Categories whose labels are one thing however many words they join. */
const WHOLE: ReadonlySet<Category> = new Set(['language', 'contract']);

/**
 * "réseau et stockage" is two mentions when both parts are labels: written as one label it would hide them. Titles of
 * posts ("systems and network engineer"), two languages spoken and names in capitals ("Backup & Replication") are one
 * thing however many words they join, parts that all name the same concept hide nothing, and what is never marked
 * (circumstances of the job) is there to hide.
 */
function checkJoinedLabels(concepts: readonly LocatedConcept[], problems: LexiconProblem[]): void {
  const owners = new Map<string, LocatedConcept>();
  const eachLabel = (visit: (label: string, concept: LocatedConcept) => void): void => {
    for (const concept of concepts) {
      for (const language of LANGUAGES) {
        for (const label of concept.source[language] ?? []) visit(label, concept);
      }
    }
  };
  eachLabel((label, concept) => owners.set(foldPlain(label), concept));
  eachLabel((label, concept) => {
    if (WHOLE.has(concept.category) || concept.id.startsWith('role-')) return;
    const parts = label.split(/ (?:et|and|&) | ?\/ ?/);
    if (parts.length < 2 || parts.every(hasUpper)) return;
    const owned = parts.map((part) => {
      const bare = foldPlain(part).replace(/^(?:de |d'|des |du |les |la |le |l')/, '');
      return bare.length > 1 ? owners.get(bare) : undefined;
    });
    if (owned.includes(undefined) || owned.every((owner) => owner?.id === concept.id)) return;
    problems.push({
      level: 'warning',
      file: concept.file,
      concept: concept.id,
      what: `the label "${label}" joins two labels`,
      todo: 'remove it: each member of a coordination is found and marked on its own',
    });
  });
}

function compileConcept(concept: LocatedConcept, index: ReadonlyMap<ConceptId, number>): CompiledConcept {
  const refs = (ids: readonly ConceptId[] | undefined): number[] =>
    [...new Set(ids ?? [])].map((id) => index.get(id)).filter((i): i is number => i !== undefined);
  return [
    concept.id,
    CATEGORIES.indexOf(concept.category),
    shown(concept.source.fr?.[0] ?? concept.source.en?.[0] ?? concept.id),
    shown(concept.source.en?.[0] ?? concept.source.fr?.[0] ?? concept.id),
    refs(concept.source.broader),
    refs(concept.source.substitute),
    refs(concept.source.adjacent),
    concept.source.esco ?? '',
    concept.source.rome ?? '',
  ];
}

/** A label as people see it: without the signs of the pattern language; brackets at the end explain and stay. */
function shown(label: string): string {
  return label
    .replace(/[<>]/g, '')
    .replace(/(^|\s)\(([^()]*)\)(?=\s)/g, '$1$2')
    .trim();
}

function hasUpper(label: string): boolean {
  return label !== label.toLowerCase();
}

function isShort(label: string): boolean {
  const letters = label.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    letters.length <= AMBIGUOUS_LENGTH ||
    (letters.length <= SHORT_ACRONYM && letters === letters.toUpperCase())
  );
}
