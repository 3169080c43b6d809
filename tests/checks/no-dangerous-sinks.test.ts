/** Words that have no business in this extension: each would open a door that the promises keep shut. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const FORBIDDEN: readonly [RegExp, string][] = [
  [
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b\s*[=(:]/,
    'text from pages is shown as text',
  ],
  [/\bdocument\.write\b/, 'the page is read-only'],
  [/\beval\(|\bnew Function\(|\bsetTimeout\(\s*['"`]/, 'no code from strings'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/, 'nothing leaves the machine'],
  [/\bpostMessage\(/, 'there is no protocol with the page'],
  [/\bonMessageExternal\b|\bonConnectExternal\b/, 'nobody else may speak to the background'],
  [/\bwrappedJSObject\b|\bexportFunction\b|world:\s*['"]MAIN/, 'the page has its own world'],
  [/\bCSS\.highlights\.clear\b/, 'the registry is shared with the page'],
];

/** The profile page and the worker that reads a CV for it speak to each other: both are ours, and no page hears them. */
const OWN_WORKER = /^entrypoints\/welcome\/(?:cv-worker|read-cv)\.ts$/;

it.each(['lib', 'entrypoints', 'components'])('%s has none of them', (folder) => {
  const found = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(ROOT, folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return FORBIDDEN.flatMap(([word, why]) =>
        word.test(code) && !(word.source.includes('postMessage') && OWN_WORKER.test(`${folder}/${file}`))
          ? [`${folder}/${file}: ${word} (${why})`]
          : [],
      );
    });
  expect(found).toEqual([]);
});
