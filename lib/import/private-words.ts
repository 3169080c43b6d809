/**
 * What a CV tells that no match may use: age, family, origin, sex, and where exactly somebody lives. French and English side by side.
 * Patterns are tried on one short stretch between separators, folded (lower case, no accents).
 */

/** Labels that make the whole stretch private. */
export const PRIVATE_LABELS: readonly string[] = [
  'date de naissance|date et lieu de naissance|lieu de naissance|date of birth|place of birth|birth ?date|birthday|d\\.?o\\.?b\\.?',
  'nationalite|nationality|citizenship|citoyennete',
  'sexe|gender|sex|genre',
  'situation (?:familiale|de famille|maritale|matrimoniale)|etat civil|marital status|civil status|family status',
  'age',
  'adresse|address|home address|domicile',
  'numero de securite sociale|nir|social security(?: number)?|national insurance(?: number)?|avs',
  'religion',
];

/** Statements that are private as they stand. */
export const PRIVATE_STATEMENTS: readonly string[] = [
  'nee?(?:\\(e\\))? (?:le |en |a )\\S.{0,40}',
  'born (?:on |in |at )?\\S.{0,40}',
  '\\d{2} ?ans',
  '\\d{2} years old',
  'aged? (?:de )?\\d{2}(?: ans)?',
  '(?:de )?nationalite \\S.{0,30}',
  '(?:french|british|belgian|swiss|italian|spanish|german|eu) (?:national|citizen)',
  '(?:celibataire|marie(?:e|\\(e\\))?|pacse(?:e|\\(e\\))?|divorce(?:e|\\(e\\))?|veuf|veuve|en couple|concubinage|single|married|divorced|widowed)(?: .{0,30})?',
  '(?:\\d|un|une|deux|trois|quatre|one|two|three|four) (?:enfants?|child|children|kids?)(?: .{0,30})?',
  '(?:mere|pere) de famille(?: .{0,30})?',
];

/** A street with its number, at the start of a stretch. */
export const STREETS: readonly string[] = [
  '\\d{1,4} ?(?:bis|ter|quater|[a-d])? ?(?:rue|avenue|av|boulevard|bd|blvd|place|allees?|chemin|impasse|quai|route|cours|square|passage|lotissement|residence|villa|sentier|montee|esplanade)(?![a-z]).{0,60}',
  "\\d{1,5}[a-d]? [a-z][a-z' ]{1,40} (?:street|st|road|rd|avenue|ave|lane|drive|close|court|way|gardens|terrace|crescent|square|grove|mews|row)(?![a-z]).{0,20}",
  '(?:rue|avenue|boulevard|chemin) (?:de|du|des|d\\S).{0,40} \\d{1,4}',
  '(?:apt|appt?|appartement|apartment|flat|bat|batiment) ?\\.? ?[a-z0-9]{1,4}',
];
