/**
 * Where the script that draws stamps leaves its work for the first script of the page (see `reader-slot.ts`). It comes only into pages
 * that list offers, and only when some offer is known.
 */
export interface Stamper {
  /** Draws stamps from now on; calling it again changes nothing. */
  start(): void;
  /** Takes every stamp away. */
  stop(): void;
}

const SLOT = Symbol.for('stamper');

interface WithSlot {
  [SLOT]?: Stamper;
}

export function putStamper(stamper: Stamper): void {
  (globalThis as WithSlot)[SLOT]?.stop();
  (globalThis as WithSlot)[SLOT] = stamper;
}

/**
 * Says whether the page lists offers now.
 * @param need asks the background for the stamper, which starts when it arrives
 */
export function followList(lists: boolean, need: () => void): void {
  const stamper = (globalThis as WithSlot)[SLOT];
  if (!lists) stamper?.stop();
  else if (stamper) stamper.start();
  else need();
}
