import type { FactName, Field, OfferFacts } from '../../lib/model/offer.ts';
import { foldPlain } from '../../lib/text/fold-text.ts';
import type { FrameRecord } from './tab-records.ts';

/** A frame must be so much surer than the page round it to be believed before it (0..1). */
const SURER = 0.1;
/** A page with less text than this, beside a frame with more than twice as much, is the frame's shell (UTF-16 code units). */
const SHELL_TEXT = 900;
/** What a shell may say of the offer in its frame; addresses and references stay the frame's own. */
const FROM_SHELL: readonly FactName[] = [
  'title',
  'company',
  'locations',
  'contract',
  'remote',
  'salary',
  'datePosted',
  'validThrough',
  'startDate',
];

/**
 * The offer of a tab, out of those that its frames show: what the user asked to be read; else the page's own, unless it is only the shell
 * of a frame or much less sure than one. A shell that knows the offer's data (an applicant tracking system writes them into the
 * employer's page and the text into a frame) completes what the frame says.
 */
export function chooseFrame(records: readonly FrameRecord[]): FrameRecord | null {
  const asked = records.filter((record) => record.asked).sort((a, b) => b.born - a.born)[0];
  if (asked) return asked;
  const [first, ...rest] = records;
  if (!first) return null;
  const best = rest.reduce((best, record) => (isBetter(record, best, records) ? record : best), first);
  const shell = records.find(({ frameId }) => frameId === 0);
  return shell && best !== shell && isShell(shell, records) && isSameOffer(shell, best)
    ? {
        ...best,
        extracted: { ...best.extracted, facts: completed(best.extracted.facts, shell.extracted.facts) },
      }
    : best;
}

function isBetter(one: FrameRecord, other: FrameRecord, all: readonly FrameRecord[]): boolean {
  const shells = Number(isShell(one, all)) - Number(isShell(other, all));
  if (shells !== 0) return shells < 0;
  const surer = one.detection.confidence - other.detection.confidence;
  if (Math.abs(surer) > SURER) return surer > 0;
  if (one.frameId === 0 || other.frameId === 0) return one.frameId === 0;
  return surer !== 0 ? surer > 0 : one.extracted.text.length > other.extracted.text.length;
}

function isShell({ frameId, shown, extracted }: FrameRecord, all: readonly FrameRecord[]): boolean {
  if (frameId !== 0) return false;
  const others = all.filter((record) => record.frameId !== 0);
  const { length } = extracted.text;
  return shown
    ? length < SHELL_TEXT && others.some((other) => other.extracted.text.length > 2 * length)
    : others.length > 0;
}

/** The titles say the same, or one of both has none. */
function isSameOffer(a: FrameRecord, b: FrameRecord): boolean {
  const [one, other] = [a, b].map(({ extracted }) =>
    foldPlain(extracted.facts.title?.value ?? '').replace(/[^\p{L}\p{N}]+/gu, ''),
  ) as [string, string];
  return one.includes(other) || other.includes(one);
}

function completed(own: OfferFacts, shell: OfferFacts): OfferFacts {
  const facts: Partial<Record<FactName, Field<unknown>>> = { ...own };
  for (const name of FROM_SHELL) {
    const { [name]: said } = shell;
    const kept = facts[name];
    if (!said) continue;
    if (!kept) facts[name] = said;
    // What contradicts the frame is kept beside it, so that people see it.
    else if (JSON.stringify(said.value) !== JSON.stringify(kept.value))
      facts[name] = { ...kept, others: [...(kept.others ?? []), { value: said.value, source: said.source }] };
  }
  return facts as OfferFacts;
}
