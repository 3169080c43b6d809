import { describe, expect, it } from 'vitest';
import type { Salary } from '../../../../lib/model/offer.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { parsePay, readPay } from '../../../../lib/reading/facts/pay.ts';

/** "min-max currency/period" of the pay, null where the text states none. */
const ROWS: readonly (readonly [string, string | null])[] = [
  ['Rémunération : 45-55 k€', '45000-55000 EUR/year'],
  ['Salaire : 45K–55K', '45000-55000 EUR/year'],
  ['Salaire 45k/55k selon profil', '45000-55000 EUR/year'],
  ['entre 45 et 55k€ brut annuel', '45000-55000 EUR/year'],
  ['Salaire : 45 000 € brut/an', '45000-45000 EUR/year'],
  ['Salaire: 45.000 €', '45000-45000 EUR/year'],
  ['Salaire : 3 800 €/mois', '3800-3800 EUR/month'],
  ['TJM 550', '550-550 EUR/day'],
  ['TJM : 500-600 €', '500-600 EUR/day'],
  ['Chef de projet - Paris 13 - 650€/j', '650-650 EUR/day'],
  ['Salaire de 98 450 $ à 123 060 $ par année, poste permanent pour la ville', '98450-123060 CAD/year'],
  ['550€/j', '550-550 EUR/day'],
  ['£450/day', '450-450 GBP/day'],
  ['£60,000 - £70,000 per annum', '60000-70000 GBP/year'],
  ['Salary up to £65k', 'null-65000 GBP/year'],
  ['$120,000–$150,000', '120000-150000 USD/year'],
  ['$60/hr', '60-60 USD/hour'],
  ["Salaire : CHF 110'000", '110000-110000 CHF/year'],
  ['100–120 kCHF', '100000-120000 CHF/year'],
  ['de 45K€ à 55K€ fixe + variable', '45000-55000 EUR/year'],
  ['Rémunération selon profil', null],
  ['gérer un budget de 4 M€', null],
  ['projets de 500 k€', null],
  ['CA de 45 k€', null],
  ["chiffre d'affaires de 50 000 €", null],
  ['Levée de fonds de 300 000 €', null],
  ['Tickets restaurant de 9 €', null],
  ['Prime de cooptation de 1 500 €', null],
  ['Tél : 06 12 34 56 78', null],
  ['75008 Paris', null],
  ['2 000 salariés', null],
  ['running projects from £8,000 to £2 million', null],
  ['multi-site projects ($400K–$20M)', null],
  ['a $1.9 million expansion', null],
  ['Rates: PAYE £231.50 per day / Umbrella £318.75 per day', '231.5-231.5 GBP/day'],
  ['Salary: £231.50 to £318.75 per day', '231.5-318.75 GBP/day'],
  ['Reading, c£52k pro rata', '52000-52000 GBP/year'],
  ['95000 Annual\n- Own the roadmap', null],
  ['GBP 46,000 - 54,000', '46000-54000 GBP/year'],
  ['7200 - 9800 CHF / Monat', '7200-9800 CHF/month'],
  ['CHF 88,000 - 108,000 annually', '88000-108000 CHF/year'],
  ['Estimated salary between 38000 - 52000 £ per year.', '38000-52000 GBP/year'],
  ['$150K-$180K base + equity', '150000-180000 USD/year'],
  ['Rate Range: $85p/h', '85-85 USD/hour'],
  ['Pay rate: $62/hr, W2.', '62-62 USD/hour'],
  ['Fixe : 50 k€ / Variable : 5 k€', '50000-50000 EUR/year'],
  ['Budget formation annuel €1,800', null],
  ['Salaire: €52,000 - €64,000/an', '52000-64000 EUR/year'],
  ['TJM max 480 € HT', 'null-480 EUR/day'],
  ['Taux journalier : 450 à 520 €', '450-520 EUR/day'],
  ['Tarif : 500 € HT / jour', '500-500 EUR/day'],
  ['Day rate: £500 - £550 inside IR35', '500-550 GBP/day'],
  ['Rate: £550', '550-550 GBP/day'],
  ['Budget : 550 € / jour', '550-550 EUR/day'],
  ['40/45K€', '40000-45000 EUR/year'],
  ['CDI - Paris - 50 k€', '50000-50000 EUR/year'],
  ['Package 60-70K€ (fixe + variable)', '60000-70000 EUR/year'],
  ['38 000,00 € à 42 000,00 € par an', '38000-42000 EUR/year'],
  ['45 000 € brut/an à 55 000 € brut/an', '45000-55000 EUR/year'],
  ['A partir de 45 k€ annuel', '45000-null EUR/year'],
  ['£450 per day - £500 per day', '450-500 GBP/day'],
  ['6€ par astreinte', null],
  ["Déjeuner pris en charge jusqu'à 12€", null],
  ['45k users on the platform', null],
  ['500k users', null],
  ['K8s et 3 clusters', null],
  ['Contrat : freelance, 550€/j', '550-550 EUR/day'],
  ['Forfait jours 218j - 50k€ brut', '50000-50000 EUR/year'],
  ['Salary: 55,000 - 65,000 EUR', '55000-65000 EUR/year'],
  ['€500 per day', '500-500 EUR/day'],
  ['$95,000 - $160,000', '95000-160000 USD/year'],
  ['Base salary $130k', '130000-130000 USD/year'],
  ['£5,000 car allowance', null],
  ['a £20,000 training budget', null],
  ['savings of £300,000', null],
  ['Rémunération brute annuelle : 48 000 à 54 000 euros', '48000-54000 EUR/year'],
  ['3500 - 4200 € bruts mensuels', '3500-4200 EUR/month'],
  ['Vous gérez des projets de 50 à 500 k€', null],
  ['Budget : 300 k€', null],
  ['vous pilotez un portefeuille de 300 k€', null],
  ["Le groupe réalise un chiffre d'affaires de 3,2 milliards d'euros", null],
  ['SIRET 123 456 789 00012', null],
  ['En 2026, 45000 collaborateurs', null],
  ['IFSE : 800 € mensuel', null],
  ['Salaire: 55-60K€\nAvantages: TR', '55000-60000 EUR/year'],
  ['salary 60 000 - 75 000 CAD', '60000-75000 CAD/year'],
];
const FIELDS: readonly (readonly [string, string | null])[] = [
  ['Annuel de 45000.0 Euros à 55000.0 Euros sur 12.0 mois', '45000-55000 EUR/year'],
  ['Mensuel de 3000,00 Euros sur 13 mois', '3000-3000 EUR/month'],
  ['Horaire de 15.00 Euros', '15-15 EUR/hour'],
  ['50 - 80 k€ brut annuel', '50000-80000 EUR/year'],
  ['€60,000 - €70,000 a year', '60000-70000 EUR/year'],
  ['Selon profil', null],
  ['£45,000', '45000-45000 GBP/year'],
  ['3 200 €', '3200-3200 EUR/month'],
  ['55-60K€', '55000-60000 EUR/year'],
  ['10 %', null],
];

