import { CharClass, charClass } from './char-classes.ts';
import { decode, type FoldedText } from './fold-text.ts';

/**
 * Inclusive and optional endings: chef·fe, chef(fe), expert.e, rigoureux/se, organisé(e)s, technicien-ne, projet(s).
 * Each ending is allowed only after a stem that French really feminises that way, so that a sentence that ends without
 * a space ("projet.Vous") or a pair ("le/la") is never read as one word.
 */
interface Ending {
  /** What must stand at the end of the stem. */
  readonly after: RegExp;
  /** How many letters of the stem the feminine drops. */
  readonly drop: number;
  /** The feminine's own ending. */
  readonly add: string;
}

const ANY = /[a-zà-ÿ]$/;
const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  e: [{ after: ANY, drop: 0, add: 'e' }],
  es: [{ after: ANY, drop: 0, add: 'e' }],
  fe: [{ after: /f$/, drop: 0, add: 'fe' }],
  fes: [{ after: /f$/, drop: 0, add: 'fe' }],
  ne: [{ after: /n$/, drop: 0, add: 'ne' }],
  nes: [{ after: /n$/, drop: 0, add: 'ne' }],
  le: [{ after: /l$/, drop: 0, add: 'le' }],
  les: [{ after: /l$/, drop: 0, add: 'le' }],
  te: [{ after: /t$/, drop: 0, add: 'te' }],
  se: [
    { after: /x$/, drop: 1, add: 'se' },
    { after: /eur$/, drop: 1, add: 'se' },
  ],
  ses: [
    { after: /x$/, drop: 1, add: 'se' },
    { after: /eur$/, drop: 1, add: 'se' },
  ],
  euse: [{ after: /eu[rx]$/, drop: 3, add: 'euse' }],
  euses: [{ after: /eu[rx]$/, drop: 3, add: 'euse' }],
  rice: [{ after: /teur$/, drop: 3, add: 'rice' }],
  rices: [{ after: /teur$/, drop: 3, add: 'rice' }],
  trice: [{ after: /teur$/, drop: 4, add: 'trice' }],
  trices: [{ after: /teur$/, drop: 4, add: 'trice' }],
  ve: [{ after: /f$/, drop: 1, add: 've' }],
  ves: [{ after: /f$/, drop: 1, add: 've' }],
  ive: [{ after: /if$/, drop: 2, add: 'ive' }],
  ives: [{ after: /if$/, drop: 2, add: 'ive' }],
  ère: [{ after: /er$/, drop: 2, add: 'ère' }],
  ere: [{ after: /er$/, drop: 2, add: 'ère' }],
  ères: [{ after: /er$/, drop: 2, add: 'ère' }],
  ienne: [{ after: /ien$/, drop: 3, add: 'ienne' }],
  iennes: [{ after: /ien$/, drop: 3, add: 'ienne' }],
  enne: [{ after: /en$/, drop: 2, add: 'enne' }],
  elle: [{ after: /el$/, drop: 2, add: 'elle' }],
  elles: [{ after: /el$/, drop: 2, add: 'elle' }],
};
/** The longest ending above, in letters: how far the reader looks ahead. */
const LONGEST_ENDING = 6;
/** French words that are no stems: "un.e", "le/la" and so on stay as they are. */
const SHORTEST_STEM = 3;

export interface InclusiveForm {
  /** Folded offset after the whole form, closing bracket and plural included. */
  readonly end: number;
  /** Both forms, accents kept: [masculine, feminine] or [singular, plural]. */
  readonly forms: readonly [string, string];
}

/**
 * Reads an inclusive ending that begins right after the stem [start, stemEnd), or gives null.
 * The sign may be a bracket, a middle dot, a full stop, a slash or a hyphen.
 */
export function readInclusiveForm(folded: FoldedText, start: number, stemEnd: number): InclusiveForm | null {
  if (stemEnd - start < SHORTEST_STEM) return null;
  const sign = charClass(folded.plain[stemEnd] as number);
  const bracket = sign === CharClass.open;
  if (!bracket && !isInclusiveSign(folded, stemEnd, sign)) return null;
  const ending = readLetters(folded, stemEnd + 1);
  if (ending === null) return null;
  let end = stemEnd + 1 + ending.length;
  const stem = decode(folded.accented, start, stemEnd);

  if (bracket) {
    if (end >= folded.length || charClass(folded.plain[end] as number) !== CharClass.close) return null;
    end += 1;
    if ((ending === 's' || ending === 'x') && !isWordUnit(folded, end)) {
      return { end, forms: [stem, stem + ending] };
    }
    if (end < folded.length && folded.plain[end] === 0x73 && !isWordUnit(folded, end + 1)) end += 1;
  } else {
    // A full stop ends a sentence when a capital follows it in a word that is not all in capitals.
    if (sign === CharClass.dot && isUpperAt(folded, stemEnd + 1) && !isUpperAt(folded, stemEnd - 1))
      return null;
    // expert·e·s, expert-e-s
    if (
      end + 1 < folded.length &&
      charClass(folded.plain[end] as number) === sign &&
      folded.plain[end + 1] === 0x73 &&
      !isWordUnit(folded, end + 2)
    ) {
      end += 2;
    }
  }
  if (isWordUnit(folded, end)) return null;
  const feminine = feminineOf(stem, ending);
  return feminine === null ? null : { end, forms: [stem, feminine] };
}

function isInclusiveSign(folded: FoldedText, at: number, sign: number): boolean {
  return (
    sign === CharClass.middot ||
    sign === CharClass.dot ||
    sign === CharClass.slash ||
    sign === CharClass.hyphen ||
    // A bullet typed for the middle dot, glued to both letters.
    (sign === CharClass.bullet && folded.plain[at] === 0x2022)
  );
}

function feminineOf(stem: string, ending: string): string | null {
  for (const rule of ENDINGS[ending] ?? []) {
    if (rule.after.test(stem)) return stem.slice(0, stem.length - rule.drop) + rule.add;
  }
  return null;
}

/** Up to LONGEST_ENDING letters from `at`; null when there are none or more. */
function readLetters(folded: FoldedText, at: number): string | null {
  let end = at;
  while (end < folded.length && charClass(folded.plain[end] as number) === CharClass.letter) {
    end += 1;
    if (end - at > LONGEST_ENDING) return null;
  }
  return end === at ? null : decode(folded.accented, at, end);
}

function isWordUnit(folded: FoldedText, at: number): boolean {
  if (at >= folded.length) return false;
  const kind = charClass(folded.plain[at] as number);
  return kind === CharClass.letter || kind === CharClass.digit;
}

/** True when the original of this unit is an upper-case letter. */
export function isUpperAt(folded: FoldedText, at: number): boolean {
  const unit = folded.source.charCodeAt(folded.starts[at] as number);
  if (unit === folded.accented[at] || unit === folded.plain[at]) return false;
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}
