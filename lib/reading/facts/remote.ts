import type { Remote } from '../../model/offer.ts';
import type { Span } from '../../model/span.ts';
import {
  clauseAround,
  type FactText,
  factText,
  headingAbove,
  lineAround,
  matchesOf,
  roleAt,
  sourceSlice,
  sourceSpan,
} from './fact-text.ts';
import { LOST_DASH, SMALL_NUMBER, smallNumber } from './number-words.ts';
import {
  BENEFIT_WORDS,
  NOT_WORKPLACE_AFTER,
  NOT_WORKPLACE_BEFORE,
  REMOTE_FORMS,
  REMOTE_LABELS,
} from './remote-cues.ts';
import { anyOf, endPattern, startPattern, WORD_END, WORD_START, wordPattern } from './word-pattern.ts';

export interface RemoteReading {
  readonly remote: Remote;
  /** Days a week away from the office, 1..4, only where the offer gives a number; the least of a range. */
  readonly daysPerWeek: number | null;
  readonly evidence: readonly Span[];
  readonly daysEvidence: readonly Span[];
}

const FORMS = REMOTE_FORMS.map((form) => ({
  ...form,
  regexp: new RegExp(
    `${WORD_START}(?:${form.pattern})${/[(–-]\)?$/.test(form.pattern) ? '' : WORD_END}`,
    'g',
  ),
}));
const AWAY =
  '(?:tele-?travail(?:ler|les|lables?|le)?|tele-?work(?:ing)?|mobile work(?:ing)?|travail mobile|tt|remote(?:ly)?|full remote|distanciel|a distance|home[- ]?office|from home|at home|wfh|working from home|work from home|home[- ]?working|home)';
const THERE =
  "(?:(?:in|at|from) (?:the |our |their )?(?:[a-z]{3,14} )?(?:office|hq|site|headquarters|premises)s?|(?:at|on|in) (?:the |our |a )?(?:client|customer)s?'?s? (?:sites?|premises|offices?)|in[- ]office|on[- ]?site|office[- ]based|in[- ]person|sur site|sur place|en presentiel|presentiel|de presentiel|au bureau|(?:de )?presence(?: (?:sur site|au bureau|sur place|dans nos locaux))?|dans (?:les|nos) (?:locaux|bureaux)|chez le client|in the [a-z]{3,12} office|onsite presence)";
const COUNT = `(${SMALL_NUMBER})(?:(?: ?(?:a|-|/|to|ou|or) ?|${LOST_DASH})(${SMALL_NUMBER}))?`;
const DAYS = '(?: ?jours?| ?j(?![a-z])|[ -]?days?)';
const PER =
  '(?: ?(?:/|par|per|a|each|every|out of|sur|,)? ?(?:la )?(semaines?|sem|hebdo(?:madaires?)?|weeks?|wk|p\\.?/?w|weekly|mois|months?|5(?! ?(?:ans|k|%|\\d))|five|cinq)\\.?)?';
/** "2 jours de télétravail par semaine", "3 days a week in the office". Groups: 1 low 2 high 3 period 4 away 5 there 6 period. */
const DAYS_FIRST = new RegExp(
  `(?<![a-z0-9.,])${COUNT}${DAYS}${PER} ?[(,:-]? ?(?:max(?:imum)?|minimum|min|fixes?|maxi|au moins|required|mandatory|working|possible)? ?(?:de |en |du |of |d'|is |are |to be |spent |work(?:ing)? )?(?:(${AWAY})|(${THERE}))(?![a-z])(?: ?[(,]?${PER})?`,
  'g',
);
/** "télétravail : 3 j/sem", "remote up to 2 days", "on-site, 3 days/week". Groups: 1 away 2 there 3 low 4 high 5 period. */
const DAYS_LAST = new RegExp(
  `${WORD_START}(?:(${AWAY})|(${THERE}))(?![a-z])(?: ?(?:est |sera |is )?(?:requirements?|requis|working|work|partiel|possible|hybride|propose|autorise|oui|accepte|flexible|regulier|presence))? ?[:(,–-]? ?(?:de |a raison de |a hauteur de |for |approx\\.? |about |approximately |environ |jusqu'a |up to |minimum |min\\.? |max(?:imum)?\\.? |au moins |at least |oui,? |possible |partiel |hybride )?(?:a )?${COUNT}${DAYS}${PER}`,
  'g',
);
/** "Hybrid - 2 days a week in Leeds": the town is the office. */
const DAYS_IN_TOWN = new RegExp(
  `${WORD_START}hybrid[a-z ]{0,12}[^a-z0-9\\n]{0,4}${COUNT}[ -]?days? ?(?:a|per|/) ?week (?:in|at) [a-z]`,
  'g',
);
/** "50 % de télétravail", "in-office at least 25%". */
const PERCENT_FIRST = new RegExp(
  `(?<![0-9.,])(\\d{1,3}) ?% (?:de |en |of |of time |of the time )?(?:(${AWAY})|(${THERE}))(?![a-z])`,
  'g',
);
const PERCENT_LAST = new RegExp(
  `${WORD_START}(?:(${AWAY})|(${THERE})) ?(?:a |: ?|a hauteur de |\\(?at least |\\()?(\\d{1,3}) ?%`,
  'g',
);
const DAYS_THERE = new RegExp(`^ ?(?:de |en |in )?${THERE}(?![a-z])`);
/** How the names of Monday to Friday begin. */
const WEEKDAYS = [/^(?:lun|mon)/, /^(?:mar|tue)/, /^(?:mer|wed)/, /^(?:jeu|thu)/, /^(?:ven|fri)/];
const WEEKDAY =
  '(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?)s?';
