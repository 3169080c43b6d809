import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { RoleShape } from '../model/reading.ts';
import { foldPlain } from '../text/fold-text.ts';

/** Longest headline that is read (UTF-16 code units), and longest name of a job (words). */
const MOST_HEADLINE = 200;
const MOST_WORDS = 6;
/** Jobs are the concepts whose id starts so (lib/lexicon/data/domain.yaml). */
const ROLE_PREFIX = 'role-';

/** Words of a headline that name a kind of job; French and English, folded (lower case, no accents), so ASCII limits will do. */
const HEADLINES: readonly (readonly [RoleShape, RegExp])[] = [
  [
    'product-functional',
    /\b(?:moa|amoa|fonctionnel(?:le)?|product owner|product manager|business analyst|chef(?:fe)? de produit)\b/,
  ],
  [
    'project-manager',
    /\b(?:chef(?:fe|s)? (?:de|du) (?:projets?|programmes?)|chefferie de projets?|charge(?:e)? de projets?|(?:directeur|directrice|responsable|pilote|coordinateur|coordinatrice) (?:de )?(?:projets?|programmes?)|gestion(?:naire)? de projets?|pilotage de projets?|conduite de projets?|pmo|pm|cdp|(?:project|program|programme) (?:manager|director|lead|leader|coordinator|management)|(?<!service )delivery manager|migration manager|transition manager)\b/,
  ],
  [
    'service-manager',
    /\b(?:service (?:delivery )?manager|sdm|responsable (?:d'|de la |de l'|du )?(?:exploitation|production|support|service|services|run|infrastructures?)|run manager|operations manager|infrastructure manager|dsi)\b/,
  ],
  [
    'technical-lead',
    /\b(?:architecte?s?|tech(?:nical)? lead|lead tech(?:nique)?|referent(?:e)? technique)\b/,
  ],
  [
    'technician',
    /\b(?:technicien(?:ne)?|technician|support (?:informatique|utilisateurs?|n[123])|helpdesk)\b/,
  ],
  [
    'engineer',
    /\b(?:ingenieure?|engineer|administrat(?:eur|rice|or)|admin(?:istration)? (?:systemes?|reseaux?)|devops|sre|sysadmin)\b/,
  ],
];

/**
 * The kinds of job that a profile's headline names. Without one, or when it names none: project manager, for whom Jalon is.
 * "Administrateur systèmes, en route vers la gestion de projet" names two: either is his.
 */
export function headlineShapes(headline: string | undefined): RoleShape[] {
  const folded = foldPlain((headline ?? '').slice(0, MOST_HEADLINE)).replace(/\s+/g, ' ');
  const named = HEADLINES.filter(([, words]) => words.test(folded)).map(([shape]) => shape);
  return named.length > 0 ? named : ['project-manager'];
}

/** The jobs of the lexicon that a headline names, longest name first taken ("chef de projet infrastructures", not "chef de projet"). */
export function headlineRoles(
  headline: string | undefined,
  lexicon: Pick<LinkSource, 'findConcept'>,
): ConceptId[] {
  const found = new Set<ConceptId>();
  for (const part of (headline ?? '').slice(0, MOST_HEADLINE).split(/[/|,;:()•–—]| - /)) {
    const words = part.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&-]*/gu) ?? [];
    for (let from = 0; from < words.length; ) {
      let taken = 1;
      for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length -= 1) {
        const concept = lexicon.findConcept(words.slice(from, from + length).join(' '));
        if (!concept || !isRole(concept)) continue;
        found.add(concept);
        taken = length;
        break;
      }
      from += taken;
    }
  }
  return [...found];
}

export function isRole(concept: ConceptId): boolean {
  return concept.startsWith(ROLE_PREFIX);
}
