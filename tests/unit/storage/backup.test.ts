import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Backup, backupPieces, parseBackup } from '../../../lib/exchange/backup.ts';
import type { SavedOffer } from '../../../lib/model/view.ts';
import { importBackup, planImport, readBackup } from '../../../lib/storage/backup.ts';
import { closeDatabase, openDatabase } from '../../../lib/storage/database.ts';
import { getOffer, listOffers, putOffer, updateOffer } from '../../../lib/storage/offers.ts';
import { putProfile } from '../../../lib/storage/profiles.ts';
import { getSeen, putSeen } from '../../../lib/storage/seen.ts';
import { sampleSaved } from '../../support/sample-view.ts';

const SAMPLE_SAVED = sampleSaved();

const AT = '2026-11-01T08:00:00.000Z';
const LATER = '2026-11-02T08:00:00.000Z';
const NOTHING = { added: 0, replaced: 0, kept: 0 };

function offer(id: string, more: Partial<SavedOffer> = {}): SavedOffer {
  return { ...SAMPLE_SAVED, id, url: `https://jobs.example/${id}`, savedAt: AT, updatedAt: AT, ...more };
}

async function wipe(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

async function fileNow(): Promise<string> {
  return [...backupPieces(await readBackup())].join('');
}

async function fill(): Promise<void> {
  await putOffer(
    offer('b', { notes: 'à rappeler « lundi » \u2028 🧭', tags: ['Lyon'] }),
    'https://jobs.example/b',
  );
  await putOffer(offer('a', { grade: 'yes' }), 'https://jobs.example/a');
  await putProfile({ format: 'jalon.profile', version: 1, headline: 'Chef de projet' }, AT);
  await putSeen(
    {
      identity: 'https://jobs.example/a',
      keys: ['jobs.example/a'],
      url: 'https://jobs.example/a',
      source: 'jobs.example',
      last: { score: 71, formula: 'f', lexicon: 'l' },
      print: {
        title: 'Chef de projet',
        company: 'Novarive',
        places: ['Lyon'],
        identifier: '',
        whole: { size: 3, least: Uint32Array.of(1, 2, 4_294_967_295) },
        core: null,
      },
      anchors: [12, 'novarive'],
      twins: [],
    },
    AT,
  );
}

beforeEach(wipe);

describe('the complete backup', () => {
  it('gives equal bytes after export, wipe and import', async () => {
    await fill();
    const before = await fileNow();
    await wipe();
    expect(await listOffers()).toEqual([]);
    await importBackup(parseBackup(before));
    expect(await fileNow()).toBe(before);
    expect((await getSeen('https://jobs.example/a'))?.print.whole.least).toEqual(
      Uint32Array.of(1, 2, 4_294_967_295),
    );
    expect(await getOffer('b')).toEqual(
      offer('b', { notes: 'à rappeler « lundi » \u2028 🧭', tags: ['Lyon'] }),
    );
  });

  it('gives equal bytes whatever the user wrote', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.uuid(), fc.string({ unit: 'binary' }), fc.array(fc.string())), {
          selector: ([id]) => id,
          maxLength: 5,
        }),
        async (offers) => {
          await wipe();
          for (const [id, notes, tags] of offers) await putOffer(offer(id, { notes, tags }), `x:${id}`);
          const before = await fileNow();
          await wipe();
          await importBackup(parseBackup(before));
          expect(await fileNow()).toBe(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does nothing the second time, and says so beforehand', async () => {
    await fill();
    const file = parseBackup(await fileNow());
    await wipe();
    const plan = await planImport(file);
    expect(plan.offers).toEqual({ ...NOTHING, added: 2 });
    expect(await listOffers()).toEqual([]);
    expect(await importBackup(file)).toEqual(plan);
    const once = await fileNow();
    const again = await importBackup(file);
    expect(again.offers).toEqual({ ...NOTHING, kept: 2 });
    expect(again.seen).toEqual({ ...NOTHING, kept: 1 });
    expect(again.profiles).toEqual({ ...NOTHING, kept: 1 });
    expect(await fileNow()).toBe(once);
  });

  it('keeps what changed last, on either side', async () => {
    await fill();
    const old = parseBackup(await fileNow());
    await updateOffer('a', { state: 'applied' }, LATER);
    const newer = parseBackup(await fileNow());
    expect((await importBackup(old)).offers).toEqual({ ...NOTHING, kept: 2 });
    expect((await getOffer('a'))?.state).toBe('applied');
    await wipe();
    await importBackup(old);
    expect((await importBackup(newer)).offers).toEqual({ ...NOTHING, replaced: 1, kept: 1 });
    expect((await getOffer('a'))?.state).toBe('applied');
  });

  it('keeps one record for one offer, and two offers apart that share an id', async () => {
    await putOffer(offer('other-id'), 'https://jobs.example/a');
    await fill();
    const here = parseBackup(await fileNow());
    await wipe();
    await putOffer(offer('a', { notes: 'another offer' }), 'https://jobs.example/z');
    await putOffer(offer('mine'), 'https://jobs.example/b');
    await importBackup(here);
    const kept = (await listOffers()).map(({ id }) => id).sort();
    expect(kept).toEqual(['a', 'mine', 'other-id']);
    const third: Backup = { ...here, offers: [{ ...here.offers[0], id: 'a', identity: 'x:new' }] };
    await importBackup(third);
    expect((await getOffer('a'))?.notes).toBe('another offer');
    expect((await getOffer('a-2'))?.url).toBe(here.offers[0]?.url);
  });

  it('writes nothing when one record cannot be written', async () => {
    await fill();
    const good = parseBackup(await fileNow());
    await wipe();
    const bad: Backup = { ...good, seen: [{ ...good.seen[0], source: () => 'not for a store' }] };
    await expect(importBackup(bad)).rejects.toThrow();
    expect(await listOffers()).toEqual([]);
    expect(await (await openDatabase()).count('profiles')).toBe(0);
  });
});