function written(salary: Salary | null): string | null {
  return salary === null ? null : `${salary.min}-${salary.max} ${salary.currency}/${salary.period}`;
}

describe('readPay', () => {
  it.each(ROWS)('%s', (text, pay) => {
    expect(written(readPay(factText(text)).salary)).toBe(pay);
  });

  it('keeps what does not fit one number as quotes', () => {
    const text = 'Salaire 45k€ + variable 10 %, 13e mois, intéressement et participation, stock options';
    const { notes } = readPay(factText(text));
    expect(notes.map((note) => text.slice(note.start, note.end))).toEqual([
      'variable 10 %',
      '13e mois',
      'intéressement et participation',
      'stock options',
    ]);
  });

  it('hears no bonus in ordinary words', () => {
    expect(
      readPay(factText('Remote work, notes and variable hours. Variables d’environnement.')).notes,
    ).toEqual([]);
  });

  it('reads amounts with thin and no-break spaces and the fraction slash', () => {
    expect(written(readPay(factText('45\u202f000\u00a0€ – 55\u202f000\u00a0€ par an')).salary)).toBe(
      '45000-55000 EUR/year',
    );
    expect(written(readPay(factText('400-550 €⁄j')).salary)).toBe('400-550 EUR/day');
  });

  it('takes the money of the country that the offer names', () => {
    expect(written(readPay(factText('Poste à Lausanne. Salaire : 110-125K', [], 'fr')).salary)).toBe(
      '110000-125000 CHF/year',
    );
    expect(written(readPay(factText('Toronto. Salary: $95,000', [], 'en')).salary)).toBe(
      '95000-95000 CAD/year',
    );
    expect(readPay(factText('Salary: 65k', [], 'en')).salary).toBeNull();
  });
});

describe('parsePay', () => {
  it.each(FIELDS)('%s', (value, pay) => {
    expect(written(parsePay(value))).toBe(pay);
  });
});
