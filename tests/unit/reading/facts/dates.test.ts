import { describe, expect, it } from 'vitest';
import { parseIsoDate, readDates } from '../../../../lib/reading/facts/dates.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';

describe('parseIsoDate', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02T09:30:00+01:00', '2026-11-02'],
    ['02/11/2026', '2026-11-02'],
    ['2.11.2026', '2026-11-02'],
    ['24.12.2025', '2025-12-24'],
    ['11/27/2025', '2025-11-27'],
    ['2 novembre 2026', '2026-11-02'],
    ['1er janvier 2027', '2027-01-01'],
    ['1er février 2027', '2027-02-01'],
    ['15 août 2026', '2026-08-15'],
    ['November 2, 2026', '2026-11-02'],
    ['2nd of November 2026', '2026-11-02'],
    ['03 December 2025 at 09:00', '2025-12-03'],
    ['Sept. 5, 2026', '2026-09-05'],
    ['1793577600', '2026-11-02'],
    ['1793577600000', '2026-11-02'],
    ['31/02/2026', null],
    ['29 février 2027', null],
    ['29/02/2028', '2028-02-29'],
    ['2026-13-01', null],
    ['ASAP', null],
    ['dès que possible', null],
    ['12', null],
    ['', null],
    ['06 12 34 56 78', null],
  ])('%s', (value, date) => {
    expect(parseIsoDate(value)).toBe(date);
  });

  it('reads numbers month first where it is told so', () => {
    expect(parseIsoDate('02/11/2026', 'month-first')).toBe('2026-02-11');
    expect(parseIsoDate('27/11/2026', 'month-first')).toBe('2026-11-27');
  });

  it('reads epochs given as numbers', () => {
    expect(parseIsoDate(1_793_577_600_000)).toBe('2026-11-02');
    expect(parseIsoDate(7)).toBeNull();
  });
});

describe('readDates', () => {
  it.each([
    ['Date de début : 01/09/2026', { startDate: '2026-09-01' }],
    ['Prise de poste : 1er septembre 2026', { startDate: '2026-09-01' }],
    ['Démarrage : septembre 2026', { startDate: '2026-09' }],
    ['Poste à pourvoir au 15 mars 2027', { startDate: '2027-03-15' }],
    ['Start Date: 22 December 2026', { startDate: '2026-12-22' }],
    ['CDD de 24 mois, entrée en fonction au 1er mars 2026 ou à convenir', { startDate: '2026-03-01' }],
    ['Poste à pourvoir en janvier 2027', { startDate: '2027-01' }],
    ['Démarrage souhaité : 01/03/2027', { startDate: '2027-03-01' }],
    ['Poste à pourvoir en janvier', {}],
    ['Démarrage dès que possible', {}],
    ['Démarrage : ASAP', {}],
    ['Start date: ASAP', {}],
    ['Publiée le 12/09/2026', { datePosted: '2026-09-12' }],
    ['Posting date: 03 December 2026', { datePosted: '2026-12-03' }],
    ['Closing date: 07 December 2026 at 09:00', { validThrough: '2026-12-07' }],
    ['Date limite de candidature : 30/11/2026', { validThrough: '2026-11-30' }],
    ['Posted on 11/02/2026. Pay: $60/hr for you and the team.', { datePosted: '2026-11-02' }],
    ['We are looking for you in our team. Dover, NH\nPosted on 11/02/2026', { datePosted: '2026-11-02' }],
    ['We are looking for you in our team. Dover, Kent\nPosted on 11/02/2026', { datePosted: '2026-02-11' }],
    ['Société créée le 12/09/1998', {}],
    ['Le projet démarre après la migration de 2024', {}],
  ])('%s', (text, dates) => {
    const reading = readDates(factText(text));
    expect(Object.fromEntries(Object.entries(reading).map(([name, one]) => [name, one.date]))).toEqual(dates);
  });
});
