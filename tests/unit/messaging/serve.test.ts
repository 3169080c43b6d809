import { describe, expect, it, vi } from 'vitest';
import { type RawHandler, type Sender, serve } from '../../../lib/messaging/serve.ts';

const SELF = { id: 'self', origin: 'chrome-extension://self/' };
const PAGE: Sender = { id: 'self', url: 'https://jobs.example/1', tab: { id: 4 }, frameId: 0 };
const POPUP: Sender = { id: 'self', url: 'chrome-extension://self/popup.html' };
const POPUP_IN_TAB: Sender = { ...POPUP, tab: { id: 9 } };

function tables() {
  const save = vi.fn<RawHandler>(() => 'saved');
  const read = vi.fn<RawHandler>(() => ({ paints: [] }));
  return {
    save,
    read,
    fromPage: new Map([['offer/read', read]]),
    fromExtension: new Map([['tab/save', save]]),
  };
}

describe('who may ask what', () => {
  it.each([
    ['a content script reads', PAGE, 'offer/read', { ok: true, value: { paints: [] } }],
    ['the popup saves', POPUP, 'tab/save', { ok: true, value: 'saved' }],
    ['our page in a tab saves', POPUP_IN_TAB, 'tab/save', { ok: true, value: 'saved' }],
  ])('%s', async (_name, sender, type, answer) => {
    expect(await serve({ type, request: {} }, sender, tables(), SELF)).toEqual(answer);
  });

  it.each([
    ['a content script may not save', PAGE, 'tab/save'],
    ['the popup sends no page messages', POPUP, 'offer/read'],
    [
      'an address that only begins alike is a page',
      { ...PAGE, url: 'https://x/?chrome-extension://self/' },
      'tab/save',
    ],
  ])('%s', async (_name, sender, type) => {
    const { fromPage, fromExtension, save, read } = tables();
    expect(await serve({ type, request: {} }, sender, { fromPage, fromExtension }, SELF)).toMatchObject({
      ok: false,
    });
    expect(save).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...PAGE, id: 'other' }, { type: 'offer/read' }],
    ['a sender without a tab', { id: 'self', url: 'https://jobs.example/1' }, { type: 'offer/read' }],
    ['no envelope', PAGE, 'offer/read'],
    ['a type that is no string', PAGE, { type: 7 }],
    ['a type on the prototype only', PAGE, Object.create({ type: 'offer/read' })],
    ['nothing', PAGE, null],
  ])('is silent towards %s', (_name, sender, message) => {
    expect(serve(message, sender, tables(), SELF)).toBeNull();
  });

  it('answers with the error of a handler that throws', async () => {
    const fromPage = new Map<string, RawHandler>([
      ['offer/read', () => Promise.reject(new Error('text too long'))],
    ]);
    const answer = await serve({ type: 'offer/read' }, PAGE, { fromPage, fromExtension: new Map() }, SELF);
    expect(answer).toEqual({ ok: false, error: 'text too long' });
  });
});
