import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../entrypoints/background/engine.ts';
import { labHandlers } from '../../../entrypoints/background/lab-handlers.ts';
import { followRules, readKept } from '../../../entrypoints/background/rescore.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { GRADES, type SavedOffer } from '../../../lib/model/view.ts';
import { closeDatabase } from '../../../lib/storage/database.ts';
import { getOffer, listOffers, putOffer, updateOffer } from '../../../lib/storage/offers.ts';
import { getProfile, putProfile } from '../../../lib/storage/profiles.ts';
import { JUDGED_OFFERS, JUDGED_PROFILES } from '../scorer/judged-offers.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '9' }) },
    storage: {
      local: {
        get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
        },
      },
    },
  },
}));

const AT = '2026-11-23T10:00:00.000Z';
const PROFILE = JUDGED_PROFILES[0] as Profile;
const WEIGHED: Profile = {
  ...PROFILE,
  weights: { pay: 2, role: 0.5 },
  skillWeights: [{ label: 'VMware', weight: 0 }],
};
const engine = createEngine();
const rescoreOpenTabs = vi.fn(async () => undefined);
const lab = labHandlers({ engine, rescoreOpenTabs });
const SENDER = {};

async function save(count: number): Promise<void> {
  await putProfile(PROFILE, AT);
  for (const [at, { name, text }] of JUDGED_OFFERS.slice(0, count).entries()) {
    const { view, profile } = await engine.analyse(`https://jobs.example/${name}`, { text, facts: {} });
    const offer: SavedOffer = {
      ...view,
      id: name,
      v: 1,
      savedAt: new Date(Date.UTC(2026, 10, 1 + at)).toISOString(),
      updatedAt: AT,
      detection: { isOffer: true, confidence: 1, kind: 'offer', signals: [] },
      state: 'saved',
      notes: 'mine',
      tags: [],
      history: [],
      versions: engine.versions(profile),
    };
    await putOffer(offer, offer.url);
  }
}
const scores = async () => new Map((await listOffers()).map(({ id, score }) => [id, score]));

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  kept.clear();
});

describe('the lab', () => {
  it('shows old and new and why, and keeps nothing', async () => {
    await save(6);
    const before = await scores();
    const { changes, labels } = await lab['lab/preview']({ profile: WEIGHED }, SENDER);
    expect(new Map(changes.map(({ id, old }) => [id, old]))).toEqual(before);
    expect(changes.some(({ old, now }) => old !== now)).toBe(true);
    const size = changes.map(({ old, now }) => Math.abs((now ?? 0) - (old ?? 0)));
    expect(size).toEqual([...size].sort((a, b) => b - a));
    for (const { old, now, cause } of changes) {
      if (old !== null && now !== null && old !== now)
        expect(Math.sign(cause?.points ?? 0)).toBe(Math.sign(now - old));
      for (const concept of cause?.line?.concepts ?? []) expect(labels[concept]?.fr).toBeTruthy();
    }
    expect(await scores()).toEqual(before);
    expect(await getProfile()).toEqual(PROFILE);
  });

  it('changes nothing under the same profile', async () => {
    await save(3);
    const { changes } = await lab['lab/preview']({ profile: PROFILE }, SENDER);
    expect(changes.every(({ old, now, cause }) => old === now && cause === null)).toBe(true);
  });

  it('takes over exactly what it showed, keeps the old number, and what is the user’s own', async () => {
    await save(6);
    const before = await scores();
    const { changes } = await lab['lab/preview']({ profile: WEIGHED }, SENDER);
    const moved = changes.filter(({ old, now }) => old !== now).length;
    expect(await lab['lab/apply']({ profile: WEIGHED }, SENDER)).toEqual({ changed: moved, total: 6 });
    expect(await scores()).toEqual(new Map(changes.map(({ id, now }) => [id, now])));
    expect(await getProfile()).toEqual(WEIGHED);
    expect(rescoreOpenTabs).toHaveBeenCalled();
    for (const { id, old, now } of changes) {
      const offer = await getOffer(id);
      expect(offer?.notes).toBe('mine');
      // In full: the same as if the page were read now.
      const text = offer?.reading.text ?? '';
      expect(offer?.fit).toEqual((await engine.analyse('https://jobs.example/', { text, facts: {} })).fit);
      expect(offer?.pastScores?.map(({ score, why }) => [score, why]) ?? []).toEqual(
        old === now ? [] : [[before.get(id), 'profile']],
      );
      expect(offer?.versions).toEqual(engine.versions(WEIGHED));
    }
    const { profile } = await lab['lab/status']({}, SENDER);
    expect((await listOffers()).every(({ scoredFor }) => scoredFor === profile)).toBe(true);
  });

  it('reads the text again where the profile has new terms of its own', async () => {
    await save(1);
    const words: Profile = { ...PROFILE, customTerms: [{ label: 'bascules' }] };
    await lab['lab/apply']({ profile: words }, SENDER);
    const offer = await getOffer(JUDGED_OFFERS[0]?.name ?? '');
    expect(offer?.reading.matches.some(({ concept }) => concept === 'custom:bascules')).toBe(true);
  });

  it('refuses a profile that is none', async () => {
    await expect(lab['lab/preview']({ profile: { weights: 3 } as never }, SENDER)).rejects.toThrow('format');
  });
});