const EACH_WEEKDAY = new RegExp(WEEKDAY, 'g');
/** "Tue-Thu in the office", "Monday and Friday from home". Groups: 1 first 2 last of a stretch 3 others named 4 away 5 there. */
const NAMED_DAYS = new RegExp(
  `${WORD_START}(${WEEKDAY})(?:(?: ?[-–/] ?| (?:to|through|thru|au|a) )(${WEEKDAY})|((?:(?:, ?| ?& ?| et | and | or | ou )(?:le |les )?${WEEKDAY}){0,3})) ?[,:(]? ?(?:de |en |a )?(?:(${AWAY})|(${THERE}))(?![a-z])`,
  'g',
);
const LABEL = new RegExp(`(?:^|[|•·,;(] ?)[^a-z0-9]{0,4}${anyOf(REMOTE_LABELS)} ?[:=–-] ?[^.\\n]{0,70}$`);
const LABEL_HEADING = new RegExp(`^[^a-z]{0,6}${anyOf(REMOTE_LABELS)} ?:?$`);
const BEFORE_NOT = endPattern(NOT_WORKPLACE_BEFORE);
const AFTER_NOT = startPattern(NOT_WORKPLACE_AFTER);
const BENEFIT = wordPattern(BENEFIT_WORDS);
const NOT_DAYS_OF =
  /(?:deplacements?|travel|conges|leave|rtt|formation|training|holiday|vacances|astreintes?|delivery|delai|notice)/;
