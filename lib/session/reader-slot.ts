/**
 * Where the second script of a page leaves its work for the first. Only a first look runs on every page; what detects and reads
 * an offer is put in by the background when there may be one. Both scripts share the extension's own isolated global, which the page cannot see.
 */
import type { PickerWords } from '../messaging/protocol.ts';
import type { Detection, OfferFacts } from '../model/offer.ts';
import type { PartPath } from '../model/remembered.ts';
import type { TextIndex } from '../text-index/build-text-index.ts';

export interface PageReader {
  /** Is this one offer? Reads only. */
  detect(document: Document, url: string): Detection;
  /** Does the page list offers, beside the one that it shows or alone? */
  lists(document: Document, url: string, detection: Detection): boolean;
  /** Reads the offer of a page; never writes to it. */
  read(document: Document, url: string, scope?: Scope | null): OfferRead;
  /** The part that the user once chose on a page like this; null when it is not here. */
  findPart(document: Document, path: PartPath): Element | null;
}

/** What the user wants read instead of what would be found. */
export interface Scope {
  readonly root: Element;
  /** Of the root only what this touches. */
  readonly within?: Range;
}

/** Lets the user point at a part of the page; put in when he asks for it. */
export interface PartPicker {
  /** Resolves with null when the user, or the signal, ends it. Leaves nothing behind. */
  pick(words: PickerWords, signal: AbortSignal): Promise<PickedPart | null>;
}
export interface PickedPart {
  readonly element: Element;
  /** Null where no way leads back to it. */
  readonly path: PartPath | null;
}

export interface OfferRead {
  readonly facts: OfferFacts;
  readonly index: TextIndex;
  /** False when the text stands in the page's data only and nothing can be marked. */
  readonly shown: boolean;
}

const SLOT = Symbol.for('reader');
const PICKER = Symbol.for('picker');
const KNOWN = Symbol.for('known-site');
const BEGUN = Symbol.for('session');

interface WithSlot {
  [SLOT]?: PageReader;
  [PICKER]?: PartPicker;
  [KNOWN]?: true;
  [BEGUN]?: { readonly document: Document; readonly replaced: AbortController };
}

export function putReader(reader: PageReader): void {
  (globalThis as WithSlot)[SLOT] = reader;
}

/** @returns null before the reader was put in */
export function takeReader(): PageReader | null {
  return (globalThis as WithSlot)[SLOT] ?? null;
}

export function putPicker(picker: PartPicker): void {
  (globalThis as WithSlot)[PICKER] = picker;
}

export function takePicker(): PartPicker | null {
  return (globalThis as WithSlot)[PICKER] ?? null;
}

/** Said by a script that the browser puts only into sites of which the user said something: everywhere else nobody need ask. */
export function sayKnownSite(): void {
  (globalThis as WithSlot)[KNOWN] = true;
}

export function isKnownSite(): boolean {
  return (globalThis as WithSlot)[KNOWN] === true;
}

/**
 * The session of this document begins; one of a document before it in the same window ends. (A browser may show the first document of a
 * frame in the window of the empty one that stood there: Firefox does for one of the same origin.)
 * @returns aborted when another document takes over the window; null when this one has its session already
 */
export function beginSession(document: Document): AbortSignal | null {
  const scope = globalThis as WithSlot;
  if (scope[BEGUN]?.document === document) return null;
  scope[BEGUN]?.replaced.abort();
  const replaced = new AbortController();
  scope[BEGUN] = { document, replaced };
  return replaced.signal;
}
