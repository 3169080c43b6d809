/** The heading and the names that the page itself shows for its offer. */
import { all, attr, fold, headTitle, letters, one, textOf, tidy } from './dom.ts';
import { BOARD_WORDS, NO_TITLE } from './posting-words.ts';
import { ROLE_WORDS, SEX_MARK } from './role-words.ts';
import { sectionOf } from './section-words.ts';
import type { Place } from './sites/find-site.ts';

/** The heading that names the offer, or null. Placeholders and section headings are passed over. */
export function titleHeading(root: Document | Element): Element | null {
  let best: Element | null = null;
  let most = 0;
  let at = 0;
  for (const heading of all(root, 'h1,h2,[role="heading"][aria-level="1"],[itemprop="title"]', 40)) {
    const text = textOf(heading, 200);
    const folded = fold(text);
    at += 1;
    if (text.length < 3 || text.length > 160 || NO_TITLE.test(folded)) continue;
    let points = heading.localName === 'h1' ? 3 : 0;
    if (SEX_MARK.test(folded)) points += 3;
    if (ROLE_WORDS.test(folded)) points += 2;
    if (sectionOf(folded) !== null) points -= 3;
    points -= at / 40;
    if (points > Math.max(most, 0.9)) {
      best = heading;
      most = points;
    }
  }
  return best;
}

export interface MetaNames {
  readonly title?: string;
  readonly company?: string;
  readonly place?: string;
}

/** "Title - Company - City | Board", "Company hiring Title in City", "Offre d'emploi Title chez Company (69)". */
export function namesInTitle(document: Document, place: Place | null): MetaNames {
  const og = one(document, 'meta[property="og:title" i]');
  const raw = tidy((og && attr(og, 'content')) || headTitle(document)).slice(0, 300);
  const hiring =
    /^(.{2,80}?) (?:is )?(?:hiring|recrute(?: pour des postes de)?) (.{3,120}?)(?: (?:in|à) (.{2,80}?)| \(([^()]{2,60})\))?(?: [|–-] .{1,60})?$/.exec(
      raw,
    );
  if (hiring) return strip({ company: hiring[1], title: hiring[2], place: hiring[3] ?? hiring[4] });
  const careers =
    /\b(?:careers?|jobs?|carri[eè]res?|emplois?|recrutement) (?:at|chez|with) ([^|–—·]{2,60}?)\s*(?:[|–—·-]\s.*)?$/i.exec(
      raw,
    )?.[1];
  const bare = raw.replace(
    /^(?:(?:offre d['’]emploi|offre emploi|emploi)\s*[:–-]?|(?:recrutement|job|vacancy|poste)\s*[:–-])\s+(?=\S)/i,
    '',
  );
  const labels = (place?.host ?? '').split('.').map(letters);
  const board = place?.site ? labels.at(-2) : undefined;
  const parts = bare
    .split(/\s+[|–—·•»-]\s+|\s*\|\s*/)
    .map((part) => tidy(part.replace(/ (?:recrute|recruits?|is hiring)$/i, '')))
    .filter((part) => part && letters(part) !== board);
  const [first = '', ...others] = parts;
  // Which of "Title - Acme - Lyon" is the employer only the address can tell: careers.acme.com.
  const own = others.find(
    (part) =>
      !BOARD_WORDS.test(fold(part)) &&
      labels.some(
        (label) =>
          label.length > 3 &&
          (letters(part) === label || (label.length > 4 && letters(part).includes(label))),
      ),
  );
  const at = /^(.{3,140}?)(?: job)? (?:chez|at|@) ([^,]{2,80})(?:, ?([^,]{2,60}))?$/.exec(first);
  return strip({
    title: at ? at[1] : first,
    place: at?.[3],
    company: at?.[2] ?? careers ?? own,
  });
}

function strip(
  names:
    | Record<'title' | 'company' | 'place', string | undefined>
    | { title?: string | undefined; company?: string | undefined; place?: string | undefined },
): MetaNames {
  const title = names.title && !NO_TITLE.test(fold(names.title)) ? names.title : undefined;
  return {
    ...(title ? { title } : {}),
    ...(names.company ? { company: names.company } : {}),
    ...(names.place ? { place: names.place } : {}),
  };
}
