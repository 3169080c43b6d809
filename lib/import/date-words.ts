/** Names of months, folded, French and English, long and short: 1..12. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['janvier', 'january', 'janv', 'jan'],
    ['fevrier', 'february', 'fevr', 'fev', 'feb'],
    ['mars', 'march', 'mar'],
    ['avril', 'april', 'avr', 'apr'],
    ['mai', 'may'],
    ['juin', 'june', 'jun'],
    ['juillet', 'july', 'juil', 'jul'],
    ['aout', 'august', 'aug'],
    ['septembre', 'september', 'sept', 'sep'],
    ['octobre', 'october', 'oct'],
    ['novembre', 'november', 'nov'],
    ['decembre', 'december', 'dec'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);
/** What goes on. */
export const NOW_WORDS =
  "aujourd'?hui|ce jour|a ce jour|present|actuel(?:lement)?|maintenant|en cours|en poste|now|current(?:ly)?|today|to date|date|ongoing";
export const SINCE_WORDS = 'depuis|since|a partir de';
