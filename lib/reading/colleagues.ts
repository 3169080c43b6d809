import type { Category, ConceptId } from '../model/concept.ts';
import type { SectionRole } from '../model/match.ts';
import { overlaps, type Span } from '../model/span.ts';
import { withoutInvisible } from '../text/fold-text.ts';
import { type OfferText, plainOf, toFolded } from './offer-text.ts';
import { compilePhrases, type Phrase, scanPhrases } from './phrase-scan.ts';
import type { TextStructure } from './split-sections.ts';
import { sentenceAt } from './text-units.ts';

/** Words after which other people are named. Folded; French and English. */
const WITH_OTHERS: readonly Phrase[] = [
  '(?:en )?(?:etroite |forte )?(?:lien|liaison|relation|relations|collaboration|coordination|interaction|interface|partenariat)(?: (?:etroite?|directe?|permanente?|quotidienne?|constante?))?(?: et \\w{1,16})? (?:avec|entre)',
  'en collaborant (?:etroitement )?avec',
  '(?:collabor|travaill|echang|interagi|dialogu|cooper)(?:ez|erez|er|ant|ssez|rez|r|ons|e)(?: \\w{1,16}){0,2} avec',
  "aux cotes d(?:e|u|es|')",
  "accompagnee? d(?:e|u|es|')",
  "entouree? d(?:e|u|es|')",
  "aupres d(?:e|u|es|')",
  'rattachee?s?(?:\\(e\\)|·e)? (?:directement |hierarchiquement )?(?:a|au|aux)',
  'rattachement (?:hierarchique )?(?:a|au|:)',
  "sous (?:la|l')\\s?(?:responsabilite|direction|supervision|autorite)(?: hierarchique| directe)? (?:de|du|des|d')",
  'rapport(?:ez|erez|ant) (?:directement )?(?:a|au)',
  'vous rejoignez',
  "compos(?:e|ee) d(?:e|')",
  "constituee? d(?:e|')",
  'interlocuteurs? (?:privilegiee?s? |principa(?:l|ux) )?(?:de|des|du)',
  'interface (?:avec|entre)',
  'point de contact (?:de|des|du|avec|entre)',
  'report(?:s|ing)? (?:directly |in)?(?:to|into)',
  'reports? (?:directly )?(?:to|into)',
  '(?:work|working|works|partner|partnering|collaborat(?:e|ing|es)|liais(?:e|ing|es)|interfac(?:e|ing)|interact(?:ing)?|engag(?:e|ing)|coordinat(?:e|ing))(?: \\w{1,14}){0,2} with',
  'alongside',
  'in (?:close )?(?:collaboration|partnership|coordination|conjunction|liaison) with',
  'supported by',
  '(?:support|assist)(?:s|ing)?',
  '(?:assist|second|epaul)(?:er|ez|erez)',
  'souten(?:ir|ez|ant)',
  "equipe d(?:e |')(?:\\w{1,10} )?(?=architectes|ingenieurs|consultants|chefs|administrateurs|techniciens|experts|pmo|developpeurs)",
  'en (?:appui|support|soutien) (?:de|du|des|aux|au)',
  'together with',
  'surrounded by',
  'under the (?:supervision|direction|responsibility|leadership|guidance) of',
  'a team of',
  'team (?:consisting|composed|made up) of',
  'point of contact (?:for|between|with)',
].map((say) => ({ say }));

/** People's nouns: what they stand next to is their trade, not the candidate's ("les équipes réseau"). */
const PEOPLE_BEFORE =
  /(?<!\p{L})(?:equipes?|experts?|ingenieurs?|ingenieures?|techniciens?|administrateurs?|admins?|architectes?|specialistes?|consultants?|developpeurs?|responsables?|referents?|correspondants?|poles?|services?|direction|departements?|teams? of|leads? of|heads? of|director of|vp of)\s{1,3}(?:(?:de|des|du|d'|la|le|les|l'|of|the|techniques?|internes?|externes?)\s{0,3}){0,3}$/u;
const PEOPLE_AFTER =
  /^[\s/-]{1,3}(?:(?:and|&|or)\s\w{2,14}\s)?(?:teams?|engineers?|architects?|administrators?|admins?|technicians?|specialists?|developers?|analysts?|experts?|leads?|smes?|department|owners?|managers?|departments?)(?!\p{L})/u;

