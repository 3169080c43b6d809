import { fingerprint } from '../../lib/analysis/fingerprint.ts';
import type { FromExtension } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { parseProfileOrThrow } from '../../lib/messaging/validate.ts';
import type { ScoreChange } from '../../lib/model/lab.ts';
import { GRADES, type Grade, type Labels } from '../../lib/model/view.ts';
import { causeOfChange } from '../../lib/scorer/compare-scores.ts';
import { getProfile, putProfile } from '../../lib/storage/profiles.ts';
import { savedOffers } from '../../lib/storage/scores.ts';
import { calibration } from './calibrate.ts';
import type { Engine } from './engine.ts';
import { followRules, readKept, rescoreSaved, writeKept } from './rescore.ts';

type Lab = Pick<
  Handlers<FromExtension>,
  'lab/status' | 'lab/preview' | 'lab/apply' | 'lab/keep' | 'lab/calibration'
>;

/** A few scores are brought up to date at once; the page asks again after more (milliseconds). */
const RULES_WAIT = 1000;

/** The re-score lab: old and new scores of all saved offers before anything is kept. */
export function labHandlers({
  engine,
  rescoreOpenTabs,
}: {
  readonly engine: Engine;
  readonly rescoreOpenTabs: () => Promise<void>;
}): Lab {
  /** Counts up: a newer preview makes an older one stop. */
  let preview = 0;
  return {
    async 'lab/status'() {
      const following = followRules(engine).then(() => false);
      const running = await Promise.race([following, pause(RULES_WAIT).then(() => true)]);
      const [profile, { told = null, keptFor = null }] = await Promise.all([getProfile(), readKept()]);
      return { profile: profile && fingerprint(profile), keptFor, running, rules: told };
    },
    async 'lab/preview'(request) {
      const profile = parseProfileOrThrow(request.profile);
      preview += 1;
      const mine = preview;
      const changes: ScoreChange[] = [];
      const concepts = new Set<string>();
      for await (const batch of savedOffers()) {
        for (const offer of batch) {
          const { fit } = await engine.rescore(offer, profile, true);
          const cause = causeOfChange(offer.fit, fit);
          for (const concept of cause?.line?.concepts ?? []) concepts.add(concept);
          const { title, company } = offer.reading.facts;
          changes.push({
            id: offer.id,
            title: title?.value ?? '',
            company: company?.value ?? '',
            old: offer.fit?.score ?? null,
            now: fit?.score ?? null,
            cause,
          });
        }
        if (mine !== preview) throw new Error('superseded');
      }
      const lexicon = engine.lexicon();
      const labels: Labels = Object.fromEntries(
        [...concepts].map((id) => [id, { fr: lexicon.label(id, 'fr'), en: lexicon.label(id, 'en') }]),
      );
      return { changes: changes.sort(byChange), labels };
    },
    async 'lab/apply'(request) {
      const profile = parseProfileOrThrow(request.profile);
      await putProfile(profile, new Date().toISOString());
      const done = await rescoreSaved(engine, profile, 'profile', () => true);
      await Promise.all([rescoreOpenTabs(), writeKept(({ keptFor: _keptFor, ...kept }) => kept)]);
      return done;
    },
    async 'lab/keep'() {
      const profile = await getProfile();
      await writeKept(({ told: _told, ...kept }) => ({ ...kept, keptFor: fingerprint(profile) }));
      return null;
    },
    'lab/calibration': () => calibration(engine),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function byChange(a: ScoreChange, b: ScoreChange): number {
  const size = ({ old, now }: ScoreChange): number =>
    old === now ? -1 : old === null || now === null ? 0 : Math.abs(now - old);
  return size(b) - size(a) || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1);
}

/** A grade from a message; anything else changes nothing. */
export function gradeOf(value: unknown): { readonly grade?: Grade | null } {
  if (value === null) return { grade: null };
  const grade = GRADES.find((one) => one === value);
  return grade ? { grade } : {};
}
