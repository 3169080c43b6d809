import {
  all,
  attr,
  childrenOf,
  fold,
  hasAttr,
  holds,
  one,
  parentOf,
  read,
  tagOf,
  textOf,
  weightOf,
} from './dom.ts';
import { APPLY_WORDS, BESIDE_WORDS, OTHER_OFFERS, sectionOf } from './section-words.ts';

/** Elements that never hold an offer's sentences, by what they are. */
const FURNITURE_TAGS = new Set(['nav', 'footer', 'menu', 'dialog']);
const FURNITURE_ROLES =
  /^(?:navigation|contentinfo|search|menu|menubar|toolbar|alertdialog|alert|status|tablist|complementary|banner|form|dialog|tooltip|listbox)$/;
/**
 * … and by what they are called, as words (`jobAlert-box` is "job alert box"). Only outside the description, where names
 * can be trusted less than words.
 */
const FURNITURE_NAMES =
  /\b(?:cookies?|consent|gdpr|rgpd|didomi|onetrust|axeptio|similar|similaires|related|recommend(?:ed|ations?)?|suggest(?:ed|ions?)?|suggerees|breadcrumbs?|newsletter|alertes?|alerts?|socials?|share|sharing|partage|footer|navbar|nav|navigation|sidebar|apply (?:form|panel|bar)|application form|log ?in|sign ?(?:in|up)|advert\w*|ads|reviews?|ratings?|pagination|pager|skip (?:links?|to \w+)|toasts?|tooltip|report job|feedback|print|backlink|site header|mega ?menu|popin|chatbot|promo|upsell|referral|comments?|widget area|menu|pied(?: page)?)\b/;
const ALWAYS_NAMES =
  /\b(?:cookies?|consent|onetrust|didomi|axeptio|share (?:bar|buttons?|links?|this|job)|social (?:share|links?|media|buttons?)|breadcrumbs?|skip links?)\b/;

/** The small print under a page. */
const SMALL_PRINT =
  /^(?:©|\(c\) |copyright|mentions legales|tous droits reserves|all rights reserved|powered by|jobs powered by|site (?:realise|carriere)|propulse par|politique de (?:confidentialite|cookies)|privacy policy|terms of (?:use|service)|plan du site|gestion des cookies|gerer les cookies)/;

