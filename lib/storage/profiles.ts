import type { Profile } from '../model/profile.ts';
import { openDatabase } from './database.ts';

/** The one active profile for now; several profiles will each have an id. */
const ACTIVE = 'active';

/** @returns null before the first one was made */
export async function getProfile(): Promise<Profile | null> {
  const record = await (await openDatabase()).get('profiles', ACTIVE);
  if (!record) return null;
  const { id: _id, updatedAt: _updatedAt, ...profile } = record;
  return profile;
}

/** @param at ISO 8601 instant */
export async function putProfile(profile: Profile, at: string): Promise<void> {
  const transaction = (await openDatabase()).transaction('profiles', 'readwrite', { durability: 'strict' });
  await transaction.store.put({ ...profile, id: ACTIVE, updatedAt: at });
  await transaction.done;
}
