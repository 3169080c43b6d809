import type { Analysis } from '../../lib/analysis/analyse-offer.ts';
import { browser } from '../../lib/browser.ts';
import { askPage } from '../../lib/messaging/client.ts';
import type { FromExtension } from '../../lib/messaging/protocol.ts';
import type { Handlers, RawHandler } from '../../lib/messaging/serve.ts';
import { parseProfileOrThrow } from '../../lib/messaging/validate.ts';
import {
  parseOfferId,
  parseOverruleRequest,
  parseTabId,
  parseUnoverruleRequest,
} from '../../lib/messaging/validate-overrules.ts';
import type { PageMemory, SavedOffer, TabView } from '../../lib/model/view.ts';
import { patternInWords } from '../../lib/page/address-pattern.ts';
import { offerIdentity } from '../../lib/storage/offer-identity.ts';
import { getOffer, putOffer, putReading, removeOffer, updateOffer } from '../../lib/storage/offers.ts';
import { putOverrules, removeOverrules } from '../../lib/storage/overrules.ts';
import { getProfile, putProfile } from '../../lib/storage/profiles.ts';
import { chooseFrame } from './choose-frame.ts';
import { extractedFrom, folded } from './corrections.ts';
import { type Engine, isSupported } from './engine.ts';
import { framesOf, mainFrame, putSession } from './frames-of-tab.ts';
import { importHandlers } from './import-handlers.ts';
import { knownFor, rememberPart, rememberVerdict, tellAllFrames } from './known-sites.ts';
import { gradeOf, labHandlers } from './lab-handlers.ts';
import { keysOnTab, restamp } from './lists-on-tab.ts';
import type { OfferLog } from './offer-log.ts';
import { pickerWords } from './picker-words.ts';
import { searchLexicon } from './search-lexicon.ts';
import { type Badge, paintsOf } from './show-on-tab.ts';
import type { FrameRecord, TabRecord, TabRecords } from './tab-records.ts';

