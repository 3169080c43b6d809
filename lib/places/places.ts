import { foldPlain } from '../text/fold-text.ts';
import {
  ABROAD,
  COUNTRY_NAMES,
  FRENCH_REGIONS,
  FRENCH_TOWNS,
  ONE_TOWN,
  REGION_ALIASES,
  SUBURBS,
} from './place-table.ts';

/** As much of a place as its name tells; '' where it does not. A wider name ("Rhône") has no town. */
interface Place {
  readonly town: string;
  readonly department: string;
  readonly region: string;
  readonly country: string;
}
export type Distance = 'same' | 'department' | 'region' | 'country' | 'abroad';

const NEARNESS: readonly Distance[] = ['abroad', 'country', 'region', 'department', 'same'];
const MOST_NAME = 120;
/** Longest name of a place, in words. */
const MOST_WORDS = 6;

/**
 * How near the nearest of an offer's places is to the nearest of mine. Names are compared without case, accents and hyphens; French
 * postal codes and département numbers count ("69", "69007", "Lyon (69)"). A wish for a whole département, région or country is
 * met by any place in it; a suburb belongs to its town.
 * @returns null when none of the places can be compared: unknown is not far
 */
export function distance(mine: readonly string[], theirs: readonly string[]): Distance | null {
  let nearest: Distance | null = null;
  for (const wish of mine) {
    for (const name of theirs) {
      const found = between(wish, name);
      if (found && (!nearest || NEARNESS.indexOf(found) > NEARNESS.indexOf(nearest))) nearest = found;
    }
  }
  return nearest;
}

/** Whether the words are the name of a town that the gazetteer knows, with or without its number: "Lyon", "Lyon 7e (69)", "Leeds". */
export function isKnownTown(name: string): boolean {
  const folded = fold(name)
    .replace(/(?:^| )(?:\d{5}|\d{2}|2[ab]|97\d)(?= |$)/g, ' ')
    .trim();
  return folded !== '' && Boolean(gazetteer().byName.get(folded)?.town);
}

/** Whether the words are a country's name that the gazetteer knows, in French or English. */
export function isCountry(name: string): boolean {
  return Object.hasOwn(COUNTRY_NAMES, fold(name));
}

function between(wish: string, name: string): Distance | null {
  const [a, b] = [fold(wish), fold(name)];
  if (!a || !b) return null;
  if (a === b) return 'same';
  const [mine, theirs] = [locate(a), locate(b)];
  if (!mine || !theirs) return null;
  if (mine.town && theirs.town && isOneTown(mine, theirs)) return 'same';
  if (!mine.country || mine.country !== theirs.country)
    return mine.country && theirs.country ? 'abroad' : null;
  if (!mine.region) return 'same';
  if (mine.region !== theirs.region) return theirs.region ? 'country' : null;
  if (!mine.department && !mine.town) return 'same';
  if (mine.department !== theirs.department || !mine.department) return 'region';
  return mine.town ? 'department' : 'same';
}

function isOneTown(a: Place, b: Place): boolean {
  const table = gazetteer();
  if ((table.centre.get(a.town) ?? a.town) === (table.centre.get(b.town) ?? b.town)) return true;
  return ONE_TOWN.some((area) => area.includes(a.department) && area.includes(b.department));
}

/** The narrowest place that a folded name tells: its town, else its département, région, country. */
function locate(name: string): Place | null {
  const table = gazetteer();
  const words = name.split(' ');
  const found: Place[] = [];
  for (let from = 0; from < words.length; ) {
    let taken = 1;
    for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length -= 1) {
      const place = table.byName.get(words.slice(from, from + length).join(' '));
      if (!place) continue;
      found.push(place);
      taken = length;
      break;
    }
    from += taken;
  }
  const code = /(?:^| )(?:(97\d)\d{2}|(\d{2})\d{3}|(97\d|\d{2}|2[ab]))(?= |$)/.exec(name);
  const department = code && table.byCode.get(code[1] ?? code[2] ?? code[3] ?? '');
  const town = found.find(
    (place) => place.town && (!department || place.department === department.department),
  );
  return town ?? department ?? found.sort((a, b) => detail(b) - detail(a))[0] ?? null;
}

function detail({ town, department, region }: Place): number {
  return (town ? 4 : 0) + (department ? 2 : 0) + (region ? 1 : 0);
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, Place>;
  readonly byCode: ReadonlyMap<string, Place>;
  /** Suburb → its town. */
  readonly centre: ReadonlyMap<string, string>;
}
let opened: Gazetteer | null = null;

/** Built on first need. Of two places with one name, the first written stays: towns of France before those abroad. */
function gazetteer(): Gazetteer {
  opened ??= build();
  return opened;
}

function build(): Gazetteer {
  const byName = new Map<string, Place>();
  const byCode = new Map<string, Place>();
  const put = (name: string, place: Place): void => {
    if (!byName.has(name)) byName.set(name, place);
  };
  const departments: [string, Place][] = [];
  const regions: [string, Place][] = [];
  for (const [region, list] of Object.entries(FRENCH_REGIONS)) {
    regions.push([region, { town: '', department: '', region, country: 'fr' }]);
    for (const entry of list.split(', ')) {
      const [department = '', ...name] = entry.split(' ');
      const place = { town: '', department, region, country: 'fr' };
      byCode.set(department, place);
      departments.push([name.join(' '), place]);
    }
  }
  for (const [department, list] of Object.entries(FRENCH_TOWNS)) {
    const region = byCode.get(department)?.region ?? '';
    for (const town of list.split(', ')) put(town, { town, department, region, country: 'fr' });
  }
  for (const [name, place] of [...departments, ...regions]) put(name, place);
  for (const [alias, region] of Object.entries(REGION_ALIASES)) {
    put(alias, { town: '', department: '', region, country: 'fr' });
  }
  for (const [name, country] of Object.entries(COUNTRY_NAMES)) {
    put(name, { town: '', department: '', region: '', country });
  }
  for (const [country, inside] of Object.entries(ABROAD)) {
    for (const [region, list] of Object.entries(inside)) {
      for (const town of list.split(', ')) put(town, { town, department: '', region, country });
      put(region, { town: '', department: '', region, country });
    }
  }
  const centre = new Map(
    Object.entries(SUBURBS).flatMap(([town, list]) =>
      list.split(', ').map((suburb): [string, string] => [suburb, town]),
    ),
  );
  return { byName, byCode, centre };
}

/** Lower case, no accents, words only, "St" written out; arrondissement and CEDEX left out. */
function fold(name: string): string {
  return foldPlain(name.slice(0, MOST_NAME))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<= |^)(?:cedex(?: \d{1,2})?|\d{1,2}(?:er|e|eme)|arrondissement)(?= |$)/g, ' ')
    .replace(/(?<= |^)st(e?)(?= )/g, 'saint$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
