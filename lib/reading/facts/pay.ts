import type { PayPeriod, Salary } from '../../model/offer.ts';
import { contains, type Span } from '../../model/span.ts';
import {
  clauseAround,
  type FactText,
  factText,
  headingAbove,
  inFirstLines,
  lineAround,
  matchesOf,
  roleAt,
  sourceSpan,
} from './fact-text.ts';
import {
  CURRENCY_HINTS,
  CURRENCY_SIGNS,
  EXTRA_BEFORE,
  OTHER_MONEY,
  PAY_LABELS,
  PAY_NOTES,
  PAY_WORDS,
  PERIOD_AFTER,
  PERIOD_BEFORE,
  PLAUSIBLE,
  PROJECT_MONEY,
} from './pay-cues.ts';
import {
  anyOf,
  endPattern,
  lastIndexOfAny,
  WORD_END,
  WORD_START,
  wordPattern,
  wordsPattern,
} from './word-pattern.ts';

/** The pay of an offer, with the words that say it, and what does not fit one number. */
export interface PayReading {
  readonly salary: Salary | null;
  readonly evidence: readonly Span[];
  /** Variable parts, thirteenth month, bonus, profit sharing: as quotes. */
  readonly notes: readonly Span[];
}

const SIGN_BEFORE =
  '((?:us|ca|au)d ?\\$|us\\$|ca?\\$|a\\$|\\$|£|€|fr\\.|(?<![a-z])(?:eur|euros?|gbp|usd|cad|aud|chf|mad|sek|nok|dkk|pln|aed|sgd))';
const SIGN_AFTER =
  '(€|£|\\$|(?:euros?|eur|gbp|usd|cad|aud|chf|mad|dhs?|sek|nok|dkk|pln|aed|sgd)(?![a-z])|e(?=[^a-z0-9]|$))';
