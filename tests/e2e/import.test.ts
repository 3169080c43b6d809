/** A CV becomes proposals in the real profile page: read in its worker under the real policy, reviewed, taken over, undone; a bad file changes nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../lib/model/profile.ts';
import { until } from '../support/drive-tab.ts';
import { type ExtensionSession, openSession } from '../support/extension-session.ts';
import { makeDocx, makePdf, makeZip, pdfOfText, wordParagraph } from '../support/make-files.ts';

const CV = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cvs', 'senior-fr.txt'), 'utf8');

describe.each(['chromium', 'firefox'] as const)('import in %s', (name) => {
  let session: ExtensionSession;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'jalon-cv-'));

  beforeAll(async () => {
    session = await openSession(name);
    page = await session.inside('welcome.html');
    await page.bringToFront();
    await page.waitForSelector('[data-ready]');
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function choose(file: string, data: Uint8Array): Promise<void> {
    const path = join(folder, file);
    writeFileSync(path, data);
    const field = (await page.waitForSelector(
      '.import-drop input:not([disabled])',
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
  }
  // By script: the tab may stand behind another one, where the driver's mouse waits for ever.
  const press = (selector: string): Promise<void> =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  const paste = (text: string): Promise<void> =>
    page.$eval(
      '.import-paste textarea',
      (field, value) => {
        (field as HTMLTextAreaElement).value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  const profile = (): Promise<Profile | null> => session.ask('profile/get');
  const words = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ' '));

  it.each([
    ['cv.pdf', pdfOfText(CV)],
    ['cv.docx', makeDocx(CV.split('\n').map(wordParagraph).join(''))],
  ] as const)('reviews %s and keeps nothing before the last button', async (file, data) => {
    await choose(file, data);
    await page.waitForSelector('.import-review', { timeout: 15_000 });
    expect(
      await page.$$eval('[data-import="veeam"] mark', (found) => found.map((one) => one.textContent)),
    ).toEqual(['Veeam']);
    expect(await words('.import-review')).not.toContain('Tanneurs');
    expect(await profile()).toBeNull();
    await press('.import-end .button:not(.primary)');
  });

  it.each([
    ['scan.pdf', makePdf([[]], { stream: '1 0 0 1 0 0 cm' }), /image ou un scan/],
    ['photo.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /image ou un scan/],
    [
      'bomb.docx',
      makeDocx('', [{ name: 'word/header1.xml', data: new Uint8Array(60_000_000) }]),
      /beaucoup trop de données/,
    ],
    ['cut.zip', makeZip([{ name: 'a', data: 'b' }]).slice(0, 30), /abîmé/],
  ] as const)('refuses %s in words', async (file, data, said) => {
    await choose(file, data);
    await page.waitForFunction(
      (wanted) => document.querySelector('.import [role="alert"]')?.textContent?.includes(wanted),
      { timeout: 15_000, polling: 100 },
      file,
    );
    expect(await words('.import [role="alert"]')).toMatch(said);
    expect(await profile()).toBeNull();
  });

  it('takes over what is ticked, and undoes it', async () => {
    await paste('Chef de projet\nCompétences : Veeam, Cisco (6 ans), ITIL\nLangues : anglais C1\n');
    await press('.import-paste button');
    await page.waitForSelector('.import-review');
    await press('[data-import="cisco"] input[type="checkbox"]');
    await press('.import-end .primary');
    const taken = await until(profile, (one) => (one?.skills?.length ?? 0) > 0, 'profile');
    expect(taken?.skills?.map(({ label }) => label)).toEqual(expect.arrayContaining(['Veeam', 'ITIL']));
    expect(taken?.skills?.some(({ label }) => label === 'Cisco')).toBe(false);
    expect(taken?.languages).toContainEqual({ code: 'en', level: 'C1' });
    await press('.import-done button');
    await until(profile, (one) => (one?.skills ?? []).length === 0, 'undone');
  });
});
