import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describePart } from '../lib/extract/part-path.ts';
import { pickPart } from '../lib/picker/pick-part.ts';
import { putPicker } from '../lib/session/reader-slot.ts';

/** Put by the background into the frames of a tab when the user wants to point at a part of it. */
export default defineUnlistedScript(() =>
  putPicker({
    async pick(words, signal) {
      const element = await pickPart({ document, window, words }, signal);
      return element && { element, path: describePart(element) };
    },
  }),
);
