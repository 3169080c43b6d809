import { CV_FORMATS, type CvDocument, type CvPart } from '../../lib/import/cv-document.ts';
import { IMPORT_LIMITS } from '../../lib/import/limits.ts';
import { proposeProfile } from '../../lib/import/propose.ts';
import type { FromExtension } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { Engine } from './engine.ts';

const MOST_PARTS = 2_000;

/** What a CV that a page of ours has read proposes: the lexicon is open here. Nothing is kept. */
export function importHandlers(engine: Pick<Engine, 'lexicon'>): Pick<Handlers<FromExtension>, 'cv/propose'> {
  return {
    'cv/propose'({ document }) {
      const now = new Date();
      return proposeProfile(checked(document), engine.lexicon(), {
        year: now.getFullYear(),
        month: now.getMonth() + 1,
      });
    },
  };
}

/** What comes from a hostile file is within bounds, whatever became of the worker that read it. */
function checked(document: CvDocument): CvDocument {
  const { format, text, parts, stated } = document;
  const sound =
    CV_FORMATS.includes(format) &&
    typeof text === 'string' &&
    text.length <= IMPORT_LIMITS.characters &&
    Array.isArray(parts) &&
    parts.length <= MOST_PARTS &&
    (parts as readonly CvPart[]).every(
      ({ start, name }) => Number.isInteger(start) && typeof name === 'string',
    ) &&
    typeof stated === 'object' &&
    stated !== null;
  if (!sound) throw new Error('no CV');
  return document;
}
