import type { EmployerKind } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { OfferText } from './offer-text.ts';
import { compilePhrases, type Phrase, scanPhrases } from './phrase-scan.ts';
import { sectionAt, type TextStructure } from './split-sections.ts';

interface EmployerCue extends Phrase {
  readonly kind: EmployerKind;
  readonly weight: number;
  /** Counts only where the employer speaks of itself. */
  readonly inCompanyPart?: boolean;
  /** Does not count among the duties: there it names the suppliers whom the candidate leads. */
  readonly notInDuties?: boolean;
}

function cues(kind: EmployerKind, weight: number, says: readonly string[]): EmployerCue[] {
  return says.map((say) => ({ kind, weight, say }));
}

/** How offers give away who the employer is. Folded; French and English. */
const EMPLOYER_CUES: readonly EmployerCue[] = [
  ...cues('agency', 4, [
    "cabinet (?:de|d'|specialise en |specialise dans le |specialiste du )?\\s?(?:recrutement|chasse de tetes|executive search)",
    'cabinet de conseil en recrutement',
    "agence (?:d'interim|d'emploi|de recrutement|de travail temporaire)",
    'societe de (?:recrutement|travail temporaire|portage)',
    'specialiste du recrutement',
    '(?:recruitment|staffing|employment|recruiting) (?:agency|business|company|firm|consultancy|partner|specialists?)',
    "(?:nous recrutons|recrute|recrutons|recherche|recherchons|recherchent)(?: actuellement| aujourd'hui)?,? pour (?:le compte de |l'un de |un de )?(?:notre|nos|son|ses|leur) clients?",
    "pour le compte d(?:e|') ?(?:notre|son|l'un de (?:nos|ses)|un de (?:nos|ses)|ses|nos) clients?",
    'on behalf of (?:our|a|its|their) client',
    "our client(?:,| is| are|'s| has| -)",
    'notre client(?:,| est| recherche| recrute| souhaite| accompagne| un)',
  ]),
  ...cues('consulting', 4, [
    'entreprise de services? (?:du |de )?numeriques?',
    'societe de (?:conseil|services? (?:informatiques?|numeriques?|en ingenierie informatique)|prestations?)',
    'cabinet de conseil(?! en recrutement)',
    'societe de consulting',
    '(?:it |technology |digital |management )?(?:consulting|consultancy) (?:firm|company|group|services)',
    'it consultancy',
    "(?:intervenir|interviendrez|intervenez|intervention|missions?|prestation|en regie|detache)(?: \\w{1,14}){0,4} (?:chez|aupres de|pour) (?:nos|notre|l'un de nos|un de nos|les|des|un|ses|son) (?:\\w{1,12} )?clients?(?: \\w{1,14}){0,2}",
    "chez (?:l'un de )?(?:nos|notre) clients?(?: grands? comptes?| finaux| final)?",
    'nos clients (?:grands? comptes?|sont)',
    "(?:pour|aupres de) (?:l'un de |un de )?nos clients",
    'at (?:our )?client sites?',
    'for (?:one of )?our clients',
    'en tant que consultante?',
  ]),
  ...cues('consulting', 4, [
    'esn',
    'ssii',
    'infogerant',
    'integrateur',
    'managed service(?:s)? provider',
    'system(?:s)? integrator',
  ]).map((cue) => ({ ...cue, notInDuties: true })),
  ...cues('end-client', 3, [
    'client final',
    'end client',
    "au sein de (?:la |notre |l')(?:dsi|direction (?:des systemes d'information|informatique|du numerique))(?: (?:du groupe|de l'entreprise|de la banque|de l'hopital|du ministere|de la ville))?",
    "notre (?:dsi|direction (?:informatique|des systemes d'information|du numerique)|service informatique)",
    "la dsi (?:du groupe|de l['a]|d[ue]) ?\\w{1,20}",
    'our (?:it|technology|infrastructure|internal it) (?:department|team|organisation|organization|function)',
    'in-house',
    'internal it',
    '(?:centre hospitalier|chu|ministere|mairie|conseil (?:departemental|regional)|collectivite territoriale|universite|etablissement public)',
  ]),
  ...cues('end-client', 2, [
    '(?:banque|hopital|clinique|assureur|mutuelle|groupe (?:industriel|hospitalier|bancaire|pharmaceutique|agroalimentaire)|industriel|fabricant|distributeur|enseigne|constructeur|operateur|editeur|departement|region|metropole|agglomeration|laboratoire|association)',
    'nos (?:usines|magasins|patients|adherents|assures|voyageurs|agences)',
    '(?:hospital|hospitals|bank|insurer|retailer|manufacturer|university|airline|utility|law firm|patient care|patients|stores|factories|plants|shoppers|council|charity|clinics)',
  ]).map((cue) => ({ ...cue, inCompanyPart: true })),
];
const TABLE = compilePhrases(EMPLOYER_CUES);

/**
 * End client, consulting firm or agency, with the words that say so; null when nothing does. A consulting firm speaks of
 * "our clients" as well: the words for agencies and firms weigh more than those for a department of one's own.
 */
export function readEmployerKind(
  text: OfferText,
  structure: TextStructure,
): { readonly kind: EmployerKind; readonly evidence: Span } | null {
  const scores = new Map<EmployerKind, { sum: number; best: Span; weight: number }>();
  const seen = new Set<string>();
  for (const hit of scanPhrases(text, TABLE)) {
    const role = sectionAt(structure.sections, hit.start)?.role;
    if (
      role === 'other' ||
      role === 'legal' ||
      role === 'profile' ||
      role === 'must-have' ||
      role === 'nice-to-have'
    )
      continue;
    if (hit.phrase.inCompanyPart && role !== 'company') continue;
    if (hit.phrase.notInDuties && (role === 'missions' || role === 'environment')) continue;
    if (seen.has(hit.phrase.say)) continue;
    seen.add(hit.phrase.say);
    const { kind, weight } = hit.phrase;
    const score = scores.get(kind);
    if (!score) scores.set(kind, { sum: weight, best: { start: hit.start, end: hit.end }, weight });
    else score.sum += weight;
  }
  let winner: { kind: EmployerKind; evidence: Span; sum: number } | null = null;
  for (const kind of ['consulting', 'agency', 'end-client'] as const) {
    const score = scores.get(kind);
    if (score && (!winner || score.sum > winner.sum)) winner = { kind, evidence: score.best, sum: score.sum };
  }
  return winner ? { kind: winner.kind, evidence: winner.evidence } : null;
}
