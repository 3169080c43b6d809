import { beforeEach, describe, expect, it, vi } from 'vitest';

const texts: string[] = [];
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
      setBadgeBackgroundColor: async () => undefined,
    },
  },
}));
const { createBadge } = await import('../../../entrypoints/background/show-on-tab.ts');
type Badge = ReturnType<typeof createBadge>;
type Read = Parameters<Badge['show']>[1];

const TAB = 7;
const read = (score: number): Read =>
  ({ reading: { language: 'fr' }, fit: { score, band: 'good' } }) as unknown as Read;

/** A badge whose readings end when the test says so. */
function slowBadge(): { badge: Badge; readings: ((analysis: Read) => void)[] } {
  const readings: ((analysis: Read) => void)[] = [];
  const engine = { analyse: () => new Promise((resolve) => readings.push(resolve)) };
  const tabs = { get: async () => ({ url: 'https://a.example/1', extracted: { facts: {}, text: '' } }) };
  const badge = createBadge(
    engine as unknown as Parameters<typeof createBadge>[0],
    tabs as unknown as Parameters<typeof createBadge>[1],
  );
  return { badge, readings };
}

/** Lets everything that is ready go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  texts.length = 0;
});

describe('the badge', () => {
  it('shows what was read', async () => {
    const { badge, readings } = slowBadge();
    void badge.refresh(TAB);
    await settle();
    readings[0]?.(read(61));
    await settle();
    expect(texts).toEqual(['61']);
  });

  it('keeps a correction that came while the offer was still being read', async () => {
    const { badge, readings } = slowBadge();
    void badge.refresh(TAB);
    await settle();
    await badge.show(TAB, read(72));
    readings[0]?.(read(61));
    await settle();
    expect(texts).toEqual(['72']);
  });

  it('a slow first reading never comes back, however many have ended since', async () => {
    const { badge, readings } = slowBadge();
    void badge.refresh(TAB);
    await settle();
    void badge.refresh(TAB);
    await settle();
    readings[1]?.(read(72));
    await settle();
    void badge.refresh(TAB);
    await settle();
    readings[0]?.(read(61));
    await settle();
    readings[2]?.(read(83));
    await settle();
    expect(texts).toEqual(['72', '83']);
  });

  it('says nothing for another language', async () => {
    const { badge } = slowBadge();
    await badge.show(TAB, { ...read(72), reading: { language: 'de' } } as unknown as Read);
    expect(texts).toEqual(['']);
  });
});