/** A role that speaks of the candidate himself. */
const OWN_ROLE =
  /(?<!\p{L})(?:en tant qu(?:e |')|comme|poste d(?:e |')|fonctions? d(?:e |')|metier d(?:e |')|role d(?:e |')|emplois? d(?:e |')|experience (?:en tant que |de |d'|similaire de |comme |significative de )|recherch(?:e|ons)(?: actuellement)?(?: pour \w{1,14}(?: \w{1,14}){0,3})? (?:une?|notre|son|sa|leur|des)|recrut(?:e|ons) (?:une?|notre|son|sa|des)|recrutement d'une?|as (?:an?|the|our)|role (?:of|as)(?: an?)?|position (?:of|as)(?: an?)?|(?:looking|searching|hiring|recruiting|seeking)(?: for)?(?: an?| our)?|experience as (?:an?)?|job of|need an?|etes|vous serez|hire an?|profil d(?:e |')|titre d(?:e |'))\s{0,2}(?:(?:experienced|senior|skilled|confirmee?|experimentee?|futur|future|highly|motivated|talented|dynamic|talentueux|nouveau|nouvelle|\(e\)|e)\s{0,2},?\s?){0,3}["'«]?\s{0,2}$/u;

/** "With the project managers", "by our architects": whoever the work is done with is somebody else. */
const NEXT_TO =
  /(?<!\p{L})(?:with|alongside|by|from|avec|par)\s{1,3}(?:(?:the|our|your|an?|other|its|their|all|both|les?|la|nos|vos|des|un|une|autres)\s{1,3}){0,2}(?:[\p{L}-]{2,16}\s{1,3})?$/u;
/** "A programme manager and PMO are in place", "the delivery manager does that". */
const HAS_THE_WORK =
  /^(?:\s(?:and|or)\s(?:an?\s|the\s)?[\p{L}-]{2,20}){0,2}\s(?:(?:is|are)\s(?:already\s)?in\s(?:place|post)|does\s(?:that|this)|do\s(?:that|this)|will\s(?:support|help|assist)\syou)(?!\p{L})/u;
/** More than one: an offer looks for one person. */
const PLURAL_ROLE =
  /(?:managers|leads|engineers|architects|analysts|administrators|technicians|developers|consultants|owners|directors|coordinators|officers|masters|specialists)$/i;
/** Persons named by what they look after: "a commissioning manager", "the client's procurement people". */
const PERSON_AFTER =
  /^[\s-]{1,3}(?:managers?|officers?|engineers?|architects?|specialists?|administrators?|analysts?|technicians?|experts?|people|colleagues|counterparts?)(?!\p{L})/u;
const DETERMINER =
  /(?<!\p{L})(?:an?|the|our|your|their|two|three|four|five|several|\d{1,2}|\p{L}{2,20}(?:'s|s'))\s{1,3}(?:[\p{L}-]{3,16}\s{1,3})?$/u;

/** What a department may be called; a product (Azure, Oracle) is written with a capital too and is none. */
const DEPARTMENT_CONCEPTS: ReadonlySet<ConceptId> = new Set([
  'procurement',
  'it-infrastructure',
  'cybersecurity',
  'architecture',
  'workplace',
  'information-system',
]);
const WORK_CATEGORIES: ReadonlySet<Category> = new Set(['activity', 'domain', 'methodology']);
/** Names with capitals behind "with": "with Procurement", "with Legal, Finance and Security". */
const NAMED_DEPARTMENTS =
  /(?<!\p{L})(?:with|alongside|avec)\s{1,3}(?:the\s|our\s|la\s|les?\s|l['’])?(?:\p{Lu}[\p{L}&'-]{1,18}(?:\s\p{Lu}[\p{L}&'-]{1,18}){0,2}(?:,\s{1,3}(?:and|or)|,|\s{1,3}(?:and|or|et|ou|&))\s{1,3}){0,5}$/iu;
const TEAM_AFTER = /^[\s-]{1,3}(?:teams?|departments?|functions?|colleagues)(?!\p{L})/u;

const REPORTS_TO = /^reporting(?: directly| functionally)? ?(?:to|into)(?!\p{L})/u;
const BEFORE_REPORTS_TO =
  /(?:^|[.,;:(\n]|(?<!\p{L})(?:be|is|are|role|position|job|manager|lead|director|engineer|and|architect))\s{0,3}$/u;

function isReportingLine(text: OfferText, term: Span): boolean {
  return (
    REPORTS_TO.test(plainOf(text, term.start, term.end + 24)) &&
    BEFORE_REPORTS_TO.test(plainOf(text, Math.max(0, term.start - 24), term.start))
  );
}

const OTHERS = compilePhrases(WITH_OTHERS);
const REACH = 160;

/** Roles that name colleagues, superiors or other departments when the offer's title does not name them. */
const COLLEAGUE_ROLES: ReadonlySet<ConceptId> = new Set([
  'role-architect',
  'role-sysadmin',
  'role-network-engineer',
  'role-scrum-master',
  'role-product-owner',
  'role-cio',
  'role-ciso',
  'role-service-delivery-manager',
  'role-infrastructure-manager',
  'role-technician',
  'role-itsm-manager',
  'role-delivery-manager',
  'role-transition-manager',
  'role-consultant',
  'role-developer',
  'role-devops-engineer',
  'role-business-analyst',
]);

/**
 * Decides for any number of terms whether they name other people.
 * @param titleRoles the role concepts of the offer's own title
 * @returns the words that say so, or the term itself; null when the term is the candidate's
 */
export function colleagueJudge(
  text: OfferText,
  structure: TextStructure,
  titleRoles: ReadonlySet<ConceptId>,
): (term: Span, concept: ConceptId, category: Category) => Span | null {
  const cache = new Map<number, readonly Span[]>();
  return (term, concept, category) => {
    // "Reporting to the CIO" is no reporting.
    if (concept === 'reporting' && isReportingLine(text, term)) return term;
    const isRole = concept.startsWith('role-') || concept === 'pmo';
    const isThing = category === 'technology' || category === 'soft-skill';
    const isWork = WORK_CATEGORIES.has(category);
    if (!isRole && !isThing && !isWork) return null;
    const index = sentenceAt(structure.sentences, term.start);
    const sentence = structure.sentences[index];
    if (!sentence || structure.roles[index] === 'title') return null;
    const before = plainOf(text, Math.max(sentence.start, term.start - REACH), term.start);
    const after = plainOf(text, term.end, Math.min(sentence.end, term.end + REACH));
    const isOwn = isRole && OWN_ROLE.test(before);
    if (isRole && !isOwn && (HAS_THE_WORK.test(after) || isOthersRole(text, term, before))) return term;
    if (isRole && (isOwn || titleRoles.has(concept))) return null;
    const isAsked = isProfile(structure.roles[index]);
    if (!isAsked && isDepartment(text, sentence.start, term, concept, category)) return term;
    const isNamedBy = !isRole && category !== 'soft-skill' && category !== 'methodology';
    if (isNamedBy && PERSON_AFTER.test(after) && DETERMINER.test(before)) return term;
    if (concept === 'pmo') return null;
    let cues = cache.get(index);
    if (!cues) {
      cues = scanPhrases(text, OTHERS, toFolded(text, sentence.start), toFolded(text, sentence.end));
      cache.set(index, cues);
    }
    const cue = cues.findLast((span) => span.end <= term.start && reaches(text, span.end, term.start));
    if (isRole) return cue ?? (COLLEAGUE_ROLES.has(concept) ? { start: term.start, end: term.end } : null);
    if (isWork) return null;
    // "En étroite collaboration avec …" praises nobody's collaboration.
    if (category === 'soft-skill') return cues.find((span) => overlaps(span, term)) ?? null;
    if (!cue) return null;
    return PEOPLE_BEFORE.test(before) ||
      PEOPLE_AFTER.test(plainOf(text, term.end, term.end + 30)) ||
      isTeamList(before)
      ? cue
      : null;
  };
}

/** People next to whom, or through whom, the candidate works. */
function isOthersRole(text: OfferText, term: Span, before: string): boolean {
  return NEXT_TO.test(before) && PLURAL_ROLE.test(plainOf(text, term.start, term.end));
}

function isProfile(role: SectionRole | undefined): boolean {
  return role === 'profile' || role === 'must-have' || role === 'nice-to-have';
}

/** "Agree the statement of work with Procurement": the name of a department, not the work it does. */
function isDepartment(
  text: OfferText,
  from: number,
  term: Span,
  concept: ConceptId,
  category: Category,
): boolean {
  if (!WORK_CATEGORIES.has(category) && !DEPARTMENT_CONCEPTS.has(concept)) return false;
  const before = withoutInvisible(text.source.slice(Math.max(from, term.start - REACH), term.start));
  if (!NAMED_DEPARTMENTS.test(before)) return false;
  // Where everything stands in capitals, only what is a department's name nearly everywhere is one.
  if (text.shouted) return DEPARTMENT_CONCEPTS.has(concept);
  const surface = withoutInvisible(text.source.slice(term.start, term.end));
  if (!/^\p{Lu}\p{Ll}/u.test(surface) || /\s\p{Ll}/u.test(surface)) return false;
  const after = plainOf(text, term.end, term.end + 20);
  if (TEAM_AFTER.test(after)) return true;
  const isOneWord = !/\s/.test(surface);
  const headsNoun = /^\s(?!(?:and|or|on|et|ou|to|in|for)(?!\p{L}))\p{L}/u.test(after);
  return isOneWord && category !== 'methodology' && !headsNoun;
}

/** The people named after the cue go on over commas and "et", not over a verb of the candidate's or a new clause. */
function reaches(text: OfferText, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  const gap = plainOf(text, from, to);
  return !/[;:.]\s|(?<!\p{L})(?:vous|you|afin|pour|to|in order|dans le cadre|who|qui|sur|on)(?!\p{L})/u.test(
    gap,
  );
}

/** "les équipes réseau, système et …": a list that people's nouns opened. */
function isTeamList(before: string): boolean {
  return /(?<!\p{L})(?:equipes?|experts?|ingenieurs?|teams?)\s(?:[\p{L}'-]{2,18}(?:,|\s(?:et|ou|and|&))?\s{1,2}){1,5}$/u.test(
    before,
  );
}
