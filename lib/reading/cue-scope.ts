import type { Span } from '../model/span.ts';
import { type OfferText, plainOf, toFolded, toSource } from './offer-text.ts';
import { compilePhrases, type PhraseHit, scanPhrases } from './phrase-scan.ts';
import { NEGATION_CUES, STRENGTH_CUES, type StrengthCue } from './strength-cues.ts';
import type { Sentence } from './text-units.ts';

/** A cue and the stretches of its sentence that it governs. */
export interface CueScope {
  readonly kind: StrengthCue['kind'];
  readonly grade: StrengthCue['grade'];
  readonly cue: Span;
  readonly scopes: readonly Span[];
  /** The cue stands in a bracket behind one term: "(un plus)". */
  readonly bracket: boolean;
}

const CUES = compilePhrases<StrengthCue>([...STRENGTH_CUES, ...NEGATION_CUES]);

/** "When required", "si nécessaire" say when a thing is done, not how strongly it is asked. */
const OCCASION = /(?:^|[^a-z])(?:when|where|wherever|whenever|as|if|si|lorsque|quand)\s$/;

/** A part of a sentence between commas outside brackets, with what it begins with. */
interface Segment extends Span {
  /** The words that join it to what stands before: "de même que", "as well as". */
  readonly joined: boolean;
  /** "mais", "but", "while": nothing reaches over it. */
  readonly contrast: boolean;
}

/** The cues of one sentence with their scopes, in order. */
export function cueScopes(text: OfferText, sentence: Sentence): CueScope[] {
  const hits = scanPhrases(text, CUES, toFolded(text, sentence.start), toFolded(text, sentence.end)).filter(
    (hit) => !OCCASION.test(plainOf(text, sentence.start, hit.start).slice(-12)),
  );
  if (hits.length === 0) return [];
  const brackets = bracketSpans(text.source, sentence);
  const segments = splitSegments(text, sentence, brackets);
  const settled = hits.map((hit) => ({
    hit,
    bracket: brackets.find((bracket) => bracket.start < hit.start && hit.end < bracket.end) ?? null,
    way: settleWay(text, sentence, hit),
  }));
  return settled.map((cue, index) => ({
    kind: cue.hit.phrase.kind,
    grade: cue.hit.phrase.grade,
    cue: { start: cue.hit.start, end: cue.hit.end },
    bracket: cue.bracket !== null,
    scopes: cue.bracket
      ? bracketScope(text, sentence, cue.hit, cue.bracket)
      : cue.way === 'trail'
        ? trailScope(text, sentence, segments, settled, index)
        : leadScope(text, sentence, segments, settled, index),
  }));
}

interface SettledCue {
  readonly hit: PhraseHit<StrengthCue>;
  readonly bracket: Span | null;
  readonly way: 'lead' | 'trail';
}

/** A cue that may stand on either side governs backwards when nothing it could govern follows it. */
function settleWay(text: OfferText, sentence: Sentence, hit: PhraseHit<StrengthCue>): 'lead' | 'trail' {
  const { way } = hit.phrase;
  if (way !== 'both') return way;
  const rest = plainOf(text, hit.end, sentence.end);
  const atStart = /^[\s"'«“(*-]{0,4}$/.test(plainOf(text, sentence.start, hit.start));
  if (atStart && /\S/.test(rest)) return 'lead';
  if (
    /^\s{0,3}(?:$|[.,;:!?)\]/|]|(?:et|and|or|ou|mais|but|pour|for|afin|car|as|ainsi|de meme|sur ce|a ce|au|dans ce|d'autant|que|although|though)(?![\p{L}\p{N}]))/u.test(
      rest,
    )
  ) {
    return /^\s{0,3}:\s{0,3}\S/.test(rest) ? 'lead' : 'trail';
  }
  return 'lead';
}

