import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageReader } from '../lib/session/read-page.ts';
import { putReader } from '../lib/session/reader-slot.ts';

/** Put by the background into pages that may show an offer. */
export default defineUnlistedScript(() => putReader(pageReader));
