// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../components/api.ts';
import { ALL_PRESET_SKILLS } from '../../../components/preset-skills.ts';
import { App } from '../../../entrypoints/welcome/App.tsx';
import { readCvFile, readCvText } from '../../../lib/import/read-file.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';

let page: Drawn | undefined;
afterEach(() => page?.remove());

interface Kept {
  profile: Profile | null;
  saves: number;
  fail: boolean;
}

const readCv = async (source: File | string) =>
  typeof source === 'string' ? readCvText(source) : readCvFile(new Uint8Array(await source.arrayBuffer()));

async function open(
  stored: Profile | null,
  language: 'fr' | 'en' = 'fr',
): Promise<{ page: Drawn; kept: Kept }> {
  const kept: Kept = { profile: stored, saves: 0, fail: false };
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'profile/get': () => kept.profile,
    'profile/put': ({ profile }: { profile: Profile }) => {
      kept.saves += 1;
      if (kept.fail) throw new Error('disk full');
      kept.profile = structuredClone(profile);
      return null;
    },
    'lexicon/search': ({ query }: { query: string }) =>
      query.startsWith('nut') ? [{ concept: 'nutanix', fr: 'Nutanix', en: 'Nutanix' }] : [],
  };
  const api = (async (type: string, request: unknown) => answers[type]?.(request as never)) as unknown as Api;
  page = draw(<App api={api} spoken={null} speak={() => undefined} readCv={readCv} />, language);
  await settle();
  return { page, kept };
}

const PROFILE: Profile = {
  format: 'jalon.profile',
  version: 1,
  headline: 'Chef de projet',
  experienceYears: 9,
  skills: [
    { label: 'Project management', level: 4, years: 9, lastUsed: 2026 },
    { label: 'itil', level: 3 },
    { label: 'Nutanix AHV' },
  ],
  languages: [{ code: 'de', level: 'B1' }],
  preferences: { contracts: ['permanent'], payTarget: { amount: 60_000, currency: 'EUR', period: 'year' } },
  dealBreakers: ['on-call'],
  customTerms: [{ label: 'Nutanix AHV', variants: ['AHV'] }],
};

const level = (shown: Drawn, id: string): string =>
  shown.find<HTMLInputElement>(`[data-skill="${id}"] input:checked`).value;

