import { PLACES } from './place-table.ts';

interface Place {
  readonly city: string;
  readonly department: string;
  readonly region: string;
  readonly country: string;
}
export type Distance = 'same' | 'department' | 'region' | 'country' | 'abroad';

const NEARNESS: readonly Distance[] = ['abroad', 'country', 'region', 'department', 'same'];

let table: ReadonlyMap<string, Place> | null = null;
let cityNames: RegExp | null = null;

/**
 * How near the nearest of an offer's places is to the nearest of mine. Names are compared without case and accents; a French
 * département number ("69", "69007", "Lyon (69)") counts as its département.
 * @returns null when none of the places can be compared: unknown is not far
 */
export function distance(mine: readonly string[], theirs: readonly string[]): Distance | null {
  let nearest: Distance | null = null;
  for (const wanted of mine.flatMap(locate)) {
    for (const offered of theirs.flatMap(locate)) {
      const found = between(wanted, offered);
      if (found && (!nearest || NEARNESS.indexOf(found) > NEARNESS.indexOf(nearest))) nearest = found;
    }
  }
  return nearest;
}

function between(a: Place, b: Place): Distance | null {
  if (a.city && a.city === b.city) return 'same';
  if (a.department && a.department === b.department && a.country === b.country)
    return a.city && b.city ? 'department' : 'same';
  if (a.region && a.region === b.region) return a.department && b.department ? 'region' : 'same';
  if (!a.country || !b.country) return null;
  if (a.country !== b.country) return 'abroad';
  // My wish is the whole country.
  return !a.city && !a.department && !a.region ? 'same' : 'country';
}

function locate(name: string): Place[] {
  const folded = fold(name);
  const cities = places();
  const known = cities.get(folded);
  if (known) return [known];
  const country = COUNTRIES.get(folded);
  if (country) return [{ city: '', department: '', region: '', country }];
  const region = [...cities.values()].find((place) => place.region === folded);
  if (region) return [{ ...region, city: '', department: '' }];
  const code = /(?:^|[\s(])(\d{2})(?:\d{3})?(?:[\s)]|$)/.exec(folded)?.[1];
  const inside = cities.get(anyCity().exec(folded)?.[1] ?? '');
  if (inside) return [inside];
  if (code) {
    const near = [...cities.values()].find(({ department }) => department === code);
    return [{ city: '', department: code, region: near?.region ?? '', country: 'FR' }];
  }
  return folded ? [{ city: folded, department: '', region: '', country: '' }] : [];
}

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['france', 'FR'],
  ['fr', 'FR'],
  ['belgique', 'BE'],
  ['belgium', 'BE'],
  ['be', 'BE'],
  ['suisse', 'CH'],
  ['switzerland', 'CH'],
  ['ch', 'CH'],
  ['luxembourg', 'LU'],
  ['uk', 'GB'],
  ['united kingdom', 'GB'],
  ['royaume-uni', 'GB'],
  ['gb', 'GB'],
  ['canada', 'CA'],
  ['usa', 'US'],
  ['united states', 'US'],
  ['us', 'US'],
]);

function places(): ReadonlyMap<string, Place> {
  table ??= new Map(
    PLACES.trim()
      .split('\n')
      .map((line) => {
        const [city = '', department = '', region = '', country = ''] = line.split('|');
        return [city, { city, department, region, country }];
      }),
  );
  return table;
}

/** One expression that finds any city of the table inside a longer place ("Lyon 7e", "Greater London"). */
function anyCity(): RegExp {
  cityNames ??= new RegExp(
    `(?:^|[^\\p{L}])(${[...places().keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
    'u',
  );
  return cityNames;
}

/** Lower case, no accents, "St" written out, arrondissement and CEDEX left out. */
function fold(name: string): string {
  return name
    .slice(0, 120)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:cedex(?: \d+)?|\d{1,2}(?:er|e|eme))\b/g, '')
    .replace(/\bste?[ -]/g, 'saint-')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
