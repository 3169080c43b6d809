import { describe, expect, it } from 'vitest';
import { carryOver, roleFit } from '../../../lib/scorer/role-fit.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { makeLinks, makeProfile, makeReading, NO_SHAPE, shapeOf, YEAR } from './make-reading.ts';

const pm = { shapes: ['project-manager'] } as const;
const shape = (shares: Parameters<typeof shapeOf>[0]) => ({ roleShape: shapeOf(shares) });

describe('the kind of job', () => {
  it('is mine in full where most of it is', () => {
    expect(roleFit(pm, shape({ 'project-manager': 1 }))).toBe(1);
    expect(roleFit(pm, shape({ 'project-manager': 0.8, engineer: 0.2 }))).toBe(1);
  });

  it('falls from neighbour to neighbour', () => {
    const values = (
      ['project-manager', 'service-manager', 'engineer', 'technician', 'other-trade'] as const
    ).map((one) => roleFit(pm, shape({ [one]: 1 })) ?? Number.NaN);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
    expect(values.at(-1)).toBe(0);
  });

  it('hears another trade behind a title that sounds like mine', () => {
    expect(roleFit(pm, shape({ 'project-manager': 0.5, 'other-trade': 0.5 }))).toBe(0);
  });

  it('takes the best of the kinds that a headline names', () => {
    const both = { shapes: ['project-manager', 'engineer'] } as const;
    expect(roleFit(both, shape({ engineer: 1 }))).toBe(1);
    expect(roleFit(both, shape({ engineer: 0.5, 'project-manager': 0.5 }))).toBe(1);
  });

  it('is silent where the offer does not say, and then everything carries over', () => {
    expect(roleFit(pm, { roleShape: NO_SHAPE })).toBeNull();
    expect(carryOver(pm, { roleShape: NO_SHAPE })).toBe(1);
    const fit = scoreFit(
      makeProfile([['a']]),
      makeReading({ asked: [{ concept: 'a' }], shape: NO_SHAPE }),
      makeLinks({}),
      { year: YEAR },
    );
    expect(fit?.silent).toContain('role');
    expect(fit?.exact).toBe(100);
  });

  it('keeps a few shared words of another trade far below a job of mine that is half met', () => {
    const profile = makeProfile(
      [
        ['budget', 4],
        ['planning', 4],
        ['reporting', 4],
        ['vmware', 3],
      ],
      { experienceYears: 10 },
    );
    const activities = (['budget', 'planning', 'reporting'] as const).map((concept) => ({
      concept,
      strength: 'mention' as const,
      category: 'activity' as const,
    }));
    const score = (reading: Parameters<typeof makeReading>[0]) =>
      scoreFit(profile, makeReading(reading), makeLinks({}), { year: YEAR })?.exact ?? Number.NaN;
    const roads = score({
      asked: activities,
      facts: { experienceYearsMin: 5 },
      shape: { 'other-trade': 0.9, 'project-manager': 0.1 },
    });
    const mine = score({
      asked: [...activities, ...['vmware', 'san', 'cisco', 'azure'].map((concept) => ({ concept }))],
      facts: { experienceYearsMin: 5 },
    });
    expect(mine - roads).toBeGreaterThan(10);
  });
});
