/**
 * Lists of non-negative whole numbers as text: base 64 with five bits a sign and one bit "more follows", the small
 * values first. Half the size of decimal JSON, and faster to open.
 */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function packIntegers(values: readonly number[]): string {
  const out: string[] = [];
  for (const value of values) {
    let rest = value;
    while (rest > 31) {
      out.push(SIGNS[32 + (rest & 31)] as string);
      rest >>>= 5;
    }
    out.push(SIGNS[rest] as string);
  }
  return out.join('');
}

/** The reverse of `packIntegers`. Signs that do not belong to it count as zero. */
export function unpackIntegers(packed: string): Int32Array {
  const digits = signValues();
  const values = new Int32Array(packed.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const digit = digits[packed.charCodeAt(at) & 127] as number;
    value |= (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
    } else {
      values[count] = value;
      count += 1;
      value = 0;
      shift = 0;
    }
  }
  return values.subarray(0, count);
}

function signValues(): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < SIGNS.length; i += 1) values[SIGNS.charCodeAt(i)] = i;
  return values;
}
