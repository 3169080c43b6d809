import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the compiled lexicon depends on: the data, and the code that compiles it. Absolute paths, sorted. */
export function lexiconInputs(root) {
  const list = (folder, ending) =>
    readdirSync(join(root, folder))
      .filter((name) => ending.test(name))
      .map((name) => join(root, folder, name));
  return [
    ...list('lib/lexicon/data', /\.ya?ml$/),
    ...list('lib/lexicon', /\.ts$/),
    ...list('lib/text', /\.ts$/),
  ].sort();
}
