/**
 * What is remembered of offers that were read, and what is told of it. Pages get nothing but stamps. Nothing here may keep an offer
 * from being read: callers on that way let errors go.
 */
import { browser } from '../../lib/browser.ts';
import { offerKeys } from '../../lib/extract/offer-key.ts';
import { pickLanguage } from '../../lib/i18n/pick-language.ts';
import { createTranslator, type Translator } from '../../lib/i18n/translate.ts';
import type {
  Elsewhere,
  ListedOffer,
  OfferPrint,
  SeenLog,
  SeenOffer,
  Stamp,
} from '../../lib/model/known-offer.ts';
import type { OfferFacts } from '../../lib/model/offer.ts';
import type { OfferSummary, OfferView, SavedOffer } from '../../lib/model/view.ts';
import { anchorsOf, printOffer } from '../../lib/same-offer/print-offer.ts';
import { sameOffer } from '../../lib/same-offer/same-offer.ts';
import { FORMULA } from '../../lib/scorer/fit-constants.ts';
import { readSettings, writeSettings } from '../../lib/settings/settings.ts';
import type { SeenRecord } from '../../lib/storage/database.ts';
import { offerIdentity } from '../../lib/storage/offer-identity.ts';
import { findOfferId, listIdentified } from '../../lib/storage/offers.ts';
import {
  allTwins,
  clearSeen,
  findByAnchors,
  findKnown,
  getSeen,
  hasKnown,
  type Known,
  listSeen,
  MOST_SEEN,
  putSeen,
  removeSeen,
  savedWithoutRecord,
} from '../../lib/storage/seen.ts';
import { stampOf } from './stamp-words.ts';

/** Lines of the log that the offers page shows. */
const SHOWN = 50;
/** An offer is seldom on more boards; a text that is on more is a form letter. */
const MOST_ELSEWHERE = 5;
/** A page that renders again within this time was not seen again (milliseconds). */
const SAME_VISIT = 60_000;

export interface OfferLog {
  /** Notes that an offer was read. A saved one is noted even when the log is switched off. */
  note(url: string, view: OfferView, saved?: boolean): Promise<void>;
  /** The same offer under other addresses. */
  elsewhere(url: string, view: OfferView): Promise<Elsewhere[]>;
  /** What the saved copy of this offer is known by, under whichever of its addresses it was saved; its own identity when it is not saved. */
  saved(url: string, facts: OfferFacts): Promise<{ readonly id: string | null; readonly identity: string }>;
  /** For each key the stamp of its link, or null. */
  stamps(keys: readonly string[]): Promise<(Stamp | null)[]>;
  /** The known offers behind these keys, with the words of their stamps. */
  known(keys: readonly string[]): Promise<ListedOffer[]>;
  /** Whether lists are worth a look at all. */
  wantsStamps(): Promise<boolean>;
  /** The saved offers, linked with the same offers elsewhere. */
  linked(): Promise<OfferSummary[]>;
  /** The offer is saved no longer: without a log it is forgotten. */
  dropped(offer: SavedOffer): Promise<void>;
  log(): Promise<SeenLog>;
  set(change: { readonly enabled?: boolean; readonly stamps?: boolean }): Promise<SeenLog>;
  clear(): Promise<SeenLog>;
}

