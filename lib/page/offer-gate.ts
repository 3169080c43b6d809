/**
 * The first look at a page, all that most pages of the web ever get: could this be an offer at all? Says yes to every page that
 * `detectOfferPage` can accept (a test holds it to that) and no to nearly all others, from the address, the title, a few headings and
 * a few controls. Only then is the script that detects and reads put into the page.
 */
import { all, attr, fold, headTitle, one, textOf } from '../extract/dom.ts';
import { ROLE_WORDS, SEX_MARK } from '../extract/role-words.ts';
import { APPLY_WORDS } from '../extract/section-words.ts';
import { HIRING_WORDS, JOB_ADDRESS } from './detection-words.ts';

/** Parts of host names of job boards and applicant tracking systems. */
const JOB_HOST =
  /job|emploi|career|carriere|recrut|recruit|talent|hiring|linkedin|indeed|apec\.fr|francetravail|pole-emploi|hellowork|welcometothejungle|free-work|monster|glassdoor|stepstone|reed\.co|myworkday|greenhouse|lever\.co|ashbyhq|recruitee|personio|workable|taleo|successfactors|icims|bamboohr|flatchr|talentsoft|cegid|beetween|digitalrecruiters|teamtailor|softy|taleez|werecruit/;

/** A title, a heading or an address with one of these may be an offer: what the detector needs as a name or a place. */
const mayName = (words: string): boolean =>
  SEX_MARK.test(words) || ROLE_WORDS.test(words) || HIRING_WORDS.test(words);

const POSTING_MARKUP = '[itemtype*="JobPosting" i],[typeof*="JobPosting" i]';
/** So many of each are looked at. */
const HEADINGS = 12;
const CONTROLS = 250;

/** Reads only. @param url address of the page */
export function mayShowOffer(document: Document, url: string): boolean {
  const address = fold(url.slice(0, 600)).replace(/^https?:\/\//, '');
  const host = address.split('/', 1)[0] ?? '';
  if (JOB_HOST.test(host) || JOB_ADDRESS.test(address.slice(host.length))) return true;
  if (mayName(fold(headTitle(document)))) return true;
  if (one(document, POSTING_MARKUP)) return true;
  for (const script of all(document, 'script[type*="ld+json" i]', 32)) {
    if (/jobposting/i.test(script.textContent ?? '')) return true;
  }
  for (const heading of all(document, 'h1,h2,[role="heading"]', HEADINGS))
    if (mayName(fold(textOf(heading, 200)))) return true;
  for (const control of all(document, 'button,a[href],input[type="submit"],[role="button"]', CONTROLS)) {
    const words = textOf(control, 40) || attr(control, 'value') || attr(control, 'aria-label') || '';
    if (words && APPLY_WORDS.test(fold(words))) return true;
  }
  return false;
}
