import type { ProjectSize } from '../model/reading.ts';
import { type OfferText, plainOf, toSource } from './offer-text.ts';
import { sectionAt, type TextStructure } from './split-sections.ts';

interface SizePattern {
  readonly kind: ProjectSize['kind'];
  readonly say: RegExp;
  /** The firm's own number of employees is no size of the work. */
  readonly notOfFirm: boolean;
}

const NUMBER = '(\\d{1,3}(?:[ .,]\\d{3}){1,2}|\\d{1,6})(?:\\s?\\+)?';
const OPEN = '(?<![\\p{L}\\p{N}.,+-])';
const CLOSE = '(?![\\p{L}\\p{N}])';

function counted(kind: ProjectSize['kind'], nouns: string, notOfFirm: boolean): SizePattern {
  return {
    kind,
    say: new RegExp(
      `${OPEN}${NUMBER}\\s{1,2}(?:(?!ans|an |annees|years|mois|months|jours|days|semaines|weeks|of |d |h )\\p{L}{2,14}\\s){0,2}?(?:${nouns})${CLOSE}`,
      'gu',
    ),
    notOfFirm,
  };
}

/** Sizes that offers state, as number and noun. */
const COUNTED: readonly SizePattern[] = [
  counted(
    'sites',
    'sites?|agences|magasins|stores|branches|locations|implantations|etablissements|filiales|offices',
    true,
  ),
  counted('servers', 'serveurs?|servers?|vms?|machines virtuelles|virtual machines|instances', false),
  counted(
    'users',
    'utilisateurs?|users?|postes(?: de travail)?|workstations|endpoints|end users|seats',
    false,
  ),
  counted('projects', 'projets?|projects?|programmes?|programs?', true),
];
/** Numbers that belong to the name before them: "Windows 11 migration projects". */
const NAME_BEFORE =
  /(?:windows|office|server|version|v|iso|itil|level|niveau|tier|phase|lot|exchange|sap|oracle|n)\s?$/u;
const TEAM = new RegExp(
  `(?<!\\p{L})(?:equipe|equipes|team|squad|pole)\\s(?:\\p{L}{2,16}\\s){0,3}?(?:de|d'environ|of|composee? de|constituee? de)\\s(?:plus de |environ |about |around |over |up to )?(\\d{1,3})(?:\\s(?:a|to|-|et)\\s\\d{1,3})?\\s?(?:personnes|people|collaborateurs|etp|ingenieurs|techniciens|consultants|engineers|experts|chefs de projet|members|membres|administrateurs|direct reports|project managers|fte)?${CLOSE}(?!\\s?(?:ans|annees|years|mois|months))`,
  'gu',
);
/** An amount with its currency on either side: "4 M€", "300 000 euros", "$2.4 million", "£500k". */
const MONEY =
  /(?<![\p{L}\p{N}.,])(?:([$£€])\s?)?(\d{1,3}(?:[ .,]\d{1,3}){0,3})\s?(k|m|md|mds|mio|mn|millions?|milliers?|b|bn|milliards?|billion|thousand)?(?![\p{Ll}])\s?(?:d'|of )?(€|\$|£|euros?|eur|chf|usd|gbp|dollars)?(?![\p{L}\p{N}])/gu;
const BUDGET_WORDS =
  /(?<!\p{L})(?:budgets?|budgetaire|enveloppe|valued?|worth|projets?|projects?|programmes?|programs?|investissements?|investments?|initiatives?|portfolio|capex|opex)(?!\p{L})/u;
const NOT_A_BUDGET =
  /(?:formation|training|tjm|salaires?|salary|remuneration|package|fixe|variable|prime|bonus|par jour|\/ ?j|per (?:day|year|annum|hour)|chiffre d'affaires|revenue|turnover|ca de)/u;

/** The sizes of the work that the text states, in text order; figures of the employer itself are left out. */
export function readProjectSizes(text: OfferText, structure: TextStructure): ProjectSize[] {
  const sizes: ProjectSize[] = [];
  const roleAt = (at: number) => sectionAt(structure.sections, at)?.role;
  for (const pattern of COUNTED) {
    for (const found of text.plain.matchAll(pattern.say)) {
      const evidence = toSource(text, found.index, found.index + found[0].length);
      const role = roleAt(evidence.start);
      if (role === 'other' || role === 'legal' || role === 'process' || role === 'benefits') continue;
      if (role === 'company' && pattern.notOfFirm) continue;
      if (NAME_BEFORE.test(text.plain.slice(Math.max(0, found.index - 10), found.index))) continue;
      const value = parseCount(found[1] as string);
      if (value < 2 || (pattern.kind === 'projects' && value > 200)) continue;
      sizes.push({ kind: pattern.kind, value, evidence });
    }
  }
  for (const found of text.plain.matchAll(TEAM)) {
    const evidence = toSource(text, found.index, found.index + found[0].length);
    const role = roleAt(evidence.start);
    if (role === 'other' || role === 'legal') continue;
    const value = Number(found[1]);
    if (value >= 2) sizes.push({ kind: 'team', value, evidence });
  }
  sizes.push(...readBudgets(text, roleAt));
  return sizes.sort((a, b) => a.evidence.start - b.evidence.start);
}

const SMALLEST_BUDGET = 10_000;

function readBudgets(text: OfferText, roleAt: (at: number) => string | undefined): ProjectSize[] {
  const sizes: ProjectSize[] = [];
  for (const found of text.plain.matchAll(MONEY)) {
    const [whole, before, digits, unit, after] = found;
    const currency = currencyOf(`${before ?? ''}${after ?? ''}`);
    if (!currency || digits === undefined) continue;
    const evidence = toSource(text, found.index, found.index + whole.trimEnd().length);
    const role = roleAt(evidence.start);
    if (role === 'other' || role === 'company' || role === 'benefits' || role === 'practical') continue;
    const around = plainOf(text, Math.max(0, evidence.start - 45), evidence.end + 40);
    if (!BUDGET_WORDS.test(around) || NOT_A_BUDGET.test(around)) continue;
    const value = parseAmount(digits, unit);
    if (value >= SMALLEST_BUDGET) sizes.push({ kind: 'budget', value, currency, evidence });
  }
  return sizes;
}

function currencyOf(sign: string): string | null {
  if (/€|eur/.test(sign)) return 'EUR';
  if (/£|gbp/.test(sign)) return 'GBP';
  if (/chf/.test(sign)) return 'CHF';
  return /\$|usd|dollar/.test(sign) ? 'USD' : null;
}

function parseCount(digits: string): number {
  return Number(digits.replace(/[ .,]/g, ''));
}

/** "1,5 M", "1.5 million", "300 000", "2.4 million". */
function parseAmount(digits: string, unit: string | undefined): number {
  const grouped = /^\d{1,3}(?:[ .,]\d{3})+$/.test(digits) && !unit;
  const base = grouped
    ? Number(digits.replace(/[ .,]/g, ''))
    : Number(digits.replace(/ /g, '').replace(',', '.'));
  if (Number.isNaN(base)) return 0;
  if (!unit) return base;
  if (unit.startsWith('md') || unit.startsWith('b') || unit === 'mds' || unit.startsWith('milliard'))
    return base * 1e9;
  if (unit.startsWith('k') || unit.startsWith('millier') || unit.startsWith('t')) return base * 1e3;
  return base * 1e6;
}
