// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  EMPTY_PROFILE,
  setComponentWeight,
  setSkillWeight,
  weighSkills,
} from '../../../components/profile-edits.ts';
import { Receipt } from '../../../components/Receipt.tsx';
import { WeightsPart } from '../../../components/WeightsPart.tsx';
import { parseProfile } from '../../../lib/analysis/parse-profile.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw } from '../../support/render-page.tsx';
import { sampleFit, sampleView } from '../../support/sample-view.ts';

let page: Drawn | undefined;
afterEach(() => page?.remove());

const PROFILE: Profile = {
  ...EMPTY_PROFILE,
  skills: [{ label: 'VMware', level: 4 }, { label: 'ITIL' }],
  weights: { pay: 0 },
  skillWeights: [{ label: 'Kubernetes', weight: 0 }],
};

function part(profile: Profile, language: 'fr' | 'en' = 'fr') {
  const changes: Profile[] = [];
  page = draw(
    <main>
      <h1>x</h1>
      <WeightsPart profile={profile} change={(next) => changes.push(next)} search={async () => []} />
    </main>,
    language,
  );
  return { page, changes };
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('the weights of the profile have every word and no fault that axe finds', async () => {
    const { page: shown } = part(PROFILE, language);
    for (const details of shown.all('details')) details.setAttribute('open', '');
    expect(shown.all('[data-weight]')).toHaveLength(8 + 3);
    expect(shown.words()).not.toMatch(/undefined|NaN|\{[a-z]+\}|\bweights?\.[a-z0-9]/);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('the receipt says what weighs otherwise and what was left out', async () => {
    const fit = sampleFit({ leftOut: ['contract'] });
    const [first, ...rest] = fit.lines;
    if (!first) throw new Error('no line');
    const lines = [
      { ...first, factor: 2 },
      ...rest.map((line, at) => (at === 0 ? { ...line, factor: 0, points: 0, maxPoints: 0 } : line)),
    ];
    const correct = { overrule: vi.fn(), undo: vi.fn(), have: vi.fn(), weigh: vi.fn() };
    page = draw(
      <main>
        <h1>x</h1>
        <h2>y</h2>
        <Receipt fit={{ ...fit, lines }} view={sampleView()} onReveal={vi.fn()} correct={correct} />
      </main>,
      language,
    );
    expect(page.words()).toContain(language === 'fr' ? 'compte double' : 'counts double');
    expect(page.words()).toContain(language === 'fr' ? 'ne compte pas' : 'does not count');
    expect(page.words()).toContain(
      language === 'fr' ? 'Laissé de côté à votre demande : Contrat' : 'Left out as you asked: Contract',
    );
    const row = `[data-row="${first.concepts.join(' ')}"]`;
    await page.click(`${row} .correct-toggle`);
    expect(page.find<HTMLInputElement>(`${row} [data-weight] input:checked`).value).toBe('2');
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await page.click(`${row} [data-weight] input[value="0.5"]`);
    expect(correct.weigh).toHaveBeenCalledTimes(1);
    expect(correct.weigh.mock.calls[0]?.[1]).toBe(0.5);
    expect(correct.weigh.mock.calls[0]?.[0]).toHaveLength(first.concepts.length);
    expect(page.all('.correct-menu')).toHaveLength(1);
  });
});

describe('on the profile page', () => {
  it('shows what is set and hands on a changed profile that the file format takes', async () => {
    const { page: shown, changes } = part(PROFILE);
    const checked = (id: string): string =>
      shown.find<HTMLInputElement>(`[data-weight="${id}"] input:checked`).value;
    expect([checked('skills'), checked('pay'), checked('other-0'), checked('held-0')]).toEqual([
      '1',
      '0',
      '0',
      '1',
    ]);
    await shown.click('[data-weight="skills"] input[value="2"]');
    await shown.click('[data-weight="held-0"] input[value="0.5"]');
    await shown.click('[data-weight="other-0"] .skill-remove');
    await shown.click('[data-weight="pay"] input[value="1"]');
    expect(changes.map(({ weights, skillWeights }) => [weights, skillWeights])).toEqual([
      [{ pay: 0, skills: 2 }, PROFILE.skillWeights],
      [{ pay: 0 }, [{ label: 'VMware', weight: 0.5 }, ...(PROFILE.skillWeights ?? [])]],
      [{ pay: 0 }, undefined],
      [undefined, PROFILE.skillWeights],
    ]);
    for (const profile of changes) expect(parseProfile(profile)).toEqual({ profile });
  });
});

describe('editing weights', () => {
  it('keeps one entry a skill whatever its case and accents, and forgets what is as planned', () => {
    const once = setSkillWeight(EMPTY_PROFILE, ['réseau', 'network'], 2);
    const twice = setSkillWeight(once, ['RESEAU'], 0.5);
    expect(twice.skillWeights).toEqual([{ label: 'réseau', weight: 0.5 }]);
    expect(setSkillWeight(twice, ['network'], 1)).toEqual(twice);
    expect(setSkillWeight(twice, ['network', 'réseau'], 1)).toEqual(EMPTY_PROFILE);
    expect(setComponentWeight(setComponentWeight(EMPTY_PROFILE, 'pay', 2), 'pay', 1)).toEqual(EMPTY_PROFILE);
  });

  it('weighs every alternative of a line', () => {
    expect(weighSkills(null, [['Azure'], ['AWS', 'Amazon Web Services']], 0).skillWeights).toEqual([
      { label: 'AWS', weight: 0 },
      { label: 'Azure', weight: 0 },
    ]);
  });
});
