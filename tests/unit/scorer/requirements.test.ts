import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../../lib/scorer/requirements.ts';
import { sharesOf } from '../../../lib/scorer/skills.ts';
import { type Asked, makeReading } from './make-reading.ts';

const of = (...asked: Asked[]) => requirementsOf(makeReading({ asked }));
const short = (...asked: Asked[]) =>
  of(...asked).map(({ concepts, strength }) => `${concepts.join('|')} ${strength}`);

describe('requirements', () => {
  it('merges what is said twice: strongest word, highest level, all evidence', () => {
    const [only, ...more] = of(
      { concept: 'azure', strength: 'mention', level: 2 },
      { concept: 'azure', strength: 'must', years: 3 },
      { concept: 'azure', strength: 'nice', level: 4 },
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ concepts: ['azure'], strength: 'must', level: 4, years: 3 });
    expect(only?.evidence).toHaveLength(3);
  });

  it('takes alternatives as one, unless one of them is asked for itself as strongly', () => {
    const either: Asked[] = [
      { concept: 'aws', orGroup: 1 },
      { concept: 'azure', orGroup: 1 },
    ];
    expect(short(...either)).toEqual(['aws|azure must']);
    expect(short(...either, { concept: 'azure', strength: 'mention' })).toEqual([
      'aws|azure must',
      'azure mention',
    ]);
    expect(short(...either, { concept: 'azure' })).toEqual(['azure must']);
    expect(short({ concept: 'aws', orGroup: 1 }, { concept: 'aws', orGroup: 1 })).toEqual(['aws must']);
  });

  it('leaves out what is not a skill', () => {
    expect(
      short(
        { concept: 'rigor', category: 'soft-skill' },
        { concept: 'english', category: 'language' },
        { concept: 'bac-plus-5', category: 'education' },
        { concept: 'permanent-contract', category: 'contract' },
        { concept: 'itil', category: 'methodology' },
        { concept: 'pmp', category: 'certification', strength: 'nice' },
      ),
    ).toEqual(['itil must', 'pmp nice']);
  });

  it('counts a sector only where it is asked, and then as a mention', () => {
    expect(short({ concept: 'banking-finance', category: 'domain', strength: 'mention' })).toEqual([]);
    expect(short({ concept: 'banking-finance', category: 'domain', strength: 'must' })).toEqual([
      'banking-finance mention',
    ]);
  });

  it('takes no job for a skill: the kind of job is a component of its own', () => {
    const jobs = of(
      { concept: 'role-infrastructure-pm', category: 'domain', section: 'title' },
      { concept: 'role-architect', category: 'domain', strength: 'mention' },
      { concept: 'role-infrastructure-pm' },
    );
    expect(jobs.map(({ concepts }) => concepts)).toEqual([['role-infrastructure-pm']]);
    expect(of({ concept: 'role-pmo', category: 'domain' })).toEqual([]);
  });

  it('trusts a clear word more than a section, and a section more than an ambiguous label', () => {
    const [cue, section, doubt] = of(
      { concept: 'a', cue: true },
      { concept: 'b' },
      { concept: 'c', cue: true, confidence: 0.5 },
    ).map(({ quality }) => quality);
    expect(cue).toBeGreaterThan(section ?? 0);
    expect(section).toBeGreaterThan(doubt ?? 0);
  });
});

describe('shares', () => {
  const shares = (musts: number, nices: number, mentions: number) =>
    sharesOf([
      ...Array.from({ length: musts }, () => ({ strength: 'must' as const })),
      ...Array.from({ length: nices }, () => ({ strength: 'nice' as const })),
      ...Array.from({ length: mentions }, () => ({ strength: 'mention' as const })),
    ]);

  it('keep a list of twenty tools in passing from drowning three requirements', () => {
    const three = shares(3, 0, 20).slice(0, 3);
    expect(three.reduce((sum, share) => sum + share, 0)).toBeCloseTo(9 / 10.6, 9);
    expect(shares(0, 0, 20)[0]).toBeCloseTo(1 / 20, 9);
    expect(shares(0, 0, 0)).toEqual([]);
  });
});
