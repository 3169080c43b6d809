/** Faults put into the scorer on purpose: the key assertions must notice each of them, or they prove nothing. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Components from '../../../lib/scorer/components.ts';
import type * as Constants from '../../../lib/scorer/fit-constants.ts';
import type * as Requirements from '../../../lib/scorer/requirements.ts';
import type * as Skills from '../../../lib/scorer/skills.ts';
import { KEY_ASSERTIONS, type Scorer } from './key-assertions.ts';

const CONSTANTS = '../../../lib/scorer/fit-constants.ts';

function constants(
  change: (real: typeof Constants) => Partial<Record<keyof typeof Constants, unknown>>,
): () => void {
  return () =>
    vi.doMock(CONSTANTS, async (original) => {
      const real = await original<typeof Constants>();
      return { ...real, ...change(real) };
    });
}

const MUTATIONS: Readonly<Record<string, () => void>> = {
  'must and nice weigh each other’s weight': constants(({ STRENGTH_WEIGHTS }) => ({
    STRENGTH_WEIGHTS: { ...STRENGTH_WEIGHTS, must: STRENGTH_WEIGHTS.nice, nice: STRENGTH_WEIGHTS.must },
  })),
  'no floor under old skills': constants(() => ({ RECENCY_FLOOR: 0 })),
  'no cap on mentions': constants(({ STRENGTH_CAPS }) => ({
    STRENGTH_CAPS: { ...STRENGTH_CAPS, mention: 100 },
  })),
  'a rival is as good as the thing': constants(({ LINK_VALUES }) => ({
    LINK_VALUES: { ...LINK_VALUES, substitute: 1 },
  })),
  'mastery does not matter': constants(() => ({ LEVEL_VALUES: [1, 1, 1, 1, 1] })),
  'a second neighbour adds nothing': constants(() => ({ SECOND_LINK_SHARE: 0 })),
  'the range that just reaches the floor is lifted for all': constants(() => ({ PAY_AT_FLOOR: 0.9 })),
  'the user’s weights of skills are not looked at': () =>
    vi.doMock('../../../lib/scorer/skills.ts', async (original) => {
      const real = await original<typeof Skills>();
      const answersOf: typeof real.answersOf = (requirements, profile, ...rest) =>
        real.answersOf(requirements, { ...profile, skillWeights: new Map() }, ...rest);
      return { ...real, answersOf };
    }),
  'silence counts as a full match': () =>
    vi.doMock('../../../lib/scorer/components.ts', async (original) => {
      const real = await original<typeof Components>();
      const otherComponents: typeof real.otherComponents = (profile, reading) =>
        Object.fromEntries(
          Object.entries(real.otherComponents(profile, reading)).map(([id, value]) => [
            id,
            value.state === 'silent' ? { state: 'value', value: 1, evidence: [] } : value,
          ]),
        ) as ReturnType<typeof real.otherComponents>;
      return { ...real, otherComponents };
    }),
  'duplicates are not merged': () =>
    vi.doMock('../../../lib/scorer/requirements.ts', async (original) => {
      const real = await original<typeof Requirements>();
      const requirementsOf: typeof real.requirementsOf = ({ matches }) =>
        matches.flatMap((match) => real.requirementsOf({ matches: [match] }));
      return { ...real, requirementsOf };
    }),
};

afterEach(() => {
  for (const module of ['fit-constants', 'components', 'requirements', 'skills'])
    vi.doUnmock(`../../../lib/scorer/${module}.ts`);
  vi.resetModules();
});

async function freshScorer(): Promise<Scorer> {
  vi.resetModules();
  return (await import('../../../lib/scorer/score-fit.ts')).scoreFit;
}

function broken(score: Scorer): string[] {
  return Object.entries(KEY_ASSERTIONS).flatMap(([name, holds]) => {
    try {
      holds(score);
      return [];
    } catch {
      return [name];
    }
  });
}

describe('a scorer with a fault in it', () => {
  it('is told from a sound one', async () => {
    expect(broken(await freshScorer())).toEqual([]);
  });

  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(`is caught: ${name}`, async () => {
      mutate();
      expect(broken(await freshScorer())).not.toEqual([]);
    });
  }
});
