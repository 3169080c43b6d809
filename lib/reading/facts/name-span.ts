import type { Span } from '../../model/span.ts';
import { type FactText, sourceSlice, sourceSpan } from './fact-text.ts';

/** A name with the words that give it. */
export interface NamedSpan {
  readonly value: string;
  readonly evidence: Span;
}

/** The name behind a stretch of the folded text, without the marks of lists, quotes and emphasis around it. */
export function named(text: FactText, start: number, end: number): NamedSpan {
  const written = sourceSlice(text, start, end);
  const lead = /^[\s*#_"«“]{0,6}/.exec(written)?.[0].length ?? 0;
  const tail = /[\s*#_"»”,:–-]{0,6}$/.exec(written)?.[0].length ?? 0;
  const span = sourceSpan(text, start, end);
  return {
    value: written.slice(lead, written.length - tail).replace(/\s/g, ' '),
    evidence: { start: span.start + lead, end: span.end - tail },
  };
}

/** The first cell of a line of fields: "Project Manager | London | £60k" gives the title alone. */
export function firstCell(line: string): string {
  const cut = CELL_END.exec(line);
  return (cut === null ? line : line.slice(0, cut.index)).trimEnd();
}

const CELL_END =
  /\s?[|•\t]|\s{3}|(?<=[a-z)] ?)[-–—] ?(?:cdi|cdd|freelance|permanent|contract|temps plein|full[- ]time|mission|full remote|interim|alternance|stage|hybrid|remote|ref|contrat|lieu|salaire|teletravail|localisation|duree|demarrage|tjm|location|salary|poste)(?![a-z])|(?<=[a-z)] ?)[-–—] ?[£€$]|(?<=[a-z)] ?) (?:duration|location|client|rate|salary|start date|job id|duree|lieu|salaire|demarrage|tjm|contrat) ?:/;
