import type { Browser, Page } from 'puppeteer-core';

export interface Session {
  readonly browser: Browser;
  readonly base: string;
  readonly name: 'chromium' | 'firefox';
  close(): Promise<void>;
}
export const ADDON_ID: string;
export function builtExtension(name: 'chromium' | 'firefox'): string;
export function openBrowser(
  name: 'chromium' | 'firefox',
  options?: {
    headless?: boolean;
    language?: 'fr' | 'en';
    extension?: boolean;
    preferences?: Record<string, unknown>;
  },
): Promise<Session>;
export function openExtensionPage(session: Session, path: string): Promise<Page>;
export function tabIdOf(extensionPage: Page, address: string): Promise<number>;
