import { browser } from '../../lib/browser.ts';
import { askPage } from '../../lib/messaging/client.ts';
import type { FromExtension } from '../../lib/messaging/protocol.ts';
import type { Handlers, RawHandler } from '../../lib/messaging/serve.ts';
import { parseProfileOrThrow } from '../../lib/messaging/validate.ts';
import type { SavedOffer, TabView } from '../../lib/model/view.ts';
import { offerIdentity } from '../../lib/storage/offer-identity.ts';
import {
  findOfferId,
  getOffer,
  listOffers,
  putOffer,
  removeOffer,
  updateOffer,
} from '../../lib/storage/offers.ts';
import { getProfile, putProfile } from '../../lib/storage/profiles.ts';
import { type Engine, isSupported } from './engine.ts';
import { searchLexicon } from './search-lexicon.ts';
import type { TabRecord, TabRecords } from './tab-records.ts';

/** What the extension's own pages may ask. */
export function extensionHandlers({
  engine,
  tabs,
}: {
  engine: Engine;
  tabs: TabRecords;
}): ReadonlyMap<string, RawHandler> {
  async function viewTab(tabId: number): Promise<TabView> {
    const record = await tabs.get(tabId);
    const shown = await askPage(tabId, 'page/detection', {}).catch(() => null);
    if (record && (!shown || shown.url === record.url)) return viewRecord(record);
    if (!shown) return { status: 'restricted', url: (await browser.tabs.get(tabId)).url ?? '' };
    if (shown.pending || shown.detection.isOffer) return { status: 'reading' };
    return { status: 'no-offer', detection: shown.detection, hasProfile: (await getProfile()) !== null };
  }

  async function viewRecord({ url, detection, extracted }: TabRecord): Promise<TabView> {
    const { view, profile } = await engine.analyse(url, extracted);
    const { language } = view.reading;
    if (!isSupported(language)) return { status: 'unsupported-language', language, detection };
    const savedId = await findOfferId(offerIdentity(url, view.reading.facts));
    return { status: 'offer', view, detection, savedId, hasProfile: profile !== null };
  }

  async function needRecord(tabId: number): Promise<TabRecord> {
    const record = await tabs.get(tabId);
    if (!record) throw new Error('no-offer-in-tab');
    return record;
  }

  const handlers: Handlers<FromExtension> = {
    'tab/view': ({ tabId }) => viewTab(tabId),
    async 'tab/save'({ tabId }) {
      const { url, detection, extracted } = await needRecord(tabId);
      const { view, reading, fit } = await engine.analyse(url, extracted);
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
        versions: {
          app: browser.runtime.getManifest().version,
          formula: fit?.formula ?? '',
          lexicon: engine.lexicon().version,
        },
      };
      const { id } = await putOffer(offer, offerIdentity(url, reading.facts));
      return { id };
    },
    'tab/reveal': ({ tabId, span }) =>
      askPage(tabId, 'page/reveal', { span: { start: span.start, end: span.end } }),
    async 'tab/read-anyway'({ tabId }) {
      await askPage(tabId, 'page/read', {});
      // The page answers at once and then sends what it read; that message is on its way.
      for (let tries = 0; tries < 20; tries += 1) {
        const record = await tabs.get(tabId);
        if (record) return viewRecord(record);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { status: 'reading' };
    },
    'profile/get': () => getProfile(),
    async 'profile/put'({ profile }) {
      await putProfile(parseProfileOrThrow(profile), new Date().toISOString());
      await rescoreOpenTabs();
      return null;
    },
    'lexicon/search': ({ query }) => searchLexicon(engine.lexicon(), String(query).slice(0, 80)),
    'offers/list': () => listOffers(),
    'offers/get': ({ id }) => getOffer(id),
    'offers/update': ({ id, state, notes, tags }) =>
      updateOffer(
        id,
        { ...(state ? { state } : {}), ...(notes !== undefined ? { notes } : {}), ...(tags ? { tags } : {}) },
        new Date().toISOString(),
      ),
    'offers/remove': ({ id }) => removeOffer(id),
    async 'offers/restore'({ offer }) {
      await putOffer(offer, offerIdentity(offer.url, offer.reading.facts));
      return null;
    },
  };
  return new Map(Object.entries(handlers)) as ReadonlyMap<string, RawHandler>;

  /** A new profile shows at once in the pages that are open: they are asked to read again. */
  async function rescoreOpenTabs(): Promise<void> {
    const open = await browser.tabs.query({});
    await Promise.all(
      open.map(async ({ id }) => {
        if (id !== undefined && (await tabs.get(id)))
          await askPage(id, 'page/read', {}).catch(() => undefined);
      }),
    );
  }
}
