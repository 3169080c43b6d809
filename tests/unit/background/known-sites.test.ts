import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../lib/browser.ts', () => ({ browser: {} }));
const { hostPatterns } = await import('../../../entrypoints/background/known-sites.ts');
const { mainFrame } = await import('../../../entrypoints/background/frames-of-tab.ts');

describe('where the script of known sites goes', () => {
  it('is each site once, whatever its port, and no other', () => {
    expect(
      hostPatterns([
        { pattern: 'https://b.example/jobs/*' },
        { pattern: 'https://a.example:8443/*/*.html' },
        { pattern: 'http://b.example/viewjob?jk=*' },
      ]),
    ).toEqual(['*://a.example/*', '*://b.example/*']);
    expect(hostPatterns([])).toEqual([]);
  });
});

describe('the frame with the page’s matter', () => {
  it('is the page itself unless a frame has much more text', () => {
    expect(mainFrame([])).toBe(0);
    const page = { frameId: 0, text: 1000, selected: 0 };
    expect(mainFrame([page, { frameId: 3, text: 1900, selected: 0 }])).toBe(0);
    expect(mainFrame([page, { frameId: 3, text: 2100, selected: 0 }])).toBe(3);
  });
});
