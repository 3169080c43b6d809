/** What a folded unit is to the tokeniser. */
export const CharClass = {
  other: 0,
  letter: 1,
  digit: 2,
  space: 3,
  newline: 4,
  apostrophe: 5,
  hyphen: 6,
  dot: 7,
  plus: 8,
  hash: 9,
  ampersand: 10,
  slash: 11,
  comma: 12,
  open: 13,
  close: 14,
  bullet: 15,
  middot: 16,
  at: 17,
  colon: 18,
  stop: 19,
  /** Asterisk and underscore: bold and italics of plain-text formats, a bullet at the start of a line. */
  markup: 20,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** Signs that open a list item when they stand first in a line. */
const BULLET_SIGNS = '•▪▫◦‣⁃●○■□◆◇➢➤►▶▸✓✔✅☑→⇒➔➜❖✦★☆❯›»';
const TABLE_SIZE = 0x250;
const TABLE = new Uint8Array(TABLE_SIZE);
const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;

for (let code = 0; code < TABLE_SIZE; code += 1) {
  const char = String.fromCharCode(code);
  if (LETTER.test(char)) TABLE[code] = CharClass.letter;
  else if (code >= 0x30 && code <= 0x39) TABLE[code] = CharClass.digit;
}
assign(' \t', CharClass.space);
assign('\n\r\v\f\u0085', CharClass.newline);
assign("'", CharClass.apostrophe);
assign('-', CharClass.hyphen);
assign('.', CharClass.dot);
assign('+', CharClass.plus);
assign('#', CharClass.hash);
assign('&', CharClass.ampersand);
assign('/\\', CharClass.slash);
assign(',', CharClass.comma);
assign('([{', CharClass.open);
assign(')]}', CharClass.close);
assign('·', CharClass.middot);
assign('@', CharClass.at);
assign(':;', CharClass.colon);
assign('!?', CharClass.stop);
assign('*_', CharClass.markup);
// Superscript figures belong to the name they close (PM², EMC²): without them it would be another name.
assign('²³', CharClass.digit);

function assign(chars: string, value: CharClass): void {
  for (const char of chars) if (char.charCodeAt(0) < TABLE_SIZE) TABLE[char.charCodeAt(0)] = value;
}

/** The class of a folded unit. */
export function charClass(code: number): number {
  if (code < TABLE_SIZE) return TABLE[code] as number;
  const char = String.fromCharCode(code);
  if (BULLET_SIGNS.includes(char)) return CharClass.bullet;
  if (code === 0x2026) return CharClass.stop;
  if (code === 0x2027 || code === 0x22c5) return CharClass.middot;
  if (LETTER.test(char)) return CharClass.letter;
  if (NUMBER.test(char)) return CharClass.digit;
  return CharClass.other;
}

/** True when the unit is a sign that opens a list item at the start of a line. */
export function isBulletSign(code: number): boolean {
  const kind = charClass(code);
  return (
    kind === CharClass.bullet ||
    kind === CharClass.hyphen ||
    kind === CharClass.markup ||
    kind === CharClass.middot ||
    code === 0xbb
  );
}
