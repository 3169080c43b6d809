import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sayKnownSite } from '../lib/session/reader-slot.ts';

/** Put by the browser into the sites of which the user said something, and into no other. */
export default defineUnlistedScript(() => sayKnownSite());
