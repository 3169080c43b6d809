import type { Field, Remote } from '../model/offer.ts';
import { CONDITIONS, type Condition, type ConditionId, type ConditionState } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { CONDITION_CUES, NO_AFTER, NO_BEFORE } from './condition-cues.ts';
import { type OfferText, plainOf } from './offer-text.ts';
import { compilePhrases, scanPhrases } from './phrase-scan.ts';
import { sectionAt, type TextStructure } from './split-sections.ts';
import { sentenceAt } from './text-units.ts';

const CUES = compilePhrases(CONDITION_CUES);
const MOST_EVIDENCE = 4;
const CONDITIONS_LINE =
  /\d ?k ?€|(?<!\p{L})(?:salaire|rémunération|package|CDI|CDD|RTT|mutuelle|tickets?[ -]restaurants?|primes?|salary|pension|holidays?|permis B)(?!\p{L})/iu;

/**
 * What the offer says of each condition: yes, no, nothing, or both (then people have to ask). Every light but the dark
 * one shows its words, or stands for a field of the page. Similar offers and legal text say nothing; benefits and
 * practical lines do.
 * @param remote what the page's own data or the text's facts say of remote work, for when the text says nothing else
 */
export function readConditions(
  text: OfferText,
  structure: TextStructure,
  remote?: Field<Remote>,
): Condition[] {
  const yes = new Map<ConditionId, Span[]>();
  const no = new Map<ConditionId, Span[]>();
  for (const hit of scanPhrases(text, CUES)) {
    const { id, says } = hit.phrase;
    if (says === 'never' || !speaks(text, structure, id, hit)) continue;
    const evidence = withNegation(text, structure, hit);
    const negated = evidence !== null;
    const target = (says === 'yes') !== negated ? yes : no;
    const span = evidence ?? { start: hit.start, end: hit.end };
    const list = target.get(id);
    if (list) list.push(span);
    else target.set(id, [span]);
  }
  return CONDITIONS.map((id) => {
    const forIt = yes.get(id) ?? [];
    const against = no.get(id) ?? [];
    if (id === 'remote-work' && remote && forIt.length + against.length === 0) {
      return { id, state: remote.value === 'onsite' ? 'no' : 'yes', evidence: remote.evidence ?? [] };
    }
    return { id, state: stateOf(forIt.length, against.length), evidence: evidenceOf(forIt, against) };
  });
}

function stateOf(yes: number, no: number): ConditionState {
  if (yes > 0 && no > 0) return 'conflicting';
  if (yes > 0) return 'yes';
  return no > 0 ? 'no' : 'not-stated';
}

/** The first words of each side, so that a contradiction shows both. */
function evidenceOf(yes: readonly Span[], no: readonly Span[]): Span[] {
  const share = yes.length > 0 && no.length > 0 ? MOST_EVIDENCE / 2 : MOST_EVIDENCE;
  return [...yes.slice(0, share), ...no.slice(0, share)].sort((a, b) => a.start - b.start);
}

/** Some conditions are the firm's only when it speaks of the job: its own "grands déplacements" or clients' hours are not. */
function speaks(text: OfferText, structure: TextStructure, id: ConditionId, hit: Span): boolean {
  const role = sectionAt(structure.sections, hit.start)?.role;
  if (role === 'other' || role === 'legal' || role === 'process')
    return id === 'clearance' && role !== 'other';
  return role !== 'company' || id === 'remote-work' || amongConditions(text, hit);
}

/** A line that also names pay or benefits speaks of the job, even right below the firm's own story. */
function amongConditions(text: OfferText, { start, end }: Span): boolean {
  const before =
    text.source
      .slice(Math.max(0, start - 160), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.source.slice(end, end + 160).split('\n', 1)[0] ?? '';
  return CONDITIONS_LINE.test(before + after);
}

/** The condition's words with the negation around them, or null when nothing negates them. */
function withNegation(text: OfferText, structure: TextStructure, hit: Span): Span | null {
  const sentence = structure.sentences[sentenceAt(structure.sentences, hit.start)];
  const from = Math.max(sentence?.start ?? 0, hit.start - 48);
  const before = NO_BEFORE.exec(plainOf(text, from, hit.start));
  if (before) return { start: hit.start - before[0].trimStart().length, end: hit.end };
  const after = NO_AFTER.exec(plainOf(text, hit.end, hit.end + 40));
  return after ? { start: hit.start, end: hit.end + after[0].length } : null;
}
