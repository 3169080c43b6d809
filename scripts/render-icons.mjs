/** Renders public/icon/jalon.svg to the sizes of the manifest: `node scripts/render-icons.mjs` after a change of the drawing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ROOT } from './setup.mjs';

const SIZES = [16, 24, 32, 48, 96, 128];
const folder = join(ROOT, 'public', 'icon');
const drawing = readFileSync(join(folder, 'jalon.svg'), 'utf8');
for (const size of SIZES) {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(join(folder, `${size}.png`), picture);
}
