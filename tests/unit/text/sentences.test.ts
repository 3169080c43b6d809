import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, splitLines, splitSentences } from '../../../lib/text/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it('end at full stops, not at abbreviations, acronyms or numbers', () => {
    expect(
      cut("Vous avez 3.5 ans d'exp. en infra (env. technique). Expert S.I. du groupe ! Et vous ?"),
    ).toEqual([
      "Vous avez 3.5 ans d'exp. en infra (env. technique).",
      'Expert S.I. du groupe !',
      'Et vous ?',
    ]);
  });

  it('are found where a space is missing', () => {
    expect(cut('Vous pilotez les projets.Vous animez les comités.')).toHaveLength(2);
  });

  it('end at list items and headings', () => {
    const text = 'Profil\n- Anglais courant\n• VMware ; Cisco\n\nAvantages';
    expect(cut(text)).toEqual(['Profil', 'Anglais courant', 'VMware ; Cisco', 'Avantages']);
    expect(splitSentences(text).map((s) => s.bullet)).toEqual([false, true, true, false]);
  });

  it('go on over a wrapped line', () => {
    expect(cut('We are looking for somebody who has managed\nlarge infrastructure projects.')).toHaveLength(
      1,
    );
  });

  it('cover every word once, in order, for any text', () => {
    const piece = fc.constantFrom(
      'a',
      'Bé',
      '. ',
      '.',
      '\n',
      '\n- ',
      '! ',
      'M. ',
      '3.5',
      ' ',
      '\r\n\r\n',
      '(',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        let last = 0;
        let token = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.firstToken).toBe(token);
          expect(sentence.endToken).toBeGreaterThan(token);
          expect(sentenceAt(sentences, sentence.start)).toBe(sentence);
          last = sentence.end;
          token = sentence.endToken;
        }
      }),
    );
  });
});

describe('lines', () => {
  it('know bullets, numbers and blank lines', () => {
    const text = 'Missions :\r\n  • piloter\r\n\r\n1. suivre\n2) animer\n–\tformer\n**Profil**';
    const lines = splitLines(text);
    expect(lines.map((line) => text.slice(line.textStart, line.end))).toEqual([
      'Missions :',
      'piloter',
      '',
      'suivre',
      'animer',
      'former',
      '**Profil**',
    ]);
    expect(lines.map((line) => line.bullet)).toEqual([false, true, false, true, true, true, false]);
    expect(lines[2]?.blank).toBe(true);
  });
});
