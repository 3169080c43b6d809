/** Opens a real Chromium or Firefox with the built extension, and its pages. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, ROOT } from './setup.mjs';

export const ADDON_ID = 'jalon@jalon.example';
const OUTPUT = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** @param {'chromium'|'firefox'} name */
export function builtExtension(name) {
  const folder = join(ROOT, '.output', OUTPUT[name]);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`not built: ${folder}`);
  return folder;
}

/**
 * @param {'chromium'|'firefox'} name
 * @param {{ headless?: boolean, language?: string, extension?: boolean, dark?: boolean, preferences?: Record<string, unknown> }} [options]
 */
export async function openBrowser(name, options = {}) {
  const { headless = true, language = 'fr', extension = true, preferences = {} } = options;
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  return name === 'chromium'
    ? openChromium(executablePath, { headless, language, extension })
    : openFirefox(executablePath, { headless, language, extension, preferences });
}

async function openChromium(executablePath, { headless, language, extension }) {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(extension ? { enableExtensions: [builtExtension('chromium')] } : {}),
    env: { ...process.env, LANGUAGE: language, LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_US.UTF-8' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (!extension) return { browser, base: '', name: 'chromium', close: () => browser.close() };
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 30_000 },
  );
  const base = `${new URL(worker.url()).protocol}//${new URL(worker.url()).host}`;
  return { browser, base, name: 'chromium', close: () => browser.close() };
}

async function openFirefox(executablePath, { headless, language, extension, preferences }) {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: uuid }),
      'intl.locale.requested': language === 'fr' ? 'fr' : 'en-US',
      'intl.accept_languages': language === 'fr' ? 'fr, fr-fr, en' : 'en-us, en',
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
      ...preferences,
    },
  });
  if (extension) await browser.installExtension(builtExtension('firefox'));
  return { browser, base: `moz-extension://${uuid}`, name: 'firefox', close: () => browser.close() };
}

/**
 * Opens one of the extension's own pages in a tab.
 * @param {{ browser: import('puppeteer-core').Browser, base: string }} session
 * @param {string} path e.g. "popup.html?tab=3"
 */
export async function openExtensionPage({ browser, base, name }, path) {
  const page = await browser.newPage();
  // Firefox may never report that a page of an extension has loaded: what counts is what the page shows.
  const loading = page.goto(`${base}/${path}`, {
    waitUntil: 'domcontentloaded',
    timeout: name === 'firefox' ? 4000 : 30_000,
  });
  if (name === 'firefox') loading.catch(() => undefined);
  else await loading;
  await shows(page, 'main, [data-ready]');
  return page;
}

/** Waits until a page shows an element. Firefox may swap the page's context under a single wait; asking again does not mind. */
async function shows(page, selector) {
  const until = Date.now() + 20_000;
  while (!(await page.$(selector).catch(() => null))) {
    if (Date.now() > until) throw new Error(`${page.url()} does not show ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The browser's own number of the tab that shows this address: what the popup is told with `?tab=`. */
export async function tabIdOf(extensionPage, address) {
  return extensionPage.evaluate(async (wanted) => {
    const api = globalThis.browser?.tabs ? globalThis.browser : globalThis.chrome;
    const tabs = await api.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
  }, address);
}