const NEGATED = /(?<![a-z])(?:pas de|pas d'|no|not|non|sans|hors|ni|aucun) ?(?:un |du |a |en )?$/;
const NEGATED_AFTER =
  /^ ?(?::? ?non(?![a-z])|impossible|exclue?|pas possible|not possible|not available|non autorise|non accepte|s'abstenir|n'est pas)/;

const NO_VALUE =
  /^\s{0,6}[^a-z0-9\n]{0,4}(?:non|no|aucun|pas|not|none|impossible|total|complet|full|a definir|n\/a)(?![a-z])/;

interface Signal extends Span {
  readonly mode: Remote;
  readonly score: number;
  readonly days: number | null;
}

/** Days of a normal working week. */
const WEEK = 5;

/**
 * Where the work is done. A number of days beats words, a field beats a sentence, clear words beat bare ones. Days at the office
 * are turned into days away. Remote sites, hybrid clouds and visits on site say nothing of it.
 */
export function readRemote(text: FactText): RemoteReading | null {
  return decide(text, signalsOf(text, false));
}

/** Where the work is done, from a string that is known to be about it ("Hybride", "TELECOMMUTE", "Télétravail partiel"). */
export function parseRemote(
  value: string,
): { readonly remote: Remote; readonly daysPerWeek: number | null } | null {
  const spaced = value.slice(0, 200).replace(/_/g, ' ');
  if (/^\s*telecommute\s*$/i.test(spaced)) return { remote: 'remote', daysPerWeek: null };
  const text = factText(spaced);
  const bare = text.plain.trim().replace(/^[^a-z]+|[^a-z]+$/g, '');
  if (/^(?:non|no|aucun|none|never|jamais)$/.test(bare)) return { remote: 'onsite', daysPerWeek: null };
  if (/^(?:partiel(?: possible)?|ponctuel|occasionnel|frequent|flexible|oui|yes|possible)$/.test(bare))
    return { remote: 'hybrid', daysPerWeek: null };
  if (/^(?:total|complet|full|fully)$/.test(bare)) return { remote: 'remote', daysPerWeek: null };
  const reading = decide(text, signalsOf(text, true));
  return reading === null ? null : { remote: reading.remote, daysPerWeek: reading.daysPerWeek };
}

function decide(text: FactText, signals: readonly Signal[]): RemoteReading | null {
  let chosen: Signal | null = null;
  for (const one of signals) {
    if (
      chosen === null ||
      one.score > chosen.score ||
      (one.score === chosen.score && one.start < chosen.start)
    )
      chosen = one;
  }
  if (chosen === null) return null;
  // The number may stand in another sentence than the clearest words for the mode.
  const withDays =
    chosen.mode === 'hybrid'
      ? chosen.days !== null
        ? chosen
        : signals.find((one) => one.mode === 'hybrid' && one.days !== null)
      : undefined;
  const daysEvidence = withDays === undefined ? [] : [sourceSpan(text, withDays.start, withDays.end)];
  return {
    remote: chosen.mode,
    daysPerWeek: withDays?.days ?? null,
    evidence: [sourceSpan(text, chosen.start, chosen.end)],
    daysEvidence,
  };
}

function signalsOf(text: FactText, isolated: boolean): Signal[] {
  const signals: Signal[] = [];
  for (const match of matchesOf(text, DAYS_FIRST)) {
    addDays(text, signals, match, match[4] !== undefined, match[1], match[2], match[3] ?? match[6]);
  }
  for (const match of matchesOf(text, DAYS_LAST)) {
    // "Remote - 1 day on site": the days are those of the words behind them.
    if (
      match[1] !== undefined &&
      DAYS_THERE.test(text.plain.slice(match.index + match[0].length, match.index + match[0].length + 60))
    )
      continue;
    addDays(text, signals, match, match[1] !== undefined, match[3], match[4], match[5]);
  }
  for (const match of matchesOf(text, NAMED_DAYS)) addNamedDays(text, signals, match);
  for (const match of matchesOf(text, DAYS_IN_TOWN))
    addDays(text, signals, match, false, match[1], match[2], 'week');
  for (const match of matchesOf(text, PERCENT_FIRST))
    addPercent(signals, match, Number(match[1]), match[2] !== undefined);
  for (const match of matchesOf(text, PERCENT_LAST))
    addPercent(signals, match, Number(match[3]), match[1] !== undefined);
  const words: (Signal & { readonly weight: number })[] = [];
  for (const form of FORMS) {
    for (const match of matchesOf(text, form.regexp)) {
      const start = match.index;
      const end = start + match[0].length;
      const score = isolated ? form.weight + 1 : scoreOf(text, start, end, form.weight, form.mode);
      if (score > 0) words.push({ start, end, mode: form.mode, score, days: null, weight: form.weight });
    }
  }
  // The clearest, then the longest words win where they overlap: "pas de télétravail" over "télétravail".
  words.sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start));
  const kept: Signal[] = [];
  for (const one of words.slice(0, 300)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return [...signals, ...kept];
}

