/** Words beside a skill, folded, that say it is not held: wished, planned, refused. */
export const NOT_HELD_BEFORE =
  "(?:souhaite|desire|envie de|objectif de|projet de|prevois de|veux) (?:me |de |d'|passer |obtenir |apprendre |former |la |le |certification |a ){1,6}|(?:en cours|preparation) (?:d'apprentissage |d'acquisition |de certification |de |d'|pour ){1,3}|me former (?:a|au|aux|sur) |pas (?:d'experience|de pratique|de connaissance)s? (?:de |du |en |sur |d'){0,2}|aucune? (?:experience|connaissance)s? (?:de |du |en |sur |d'){0,2}|(?:want|wish|plan(?:ning)?|hope|looking|currently learning|learning|keen) (?:to |for )?(?:learn |get |become |pass |be ){0,2}(?:certified in )?|no (?:experience|knowledge|exposure) (?:of |with |in )|not? (?:yet )?(?:familiar|experienced) (?:with |in )|preparing (?:for )?(?:the )?";
export const NOT_HELD_AFTER =
  '^[^,;.\\n]{0,25}(?:en cours|en preparation|prevue?s?|a venir|in progress|planned|expected|scheduled|non obtenue?|a passer)(?![a-z])';

/** Legal forms and countries that stand with a firm's name, folded. */
export const FIRM_WORDS =
  'france|europe|uk|group|groupe|sa|sas|sarl|ltd|limited|inc|gmbh|ag|corp|suisse|luxembourg|belgium|belgique|consulting|services?|business services|technologies|software|emea|international';

/** Concepts that a CV names and nobody holds: the employer's kind, conditions, the trade itself. */
export const NO_SKILLS: ReadonlySet<string> = new Set([
  'on-call',
  'non-working-hours',
  'driving-licence',
  'esn',
  'sector',
  'large-account',
  'sme',
  'it-department',
]);