export function createOfferLog(): OfferLog {
  let filled: Promise<void> | null = null;

  /** Once in the life of a worker: offers that were saved before there was a log, or came from a file, get their records. */
  function fill(): Promise<void> {
    filled ??= (async () => {
      for (const offer of await savedWithoutRecord()) await put(offer.url, offer, offer.updatedAt);
    })().catch(() => {
      filled = null;
    });
    return filled;
  }

  async function put(url: string, view: OfferView, at: string): Promise<void> {
    const { facts } = view.reading;
    const identity = offerIdentity(url, facts);
    const print = printOffer(view.reading);
    const anchors = anchorsOf(print);
    const keys = offerKeys(url, facts.canonicalUrl?.value);
    const twins = same(print, identity, keys, await findByAnchors(anchors));
    await putSeen(
      {
        identity,
        keys,
        url,
        source: facts.source?.value ?? '',
        last: {
          score: view.fit?.score ?? null,
          formula: view.fit?.formula ?? '',
          lexicon: view.fit?.lexicon ?? '',
        },
        print,
        anchors,
        twins: twins.map(({ known }) => known.seen.identity),
      },
      at,
    );
  }

  async function translate(): Promise<Translator> {
    return createTranslator(pickLanguage(browser.i18n.getUILanguage(), (await readSettings()).language));
  }

  async function show(): Promise<SeenLog> {
    await fill();
    const [{ seenLog, stamps }, { total, newest }] = await Promise.all([readSettings(), listSeen(SHOWN)]);
    return {
      enabled: seenLog,
      stamps,
      total,
      most: MOST_SEEN,
      newest: newest.map((seen) => toSeenOffer({ seen, saved: null })),
    };
  }

  return {
    async note(url, view, saved = false) {
      await fill();
      const known = await getSeen(offerIdentity(url, view.reading.facts));
      if (!saved && !(await readSettings()).seenLog && !known) return;
      const now = new Date();
      if (!saved && known && isRecent(known, view, now.getTime())) return;
      await put(url, view, now.toISOString());
    },
    async elsewhere(url, view) {
      await fill();
      const print = printOffer(view.reading);
      const candidates = await findByAnchors(anchorsOf(print));
      const { facts } = view.reading;
      const keys = offerKeys(url, facts.canonicalUrl?.value);
      return same(print, offerIdentity(url, facts), keys, candidates).map(({ known, because }) => ({
        ...toSeenOffer(known),
        because,
      }));
    },
    async saved(url, facts) {
      const identity = offerIdentity(url, facts);
      const id = await findOfferId(identity);
      if (id !== null) return { id, identity };
      const found = await findKnown(offerKeys(url, facts.canonicalUrl?.value));
      const other = found.find((known) => known?.saved);
      return other?.saved ? { id: other.saved.id, identity: other.seen.identity } : { id: null, identity };
    },
    async known(keys) {
      const translator = await translate();
      const found = keys.length > 0 ? await findKnown(keys) : [];
      return found.flatMap((known) =>
        known
          ? {
              title: known.seen.print.title,
              company: known.seen.print.company,
              url: known.seen.url,
              savedId: known.saved?.id ?? null,
              words: stampOf(known, FORMULA, translator).words,
            }
          : [],
      );
    },
    async stamps(keys) {
      if (!(await readSettings()).stamps) return keys.map(() => null);
      const translator = await translate();
      return (await findKnown(keys)).map((known) => known && stampOf(known, FORMULA, translator));
    },
    async wantsStamps() {
      return (await readSettings()).stamps && (await hasKnown());
    },
    async linked() {
      const [offers, twins] = await Promise.all([listIdentified(), allTwins()]);
      const ids = new Map(offers.map(({ id, identity }) => [identity, id]));
      return offers.map(({ identity, ...offer }) => {
        const elsewhere = (twins.get(identity) ?? [])
          .slice(0, MOST_ELSEWHERE)
          .map((twin) => ({ id: ids.get(twin.identity) ?? null, url: twin.url, source: twin.source }));
        return elsewhere.length > 0 ? { ...offer, elsewhere } : offer;
      });
    },
    async dropped({ url, reading }) {
      if (!(await readSettings()).seenLog) await removeSeen(offerIdentity(url, reading.facts));
    },
    log: show,
    async set({ enabled, stamps }) {
      await writeSettings({
        ...(typeof enabled === 'boolean' ? { seenLog: enabled } : {}),
        ...(typeof stamps === 'boolean' ? { stamps } : {}),
      });
      return show();
    },
    async clear() {
      await clearSeen();
      return show();
    },
  };
}

/** Another address of the very posting (the same key) is not elsewhere. */
function same(
  print: OfferPrint,
  identity: string,
  keys: readonly string[],
  candidates: readonly Known[],
): { known: Known; because: Elsewhere['because'] }[] {
  const found: { known: Known; because: Elsewhere['because'] }[] = [];
  for (const known of candidates) {
    if (known.seen.identity === identity || known.seen.keys.some((key) => keys.includes(key))) continue;
    const because = sameOffer(print, known.seen.print);
    if (because) found.push({ known, because });
    if (found.length === MOST_ELSEWHERE) break;
  }
  return found;
}

function isRecent(known: SeenRecord, { fit }: OfferView, now: number): boolean {
  return (
    now - Date.parse(known.lastSeen) < SAME_VISIT &&
    known.last.score === (fit?.score ?? null) &&
    known.last.formula === (fit?.formula ?? '')
  );
}

function toSeenOffer({ seen, saved }: Known): SeenOffer {
  const { identity, url, source, firstSeen, lastSeen, last, print } = seen;
  const { title, company } = print;
  return {
    identity,
    url,
    title,
    company,
    source,
    firstSeen,
    lastSeen,
    last: saved ? { ...last, score: saved.score } : last,
    saved: saved && { id: saved.id, state: saved.state, savedAt: saved.savedAt },
  };
}
