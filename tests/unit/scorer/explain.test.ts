import { describe, expect, it } from 'vitest';
import { explainFit, MOST_SENTENCE } from '../../../lib/scorer/explain.ts';
import { mattersTo, questionsFor } from '../../../lib/scorer/questions.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { shownIntegers } from '../../../lib/scorer/shown-integers.ts';
import { AS_IN_EXAMPLES, makeProfile, makeReading, YEAR } from './make-reading.ts';
import { LINKS, PROFILE, ROLE_DESCRIPTION, SENIOR_PERMANENT } from './worked-examples.ts';

describe('why this score', () => {
  it('gives the three largest gains and losses, in both languages, with their words', () => {
    const fit = scoreFit(PROFILE, ROLE_DESCRIPTION, LINKS, AS_IN_EXAMPLES);
    if (!fit) throw new Error('no fit');
    const french = explainFit(fit, ROLE_DESCRIPTION, LINKS, 'fr');
    expect(french.best.map(({ points }) => Math.round(points))).toEqual([19, 11, 9]);
    expect(french.worst.map(({ sentence }) => sentence)).toEqual([
      'security (fr) : absent de votre profil',
      'os (fr) : vous avez vmware (fr), un voisin',
      'cloud (fr) : vous avez azure (fr), qui en fait partie',
    ]);
    expect(french.worst[0]?.evidence[0]).toEqual(
      fit.lines.find(({ concepts }) => concepts[0] === 'security')?.evidence[0],
    );
    const english = explainFit(fit, ROLE_DESCRIPTION, LINKS, 'en');
    expect(english.worst[0]?.sentence).toBe('security (en): not on your profile');
    expect(french.silent).toEqual(fit.silent);
  });

  it('tells the skills together where none of many is among the largest gains', () => {
    const concepts = [...'abcdefghijkl'];
    const profile = makeProfile(
      concepts.slice(0, 9).map((concept) => [concept]),
      { experienceYears: 9 },
    );
    const reading = makeReading({
      asked: concepts.map((concept) => ({ concept })),
      facts: { experienceYearsMin: 5, contract: 'permanent' },
    });
    const fit = scoreFit({ ...profile, contracts: { permanent: 1 } }, reading, LINKS, { year: YEAR });
    if (!fit) throw new Error('no fit');
    const { best } = explainFit(fit, reading, LINKS, 'en');
    const skills = best.find(({ component }) => component === 'skills');
    expect(skills?.sentence).toBe('Skills: a (en), b (en), c (en) and 6 more');
    expect(skills?.points).toBeCloseTo(fit.components.find(({ id }) => id === 'skills')?.points ?? 0, 9);
    expect(skills?.evidence).toHaveLength(3);
    expect(best).toHaveLength(3);
    expect(best.map(({ points }) => points)).toEqual(best.map(({ points }) => points).sort((a, b) => b - a));
  });

  it('puts what another kind of job costs to the job, not to the skills', () => {
    const reading = { ...SENIOR_PERMANENT, roleShape: makeReading({ shape: { engineer: 1 } }).roleShape };
    const fit = scoreFit(PROFILE, reading, LINKS, { year: YEAR });
    if (!fit) throw new Error('no fit');
    const { worst } = explainFit(fit, reading, LINKS, 'en');
    expect(worst[0]).toMatchObject({ component: 'role', sentence: 'Kind of job: partly as you want' });
    const skills = fit.components.find(({ id }) => id === 'skills');
    const lines = fit.lines.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
    const role = fit.components.find(({ id }) => id === 'role');
    expect(worst[0]?.points).toBeCloseTo(
      100 * (role?.weight ?? 0) - (role?.points ?? 0) + 100 * (skills?.weight ?? 0) - lines,
      9,
    );
  });

  it('keeps sentences short, whatever a label holds', () => {
    const long = { ...LINKS, label: () => '{asked} $& '.repeat(40) };
    const fit = scoreFit(PROFILE, SENIOR_PERMANENT, LINKS, { year: YEAR });
    if (!fit) throw new Error('no fit');
    const { best, worst } = explainFit(fit, SENIOR_PERMANENT, long, 'fr');
    for (const { sentence } of [...best, ...worst])
      expect(sentence.length).toBeLessThanOrEqual(MOST_SENTENCE);
  });
});

describe('what to ask', () => {
  it('follows from what the offer leaves out, what matters to the user first', () => {
    const ids = (reading: Parameters<typeof questionsFor>[0], profile = PROFILE) =>
      questionsFor(reading, mattersTo(profile), 'fr').map(({ id }) => id);
    const silent = ids(makeReading({}), { ...PROFILE, dealBreakers: ['on-call', 'clearance'] });
    expect(silent.slice(0, 6).sort()).toEqual([
      'clearance',
      'contract',
      'on-call',
      'pay',
      'place',
      'remote-days',
    ]);
    expect(ids(makeReading({}))).not.toContain('clearance');
    const stated = ids(SENIOR_PERMANENT);
    for (const id of ['pay', 'remote-days', 'place', 'contract', 'experience'])
      expect(stated).not.toContain(id);
  });

  it('follows the weights: what counts double matters, what was left out does not, unless it breaks the deal', () => {
    const plain = { ...PROFILE, preferences: {}, contracts: {}, dealBreakers: [] };
    expect([...mattersTo(plain)]).toEqual([]);
    expect([...mattersTo(null)]).toEqual([]);
    expect([...mattersTo({ ...plain, weights: { experience: 2, pay: 0.5 } })]).toEqual(['experience']);
    const wishing = {
      ...plain,
      preferences: { remoteDaysMin: 2, locations: ['Lyon'] },
      weights: { location: 0 } as const,
    };
    expect([...mattersTo(wishing)]).toEqual([]);
    expect([...mattersTo({ ...wishing, dealBreakers: ['remote'] })]).toEqual(['remote-days']);
  });

  it('asks what is contradictory with its words, and who the client is', () => {
    const words = [{ start: 3, end: 9 }];
    const questions = questionsFor(
      makeReading({
        facts: { languages: [{ code: 'en', level: null }] },
        rest: {
          conditions: [
            { id: 'on-call', state: 'conflicting', evidence: words },
            { id: 'travel', state: 'yes', evidence: words },
          ],
          employer: { kind: 'consulting', evidence: { start: 0, end: 2 } },
        },
      }),
      new Set(),
      'en',
    );
    const byId = new Map(questions.map((question) => [question.id, question]));
    expect(byId.get('on-call')?.evidence).toEqual(words);
    expect(byId.has('travel')).toBe(false);
    expect(byId.has('employer')).toBe(false);
    expect(byId.get('end-client')?.sentence).toContain('end client');
    expect(byId.get('language-level')?.sentence).toContain('(en)');
    expect(questions.every(({ matters }) => !matters)).toBe(true);
  });
});

describe('whole numbers to show', () => {
  it('add up to the whole', () => {
    expect(shownIntegers([33.4, 33.3, 33.3])).toEqual([34, 33, 33]);
    expect(shownIntegers([0.5, 0.5])).toEqual([1, 0]);
    expect(shownIntegers([6.999999999999, 3])).toEqual([7, 3]);
    expect(shownIntegers([])).toEqual([]);
  });
});
