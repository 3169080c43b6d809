/** What the packages ask for and how big they are: a change here is a change of what people are asked to trust. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ADDON_ID, builtExtension } from '../../scripts/drive-browser.mjs';

const PAGES = ['http://*/*', 'https://*/*'];

describe.each(['chromium', 'firefox'] as const)('the package for %s', (name) => {
  const folder = builtExtension(name);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('asks for what README says, and nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting']);
    expect(manifest.host_permissions).toEqual(PAGES);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_scripts).toEqual([{ matches: PAGES, js: ['page.js'], run_at: 'document_idle' }]);
  });

  it('lets its pages load nothing from elsewhere and send nothing anywhere', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('declares that no data is collected', () => {
    if (name === 'chromium') {
      expect(manifest.externally_connectable).toEqual({ ids: [] });
      return;
    }
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { id: ADDON_ID, data_collection_permissions: { required: ['none'] } },
    });
  });

  it('keeps the script that runs on every page within 12 KiB compressed', () => {
    const size = gzipSync(readFileSync(join(folder, 'page.js')), { level: 9 }).length;
    expect(
      size,
      `page.js has ${size} bytes compressed: see what entrypoints/page.ts imports`,
    ).toBeLessThanOrEqual(12 * 1024);
  });

  it('has every icon that it names', () => {
    for (const icon of Object.values(manifest.icons as Record<string, string>)) {
      expect(statSync(join(folder, icon)).size).toBeGreaterThan(100);
    }
  });
});