describe('new rules', () => {
  it('score saved offers anew once, say so until it was read, and keep the old number', async () => {
    await save(3);
    const [first] = JUDGED_OFFERS;
    const old = await getOffer(first?.name ?? '');
    if (!old?.fit) throw new Error('no fit');
    // As an earlier version left it.
    const { profile: _profile, terms: _terms, ...versions } = { ...old.versions, formula: 'fit-0' };
    await putOffer({ ...old, versions, fit: { ...old.fit, score: 1, formula: 'fit-0' } }, old.url);
    const status = await lab['lab/status']({}, SENDER);
    expect(status.rules).toMatchObject({ total: 1, changed: 1 });
    const again = await getOffer(old.id);
    expect(again?.fit).toEqual(old.fit);
    expect(again?.pastScores).toMatchObject([{ score: 1, formula: 'fit-0', why: 'rules' }]);
    expect((await listOffers()).find(({ id }) => id === old.id)?.before?.score).toBe(1);
    await followRules(engine);
    expect((await getOffer(old.id))?.pastScores).toHaveLength(1);
    await lab['lab/keep']({}, SENDER);
    expect((await lab['lab/status']({}, SENDER)).rules).toBeNull();
    expect((await readKept()).rules).toContain('fit-');
  });

  it('say nothing where all is up to date', async () => {
    await save(2);
    expect(await lab['lab/status']({}, SENDER)).toMatchObject({ rules: null, keptFor: null, running: false });
  });
});

describe('grades', () => {
  it('are kept with the offer, survive a second save, and can be taken back', async () => {
    await save(1);
    const id = JUDGED_OFFERS[0]?.name ?? '';
    await updateOffer(id, { grade: 'maybe' }, AT);
    await updateOffer(id, { notes: 'x' }, AT);
    await save(1);
    expect((await listOffers())[0]?.grade).toBe('maybe');
    await updateOffer(id, { grade: null }, AT);
    expect(await getOffer(id)).not.toHaveProperty('grade');
  });

  it('are held against the scores from fifteen on', async () => {
    await save(JUDGED_OFFERS.length);
    for (const { name, grades } of JUDGED_OFFERS.slice(0, 14))
      await updateOffer(name, { grade: GRADES[grades[0] >= 3 ? 0 : grades[0] >= 1 ? 1 : 2] ?? 'no' }, AT);
    expect(await lab['lab/calibration']({}, SENDER)).toEqual({
      graded: 14,
      needed: 15,
      agreement: null,
      proposal: null,
    });
    for (const { name, grades } of JUDGED_OFFERS)
      await updateOffer(name, { grade: GRADES[grades[0] >= 3 ? 0 : grades[0] >= 1 ? 1 : 2] ?? 'no' }, AT);
    const { graded, agreement } = await lab['lab/calibration']({}, SENDER);
    expect(graded).toBe(JUDGED_OFFERS.length);
    expect(agreement?.share).toBeGreaterThan(0.8);
    expect(agreement?.low).toBeLessThan(agreement?.share ?? 0);
  }, 60_000);
});
