// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ImportPart } from '../../../components/ImportPart.tsx';
import { firstChoices, mergeChoices } from '../../../components/merge-proposal.ts';
import { changeTo, redo, startHistory, undo } from '../../../components/profile-history.ts';
import { proposeProfile } from '../../../lib/import/propose.ts';
import { readCvText } from '../../../lib/import/read-file.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';

const TEXT = `Cheffe de projet infrastructures
Lyon
Compétences : Veeam (6 ans), ITIL, VMware
Langues : anglais C1
Formation : Master informatique`;
const PROFILE: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Directrice de projet',
  skills: [{ label: 'VMware', level: 5, years: 11, lastUsed: 2025 }],
  languages: [{ code: 'en', level: 'B2' }],
};
const propose = (text: string) => proposeProfile(readCvText(text), openLexicon(), { year: 2026, month: 11 });

describe('merging', () => {
  it('adds what is new and leaves what is there, unless it is ticked', () => {
    const choices = firstChoices(propose(TEXT), PROFILE, 'Chef de projet infrastructures');
    const merged = mergeChoices(PROFILE, choices, 'fr');
    expect(merged.headline).toBe('Directrice de projet');
    expect(merged.languages).toEqual([{ code: 'en', level: 'B2' }]);
    expect(merged.skills).toContainEqual({ label: 'VMware', level: 5, years: 11, lastUsed: 2025 });
    expect(merged.skills).toContainEqual({ label: 'Veeam', level: 4, years: 6 });
    expect(merged).toMatchObject({ education: { level: 5 }, preferences: { locations: ['Lyon'] } });

    const all = {
      skills: choices.skills.map((one) => ({ ...one, keep: true })),
      facts: choices.facts.map((one) => ({ ...one, keep: true })),
    };
    expect(mergeChoices(PROFILE, all, 'fr')).toMatchObject({
      headline: 'Cheffe de projet infrastructures',
      languages: [{ code: 'en', level: 'C1' }],
    });
  });
  it('changes nothing when nothing is ticked', () => {
    const { skills, facts } = firstChoices(propose(TEXT), PROFILE, '');
    const none = {
      skills: skills.map((one) => ({ ...one, keep: false })),
      facts: facts.map((one) => ({ ...one, keep: false })),
    };
    expect(mergeChoices(PROFILE, none, 'fr')).toEqual(PROFILE);
  });
});

describe('the history of the profile', () => {
  const named = (headline: string): Profile => ({ ...PROFILE, headline });

  it('goes back and forth, one step for letters typed in a row', () => {
    let history = startHistory(PROFILE);
    history = changeTo(history, named('C'), 1000);
    history = changeTo(history, named('Ch'), 1300);
    history = changeTo(history, { ...named('Ch'), skills: [] }, 1400);
    expect(history.past).toHaveLength(2);
    const back = undo(history);
    expect(back?.now).toEqual(named('Ch'));
    expect(undo(back ?? history)?.now).toEqual(PROFILE);
    expect(redo(back ?? history)?.now).toEqual(history.now);
  });
  it('knows its ends', () => {
    expect(undo(startHistory(PROFILE))).toBeNull();
    expect(redo(startHistory(PROFILE))).toBeNull();
  });
});

let page: Drawn | undefined;
afterEach(() => page?.remove());

describe.each(['fr', 'en'] as const)('the import in %s', (language) => {
  it('asks before anything is taken, and can be used by everybody', async () => {
    const taken: Profile[] = [];
    page = draw(
      <ImportPart
        profile={PROFILE}
        actions={{
          read: async (source) => readCvText(String(source)),
          propose: async (document) => proposeProfile(document, openLexicon(), { year: 2026, month: 11 }),
        }}
        onTake={(profile) => taken.push(profile)}
        onUndo={() => undefined}
      />,
      language,
    );
    expect(await accessibilityFaults(page.root)).toEqual([]);
    await page.type('textarea', TEXT);
    await page.click('.import-paste button');
    await settle(5);
    expect(await accessibilityFaults(page.root)).toEqual([]);
    expect(page.find<HTMLInputElement>('[data-import="vmware"] input').checked).toBe(false);
    expect(page.find<HTMLInputElement>('[data-import="veeam"] input').checked).toBe(true);
    expect(page.find('[data-import="veeam"] mark').textContent).toBe('Veeam');
    expect(taken).toEqual([]);
    await page.click('.import-end .primary');
    expect(taken).toHaveLength(1);
    expect(page.all('.import-done button')).toHaveLength(1);
  });

  it('says in words why a file is refused', async () => {
    page = draw(
      <ImportPart
        profile={PROFILE}
        actions={{
          read: async (source) => readCvText(String(source)),
          propose: () => Promise.reject(new Error('no answer')),
        }}
        onTake={() => expect.unreachable()}
        onUndo={() => undefined}
      />,
      language,
    );
    await page.type('textarea', '1 2 3');
    await page.click('.import-paste button');
    await settle(5);
    expect(page.find('[role="alert"]').textContent).toMatch(/vide|empty/);
    expect(await accessibilityFaults(page.root)).toEqual([]);
  });
});
