import { describe, expect, it } from 'vitest';
import { quoteLine } from '../../../lib/import/cv-quote.ts';
import type { CvLine } from '../../../lib/import/cv-sections.ts';

function line(text: string, start = 100): CvLine {
  return {
    text,
    folded: text.toLowerCase(),
    section: 'experience',
    heading: false,
    blank: false,
    start,
    end: start + text.length,
  };
}

/** The quote as it is shown, its deciding words in brackets. */
function shown(text: string, words: string): string {
  const at = 100 + text.indexOf(words);
  const quote = quoteLine(line(text), [], { start: at, end: at + words.length });
  const { start, end } = quote.mark;
  return `${quote.text.slice(0, start)}[${quote.text.slice(start, end)}]${quote.text.slice(end)}`;
}

describe('the line of a CV as evidence', () => {
  it.each([
    ['  • Migration de deux datacenters', 'Migration', '[Migration] de deux datacenters'],
    ['– Pilotage du budget', 'budget', 'Pilotage du [budget]'],
    ['ITIL 4, PRINCE2', 'PRINCE2', 'ITIL 4, [PRINCE2]'],
    ['•', '•', '[]'],
  ])('%j', (text, words, quote) => {
    expect(shown(text, words)).toBe(quote);
  });

  it('cuts a long line round the words that decided', () => {
    const text = `• ${'avant '.repeat(60)}VMware ${'après '.repeat(60)}`;
    expect(shown(text, 'VMware')).toMatch(/^.{70}\[VMware\] après/);
    expect(quoteLine(line(text), []).text.length).toBeLessThanOrEqual(180);
  });
});