describe.each(['fr', 'en'] as const)('the profile page in %s', (language) => {
  it.each([
    ['first', null],
    ['later', PROFILE],
  ] as const)('has every word and no fault that axe finds: %s visit', async (_visit, profile) => {
    const { page: shown } = await open(profile, language);
    expect(shown.words()).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}|\bwelcome\.|\bgroup\./);
    expect(shown.all('h1').length).toBe(1);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('filling in', () => {
  it('stores nothing before the first change', async () => {
    const { kept } = await open(null);
    await settle(700);
    expect(kept.saves).toBe(0);
  });

  it('takes a digit, goes on to the next skill, and saves by itself', async () => {
    const { page: shown, kept } = await open(null);
    const first = shown.find('[data-skill="project-management"] input');
    first.focus();
    await shown.press(first, '4');
    expect(level(shown, 'project-management')).toBe('4');
    expect(document.activeElement?.closest('[data-skill]')?.getAttribute('data-skill')).toBe(
      'project-initiation',
    );
    await shown.press(document.activeElement as HTMLElement, '2');
    expect(shown.find('[data-save]').dataset.save).toBe('dirty');
    await settle(700);
    expect(kept.saves).toBe(1);
    expect(kept.profile?.skills).toEqual([
      { label: 'gestion de projet', level: 4 },
      { label: 'cadrage de projet', level: 2 },
    ]);
    expect(shown.find('[data-save]').dataset.save).toBe('saved');
  });

  it('takes a skill out with 0', async () => {
    const { page: shown, kept } = await open(PROFILE);
    await shown.press(shown.find('[data-skill="itil"] input'), '0');
    await settle(700);
    expect(kept.profile?.skills?.map(({ label }) => label)).toEqual(['Project management', 'Nutanix AHV']);
  });

  it('says when a save failed, keeps the change, and tries again', async () => {
    const { page: shown, kept } = await open(null);
    kept.fail = true;
    await shown.press(shown.find('[data-skill="itil"] input'), '3');
    await settle(700);
    expect(shown.find('[data-save]').dataset.save).toBe('failed');
    expect(shown.words()).toContain('Vos changements sont encore sur cette page');
    expect(level(shown, 'itil')).toBe('3');
    kept.fail = false;
    await shown.click('[data-save] button');
    await settle();
    expect(shown.find('[data-save]').dataset.save).toBe('saved');
    expect(kept.profile?.skills).toEqual([{ label: 'ITIL', level: 3 }]);
  });
});

describe('a stored profile', () => {
  it('is shown by any label of a skill, in either language', async () => {
    const { page: shown } = await open(PROFILE);
    expect(level(shown, 'project-management')).toBe('4');
    expect(level(shown, 'itil')).toBe('3');
    expect(level(shown, 'own-0')).toBe('3');
    expect(shown.find('[data-skill="own-0"]').textContent).toContain('Nutanix AHV');
  });

  it('keeps what the page does not show', async () => {
    const { page: shown, kept } = await open(PROFILE);
    await shown.press(shown.find('[data-skill="project-management"] input'), '5');
    await settle(700);
    expect(kept.profile).toEqual({
      ...PROFILE,
      skills: [
        { label: 'Project management', level: 5, years: 9, lastUsed: 2026 },
        ...(PROFILE.skills?.slice(1) ?? []),
      ],
    });
  });
});

describe('the search', () => {
  const input = '[role="combobox"]';
  const enter = async (shown: Drawn): Promise<void> => shown.press(shown.find(input), 'Enter');

  it('proposes what the lexicon knows and adds it by keyboard', async () => {
    const { page: shown, kept } = await open(null);
    await shown.type(input, 'nuta');
    await settle(200);
    expect(shown.find(input).getAttribute('aria-expanded')).toBe('true');
    expect(shown.all('[role="option"]').map((option) => option.textContent)).toEqual([
      'Nutanix',
      'Ajouter «\u00A0nuta\u00A0» comme terme à vous',
    ]);
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await enter(shown);
    await settle(700);
    expect(kept.profile?.skills).toEqual([{ label: 'Nutanix', level: 3 }]);
    expect(shown.find<HTMLInputElement>(input).value).toBe('');
  });

  it('takes the typed words as an own term', async () => {
    const { page: shown, kept } = await open(null);
    await shown.type(input, '  Plan   Calypso ');
    await settle(200);
    await enter(shown);
    await settle(700);
    expect(kept.profile?.skills).toEqual([{ label: 'Plan Calypso', level: 3 }]);
  });

  it('does not add what is there already', async () => {
    const { page: shown, kept } = await open(PROFILE);
    await shown.type(input, 'NUTANIX ahv');
    await settle(200);
    await enter(shown);
    await settle(700);
    expect(kept.saves).toBe(0);
  });
});

describe('fields', () => {
  it('show a fault and keep the last good value', async () => {
    const { page: shown, kept } = await open(PROFILE);
    const years = shown.all('label').find((label) => label.textContent?.includes('Années d’expérience'));
    const id = `#${CSS.escape(years?.getAttribute('for') ?? '')}`;
    await shown.type(id, '120');
    expect(shown.find(id).getAttribute('aria-invalid')).toBe('true');
    await settle(700);
    expect(kept.saves).toBe(0);
    await shown.type(id, '12');
    await settle(700);
    expect(kept.profile?.experienceYears).toBe(12);
    await shown.type(id, '');
    await settle(700);
    expect(kept.profile && 'experienceYears' in kept.profile).toBe(false);
  });

  it('store places as a list', async () => {
    const { page: shown, kept } = await open(null);
    const places = shown.all('label').find((label) => label.textContent?.includes('Où voulez-vous'));
    await shown.type(`#${CSS.escape(places?.getAttribute('for') ?? '')}`, 'Lyon,  Saint-Étienne , lyon,');
    await settle(700);
    expect(kept.profile?.preferences?.locations).toEqual(['lyon', 'Saint-Étienne']);
  });
});

it('offers every preset skill once', async () => {
  const { page: shown } = await open(null);
  const ids = shown.all('[data-skill]').map((row) => row.dataset.skill);
  expect(ids.sort()).toEqual(ALL_PRESET_SKILLS.map(({ concept }) => concept).sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(45);
});
