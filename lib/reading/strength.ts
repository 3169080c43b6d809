import type { SectionRole, Strength } from '../model/match.ts';
import { contains, type Span } from '../model/span.ts';
import { type CueScope, cueScopes } from './cue-scope.ts';
import { type OfferText, plainOf } from './offer-text.ts';
import type { TextStructure } from './split-sections.ts';
import { sentenceAt } from './text-units.ts';

/** What the words around a term say of it. */
export interface Judgement {
  /** `not`: the offer says that it is not needed. */
  readonly kind: Strength | 'not';
  readonly cue?: Span;
}

/** Strength as the part of the offer alone says it. */
export function strengthOfSection(role: SectionRole): Strength {
  switch (role) {
    case 'title':
    case 'profile':
    case 'must-have':
      return 'must';
    case 'nice-to-have':
      return 'nice';
    default:
      return 'mention';
  }
}

/** Words that put a duty on whoever gets the job. */
const DUTY =
  /(?<![a-z])(?:vous (?:devez|devrez|serez amenee?)|tu (?:dois|devras)|you (?:must|will need to|will have to|will be (?:expected|required) to|are (?:expected|required) to))(?![a-z])/;

/**
 * Tells whether the sentence around a term plainly asks something of the candidate ("Weekend work is required for
 * cutovers"), wherever in the offer it stands and whether or not the term is what is asked.
 */
export function askingSentences(text: OfferText, structure: TextStructure): (term: Span) => boolean {
  const found = new Map<number, boolean>();
  return (term) => {
    const index = sentenceAt(structure.sentences, term.start);
    const sentence = structure.sentences[index];
    if (!sentence) return false;
    let asks = found.get(index);
    if (asks === undefined) {
      const scopes = cueScopes(text, sentence);
      asks =
        scopes.some(({ kind, grade }) => kind === 'must' && grade === 'plain') ||
        DUTY.test(plainOf(text, sentence.start, sentence.end));
      found.set(index, asks);
    }
    return asks;
  };
}

/** Judges any number of terms of one text; the cues of a sentence are found once, when first needed. */
export function strengthJudge(text: OfferText, structure: TextStructure): (term: Span) => Judgement {
  const found = new Map<number, readonly CueScope[]>();
  return (term) => {
    const index = sentenceAt(structure.sentences, term.start);
    const sentence = structure.sentences[index];
    const role = structure.roles[index] ?? 'intro';
    const fallback = strengthOfSection(role);
    if (!sentence || role === 'title') return { kind: fallback };
    let scopes = found.get(index);
    if (!scopes) {
      scopes = cueScopes(text, sentence);
      found.set(index, scopes);
    }
    return judge(text, scopes, term, role, fallback);
  };
}

function judge(
  text: OfferText,
  scopes: readonly CueScope[],
  term: Span,
  role: SectionRole,
  fallback: Strength,
): Judgement {
  const governing = scopes.filter((scope) => scope.scopes.some((span) => contains(span, term)));
  const ownBracket = governing.find((scope) => scope.bracket);
  if (ownBracket) return verdict(ownBracket);
  const nice = nearest(
    governing.filter((scope) => scope.kind === 'nice'),
    term,
  );
  const must = nearest(
    governing.filter((scope) => scope.kind === 'must' && counts(scope, role)),
    term,
  );
  const not = nearest(
    governing.filter((scope) => scope.kind === 'not'),
    term,
  );
  if (nice) {
    // "Idéalement certifié PMP, anglais courant exigé": the cue of the same part of the sentence speaks last.
    if (
      must &&
      must.grade === 'plain' &&
      must.cue.start >= term.end &&
      sameSegment(text, term, must.cue) &&
      !sameSegment(text, nice.cue, term)
    ) {
      return verdict(must);
    }
    return verdict(nice);
  }
  if (not && (!must || must.grade === 'weak' || distance(not.cue, term) <= distance(must.cue, term)))
    return verdict(not);
  if (must) {
    // A mild "solid knowledge of" under "Nice to have" wishes, it does not require.
    if (must.grade === 'weak' && fallback === 'nice') return { kind: fallback };
    return verdict(must);
  }
  return { kind: fallback };
}

/** Mild cues are the usual words of a profile; elsewhere they describe the work ("maintain strong relations"). */
function counts(scope: CueScope, role: SectionRole): boolean {
  if (scope.grade === 'plain') return true;
  return role === 'profile' || role === 'must-have' || role === 'nice-to-have';
}

function verdict(scope: CueScope): Judgement {
  return { kind: scope.kind, cue: scope.cue };
}

function nearest(scopes: readonly CueScope[], term: Span): CueScope | undefined {
  return scopes.reduce<CueScope | undefined>(
    (best, scope) =>
      !best ||
      rank(scope) > rank(best) ||
      (rank(scope) === rank(best) && distance(scope.cue, term) < distance(best.cue, term))
        ? scope
        : best,
    undefined,
  );
}

function rank(scope: CueScope): number {
  return scope.grade === 'weak' ? 0 : 1;
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

function sameSegment(text: OfferText, a: Span, b: Span): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return !/[,;]/.test(plainOf(text, from, to));
}