/** What the extension's own pages may ask. */
export function extensionHandlers({
  engine,
  tabs,
  log,
  badge,
}: {
  engine: Engine;
  tabs: TabRecords;
  log: OfferLog;
  badge: Badge;
}): ReadonlyMap<string, RawHandler> {
  async function viewTab(tabId: number): Promise<TabView> {
    const shown = await askPage(tabId, 'page/detection', {}).catch(() => null);
    const record = await currentRecord(tabId, shown);
    if (record) return viewRecord(record);
    if (!shown) return { status: 'restricted', url: (await browser.tabs.get(tabId)).url ?? '' };
    if (shown.pending || shown.detection.isOffer) return { status: 'reading' };
    const frames = await framesOf(tabId).catch(() => []);
    const hasSelection = frames.some(({ selected }) => selected > 0);
    const hasProfile = (await getProfile()) !== null;
    const memory = await memoryFor(
      await matterOf(tabId).then(
        ({ url }) => url,
        () => shown.url,
      ),
    );
    const known = shown.detection.kind === 'list' ? await log.known(await keysOnTab(tabId)) : [];
    return {
      status: 'no-offer',
      detection: shown.detection,
      hasProfile,
      hasSelection,
      memory,
      ...(known.length > 0 ? { known } : {}),
    };
  }

  /** The offer of the tab as far as it is still there: a frame that is gone or shows something else has none. */
  async function currentRecord(
    tabId: number,
    page: { readonly url: string } | null,
  ): Promise<FrameRecord | null> {
    let frames = await tabs.frames(tabId);
    for (let best = chooseFrame(frames); best; best = chooseFrame(frames)) {
      const { frameId, url } = best;
      const shown =
        frameId === 0 ? page : await askPage(tabId, 'page/detection', {}, frameId).catch(() => null);
      if (frameId === 0 ? !shown || shown.url === url : shown?.url === url) return best;
      if (!shown) await tabs.forget(tabId, { frameId });
      frames = frames.filter((frame) => frame.frameId !== frameId);
    }
    return null;
  }

  async function viewRecord(record: TabRecord): Promise<TabView> {
    return viewAnalysis(record, await engine.analyse(record.url, record.extracted));
  }

  async function viewAnalysis(
    { url, detection }: TabRecord,
    { view, profile }: Awaited<ReturnType<Engine['analyse']>>,
  ): Promise<TabView> {
    const { language } = view.reading;
    if (!isSupported(language)) return { status: 'unsupported-language', language, detection };
    const [{ id: savedId }, elsewhere, memory] = await Promise.all([
      log.saved(url, view.reading.facts),
      log.elsewhere(url, view).catch(() => []),
      memoryFor(url),
    ]);
    const { grade } = (savedId !== null && (await getOffer(savedId))) || {};
    return {
      status: 'offer',
      view,
      detection,
      savedId,
      hasProfile: profile !== null,
      memory,
      ...(grade ? { grade } : {}),
      ...(elsewhere.length > 0 ? { elsewhere } : {}),
    };
  }

  async function memoryFor(address: string): Promise<PageMemory> {
    const { pattern, verdict, part } = await knownFor(address);
    return { pages: patternInWords(pattern ?? address), verdict, part: part !== null };
  }

  function identityOf({ url, extracted }: TabRecord): string {
    return offerIdentity(url, extracted.facts);
  }

  async function needRecord(tabId: number): Promise<FrameRecord> {
    const record = await tabs.get(tabId);
    if (!record) throw new Error('no-offer-in-tab');
    return record;
  }

  const handlers: Handlers<FromExtension> = {
    'tab/view': ({ tabId }) => viewTab(tabId),
    async 'tab/save'({ tabId }) {
      const { url, detection, extracted } = await needRecord(tabId);
      const { view, reading, profile } = await engine.analyse(url, extracted);
      const at = new Date().toISOString();
      const offer: SavedOffer = {
        ...view,
        id: crypto.randomUUID(),
        v: 1,
        savedAt: at,
        updatedAt: at,
        detection,
        state: 'saved',
        notes: '',
        tags: [],
        history: [{ at, state: 'saved' }],
        versions: engine.versions(profile),
      };
      const { id } = await putOffer(offer, (await log.saved(url, reading.facts)).identity);
      await log.note(url, view, true).catch(() => undefined);
      void restamp();
      return { id };
    },
    async 'tab/reveal'({ tabId, span }) {
      const { frameId } = await needRecord(tabId);
      return askPage(tabId, 'page/reveal', { span: { start: span.start, end: span.end } }, frameId);
    },
    async 'tab/read-anyway'({ tabId }) {
      const frameId = mainFrame(await framesOf(tabId).catch(() => []));
      if (frameId !== 0) await putSession(tabId);
      await askPage(tabId, 'page/read', {}, frameId);
      return viewAsked(tabId);
    },
    async 'tab/read-selection'({ tabId }) {
      const frames = await framesOf(tabId);
      const chosen = frames.reduce((best, frame) => (frame.selected > best.selected ? frame : best));
      if (chosen.selected === 0) throw new Error('no-selection');
      if (chosen.frameId !== 0) await putSession(tabId);
      await askPage(tabId, 'page/read-selection', {}, chosen.frameId);
      return viewAsked(tabId);
    },
    async 'tab/judge'(request) {
      const tabId = parseTabId(request);
      const { verdict } = request;
      if (verdict !== null && verdict !== 'offer' && verdict !== 'none') throw new Error('no verdict');
      const { frameId, url } = await matterOf(tabId);
      if (verdict !== 'offer') await forgetReading(tabId, frameId);
      await rememberVerdict(url, verdict);
      return viewTab(tabId);
    },
    async 'tab/pick-part'(request) {
      const tabId = parseTabId(request);
      await putSession(tabId, ['/page.js', '/picker.js']);
      await tellAllFrames(tabId, 'page/pick', { words: await pickerWords() });
      return null;
    },
    async 'tab/forget-part'(request) {
      const tabId = parseTabId(request);
      const { frameId, url } = await matterOf(tabId);
      await forgetReading(tabId, frameId);
      await rememberPart(url, null);
      return viewTab(tabId);
    },
    async 'tab/overrule'(request) {
      const tabId = parseTabId(request);
      const record = await needRecord(tabId);
      const everywhere = await keep(identityOf(record), request);
      return showCorrected(tabId, record, everywhere);
    },
    async 'tab/unoverrule'(request) {
      const tabId = parseTabId(request);
      const record = await needRecord(tabId);
      const everywhere = await forget(identityOf(record), request);
      return showCorrected(tabId, record, everywhere);
    },
    'profile/get': () => getProfile(),
    async 'profile/put'({ profile }) {
      await putProfile(parseProfileOrThrow(profile), new Date().toISOString());
      await rescoreOpenTabs();
      return null;
    },
    'lexicon/search': ({ query }) => searchLexicon(engine.lexicon(), String(query).slice(0, 80)),
    'offers/list': () => log.linked(),
    'offers/get': ({ id }) => getOffer(id),
    async 'offers/update'({ id, state, notes, tags, grade }) {
      const offer = await updateOffer(
        id,
        {
          ...(state ? { state } : {}),
          ...(notes !== undefined ? { notes } : {}),
          ...(tags ? { tags } : {}),
          ...gradeOf(grade),
        },
        new Date().toISOString(),
      );
      if (state) void restamp();
      return offer;
    },
    async 'offers/overrule'(request) {
      const offer = await needOffer(parseOfferId(request));
      await keep(offerIdentity(offer.url, offer.reading.facts), request);
      return showReread(offer);
    },
    async 'offers/unoverrule'(request) {
      const offer = await needOffer(parseOfferId(request));
      await forget(offerIdentity(offer.url, offer.reading.facts), request);
      return showReread(offer);
    },
    async 'offers/reread'(request) {
      return reread(await needOffer(parseOfferId(request)));
    },
    async 'offers/remove'({ id }) {
      const offer = await removeOffer(id);
      await log.dropped(offer).catch(() => undefined);
      void restamp();
      return offer;
    },
    ...importHandlers(engine),
    ...labHandlers({ engine, rescoreOpenTabs }),
    async 'offers/restore'({ offer }) {
      await putOffer(offer, offerIdentity(offer.url, offer.reading.facts));
      await log.note(offer.url, offer, true).catch(() => undefined);
      void restamp();
      return null;
    },
    'seen/log': () => log.log(),
    async 'seen/settings'({ enabled, stamps }) {
      const shown = await log.set({
        ...(enabled === undefined ? {} : { enabled }),
        ...(stamps === undefined ? {} : { stamps }),
      });
      void restamp();
      return shown;
    },
    async 'seen/clear'() {
      const shown = await log.clear();
      void restamp();
      return shown;
    },
  };
  return new Map(Object.entries(handlers)) as ReadonlyMap<string, RawHandler>;

  /** What the user says of a tab is said of the offer that it shows, else of the frame with the page's matter. */
  async function matterOf(tabId: number): Promise<{ readonly frameId: number; readonly url: string }> {
    const shown = await tabs.get(tabId);
    const frameId = shown?.frameId ?? mainFrame(await framesOf(tabId).catch(() => []));
    if (frameId !== 0) await putSession(tabId);
    return { frameId, url: (await askPage(tabId, 'page/detection', {}, frameId)).url };
  }

  async function forgetReading(tabId: number, frameId: number): Promise<void> {
    await tabs.forget(tabId, { frameId });
    await browser.action.setBadgeText({ tabId, text: '' });
  }

  /** The page answers at once and then sends what it read; that message is on its way. */
  async function viewAsked(tabId: number): Promise<TabView> {
    for (let tries = 0; tries < 20; tries += 1) {
      const record = await tabs.get(tabId);
      if (record?.asked) return viewRecord(record);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { status: 'reading' };
  }

  async function needOffer(id: string): Promise<SavedOffer> {
    const offer = await getOffer(id);
    if (!offer) throw new Error('no-such-offer');
    return offer;
  }

  /** @returns whether it concerns every offer */
  async function keep(identity: string, request: unknown): Promise<boolean> {
    const { overrules, everywhere } = parseOverruleRequest(request);
    await putOverrules(identity, overrules.map(folded), everywhere, new Date().toISOString());
    return everywhere;
  }

  /** @returns whether it concerns every offer */
  async function forget(identity: string, request: unknown): Promise<boolean> {
    const terms = parseUnoverruleRequest(request).terms.map(folded);
    await removeOverrules(identity, terms, new Date().toISOString());
    return terms.some(({ everywhere }) => everywhere);
  }

  /** Page, badge and the saved copy, if there is one, say the same as the answer. */
  async function showCorrected(tabId: number, record: FrameRecord, everywhere: boolean): Promise<TabView> {
    const analysis = await engine.analyse(record.url, record.extracted);
    const shown = await viewAnalysis(record, analysis);
    const saved = shown.status === 'offer' && shown.savedId !== null ? await getOffer(shown.savedId) : null;
    await Promise.all([
      repaint(tabId, record, analysis),
      badge.show(tabId, analysis),
      ...(saved ? [reread(saved)] : []),
      ...(everywhere ? [rescoreOpenTabs(tabId)] : []),
    ]);
    return shown;
  }

  /** Only if the page still shows this offer: other text has other places. */
  async function repaint(tabId: number, { url, frameId }: FrameRecord, analysis: Analysis): Promise<void> {
    const page = await askPage(tabId, 'page/detection', {}, frameId).catch(() => null);
    if (page?.url === url)
      await askPage(tabId, 'page/paint', { paints: paintsOf(analysis) }, frameId).catch(() => undefined);
  }

  async function reread(offer: SavedOffer): Promise<SavedOffer> {
    const { view, profile } = await engine.analyse(offer.url, extractedFrom(offer.reading));
    const { reading, fit, statuses, labels, matters = [], corrections = [] } = view;
    return putReading(
      offer.id,
      { reading, fit, statuses, labels, matters, corrections, versions: engine.versions(profile) },
      new Date().toISOString(),
    );
  }

  /** The offer may also be open in a tab. */
  async function showReread(offer: SavedOffer): Promise<SavedOffer> {
    const [again] = await Promise.all([reread(offer), rescoreOpenTabs()]);
    return again;
  }

  /** A new profile or correction shows at once in the pages that are open: they are asked to read again. */
  async function rescoreOpenTabs(except?: number): Promise<void> {
    const open = await browser.tabs.query({});
    await Promise.all(
      open.map(async ({ id }) => {
        if (id === undefined || id === except) return;
        for (const { frameId } of await tabs.frames(id))
          await askPage(id, 'page/again', {}, frameId).catch(() => undefined);
      }),
    );
  }
}
