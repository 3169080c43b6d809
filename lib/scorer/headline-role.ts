import type { RoleShape } from '../model/reading.ts';

/** Words of a headline that name a trade, first hit wins; French and English, without accents. */
const HEADLINES: readonly (readonly [RegExp, RoleShape])[] = [
  [
    /\b(chef\w* de projets?|directeur|directrice|pmo|project|programme?) ?\w* ?(moa|fonctionnel|metier|owner)\b|product owner|business analyst/,
    'product-functional',
  ],
  [
    /\bchef\w* (de|du) (projets?|programme)|charge\w* de projets?|pilote|pmo|project|programme? manager|directeur de projets?|delivery manager/,
    'project-manager',
  ],
  [
    /service (delivery )?manager|responsable (d'|de la |de l')?(exploitation|production)|run manager/,
    'service-manager',
  ],
  [/architect|tech(nical)? lead|lead tech/, 'technical-lead'],
  [/technicien|technician|support|helpdesk/, 'technician'],
  [/ingenieur|engineer|administrat|devops|sysadmin/, 'engineer'],
];

/**
 * The trade that a profile's headline names. Without one, or when it names none: project manager, whom Jalon is for — a career
 * changer looks for the job he wants, not for the one he leaves.
 */
export function headlineRole(headline: string | undefined): RoleShape {
  const folded = (headline ?? '').slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return HEADLINES.find(([words]) => words.test(folded))?.[1] ?? 'project-manager';
}
