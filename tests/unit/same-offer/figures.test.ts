/**
 * The limits of `sameOffer` on the corpus: what boards do to a text leaves it recognised; posts that share title, company and all the
 * company's own words stay apart. The figures stand in the test, so that a change of the limits shows what it costs.
 */
import { describe, expect, it } from 'vitest';
import { analyseOffer } from '../../../lib/analysis/analyse-offer.ts';
import type { OfferPrint } from '../../../lib/model/known-offer.ts';
import { compareSketches } from '../../../lib/same-offer/compare-sketches.ts';
import { printOffer } from '../../../lib/same-offer/print-offer.ts';
import { sameOffer } from '../../../lib/same-offer/same-offer.ts';
import { loadCorpus } from '../../corpus/load-corpus.ts';
import { openLexicon } from '../../support/lexicon.ts';

const lexicon = openLexicon();
const CORPUS = loadCorpus();

/** As the extension prints it, under names that are given: the test is about the texts. */
function printed(text: string): OfferPrint {
  const { reading } = analyseOffer({ text, facts: {} }, null, lexicon, { year: 2026 });
  return {
    ...printOffer(reading),
    title: 'Chef de projet infrastructures',
    company: 'Novarive',
    places: [],
    identifier: '',
  };
}
const PRINTS = CORPUS.map(({ name, text }) => ({ name, text, print: printed(text) }));

/** What one company says in all its posts: longer than most posts are themselves. */
const ABOUT = [
  'Qui sommes-nous ?',
  'Novarive équipe depuis quarante ans les ateliers de mécanique en Europe. Nos deux mille collègues travaillent sur onze sites, de la fonderie au bureau d’études, et partagent le goût du travail bien fait.',
  'Chez nous, chaque idée compte : un tiers de nos machines a été dessiné à partir de propositions d’ateliers. Nous formons chaque année deux cents personnes et la moitié de nos chefs d’équipe a commencé à l’atelier.',
  'Notre direction des systèmes d’information, quarante personnes, rejoint cette année le nouveau siège, à dix minutes de la gare, avec un restaurant, une crèche et un garage à vélos.',
].join('\n');
const TERMS = [
  'Ce que nous offrons',
  'Treizième mois, intéressement et participation, mutuelle prise en charge à 70 %, chèques déjeuner, douze jours de repos par an, un accord de télétravail et un budget de formation pour chacun.',
  'Le recrutement',
  'Un premier échange par téléphone avec Claire, puis une rencontre avec votre futur responsable et une visite du site. Nous répondons à chaque candidature dans les dix jours.',
  'Novarive étudie à compétences égales toutes les candidatures, dont celles de personnes en situation de handicap.',
].join('\n');

/** The third: what is missed, and is allowed to be: to miss costs a line in the popup. */
const VARIANTS: readonly (readonly [string, (text: string) => string, (readonly string[])?])[] = [
  ['in capitals without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(), []],
  ['on one line', (text) => text.replace(/\s+/g, ' '), []],
  [
    'with a board’s lines before and after',
    (text) =>
      `Offre n° 48121 publiée il y a 3 jours\nCDI · Temps plein · Secteur informatique\n${text}\nSignaler cette offre\nPostulez en deux minutes avec votre profil. Soyez parmi les premiers candidats.`,
    [],
  ],
  // One has no heading at all: French words before it move the borders of its parts.
  [
    'under the company’s own words',
    (text) => `${ABOUT}\n${text}`,
    ['en-16-luxembourg-consultancy-no-heading', 'fr-32-batiment-conducteur-operation'],
  ],
  ['without its last tenth', (text) => text.slice(0, Math.floor(text.length * 0.9)), []],
  ['without its headings’ line breaks', (text) => text.replace(/\n+/g, '\n'), []],
];

describe('on the corpus', () => {
  const long = PRINTS.filter(({ print }) => print.whole.size >= 60);

  it.each(VARIANTS.map((variant) => ({ name: variant[0], change: variant[1], allowed: variant[2] })))(
    'an offer $name is known again',
    ({ change, allowed }) => {
      const missed = long.filter(({ text, print }) => sameOffer(print, printed(change(text))) === null);
      expect(missed.map(({ name }) => name)).toEqual(allowed);
    },
  );

  it('no two offers are taken for one, though title and company be the same', () => {
    const wrong = pairs(PRINTS).filter(([a, b]) => sameOffer(a.print, b.print) !== null);
    expect(wrong.map(([a, b]) => `${a.name} = ${b.name}`)).toEqual([]);
  });

  it('nor when they share everything that a company says in each of its posts', () => {
    const posts = long.map(({ name, text }) => ({ name, print: printed(`${ABOUT}\n${text}\n${TERMS}`) }));
    const shared = pairs(posts).map(([a, b]) => compareSketches(a.print.whole, b.print.whole).jaccard);
    // The test would say nothing if the shared words were few.
    expect(Math.max(...shared)).toBeGreaterThan(0.35);
    const wrong = pairs(posts).filter(([a, b]) => sameOffer(a.print, b.print) !== null);
    expect(wrong.map(([a, b]) => `${a.name} = ${b.name}`)).toEqual([]);
  });

  it('nor when one mission in three is another', () => {
    const wrong = long.filter(({ text, print }, at) => {
      const other = long[(at + 7) % long.length]?.text.split('\n') ?? [];
      const mixed = text
        .split('\n')
        .map((line, row) => (row % 3 === 1 && line.length > 40 ? (other[row] ?? '') : line));
      const changed = mixed.filter((line, row) => line !== text.split('\n')[row]).join(' ').length;
      // Where the lines fell so that little changed, the offer is rightly the same.
      return changed > text.length * 0.25 && sameOffer(print, printed(mixed.join('\n'))) !== null;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}
