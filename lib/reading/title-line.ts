import type { Span } from '../model/span.ts';
import { type OfferText, openText, plainOf, toFolded, toSource } from './offer-text.ts';
import type { TextLine } from './text-units.ts';

/** Words that make a short first line the title of an offer. */
const ROLE_WORDS =
  /(?<![\p{L}\p{N}])(?:chef(?:fe|\.fe|·fe|-fe|\(fe\)|\/cheffe)?s?(?: \/ ?cheffe)?|directeur|directrice|responsable|charge(?:e|\(e\)|·e)?|ingenieur(?:e|\(e\)|·e)?|technicien(?:ne|\(ne\)|·ne)?|architecte|administrateur|administratrice|consultant(?:e|\(e\))?|coordinateur|coordinatrice|coordonnateur|pilote|expert(?:e)?|developpeur|developpeuse|analyste|gestionnaire|conducteur|operateur|pmo|scrum master|product owner|manager|lead|engineer|technician|architect|administrator|specialist|analyst|coordinator|director|officer|head|consultant|developer|sysadmin|owner|cdp|cp|pm|devops|sre|superviseur|supervisor|delegate|adjoint|assistant(?:e)?|stagiaire|alternant(?:e)?|referent(?:e)?)(?![\p{L}\p{N}])/u;
const GENDER_TAG =
  /\(?\b(?:h ?\/ ?f|f ?\/ ?h|m ?\/ ?f|h-f|f-h|m ?\/ ?w ?\/ ?d|f ?\/ ?h ?\/ ?x|h ?\/ ?f ?\/ ?x|x ?\/ ?f ?\/ ?h)\b\)?/;
const NOT_A_TITLE =
  /\b(?:recherch(?:e|ons)|recrut(?:e|ons)|we are|we're|nous |vous |you |is looking|is seeking|est un|is a|postul|apply|offres? d'emploi|accueil|home|menu|publiee?|posted|cookies?|experience|diplome|titulaire|bac ?\+ ?\d|years?)\b/;

/** What stands right after the title when a whole offer was copied into one line. */
const FIRST_WORDS_AFTER_TITLE =
  / (?:-|–)? ?(?:(?:description|descriptif|presentation) (?:du poste|de l'offre|de l'entreprise|de la societe)|le poste|vos missions|missions|contexte|qui sommes|a propos|job description|about (?:us|the)|overview|job summary|role overview)\b/;

/**
 * The title at the head of the text: one of the first lines, short, with the name of a job in it, or the very title
 * that the page gave. Text on one single line has its title before the first "H/F" or dash, when it begins with one.
 */
export function findTitle(text: OfferText, lines: readonly TextLine[], given?: string): Span | null {
  const wanted = given ? squeeze(openText(given).plain) : '';
  for (const line of lines.slice(0, 4)) {
    const plain = plainOf(text, line.start, line.end);
    const length = line.end - line.start;
    if (wanted.length > 5 && squeeze(plain).startsWith(wanted)) {
      return length <= wanted.length + 60
        ? { start: line.start, end: line.end }
        : cut(text, line, given ?? '');
    }
    if (length > 140) {
      return line === lines[0] ? titleOfOneLine(text, line) : null;
    }
    if (isTitleLine(plain) && !line.bullet) return { start: line.start, end: line.end };
  }
  return null;
}

/** Short, no sentence, with the name of a job in it (folded words). */
export function isTitleLine(plain: string): boolean {
  if (/[.!;]$/.test(plain.trim()) || /:\s*$/.test(plain)) return false;
  if (plain.split(/\s+/).length > 18 || NOT_A_TITLE.test(plain)) return false;
  return ROLE_WORDS.test(plain) || GENDER_TAG.test(plain);
}

/** "Chef de projet infrastructure H/F - CDI - Lyon Description du poste …" */
function titleOfOneLine(text: OfferText, line: TextLine): Span | null {
  const from = toFolded(text, line.start);
  const window = text.plain.slice(from, from + 110);
  const gender = GENDER_TAG.exec(window);
  if (gender && ROLE_WORDS.test(window.slice(0, gender.index))) {
    return toSource(text, from, from + gender.index + gender[0].length);
  }
  const before = FIRST_WORDS_AFTER_TITLE.exec(window)?.index ?? 0;
  return before > 5 && isTitleLine(window.slice(0, before)) ? toSource(text, from, from + before) : null;
}

function cut(text: OfferText, line: TextLine, given: string): Span {
  const end = Math.min(line.end, line.start + given.trim().length);
  return toSource(text, toFolded(text, line.start), toFolded(text, end));
}

function squeeze(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}]{1,20}/gu, ' ').trim();
}
