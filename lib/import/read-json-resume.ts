import type { CvDocument } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import { languageOfName } from './language-names.ts';
import type { ImportLimits } from './limits.ts';
import { languageLevel, skillLevel } from './proficiency.ts';
import { emptyCv, type StructuredItem, writeStructured } from './structured-cv.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON Resume 1.x and its older spellings. Only the keys named here are read: birth date, picture, street, e-mail never are.
 * @throws ImportError `broken`, `too-deep`, `expands-too-much`, `no-cv`
 */
export function readJsonResume(text: string, limits: ImportLimits): CvDocument {
  const root = parseJson(text, limits);
  if (!['basics', 'work', 'skills', 'education'].some((key) => Object.hasOwn(root, key)))
    throw new ImportError('no-cv', 'no JSON Resume');
  const cv = emptyCv();
  const basics = object(root.basics);
  cv.headline = string(basics.label);
  cv.summary = string(basics.summary) || string(basics.bio);
  cv.city = string(object(basics.location).city);
  for (const work of objects(root.work)) {
    cv.jobs.push(
      item(
        work,
        [string(work.position), string(work.name) || string(work.company)],
        [string(work.summary), ...strings(work.highlights)],
      ),
    );
  }
  for (const project of objects(root.projects)) {
    cv.projects.push(
      item(
        project,
        [string(project.name)],
        [string(project.description), ...strings(project.highlights), strings(project.keywords).join(', ')],
      ),
    );
  }
  for (const study of objects(root.education)) {
    const title = [string(study.studyType), string(study.area)].filter(Boolean).join(' ');
    cv.education.push({ title, from: '', to: null, lines: [] });
  }
  for (const certificate of objects(root.certificates)) cv.certifications.push(string(certificate.name));
  for (const skill of objects(root.skills)) {
    const level = skillLevel(string(skill.level));
    for (const label of [string(skill.name), ...strings(skill.keywords)].filter(Boolean))
      cv.skills.push({ label, ...(level ? { level } : {}) });
  }
  for (const language of objects(root.languages)) {
    const code = languageOfName(string(language.language));
    if (code) cv.languages.push({ code, level: languageLevel(string(language.fluency)) });
  }
  return writeStructured(cv, 'json-resume');
}

/**
 * JSON whose depth and number of values are counted before it is parsed: the parser itself has no limit but the stack.
 * @throws ImportError
 */
export function parseJson(text: string, limits: ImportLimits): Json {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 123 || sign === 91) {
      depth += 1;
      values += 1;
      if (depth > limits.depth) throw new ImportError('too-deep');
    } else if (sign === 125 || sign === 93) depth -= 1;
    else if (sign === 44) values += 1;
  }
  if (values > limits.nodes) throw new ImportError('expands-too-much', 'values');
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new ImportError('broken', 'JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ImportError('no-cv');
  return value as Json;
}

function item(source: Json, title: readonly string[], lines: readonly string[]): StructuredItem {
  const from = date(source.startDate);
  return {
    title: title.filter(Boolean).join(', '),
    from,
    to: from === '' ? null : date(source.endDate),
    lines: lines.filter(Boolean),
  };
}

/** "2019", "2019-03" or "2019-03-01" as year and month. */
function date(value: unknown): string {
  return /^\d{4}(?:-\d{2})?(?=$|-)/.exec(string(value))?.[0] ?? '';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(string).filter(Boolean) : [];
}
function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}
