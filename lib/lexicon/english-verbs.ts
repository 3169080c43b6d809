/** Forms of English verbs: base, -s, -ing, past, past participle. */

/** Past and past participle of the irregular verbs that offers use, by ending (oversee = over + see). */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been'],
  have: ['has', 'had'],
  do: ['does', 'did', 'done'],
  go: ['goes', 'went', 'gone'],
  see: ['saw', 'seen'],
  lead: ['led'],
  drive: ['drove', 'driven'],
  run: ['ran'],
  write: ['wrote', 'written'],
  build: ['built'],
  set: ['set'],
  put: ['put'],
  cut: ['cut'],
  bring: ['brought'],
  buy: ['bought'],
  think: ['thought'],
  make: ['made'],
  take: ['took', 'taken'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  keep: ['kept'],
  hold: ['held'],
  meet: ['met'],
  know: ['knew', 'known'],
  understand: ['understood'],
  speak: ['spoke', 'spoken'],
  choose: ['chose', 'chosen'],
  draw: ['drew', 'drawn'],
  find: ['found'],
  grow: ['grew', 'grown'],
  teach: ['taught'],
  send: ['sent'],
  spend: ['spent'],
  sell: ['sold'],
  win: ['won'],
  begin: ['began', 'begun'],
  shut: ['shut'],
};
/** Verbs of two syllables whose last consonant doubles because the stress is on it. */
const DOUBLES: ReadonlySet<string> = new Set([
  'control',
  'commit',
  'submit',
  'refer',
  'transfer',
  'prefer',
  'admit',
  'allot',
]);
/** British English doubles these too, American English does not: both spellings occur. */
const DOUBLES_IN_BRITAIN: ReadonlySet<string> = new Set([
  'model',
  'travel',
  'label',
  'cancel',
  'channel',
  'level',
]);

/** All forms of the verb, the base form first. `base` is one word. */
export function englishVerbForms(base: string): string[] {
  const forms = [base, third(base)];
  const irregular = irregularForms(base);
  for (const stem of stemsBeforeVowel(base)) {
    forms.push(`${stem}ing`);
    if (irregular === null)
      forms.push(stem.endsWith('y') && /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`);
  }
  return [...new Set([...forms, ...(irregular ?? [])])];
}

function irregularForms(base: string): string[] | null {
  const exact = IRREGULAR[base];
  if (exact) return [...exact];
  for (const prefix of ['over', 'out', 'under', 're', 'up']) {
    const rest = base.startsWith(prefix) ? IRREGULAR[base.slice(prefix.length)] : undefined;
    if (rest) return rest.map((form) => prefix + form);
  }
  return null;
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The stem before -ing and -ed: mak-, plann-, model-/modell-. */
function stemsBeforeVowel(base: string): string[] {
  if (/[^eoy]e$/.test(base) && base.length > 2) return [base.slice(0, -1)];
  if (DOUBLES_IN_BRITAIN.has(base)) return [base, base + base.slice(-1)];
  const oneSyllable = /^[^aeiouy]*[aeiou][bdgklmnprt]$/.test(base);
  return oneSyllable || DOUBLES.has(base) ? [base + base.slice(-1)] : [base];
}
