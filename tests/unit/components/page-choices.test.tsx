// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  NoOfferChoices,
  OfferChoices,
  type PageChooser,
  PageMemoryNote,
} from '../../../components/PageChoices.tsx';
import type { PageMemory } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw } from '../../support/render-page.tsx';

let page: Drawn | undefined;
afterEach(() => page?.remove());

const chooser = (): PageChooser => ({
  judge: vi.fn(),
  pickPart: vi.fn(),
  forgetPart: vi.fn(),
  readSelection: vi.fn(),
  readAnyway: vi.fn(),
});
const memory = (given: Partial<PageMemory> = {}): PageMemory => ({
  pages: 'emploi.example/offres/…',
  verdict: null,
  part: false,
  ...given,
});

describe('what the user may say of a page', () => {
  it('says which pages it will hold for, before it is said', async () => {
    const says = chooser();
    page = draw(<NoOfferChoices memory={memory()} hasSelection={false} busy={false} chooser={says} />);
    expect(page.words()).toContain('pour les pages comme emploi.example/offres/…');
    await page.click('[data-action="is-offer"]');
    expect(says.judge).toHaveBeenCalledWith('offer');
    await page.click('[data-action="read-selection"]');
    expect(says.readSelection).not.toHaveBeenCalled();
    expect(page.words()).toContain('Sélectionnez d’abord');
    await page.click('[data-action="pick-part"]');
    expect(says.pickPart).toHaveBeenCalled();
    expect(await accessibilityFaults(page.root)).toEqual([]);
  });

  it('reads a selection when there is one', async () => {
    const says = chooser();
    page = draw(<NoOfferChoices memory={memory()} hasSelection busy={false} chooser={says} />);
    await page.click('[data-action="read-selection"]');
    expect(says.readSelection).toHaveBeenCalled();
  });

  it('shows what was said, and takes it back', async () => {
    const says = chooser();
    page = draw(<PageMemoryNote memory={memory({ verdict: 'none', part: true })} chooser={says} />, 'en');
    expect(page.words()).toContain('You said that pages like emploi.example/offres/… are no offers.');
    await page.click('[data-action="unjudge"]');
    expect(says.judge).toHaveBeenCalledWith(null);
    await page.click('[data-action="forget-part"]');
    expect(says.forgetPart).toHaveBeenCalled();
  });

  it('shows nothing where nothing was said', () => {
    page = draw(<PageMemoryNote memory={memory()} chooser={chooser()} />);
    expect(page.words()).toBe('');
  });

  it('lets an offer be none', async () => {
    const says = chooser();
    page = draw(<OfferChoices memory={memory({ part: true })} chooser={says} />);
    expect(page.words()).toContain('Jalon lit la partie que vous avez choisie');
    await page.click('[data-action="is-none"]');
    expect(says.judge).toHaveBeenCalledWith('none');
    expect(await accessibilityFaults(page.root)).toEqual([]);
  });
});