/** One amount of money or one number: sign, digits in groups, decimals, thousands, sign. Groups: 1 sign 2 digits 3 decimals 4 k 5 large 6 sign. */
const AMOUNT = new RegExp(
  `(?:${SIGN_BEFORE} ?)?(?<![\\d.,]|\\d[ '](?=\\d{3}(?!\\d))|[a-z](?<!(?:eur|euro|euros|gbp|usd|cad|aud|chf|mad|sek|nok|dkk|pln|aed|sgd|c)))(\\d{1,3}(?:[ .,']\\d{3}(?!\\d)){1,2}|\\d{1,7})(?!\\d)(?:[.,](\\d{1,2})(?!\\d))?` +
    `(?: ?(k)(?=[ ]?(?:€|£|\\$|eur|euro|chf|gbp|usd|cad|mad|e(?![a-z]))|[^a-z0-9]|$)| ?(millions?|milliards?|billions?|mds?|mn|m|bn|b)(?=[ ]?(?:€|£|\\$|eur|euro|d'|of )|[^a-z0-9]|$))?(?: ?${SIGN_AFTER})?(?:\\.-)?`,
  'g',
);
/** What may stand between the two ends of a range. */
const BETWEEN =
  /^ ?(?:(?:brut|bruts|gross|net|ht|par an|\/ ?an|par jour|\/ ?jour|\/ ?j|per day|\/ ?day|per annum|p\.a\.?|pa|a year|per year|annuels?|mensuels?|par mois|\/ ?mois|per hour|an hour|\/ ?hr|\/ ?h|paye|\/ ?yr|\/ ?year|\/ ?mo|\/ ?month|per month|\/ ?hour|brute) ?){0,3}(?:-{1,2}|a|to|et|and|\/|~|jusqu'a|bis|→) ?(?:de )?$/;
const FILLER =
  '^(?: ?[(,]? ?(?:brut|bruts|brute|gross|nets?|ht|hors taxes?|ttc|euros?|fixe|basic|base|salary|max|maximum|maxi|environ|doe))*';
const FILLER_BOUNDED = FILLER.replace(/\*$/, '{0,3}');
const AFTER_PERIOD = PERIOD_AFTER.map(
  ([period, source]) => [period, new RegExp(`${FILLER_BOUNDED} ?[(,]? ?(?:${source})`)] as const,
);
const BEFORE_PERIOD = PERIOD_BEFORE.map(([period, words]) => [period, wordPattern(words)] as const);
const PAY = wordsPattern(PAY_WORDS);
const PAY_ANY = wordPattern(PAY_WORDS);
const HEADING = new RegExp(`^[^a-z]{0,6}(?:votre |notre |la |le |the )?${anyOf(PAY_LABELS)}`);
const LABELLED = new RegExp(
  `${anyOf([...PAY_LABELS, 'budget'])}(?: ?\\(?[a-z ]{0,22}\\)?)? ?[:=]? ?(?:de |d'|d'environ |entre |between |from |up to |max(?:imum|i)? ?:? ?|jusqu'a |environ |c\\.? ?)?$`,
);
const OTHER = wordsPattern(OTHER_MONEY);
const OTHER_NEXT = new RegExp(
  `^ ?(?:de |d'|of |en |in |for |pour |per |a |ht |,? ?(?:annuels?|annual) )?(?:(?!plus|avec|and|with|hors|incl|excl)[a-z]{3,12} )?${anyOf([...OTHER_MONEY, 'primes?', 'bonus'])}`,
);
/** Millions in the same sentence: it counts what projects cost. */
const LARGE = /\d ?(?:m€|m£|meur|millions?|m d'euros|md)(?![a-z])/;
const PROJECT = wordsPattern(PROJECT_MONEY);
const EXTRA = endPattern(EXTRA_BEFORE);
const CEILING_BEFORE = /(?<![a-z])(?:jusqu'a|up to|upto|max|maxi|maximum|<|plafond(?: de)?) ?:? ?$/;
const CEILING_AFTER = /^ ?(?:ht )?\(?(?:max|maxi|maximum)(?![a-z])/;
const FLOOR_BEFORE =
  /(?:(?<![a-z])(?:a partir de|from|starting (?:at|from)|minimum|mini|min|des|au moins|at least|plus de|over)|>=?|≥) ?:? ?$/;
const FLOOR_AFTER = /^ ?(?:\+(?! ?[a-z0-9])|minimum|mini(?![a-z])|et plus|and above|and up)/;
/** What only pay does: it depends on who comes. */
const PAY_DEPENDS =
  /^ ?(?:brut|gross)? ?[(,-]? ?(?:selon|suivant|en fonction d|according to|depending (?:up)?on|based on|doe|negotiable|negociable|a negocier|a definir)(?![a-z])/;
const STATISTIC = /(?<![a-z])(?:moyen(?:ne)?s?|median(?:e)?s?|average|median|mean)(?![a-z])/;
const RATE_BEFORE = wordPattern(['rates?', 'tarif', 'taux']);
const MONTH_LABEL = wordPattern(['salaire', 'salary', 'remuneration', 'brut', 'net', 'gross']);
const FRENCH_PAY = wordPattern(['tjm', 'brut', 'salaire', 'remuneration']);
const ENTRE = /(?<![a-z])(?:entre|between)(?![a-z])/;
const SEGMENT_BEFORE = /(?:^|[-|•·,:;(/]) ?(?:de |entre |between |from |up to |circa |c\.? ?|~ ?|environ )?$/;
const SEGMENT_AFTER = /^ ?(?:$|[-|•·,+;)/(.])/;
const NOTES = PAY_NOTES.map(
  (source) => new RegExp(`${/^[a-z]/.test(source) ? WORD_START : ''}(?:${source})${WORD_END}`, 'g'),
);

interface Amount extends Span {
  readonly value: number;
  readonly sign: string | null;
  readonly thousands: boolean;
  readonly large: boolean;
}
interface Candidate extends Span {
  readonly salary: Salary;
  readonly score: number;
}

/** Evidence that a candidate must have, from its own words and from where it stands. */
const ENOUGH = 3;

/**
 * The fixed pay that the offer states. Money of budgets, turnover, benefits and bonuses is not pay; "selon profil" is no
 * value; of several amounts the best supported one is taken, and of equals the first.
 */
export function readPay(text: FactText): PayReading {
  const candidates = candidatesOf(text, false);
  const notes = readPayNotes(text);
  let chosen: Candidate | null = null;
  for (const one of candidates) if (chosen === null || one.score > chosen.score) chosen = one;
  if (chosen === null) return { salary: null, evidence: [], notes };
  const evidence = sourceSpan(text, chosen.start, chosen.end);
  return {
    salary: chosen.salary,
    evidence: [evidence],
    notes: notes.filter((note) => !contains(evidence, note)),
  };
}

/**
 * Pay from a string that is known to be about pay (a field of a page, structured data): "45-55 k€ brut annuel",
 * "Annuel de 45000.0 Euros à 55000.0 Euros", "£450 per day". Null when there is no amount in it.
 */
export function parsePay(value: string, language?: string): Salary | null {
  const text = factText(value.slice(0, 400), [], language);
  let chosen: Candidate | null = null;
  for (const one of candidatesOf(text, true)) if (chosen === null || one.score > chosen.score) chosen = one;
  return chosen?.salary ?? null;
}

function readPayNotes(text: FactText): Span[] {
  const found: Span[] = [];
  for (const pattern of NOTES) {
    for (const match of matchesOf(text, pattern)) {
      const role = roleAt(text, match.index);
      if (role === 'company' || role === 'missions' || role === 'environment') continue;
      const lead = /^[+ ]*/.exec(match[0])?.[0].length ?? 0;
      found.push({ start: match.index + lead, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const note of found) {
    const last = kept[kept.length - 1];
    if (last === undefined || note.start >= last.end) kept.push(note);
    if (kept.length === 12) break;
  }
  return kept.map((note) => sourceSpan(text, note.start, note.end));
}

function candidatesOf(text: FactText, isolated: boolean): Candidate[] {
  const amounts: Amount[] = [];
  for (const match of matchesOf(text, AMOUNT)) amounts.push(amountOf(match));
  const candidates: Candidate[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const low = amounts[at] as Amount;
    const high = amounts[at + 1];
    if (high !== undefined && joined(text, low, high)) {
      at += 1;
      const candidate = judge(text, low, high, isolated);
      if (candidate !== null) candidates.push(candidate);
    } else {
      const candidate = judge(text, low, null, isolated);
      if (candidate !== null) candidates.push(candidate);
    }
  }
  return candidates;
}

function amountOf(match: RegExpExecArray): Amount {
  const digits = (match[2] ?? '').replace(/[ .,']/g, '');
  const decimals = match[3] === undefined ? 0 : Number(match[3]) / 10 ** match[3].length;
  const thousands = match[4] !== undefined;
  const value = (Number(digits) + decimals) * (thousands ? 1000 : 1);
  const after = match[6] === 'e' ? (thousands ? '€' : undefined) : match[6];
  return {
    start: match.index,
    end: match.index + match[0].length,
    value,
    sign: match[1]?.replace(' ', '') ?? after ?? null,
    thousands,
    large: match[5] !== undefined,
  };
}

function joined(text: FactText, low: Amount, high: Amount): boolean {
  if (high.start - low.end > 40) return false;
  const between = text.plain.slice(low.end, high.start);
  const joiner =
    BETWEEN.exec(between) ??
    (low.sign !== null && high.sign !== null && /^ ?-? ?$/.test(between) && between !== ''
      ? [between]
      : null);
  if (joiner === null) return false;
  // "Paris 13 - 650 €/j": two numbers that are no range.
  if (!low.thousands && low.sign === null && !high.thousands && high.value > low.value * 4) return false;
  if (/(?:et|and) ?(?:de )?$/.test(between))
    return ENTRE.test(text.plain.slice(Math.max(0, low.start - 30), low.start));
  return true;
}

function judge(text: FactText, first: Amount, second: Amount | null, isolated: boolean): Candidate | null {
  if (first.large || second?.large === true) return null;
  const { plain } = text;
  const start = first.start;
  const end = (second ?? first).end;
  let low = first.value;
  let high = second?.value ?? first.value;
  const thousands = first.thousands || second?.thousands === true;
  if (second !== null && first.thousands !== second.thousands) {
    // "45-55 k€", "45k-55": the k counts for both.
    if (!first.thousands && low < 1000) low *= 1000;
    if (!second.thousands && high < 1000) high *= 1000;
  }
  if (high < low || high > low * 4) return null;

  const clause = clauseAround(text, start, end);
  const before = plain.slice(Math.max(clause.start, start - 90), start);
  const after = plain.slice(end, Math.min(clause.end, end + 60));
  const sign = first.sign ?? second?.sign ?? null;
  const labelled = LABELLED.test(before);
  const heading =
    /^[^a-z]{0,4}(?:de |entre |between |from |up to )?$/.test(before) &&
    HEADING.test(headingAbove(text, start));
  let explicit: PayPeriod | null = null;
  let tail = 0;
  for (const [period, pattern] of AFTER_PERIOD) {
    const found = pattern.exec(after);
    if (found !== null) {
      explicit = period;
      tail = found[0].length;
      break;
    }
  }
  const announced = BEFORE_PERIOD.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
  if (sign === null && !labelled && !heading && !isolated) {
    // A bare number is pay only when its own words say so: "50000 brut annuel", "45-55K fixe".
    const worded = thousands
      ? PAY_ANY.test(before) ||
        PAY_ANY.test(after.slice(0, 20)) ||
        (second !== null && text.language === 'fr')
      : explicit === 'year' || PAY_ANY.test(before.slice(-30));
    if (!worded || (!thousands && explicit === null)) return null;
  }
  const currency = currencyOf(text, sign);
  if (currency === null) return null;
  const period = explicit ?? announced ?? inferPeriod(low, thousands, before, isolated);
  if (period === null) return null;
  const [least, most] = PLAUSIBLE[period][currency] ?? (PLAUSIBLE[period].other as readonly [number, number]);
  if (low < least || high > most) return null;

  // "Salaire moyen national : 65 000 €" is a statistic of the trade.
  if (!isolated && (STATISTIC.test(before.slice(-70)) || STATISTIC.test(headingAbove(text, start))))
    return null;
  if (!isolated && otherMoney(before, after, period, explicit ?? announced)) return null;
  if (EXTRA.test(before) && !/fixe[^.]{0,12}variable/.test(before)) return null;
  const role = roleAt(text, start);
  if (
    (role === 'company' || role === 'missions' || role === 'environment') &&
    !labelled &&
    explicit === null &&
    announced === null
  )
    return null;

  const line = lineAround(text, start, end);
  const lineBefore = plain.slice(line.start, start);
  let score = 0;
  if (labelled || heading) score += 3;
  else if (PAY_ANY.test(before.slice(-60)) || PAY_ANY.test(after.slice(0, 25))) score += 2;
  if (sign !== null) score += 1;
  if (thousands) score += 1;
  if (second !== null) score += 1;
  if (explicit !== null || announced !== null) score += 2;
  if (role === 'practical' || role === 'benefits' || role === 'title') score += 1;
  if (SEGMENT_BEFORE.test(lineBefore) && SEGMENT_AFTER.test(after.slice(tail))) score += 1;
  if (inFirstLines(text, start, 8)) score += 1;
  if (PAY_DEPENDS.test(after.slice(tail))) score += 2;
  if (/^[^a-z]{0,4}ote/.test(after)) score -= 2;
  if (!isolated && score < ENOUGH) return null;

  const ceiling = second === null && (CEILING_BEFORE.test(before) || CEILING_AFTER.test(after));
  const floor = second === null && !ceiling && (FLOOR_BEFORE.test(before) || FLOOR_AFTER.test(after));
  return {
    start,
    end: end + tail,
    salary: { min: ceiling ? null : low, max: floor ? null : high, currency, period },
    score,
  };
}

/** A period that nobody wrote, where the size of the amount leaves no doubt. */
function inferPeriod(value: number, thousands: boolean, before: string, isolated: boolean): PayPeriod | null {
  if (thousands || value >= 12_000) return 'year';
  if (RATE_BEFORE.test(before) && value <= 2_500) return value >= 150 ? 'day' : value <= 120 ? 'hour' : null;
  if (/(?<![a-z])budget ?(?:max|maximum|client)? ?: ?$/.test(before) && value >= 150 && value <= 1_500)
    return 'day';
  if (value >= 1_000 && value < 10_000 && (isolated || MONTH_LABEL.test(before))) return 'month';
  return null;
}

/** The amount belongs to something else that costs or earns money. */
function otherMoney(before: string, after: string, period: PayPeriod, written: PayPeriod | null): boolean {
  if (OTHER_NEXT.test(after) || LARGE.test(before)) return true;
  const stretch = before.slice(
    Math.max(
      before.lastIndexOf(','),
      before.lastIndexOf('+'),
      before.lastIndexOf('|'),
      before.lastIndexOf(';'),
    ) + 1,
  );
  const pay = lastIndexOfAny(stretch, PAY);
  let other = lastIndexOfAny(stretch, OTHER);
  const dayRate = written === 'day' || written === 'hour';
  // Freelance offers call the day rate a budget.
  if ((dayRate || period === 'day') && other >= 0 && /^budget/.test(stretch.slice(other))) other = -1;
  if (other > pay) return true;
  if (written !== null) return false;
  return (
    lastIndexOfAny(stretch, PROJECT) > pay ||
    /^ ?(?:de |of )?(?:projets?|projects?|marches?|contrats?)(?![a-z])/.test(after)
  );
}

function currencyOf(text: FactText, sign: string | null): string | null {
  const known = sign === null ? undefined : CURRENCY_SIGNS[sign];
  if (known !== undefined && sign !== '$') return known;
  const hint = CURRENCY_HINTS.find(
    ([code, words]) =>
      (sign !== '$' || code === 'CAD' || code === 'AUD') && new RegExp(anyOf(words)).test(text.plain),
  )?.[0];
  // An offer in French that pays in dollars is one of Québec.
  if (sign === '$') return hint ?? (text.language === 'fr' ? 'CAD' : 'USD');
  if (text.language === 'fr' || FRENCH_PAY.test(text.plain)) return hint ?? 'EUR';
  const signs = ['£', '€', '$'].filter((one) => text.plain.includes(one));
  return signs.length === 1 ? (CURRENCY_SIGNS[signs[0] as string] ?? null) : null;
}