function addDays(
  text: FactText,
  signals: Signal[],
  match: RegExpExecArray,
  away: boolean,
  low: string | undefined,
  high: string | undefined,
  period: string | undefined,
): void {
  const start = match.index;
  const end = start + match[0].length;
  const first = smallNumber(low);
  if (first === null) return;
  const second = smallNumber(high) ?? first;
  const clause = clauseAround(text, start, end);
  const before = text.plain.slice(Math.max(clause.start, start - 40), start);
  if (NOT_DAYS_OF.test(match[0]) || NOT_DAYS_OF.test(before.slice(-16))) return;
  const role = roleAt(text, start);
  if (role === 'process' || role === 'legal') return;
  const monthly = /^(?:mois|month)/.test(period ?? '');
  if (monthly) {
    // "1 jour par mois au bureau" leaves the mode to other words.
    if (away) signals.push({ start, end, mode: 'hybrid', score: 5, days: null });
    return;
  }
  if (first > WEEK || second > WEEK || second < first) return;
  // The least that is sure: the lower end away, the upper end at the office.
  const days = away ? first : WEEK - second;
  const limited = away && /(?:jusqu'a|up to|max(?:imum)?) ?$/.test(before);
  if (away && first === WEEK) signals.push({ start, end, mode: 'remote', score: 5, days: null });
  else if (away && first === 0)
    signals.push({
      start,
      end,
      mode: second > 0 ? 'hybrid' : 'onsite',
      score: 5,
      days: second > 0 ? second : null,
    });
  else if (!away && first === WEEK) signals.push({ start, end, mode: 'onsite', score: 5, days: null });
  else if (!away && first === 0) return;
  // An ordinary sentence of duties ("2 jours sur site pour l'installation") gives no rhythm without "per week".
  else if (
    !away &&
    period === undefined &&
    !/[(:]|hybrid|teletravail|remote/.test(before) &&
    !hasRemoteWord(text, clause) &&
    !aloneInLine(text, start, end)
  )
    return;
  else
    signals.push({
      start,
      end,
      mode: 'hybrid',
      score: limited || away ? 8 : 7,
      days: days > 0 ? days : null,
    });
}

/** Days called by their names: how many of the five, and where they are spent. */
function addNamedDays(text: FactText, signals: Signal[], match: RegExpExecArray): void {
  const first = weekdayOf(match[1]);
  const last = weekdayOf(match[2]);
  const named = last === -1 ? 1 + (match[3]?.match(EACH_WEEKDAY)?.length ?? 0) : last - first + 1;
  if (named < 1 || named > WEEK) return;
  const role = roleAt(text, match.index);
  if (role === 'process' || role === 'legal') return;
  const away = match[4] !== undefined;
  const days = away ? named : WEEK - named;
  // "Monday to Friday in the office" are hours of work; nothing more is said.
  if (days === 0 || days === WEEK) return;
  const start = match.index;
  signals.push({ start, end: start + match[0].length, mode: 'hybrid', score: away ? 8 : 7, days });
}

/** 0 Monday … 4 Friday; −1 for none. */
function weekdayOf(word: string | undefined): number {
  return word === undefined ? -1 : WEEKDAYS.findIndex((name) => name.test(word));
}

/** Nothing else stands in the line: a field of a board. */
function aloneInLine(text: FactText, start: number, end: number): boolean {
  const line = lineAround(text, start, end);
  return !/[a-z]/.test(text.plain.slice(line.start, start) + text.plain.slice(end, line.end));
}

function hasRemoteWord(text: FactText, clause: Span): boolean {
  return /(?:teletravail|remote|hybrid|(?<![a-z])tt(?![a-z])|distanciel|from home|wfh)/.test(
    text.plain.slice(clause.start, clause.end),
  );
}

function addPercent(signals: Signal[], match: RegExpExecArray, percent: number, away: boolean): void {
  const start = match.index;
  const end = start + match[0].length;
  if (percent <= 0 || percent >= 100) return;
  const share = ((away ? percent : 100 - percent) * WEEK) / 100;
  signals.push({ start, end, mode: 'hybrid', score: 5, days: Number.isInteger(share) ? share : null });
}

function scoreOf(text: FactText, start: number, end: number, weight: number, mode: Remote): number {
  const { plain } = text;
  const clause = clauseAround(text, start, end);
  const line = lineAround(text, start, end);
  const before = plain.slice(Math.max(clause.start, start - 60), start);
  const after = plain.slice(end, Math.min(clause.end, end + 40));
  const role = roleAt(text, start);
  if (role === 'process' || role === 'legal') return 0;
  const lineText = plain.slice(line.start, line.end);
  const lineBefore = plain.slice(line.start, start);
  const word = plain.slice(start, end);
  if (mode !== 'onsite' && (NEGATED.test(before) || NEGATED_AFTER.test(after))) return 0;
  const ownLabel = new RegExp(`^[^a-z]{0,4}${anyOf(REMOTE_LABELS)} ?[:=–-]`).test(lineText);
  if (weight >= 2) {
    if (weight === 2 && (role === 'missions' || role === 'environment')) return 0;
    if (BEFORE_NOT.test(before) && weight < 4 && mode !== 'onsite') return 0;
    return ownLabel && lineText.length < 90 ? 6 : weight + (weight === 4 ? 1 : 0);
  }
  // From here on: bare words.
  if (AFTER_NOT.test(after) || BEFORE_NOT.test(before)) return 0;
  if (
    LABEL.test(lineBefore) ||
    (lineBefore.trim() === '' && LABEL_HEADING.test(headingAbove(text, start)) && lineText.length < 60)
  )
    return 6;
  const bare = lineText.replace(/^[^a-z]+|[^a-z]+$/g, '');
  if (bare === word || bare === `mode ${word}` || bare === `travail ${word}`) {
    // "Télétravail" alone may be the heading of a field whose value says no, or nothing.
    return mode !== 'onsite' && NO_VALUE.test(plain.slice(line.end, line.end + 40)) ? 0 : 5;
  }
  const written = sourceSlice(text, start, end);
  if (mode === 'hybrid' && /^tele/.test(word)) {
    if (role === 'benefits' || role === 'practical') return 3;
    return lineText.length <= 160 && BENEFIT.test(lineText) && role !== 'missions' && role !== 'environment'
      ? 2
      : 0;
  }
  // "Londres (Hybrid)", "Appleton, MN (onsite)", "Paris | Remote": a cell of its own in a short line.
  const opened = /(?:[(|•·/[,–-]|\s-) ?$/.test(lineBefore) || lineBefore.trim() === '';
  const closed = /^ ?(?:[)|•·/\],;:(–-]|$)/.test(plain.slice(end, line.end));
  if (opened && closed && lineText.length <= 120 && /^[\p{Lu}(]/u.test(written)) return 4;
  if (/\($/.test(lineBefore.trimEnd()) && /^ ?[),:;]/.test(after) && lineText.length <= 120) return 4;
  return 0;
}
