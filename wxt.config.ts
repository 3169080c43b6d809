import { defineConfig } from 'wxt';

/** Where Jalon may look for offers: any web page, never files or browser pages. */
const PAGES = ['http://*/*', 'https://*/*'];

/**
 * Nothing may be loaded from anywhere but the package, and nothing may leave: `connect-src 'none'` is the promise
 * "there is no network request", held by the browser itself.
 */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "font-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** pdf.js brings a polyfill that finds the global object by evaluating text where nothing else does: every browser since 2020 has another way. */
const WITHOUT_EVALUATION = {
  name: 'without-evaluation',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!id.includes('pdfjs-dist')) return null;
    return { code: code.replace(/\|\|\s*Function\((["'`])return this\1\)\(\)/g, ''), map: null };
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: PAGES,
    incognito: 'not_allowed',
    action: { default_title: '__MSG_actionTitle__', default_icon: icons([16, 24, 32]) },
    icons: icons([16, 32, 48, 96, 128]),
    // The development server needs its own connections; a packaged build never gets them.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'jalon@jalon.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Firefox for Android knows the key above from this version on.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120', externally_connectable: { ids: [] } }),
  }),
  hooks: {
    // The page script is registered by hand: the framework's content-script wrapper announces itself to the page with
    // an event that the page can see and answer, and stops when the page forges it. An unlisted script has no wrapper.
    'build:manifestGenerated': (_wxt, manifest) => {
      // Not in every frame: an isolated world for each advertisement costs more than all the rest. A page that holds a frame large
      // enough for an offer has the same script put into it.
      manifest.content_scripts = [{ matches: PAGES, js: ['page.js'], run_at: 'document_idle' }];
    },
  },
  vite: () => ({
    json: { stringify: true },
    build: { modulePreload: false },
    worker: { plugins: () => [WITHOUT_EVALUATION] },
  }),
});

function icons(sizes: readonly number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), `icon/${size}.png`]));
}