/** "(un plus)" speaks of the term before the bracket; "(ITIL apprécié)" of what stands in it. */
function bracketScope(text: OfferText, sentence: Sentence, cue: Span, bracket: Span): Span[] {
  const inside = plainOf(text, bracket.start + 1, cue.start) + plainOf(text, cue.end, bracket.end - 1);
  const words = inside.match(/[\p{L}\p{N}]{3,30}/gu) ?? [];
  const own = words.filter(
    (word) =>
      !/^(?:mais|but|not|pas|non|est|serait|is|would|etre|very|tres|fortement|highly|strongly|required|obligatoire)$/.test(
        word,
      ),
  );
  if (own.length > 0) return [{ start: bracket.start, end: bracket.end }];
  return [{ start: lastItemStart(text, sentence.start, bracket.start), end: bracket.start }];
}

/** Where the item begins that ends here: after the last comma, "et", "ou", "and", "or" or slash. */
function lastItemStart(text: OfferText, from: number, to: number): number {
  const plain = plainOf(text, from, to);
  const cut = /^.*(?:[,;/|]|(?<![\p{L}\p{N}])(?:et|ou|and|or)(?![\p{L}\p{N}]))/su.exec(plain.trimEnd());
  return cut
    ? toSource(text, toFolded(text, from) + cut[0].length, toFolded(text, from) + cut[0].length).start
    : from;
}

/** From the cue back to the start of the list it closes. */
function trailScope(
  text: OfferText,
  sentence: Sentence,
  segments: readonly Segment[],
  cues: readonly SettledCue[],
  index: number,
): Span[] {
  const { hit } = cues[index] as SettledCue;
  let from = sentence.start;
  // Another closing cue before this one has governed what stands before it.
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = cues[at] as SettledCue;
    if (other.bracket || other.way !== 'trail') continue;
    const between = plainOf(text, other.hit.end, hit.start);
    if (/^\s{0,3}(?:et|and|ou|or|mais|but|,)?\s{0,3}$/.test(between)) continue;
    from = Math.max(from, other.hit.end);
    break;
  }
  const own = segmentAt(segments, hit.start);
  let first = own;
  for (let at = own; at > 0; at -= 1) {
    const segment = segments[at] as Segment;
    const bare =
      at === own && !/[\p{L}]/u.test(plainOf(text, segment.start, hit.start).replace(CONTRAST, ''));
    if ((segment.contrast && !bare) || segment.start <= from) break;
    const before = segments[at - 1] as Segment;
    if (stopsTrail(text, before, cues, hit)) break;
    first = at - 1;
  }
  from = Math.max(from, (segments[first] as Segment).start);
  from = Math.max(from, clauseStart(text, cues, index, from, hit.start));
  const scopes: Span[] = [{ start: from, end: hit.start }];
  // "… est un plus, de même que la pratique de …"; "une expérience est souhaitée en …".
  const rest = plainOf(text, hit.end, sentence.end);
  const next = segments[own + 1];
  const onwards =
    /^\s{1,3}(?:en|dans|sur|d'|de|des|du|with|in|of|on|avec|sur les|tout comme|ainsi que|as well as|de meme que|comme)(?![\p{L}\p{N}])/u.test(
      rest,
    );
  // "…, which is not part of our work (racks, network, servers)": the bracket says what.
  const named = hit.phrase.kind === 'not' ? /^\s{0,3}\([^)]{1,120}\)/.exec(rest) : null;
  if (named) {
    const stop = toFolded(text, hit.end) + named[0].length;
    scopes.push({ start: hit.end, end: toSource(text, stop, stop).start });
  }
  if (onwards) scopes.push({ start: hit.end, end: limit(cues, index, next ? next.start : sentence.end) });
  if (next?.joined) scopes.push({ start: next.start, end: limit(cues, index, sentence.end) });
  return scopes;
}

