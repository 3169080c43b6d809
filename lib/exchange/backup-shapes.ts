/** Is a record of a backup file what our pages can show? Checked before anything is written: a wrong record would break a page later. */
import { GRADES, OFFER_STATES } from '../model/view.ts';

type Value = Readonly<Record<string, unknown>>;

export function isBackupOffer(value: Value): boolean {
  const { reading, statuses, detection, versions } = value;
  if (!isText(value.id) || !isText(value.identity) || value.v !== 1 || !isWebAddress(value.url)) return false;
  if (!isInstant(value.savedAt) || !isInstant(value.updatedAt)) return false;
  if (!isOne(OFFER_STATES, value.state) || typeof value.notes !== 'string') return false;
  if (value.grade !== undefined && !isOne(GRADES, value.grade)) return false;
  if (!isListOf(value.tags, (tag) => typeof tag === 'string')) return false;
  if (
    !isListOf(
      value.history,
      (step) => isObject(step) && isInstant(step.at) && isOne(OFFER_STATES, step.state),
    )
  )
    return false;
  if (!isObject(detection) || !isObject(versions) || !isObject(value.labels)) return false;
  if (value.fit !== null && !isFit(value.fit)) return false;
  if (!isObject(reading) || !isReading(reading)) return false;
  const { matches } = reading;
  return Array.isArray(statuses) && Array.isArray(matches) && statuses.length === matches.length;
}

export function isOverrules(value: Value): boolean {
  return isText(value.identity) && isInstant(value.updatedAt) && isListOf(value.overrules, isObject);
}

export function isProfileRecord(value: Value): boolean {
  return (
    isText(value.id) && value.format === 'jalon.profile' && value.version === 1 && isInstant(value.updatedAt)
  );
}

export function isSeen(value: Value): boolean {
  const { last, print } = value;
  return (
    isText(value.identity) &&
    isWebAddress(value.url) &&
    typeof value.source === 'string' &&
    isInstant(value.firstSeen) &&
    isInstant(value.lastSeen) &&
    isListOf(value.keys, isText) &&
    isListOf(value.twins, isText) &&
    isListOf(value.anchors, (anchor) => typeof anchor === 'string' || typeof anchor === 'number') &&
    isObject(last) &&
    (last.score === null || typeof last.score === 'number') &&
    isObject(print) &&
    typeof print.title === 'string' &&
    typeof print.company === 'string' &&
    isSketch(print.whole) &&
    (print.core === null || isSketch(print.core))
  );
}

function isReading(reading: Value): boolean {
  const { text } = reading;
  if (typeof text !== 'string' || typeof reading.language !== 'string') return false;
  const isSpan = (span: unknown): boolean =>
    isObject(span) &&
    typeof span.start === 'number' &&
    typeof span.end === 'number' &&
    span.start >= 0 &&
    span.start <= span.end &&
    span.end <= text.length;
  return (
    isListOf(reading.matches, isSpan) &&
    isListOf(reading.rejected, isSpan) &&
    isListOf(reading.sections, isSpan) &&
    isListOf(reading.payNotes, isSpan) &&
    isListOf(reading.roleEvidence, isSpan) &&
    isListOf(reading.conditions, isObject) &&
    isListOf(reading.sizes, isObject) &&
    isObject(reading.roleShape) &&
    isObject(reading.facts) &&
    Object.values(reading.facts).every((field) => isObject(field) && 'value' in field)
  );
}

function isFit(fit: unknown): boolean {
  return (
    isObject(fit) &&
    (fit.score === null || typeof fit.score === 'number') &&
    typeof fit.band === 'string' &&
    isListOf(fit.components, isObject) &&
    isListOf(fit.lines, isObject) &&
    isListOf(fit.conflicts, isObject) &&
    isListOf(fit.whatIf, isObject)
  );
}

function isSketch(value: unknown): boolean {
  return isObject(value) && typeof value.size === 'number' && value.least instanceof Uint32Array;
}

/** Links that the pages offer to open: nothing but the web. */
function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isOne(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

function isListOf(value: unknown, isGood: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isGood);
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