function nameWords(element: Element): string {
  return `${attr(element, 'class')} ${attr(element, 'id')}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_:]+/g, ' ')
    .toLowerCase();
}

/** Leaves that are controls or their captions, whatever they are made of. */
const CAPTIONS =
  /^(?:(?:partage[rz]|share)(?: (?:cette|l'|this|the|on|sur|avec|par).{0,30})?|imprimer|print|facebook|twitter|linkedin|whatsapp|x|(?:postuler|apply)(?: .{0,25})?)[ :!]*$/;

/** Short controls whose words are no part of the offer ("Postuler", "Voir plus", "Partager"). */
const CONTROL_WORDS =
  /^(?:voir (?:plus|moins|l'offre|toutes|tout)|lire la suite|afficher|masquer|en savoir plus|(?:show|see|read|view|learn) (?:more|less|all)|partager|share|imprimer|print|save|sauvegarder|enregistrer|ajouter aux favoris|favoris|suivre|follow|retour|back|signaler|report|copier|copy|se connecter|sign in|log ?in|creer un compte|envoyer a un ami|email|e-mail|facebook|twitter|x|linkedin|whatsapp|next|previous|suivant|precedent|close|fermer)(?:\b|$)/;

/**
 * True for an element that is furniture by its own tag, role, name or words.
 * @param inside the element lies inside the offer's description
 */
export function isFurniture(element: Element, inside: boolean): boolean {
  const tag = tagOf(element);
  if (FURNITURE_TAGS.has(tag)) return true;
  const role = attr(element, 'role');
  if (tag === 'button' || role === 'button') return !isSectionControl(element);
  if (tag === 'a') return isControlLink(element);
  if (tag === 'form') return looksLikeForm(element);
  if (tag === 'aside' && !inside) return !opensSection(element);
  if (role && FURNITURE_ROLES.test(role) && !(inside && role !== 'navigation')) {
    return role !== 'form' && role !== 'dialog' ? true : looksLikeForm(element);
  }
  if (!read(element, 'firstElementChild')) {
    if (weightOf(element) >= 160) return false;
    const words = fold(textOf(element, 50));
    return CAPTIONS.test(words) || (!inside && SMALL_PRINT.test(words));
  }
  const names = nameWords(element);
  return names.length > 1 && (inside ? ALWAYS_NAMES : FURNITURE_NAMES).test(names);
}

/** "Vos missions ⌄": a button that is the heading of what it unfolds. */
function isSectionControl(element: Element): boolean {
  const parent = parentOf(element);
  if (parent && /^h[1-6]$/.test(tagOf(parent))) return true;
  if (!hasAttr(element, 'aria-expanded') && !hasAttr(element, 'aria-controls'))
    return weightOf(element) > 200;
  return sectionOf(fold(textOf(element, 100))) !== null;
}

function isControlLink(element: Element): boolean {
  if (weightOf(element) > 80) return false;
  const words = fold(textOf(element, 60));
  return words.length <= 45 && (APPLY_WORDS.test(words) || CONTROL_WORDS.test(words));
}

/** A form with fields to fill; not the one that some servers wrap round a whole page. */
function looksLikeForm(element: Element): boolean {
  const fields = all(element, 'input:not([type="hidden"]),textarea,select', 50).length;
  return fields > 0 && weightOf(element) < 250 * (fields + 1);
}

function opensSection(element: Element): boolean {
  const heading = one(element, 'h1,h2,h3,h4');
  return heading !== null && sectionOf(fold(textOf(heading, 100))) !== null;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/**
 * Parts that a heading shows to be about something else ("Offres similaires", "Create a job alert"): the block that the
 * heading opens, or, in a flat page, the heading and its following siblings up to the next heading of its rank.
 * @param core the description, when its border is known: in it only headings of other offers count
 * @param keep elements that must stay, whatever stands round them
 */
export function partsBeside(root: Element, core: Element | null, keep: readonly Element[]): Set<Element> {
  const parts = new Set<Element>();
  for (const heading of all(root, `${HEADINGS},legend,strong,b,p,div,span`, 1_500)) {
    const plain = /^(?:p|div|span)$/.test(tagOf(heading)) && !/title/i.test(attr(heading, 'class'));
    if ((plain && read(heading, 'firstElementChild')) || weightOf(heading) > 160) continue;
    const words = fold(textOf(heading, 120)).replace(/^[^\p{L}]{1,12}/u, '');
    const beside = OTHER_OFFERS.test(words) || (BESIDE_WORDS.test(words) && !(core && holds(core, heading)));
    if (!beside || keep.some((kept) => holds(heading, kept))) continue;
    const block = blockOpenedBy(heading, root, keep);
    if (block) parts.add(block);
    else for (const sibling of followers(heading, keep)) parts.add(sibling);
  }
  return parts;
}

/** The largest element that begins with the heading and holds no other section of the offer. */
function blockOpenedBy(heading: Element, root: Element, keep: readonly Element[]): Element | null {
  let block: Element | null = null;
  const words = textOf(heading, 60);
  for (let at = parentOf(heading); at && at !== root && holds(root, at); at = parentOf(at)) {
    if (keep.some((kept) => holds(at as Element, kept))) break;
    if (!textOf(at, 300).startsWith(words)) break;
    const others = all(at, HEADINGS, 60);
    if (others.some((other) => other !== heading && sectionOf(fold(textOf(other, 100))) !== null)) break;
    if (weightOf(at) > weightOf(heading) + 1) block = at;
  }
  return block;
}

function followers(heading: Element, keep: readonly Element[]): Element[] {
  const tag = tagOf(heading);
  const rank = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 7;
  const found = [heading];
  for (
    let next = read(heading, 'nextElementSibling');
    next && found.length < 200;
    next = read(next, 'nextElementSibling')
  ) {
    const nextTag = tagOf(next);
    if (/^h[1-6]$/.test(nextTag) && Number(nextTag[1]) <= rank) break;
    if (keep.some((kept) => holds(next as Element, kept))) break;
    if (rank === 7 && sectionOf(fold(textOf(next, 100))) !== null) break;
    found.push(next);
  }
  return found;
}

/** Children of an element that are no furniture. */
export function ownChildren(element: Element): Element[] {
  return childrenOf(element).filter((child) => !isFurniture(child, false));
}