/** A part of the sentence that has its own say is not the beginning of the list that a later cue closes. */
function stopsTrail(
  text: OfferText,
  segment: Segment,
  cues: readonly SettledCue[],
  hit: PhraseHit<StrengthCue>,
): boolean {
  const plain = plainOf(text, segment.start, segment.end);
  if (/\d{1,2}\s{0,2}\+?\s{0,2}(?:ans|annees|years|yrs)(?![\p{L}])/u.test(plain)) return true;
  const words = plain.match(/[\p{L}\p{N}+]{1,30}/gu)?.length ?? 0;
  if (
    words >= 4 &&
    /(?<!\p{L})(?:degree|bachelor|bachelors|master|diplome|bac|ecole d'ingenieur|formation superieure)(?!\p{L})/u.test(
      plain,
    )
  ) {
    return true;
  }
  if (hit.phrase.kind === 'not' && words > 4) return true;
  if (
    /(?<!\p{L})(?:courant|bilingue|professionnel|operationnel|fluent|native|[abc][12])(?!\p{L})/u.test(plain)
  )
    return true;
  return cues.some(
    (other) =>
      other.hit.start >= segment.start &&
      other.hit.start < segment.end &&
      !other.bracket &&
      other.way === 'lead' &&
      other.hit.phrase.grade === 'plain' &&
      other.hit.phrase.kind !== hit.phrase.kind,
  );
}

/**
 * "Vous maîtrisez VMware et la connaissance d'Azure serait un plus": a verb of its own before the list ends the reach at
 * the "et" or "and" that opens the last clause.
 */
function clauseStart(
  text: OfferText,
  cues: readonly SettledCue[],
  index: number,
  from: number,
  to: number,
): number {
  const opener = cues
    .slice(0, index)
    .findLast(
      (cue) =>
        cue.way === 'lead' &&
        !cue.bracket &&
        cue.hit.start >= from - 1 &&
        cue.hit.phrase.grade === 'plain' &&
        cue.hit.phrase.kind !== cues[index]?.hit.phrase.kind,
    );
  if (!opener) return from;
  const at = opener.hit.end;
  const plain = plainOf(text, at, to);
  const cut =
    /^.*(?<!\p{L})(?:et|and|mais|but)\s{1,3}(?=(?:la|l'|le|une|un|a|an|the|des|les|some|any|knowledge|experience|familiarity|connaissance|maitrise|pratique|certification|idealement)(?![\p{L}]))/su.exec(
      plain,
    );
  if (!cut) return from;
  const folded = toFolded(text, at) + cut[0].length;
  return toSource(text, folded, folded).start;
}

const NEAR_WORDS = 4;

/** From the cue to the end of the sentence, the next cue or a contrast. */
function leadScope(
  text: OfferText,
  sentence: Sentence,
  segments: readonly Segment[],
  cues: readonly SettledCue[],
  index: number,
): Span[] {
  const { hit } = cues[index] as SettledCue;
  let end = sentence.end;
  for (const segment of segments) {
    if (segment.contrast && segment.start > hit.end) {
      end = Math.min(end, segment.start);
      break;
    }
  }
  end = Math.min(end, limit(cues, index, end));
  if (hit.phrase.grade === 'near') end = Math.min(end, nearEnd(text, hit, end));
  else if (hit.phrase.kind === 'not' && !/[:：]\s*$/.test(text.source.slice(hit.start, hit.end))) {
    const segment = segments[segmentAt(segments, hit.end - 1)] as Segment;
    end = Math.min(end, Math.max(segment.end, hit.end));
  } else if (hit.phrase.kind === 'nice') end = Math.min(end, asideEnd(text, sentence, segments, hit, end));
  // "Aucune compétence en infrastructure": the term may begin within the words that deny it.
  return [{ start: hit.phrase.kind === 'not' ? hit.start : hit.end, end }];
}

/** What opens a statement of its own behind a wish that was put in between commas. */
const NEW_STATEMENT =
  /^\s{0,3}(?:(?:and|but|et|mais)\s{1,3})?(?:you|who|whose|vous|qui)(?!\p{L})|^\s{0,3}(?:and|but|et|mais)\s{1,3}(?:have|be|are|can|will|must|with|an?|strong|good|excellent|solid|proven|at least|avez|etes|savez|avec|une?|une bonne|de bonnes|de solides)(?!\p{L})/u;

/** "…, ideally in retail, and you will be comfortable …": the wish ends where the statement goes on. */
function asideEnd(
  text: OfferText,
  sentence: Sentence,
  segments: readonly Segment[],
  hit: Span,
  end: number,
): number {
  const own = segmentAt(segments, hit.start);
  if (own === 0 || !/[\p{L}\p{N}]/u.test(text.source.slice(sentence.start, hit.start))) return end;
  for (const segment of segments.slice(own + 1)) {
    if (segment.start >= end) break;
    if (NEW_STATEMENT.test(plainOf(text, segment.start, Math.min(segment.end, segment.start + 40))))
      return segment.start;
  }
  return end;
}

/** Where the next opening cue of another kind takes over. */
function limit(cues: readonly SettledCue[], index: number, end: number): number {
  const { kind, grade } = (cues[index] as SettledCue).hit.phrase;
  for (const other of cues.slice(index + 1)) {
    if (other.bracket || other.way !== 'lead' || other.hit.start >= end) continue;
    const { phrase } = other.hit;
    if (phrase.kind === kind) continue;
    // "Idéalement, vous justifiez d'une expérience en …": the wish governs the statement.
    if (kind === 'nice' && phrase.kind === 'must') continue;
    if (phrase.grade === 'weak' && grade !== 'weak') continue;
    return other.hit.start;
  }
  return end;
}

/** A short negation reaches over the next few words and what "ni", "ou", "or", a comma or slash adds to them. */
function nearEnd(text: OfferText, hit: Span, end: number): number {
  const plain = plainOf(text, hit.end, end);
  const pattern = /[\p{L}\p{N}][\p{L}\p{N}+#.'-]{0,40}|[,;:()–—/]/gu;
  let words = 0;
  let stop = 0;
  for (const found of plain.matchAll(pattern)) {
    const word = found[0];
    if (/^(?:ni|ou|or|nor|\/)$/.test(word)) {
      words = 0;
    } else if (/^[,;:()–—]$/.test(word) || /^(?:et|and|mais|but|pour|for|afin|while|with|avec)$/.test(word)) {
      if (found.index > 0) break;
    } else {
      words += 1;
      if (words > NEAR_WORDS) break;
    }
    stop = found.index + word.length;
  }
  const folded = toFolded(text, hit.end) + stop;
  return toSource(text, folded, folded).start;
}

// ── parts of a sentence ────────────────────────────────────────────────────────────────────────────────────

function bracketSpans(source: string, sentence: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const char = source.charAt(at);
    if ((char === '(' || char === '[') && open < 0) open = at;
    else if ((char === ')' || char === ']') && open >= 0) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: sentence.end });
  return spans;
}

