/**
 * The first look, on every page of the web: could this be one job offer? Small and quick; says yes too often rather than
 * too seldom. Only after a yes is the rest of the reading code (`detectOfferPage`, `extractOffer`, the text index) needed.
 */
import { all, attr, bodyOf, fold, headTitle, one, read, textOf } from '../extract/dom.ts';

const ADDRESS =
  /job|emploi|offre|annonce|career|carriere|recru|vacanc|position|poste|mission|opportunit|stelle|empleo|oferta|vacature|lavoro|talent|apply|postul|candidat|hiring|greenhouse|lever\.co|ashby|workday|icims|taleo|flatchr|beetween/;
const GENDER = /(?:^|[\s([-])(?:[hf] ?[/.-] ?[hf]|[mfwhvd] ?\/ ?[mfwvdx])(?![a-z0-9])/;
const HIRING = /recrut|hiring|vacanc|\bjobs?\b|poste|offre|emploi|career|stelle/;
const ROLE =
  /\b(?:chef|charge|responsable|directeur|ingenieur|technicien|administrateur|architecte?|consultant|developp|analyst|manager|engineer|lead|officer|specialist|head of|expert|leiter|jefe|responsabile)/;
const APPLY =
  /^(?:je |j'|easy |quick |jetzt |online )?(?:postul|candidat|apply|bewerb|solicit|inscribirme|sollicit)/;
const WORDS =
  /missions?\b|profil|responsabilit|responsibilit|requirement|qualification|experience|competenc|skills|\bcdi\b|\bcdd\b|salar|candidat|\bcv\b|to apply|we offer|looking for|\brole\b|benefits|avantages|ervaring|functie|aufgaben|anforderung|requisit|vaardighed/g;
const LINKED_DATA = /ld\+json/i;
const SCRIPTS = 200;

/** Reads only; a few dozen nodes. @param url address of the page */
export function mightBeOffer(document: Document, url: string): boolean {
  const type: unknown = read(document, 'contentType');
  const body = bodyOf(document);
  if (!body || (typeof type === 'string' && !/html/.test(type))) return false;
  // Whether there is any mark-up at all is asked first: comparing values takes three times as long on a large page.
  if (
    one(document, '[itemtype],[typeof]') &&
    one(document, '[itemtype*="JobPosting" i],[typeof*="JobPosting" i]')
  )
    return true;
  if (
    first(document, 'script', SCRIPTS).some(
      (script) =>
        LINKED_DATA.test(attr(script, 'type')) &&
        /jobposting/i.test((read(script, 'textContent') ?? '').slice(0, 300_000)),
    )
  )
    return true;

  const heading = one(document, 'h1');
  const names = fold(`${headTitle(document)} | ${heading ? textOf(heading, 200) : ''}`);
  if (GENDER.test(names)) return true;
  const hints =
    Number(ADDRESS.test(fold(url.slice(0, 500)))) +
    Number(HIRING.test(names)) +
    Number(ROLE.test(names)) +
    2 * Number(hasApply(document));
  if (hints >= 3) return true;
  if (hints === 0 && !heading) return false;
  return new Set(fold(shallowText(document, body)).match(WORDS)).size >= 4 - hints;
}

const APPLY_ADDRESS = /apply|postul|candidat|^mailto:/i;
const BUTTON_CLASS = /btn|button/i;

function hasApply(document: Document): boolean {
  return (
    first(document, 'button', 120).some((control) => APPLY.test(fold(textOf(control, 40)))) ||
    first(document, 'a', 400).some(
      (link) =>
        (APPLY_ADDRESS.test(attr(link, 'href')) || BUTTON_CLASS.test(attr(link, 'class'))) &&
        APPLY.test(fold(textOf(link, 40))),
    ) ||
    first(document, 'input', 60).some(
      (field) => attr(field, 'type') === 'submit' && APPLY.test(fold(attr(field, 'value'))),
    ) ||
    all(document, '[role="button"]', 60).some((control) => APPLY.test(fold(textOf(control, 40))))
  );
}

const BLOCKS = ['h2', 'h3', 'h4', 'p', 'li', 'strong', 'dt', 'dd', 'th', 'td'] as const;

/** The text of the first blocks of each kind: enough to meet the words of an offer. */
function shallowText(document: Document, body: Element): string {
  let text = '';
  for (const tag of BLOCKS) {
    for (const block of first(document, tag, 60)) {
      text += `${textOf(block, 300)}\n`;
      if (text.length > 8_000) return text;
    }
  }
  return text.length > 1_500 ? text : text + beginningOf(document, one(document, 'main') ?? body);
}

/** The first text nodes, without making one string of a page that may be a book. */
function beginningOf(document: Document, root: Element): string {
  let text = '';
  const walker = read(document, 'createTreeWalker').call(document, root, 4);
  for (let count = 0; count < 400 && text.length < 6_000 && walker.nextNode(); count += 1)
    text += `${(walker.currentNode as Text).data.slice(0, 1_000)} `;
  return text;
}

/** The first elements of a kind: a live list is walked only as far as it is read. */
function first(document: Document, tag: string, most: number): Element[] {
  const list = read(document, 'getElementsByTagName').call(document, tag);
  const found: Element[] = [];
  for (let at = 0; at < most; at += 1) {
    const element = list.item(at);
    if (!element) break;
    found.push(element);
  }
  return found;
}
