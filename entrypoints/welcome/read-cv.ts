import type { CvDocument } from '../../lib/import/cv-document.ts';
import { ImportError, type ImportFault } from '../../lib/import/import-error.ts';
import { IMPORT_LIMITS } from '../../lib/import/limits.ts';

export type CvAnswer = { readonly document: CvDocument } | { readonly fault: ImportFault };

/**
 * Reads a file or pasted text in a worker of its own, which is ended with it, or when it takes too long.
 * @throws ImportError
 */
export async function readCv(source: File | string): Promise<CvDocument> {
  if (typeof source !== 'string' && source.size > IMPORT_LIMITS.fileBytes) throw new ImportError('too-large');
  const data = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
  const worker = new Worker(new URL('./cv-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<CvAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ fault: 'too-slow' }), IMPORT_LIMITS.milliseconds);
      worker.addEventListener('message', (event: MessageEvent<object>) => {
        // pdf.js announces itself on the same line when it is loaded.
        if ('document' in event.data || 'fault' in event.data) resolve(event.data as CvAnswer);
      });
      worker.addEventListener('error', () => resolve({ fault: 'broken' }));
      worker.postMessage(data);
    });
    if ('fault' in answer) throw new ImportError(answer.fault);
    return answer.document;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