const JOINED =
  /^\s{0,3}(?:de meme que|ainsi que|tout comme|comme|et aussi|et egalement|as (?:is|are|would|will)|as well as|along with|together with)(?![\p{L}])/u;
const CONTRAST =
  /^\s{0,3}(?:mais|but|tandis que|alors que|while|whereas|however|cependant|toutefois|en revanche|par contre)(?![\p{L}])/u;
const BREAK =
  /,(?!\d)|\s(?=(?:mais|but|tandis que|alors que|while|whereas|en revanche)\s)|\s(?=(?:de meme que|ainsi que|tout comme|as well as|along with)\s)|\s[-–]\s/gu;

function splitSegments(text: OfferText, sentence: Sentence, brackets: readonly Span[]): Segment[] {
  const base = toFolded(text, sentence.start);
  const plain = plainOf(text, sentence.start, sentence.end);
  const cuts: number[] = [];
  for (const found of plain.matchAll(BREAK)) {
    const at = toSource(text, base + found.index, base + found.index).start;
    if (brackets.some((bracket) => bracket.start <= at && at < bracket.end)) continue;
    const last = cuts.at(-1) ?? sentence.start;
    if (/\S/.test(text.source.slice(last, at))) cuts.push(at + 1);
  }
  const borders = [sentence.start, ...cuts, sentence.end];
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < borders.length; at += 1) {
    const start = borders[at] as number;
    const end = borders[at + 1] as number;
    const words = plainOf(text, start, Math.min(end, start + 24));
    segments.push({
      start,
      end,
      joined: at > 0 && JOINED.test(words),
      contrast: at > 0 && CONTRAST.test(words),
    });
  }
  return segments;
}

function segmentAt(segments: readonly Segment[], at: number): number {
  const index = segments.findIndex((segment) => at < segment.end);
  return index < 0 ? segments.length - 1 : index;
}
