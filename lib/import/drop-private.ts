import { foldPlain } from '../text/fold-text.ts';
import { PRIVATE_LABELS, PRIVATE_STATEMENTS, STREETS } from './private-words.ts';

const LABEL = new RegExp(`^(?:${PRIVATE_LABELS.join('|')}) ?:`);
const STATEMENT = new RegExp(`^(?:${PRIVATE_STATEMENTS.join('|')})$`);
const STREET = new RegExp(`^(?:${STREETS.join('|')})$`);
/** "69003 Lyon", "CH-1204 Genève": the number goes, the town stays. */
const POSTCODE = /(?:^|(?<=\s))(?:(?:F|FR|CH|B|BE|L|LU)[- ]?)?\d{4,5} (?=\p{Lu})/gu;
const UK_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const PHONE = /(?<![\p{N}\p{L}])(?:\+\d{1,3}|0)(?:[ .-]?\(?\d{1,4}\)?){3,6}(?![\p{N}\p{L}])/gu;
/** Within a street line without comma: where the town starts. */
const TOWN_AFTER = /\s(?=(?:(?:F|CH|B|L)-)?\d{4,5} \p{Lu})/u;
const SEPARATOR = /(\s*[|•·;\t]\s*|\s{3,}|\s[-–—]\s|,\s)/;
/** Longest stretch that is looked at: prose is not an identity line. */
const LONGEST = 90;

/** The text without what is nobody's business (see `private-words.ts`), e-mail addresses and telephone numbers. Lines stay lines. */
export function dropPrivate(text: string): string {
  return text
    .split('\n')
    .map((line) => withoutPrivate(line))
    .join('\n');
}

function withoutPrivate(line: string): string {
  const bare = line.replace(MAIL, '').replace(PHONE, '');
  const pieces = bare.split(SEPARATOR);
  let changed = false;
  const kept: string[] = [];
  /** After "Adresse :" the rest of the line up to the town is the address. */
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    const clean = cleanPiece(piece);
    if (clean !== piece) changed = true;
    if (clean.trim() === '' && piece.trim() !== '') continue;
    kept.push((kept.length > 0 ? (pieces[at - 1] ?? '') : '') + clean);
  }
  // What was dropped leaves no separators behind.
  const rest = changed ? kept.join('') : bare;
  return rest === line ? line : rest.replace(/[\s|•·;,]{1,20}$/, '');
}

function cleanPiece(piece: string): string {
  if (piece.length > LONGEST) return piece;
  const trimmed = piece.replace(/^[\s•\-–*▪●☎✉➢>]+/u, '').trim();
  const folded = foldPlain(trimmed);
  if (LABEL.test(folded)) {
    // "Adresse : 12 rue X 69003 Lyon": the town is not private.
    const town = /\d{4,5} (\p{Lu}[\p{L}' -]{1,40})$/u.exec(trimmed);
    return town && /^(?:adresse|address|home address|domicile)/.test(folded) ? (town[1] ?? '') : '';
  }
  if (STATEMENT.test(folded)) return '';
  const [street = '', town] = trimmed.split(TOWN_AFTER, 2);
  if (STREET.test(foldPlain(street))) return town === undefined ? '' : town.replace(POSTCODE, '');
  return piece.replace(POSTCODE, '').replace(UK_POSTCODE, '');
}
