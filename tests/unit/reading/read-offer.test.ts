import { describe, expect, it } from 'vitest';
import type { Category } from '../../../lib/model/concept.ts';
import { overlaps } from '../../../lib/model/span.ts';
import { ownTermId, readOffer } from '../../../lib/reading/read-offer.ts';
import { compileSmall } from '../lexicon/make-lexicon.ts';

const concept = (category: Category, fr: string[], en: string[], substitute: string[] = []) => ({
  category,
  fr,
  en,
  substitute,
});

const { lexicon } = compileSmall({
  'role-infrastructure-pm': concept(
    'domain',
    ['chef de projet infrastructures'],
    ['infrastructure project manager'],
  ),
  'role-architect': concept('domain', ['architecte'], ['architect']),
  'it-department': concept('domain', ['DSI'], ['IT department']),
  insurance: concept('domain', ['assurance'], ['insurance']),
  vmware: concept('technology', ['VMware'], ['VMware']),
  azure: concept('technology', ['Azure'], ['Azure'], ['aws']),
  aws: concept('technology', ['AWS'], ['AWS']),
  pmp: concept('certification', ['PMP'], ['PMP']),
  'budget-management': concept('activity', ['budget'], ['budget']),
  training: concept('activity', ['formation'], ['training']),
  english: concept('language', ['anglais'], ['English']),
  'permanent-contract': concept('contract', ['CDI'], ['permanent contract']),
  'on-call': concept('activity', ['astreintes'], ['on-call']),
});

const TEXT = `Chef de projet infrastructures H/F
ACME - Lyon - CDI

Qui sommes-nous ?
Fondée en 1990, ACME est leader de l'assurance et bâtit sur AWS.

Vos missions :
Au sein de la DSI, vous pilotez la migration vers Azure et suivez le budget.
En lien avec les architectes, vous participez aux astreintes.

Formation :
Cinq ans sur VMware exigés. Azure ou AWS.
PMP non requis, anglais apprécié.

Avantages
RTT, formation Azure.

Offres similaires
Administrateur VMware
`;

function read(text = TEXT, options: Parameters<typeof readOffer>[2] = {}) {
  return readOffer({ facts: {}, text }, lexicon, options);
}

const strengths = (reading: ReturnType<typeof read>) =>
  reading.matches.map(({ surface, strength }) => `${surface} ${strength}`);
const reasons = (reading: ReturnType<typeof read>) =>
  reading.rejected.map(({ surface, reason }) => `${surface} ${reason}`);

describe('readOffer', () => {
  it('counts what is asked, with its strength', () => {
    expect(strengths(read())).toEqual([
      'Chef de projet infrastructures must',
      'Azure mention',
      'budget mention',
      'VMware must',
      'Azure must',
      'AWS must',
      'anglais nice',
    ]);
  });

  it('keeps what is only seen, with the reason', () => {
    expect(reasons(read())).toEqual([
      'CDI field',
      'assurance company',
      'AWS company',
      'DSI company',
      'architectes colleague',
      'astreintes field',
      'Formation furniture',
      'PMP negated',
      'formation benefits',
      'Azure benefits',
      'VMware furniture',
    ]);
  });

  it('groups alternatives and nothing else', () => {
    const grouped = read().matches.filter(({ orGroup }) => orGroup !== undefined);
    expect(grouped.map(({ surface, orGroup }) => `${surface} ${orGroup}`)).toEqual(['Azure 1', 'AWS 1']);
  });

  it('spans are the text’s own, sorted and without overlap', () => {
    const { matches, rejected } = read();
    for (const { start, end, surface } of [...matches, ...rejected])
      expect(TEXT.slice(start, end)).toBe(surface);
    matches.slice(1).forEach((match, index) => {
      expect(match.start).toBeGreaterThanOrEqual(matches[index]?.end ?? 0);
    });
    for (const match of matches) expect(rejected.some((item) => overlaps(item, match))).toBe(false);
  });

  it('equal input gives equal output', () => {
    expect(JSON.stringify(read())).toBe(JSON.stringify(read()));
  });

  it('the page’s facts win, the text’s contradiction is kept', () => {
    const reading = readOffer(
      { facts: { contract: { value: 'freelance', source: 'json-ld' } }, text: TEXT },
      lexicon,
    );
    expect(reading.facts.contract).toMatchObject({
      value: 'freelance',
      source: 'json-ld',
      others: [{ value: 'permanent', source: 'text' }],
    });
  });

  it('the user outranks the rules, both ways', () => {
    const reading = read(TEXT, {
      overrules: [
        { concept: 'vmware', surface: 'vmware', verdict: 'ignore' },
        { concept: 'pmp', surface: 'PMP', verdict: 'count', strength: 'nice' },
      ],
    });
    expect(strengths(reading)).toContain('PMP nice');
    expect(strengths(reading)).not.toContain('VMware must');
    expect(reasons(reading)).toContain('VMware overruled');
  });

  it('finds the user’s own terms', () => {
    const reading = read('Profil :\nMaîtrise de Zorglub exigée.', { extraTerms: [{ label: 'Zorglub' }] });
    expect(reading.matches).toMatchObject([
      { concept: ownTermId('Zorglub'), surface: 'Zorglub', strength: 'must', level: 4 },
    ]);
  });

  it('a text without title line names the job where it first speaks of it', () => {
    const reading = read(
      'ACME, assureur, recrute pour sa DSI un chef de projet infrastructures. Le chef de projet infrastructures suit le budget.',
    );
    const roles = reading.matches.filter(({ concept: id }) => id === 'role-infrastructure-pm');
    expect(roles.map(({ strength }) => strength)).toEqual(['must', 'mention']);
  });

  it.each(['', ' ', '\n\n\n', '🎯', '((((', 'a'.repeat(5000), '\ud800'])('survives %j', (text) => {
    const reading = read(text);
    expect(reading.text).toBe(text);
    expect(reading.matches).toEqual([]);
  });

  it('the order of the parts changes neither terms nor strengths', () => {
    const parts = ['Vos missions :\nSuivre le budget.\n', 'Profil :\nVMware exigé, PMP apprécié.\n'];
    const title = 'Chef de projet infrastructures\n\n';
    const sorted = (text: string) => strengths(read(text)).sort();
    expect(sorted(title + [...parts].reverse().join('\n'))).toEqual(sorted(title + parts.join('\n')));
  });

  it('capitals change no strength', () => {
    const text =
      'Chef de projet infrastructures\n\nProfil :\nVMware exigé, PMP apprécié, anglais non requis.\n';
    const plain = read(text).matches.map(({ concept: id, strength }) => `${id} ${strength}`);
    const upper = read(text.toUpperCase()).matches.map(({ concept: id, strength }) => `${id} ${strength}`);
    expect(upper).toEqual(plain);
  });
});
