/**
 * The first look, on every page of the web: could this be one job offer? Small and quick; says yes too often rather than
 * too seldom. Only after a yes is the rest of the reading code (`detectOfferPage`, `extractOffer`, the text index) needed.
 */
import { all, attr, bodyOf, fold, headTitle, one, read, tagOf, textOf } from '../extract/dom.ts';

const ADDRESS =
  /job|emploi|offre|annonce|career|carriere|recru|vacanc|position|poste|mission|opportunit|stelle|empleo|oferta|vacature|lavoro|talent|apply|postul|candidat|hiring|greenhouse|lever\.co|ashby|workday|icims|taleo|flatchr|beetween/;
const GENDER = /(?:^|[\s([-])(?:[hf] ?[/.-] ?[hf]|[mfwhvd] ?\/ ?[mfwvdx])(?![\p{L}\p{N}])/u;
const HIRING = /recrut|hiring|vacanc|\bjobs?\b|poste|offre|emploi|career|stelle/;
const ROLE =
  /\b(?:chef|charge|responsable|directeur|ingenieur|technicien|administrateur|architecte?|consultant|developp|analyst|manager|engineer|lead|officer|specialist|head of|expert|leiter|jefe|responsabile)/;
const APPLY =
  /^(?:je |j'|easy |quick |jetzt |online )?(?:postul|candidat|apply|bewerb|solicit|inscribirme|sollicit)/;
const WORDS =
  /missions?\b|profil|responsabilit|responsibilit|requirement|qualification|experience|competenc|skills|\bcdi\b|\bcdd\b|salar|candidat|\bcv\b|to apply|we offer|looking for|\brole\b|benefits|avantages|ervaring|functie|aufgaben|anforderung|requisit|vaardighed/g;
const SCRIPTS = 16;

/** Reads only; a few dozen nodes. @param url address of the page */
export function mightBeOffer(document: Document, url: string): boolean {
  const type: unknown = read(document, 'contentType');
  const body = bodyOf(document);
  if (!body || (typeof type === 'string' && !/html/.test(type))) return false;
  if (one(document, '[itemtype*="JobPosting" i],[typeof*="JobPosting" i]')) return true;
  const scripts = all(document, 'script[type*="ld+json" i]', SCRIPTS);
  if (scripts.some((script) => /jobposting/i.test((read(script, 'textContent') ?? '').slice(0, 300_000))))
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
  return new Set(fold(shallowText(body)).match(WORDS)).size >= 4 - hints;
}

function hasApply(document: Document): boolean {
  const selector =
    'button,[role="button"],a[href*="apply" i],a[href*="postul" i],a[href*="candidat" i],a[class*="btn" i],a[class*="button" i],input[type="submit"],a[href^="mailto:" i]';
  return all(document, selector, 120).some((control) =>
    APPLY.test(fold(tagOf(control) === 'input' ? attr(control, 'value') : textOf(control, 40))),
  );
}

/** The text of the first blocks: enough to meet the words of an offer. */
function shallowText(body: Element): string {
  let text = '';
  for (const block of all(body, 'p,li,td,th,dd,dt,h2,h3,h4,strong', 200)) {
    text += `${textOf(block, 300)}\n`;
    if (text.length > 8_000) return text;
  }
  return text.length > 1_500 ? text : text + textOf(one(body, 'main') ?? body, 6_000);
}
