/** Reads one CV off the page's own thread, without the extension's interfaces, so that it can be ended from outside. */
import { ImportError } from '../../lib/import/import-error.ts';
import { readCvFile, readCvText } from '../../lib/import/read-file.ts';
import type { CvAnswer } from './read-cv.ts';

addEventListener('message', (event: MessageEvent<Uint8Array | string>) => {
  const read =
    typeof event.data === 'string'
      ? Promise.resolve().then(() => readCvText(event.data as string))
      : readCvFile(event.data);
  read.then(
    (document) => postMessage({ document } satisfies CvAnswer),
    (error: unknown) =>
      postMessage({ fault: error instanceof ImportError ? error.fault : 'broken' } satisfies CvAnswer),
  );
});
