/**
 * JSON as boards really publish it → a value, or undefined. Never evaluated: the text is rewritten in one pass into
 * strict JSON and then parsed. Mended: byte order mark, HTML comments and CDATA round the data, comments, stray
 * semicolons, trailing and missing commas between blocks, raw line breaks and tabs in strings, bad escapes, unescaped
 * quotes inside a string (when what follows shows that the string goes on), single-quoted strings, entities for quotes,
 * a missing end.
 */
export function parseLooseJson(source: string): unknown {
  const text = source.replace(/^\ufeff/, '');
  const strict = tryParse(text);
  if (strict !== undefined) return strict;
  const raw = /^\s*[[{]\s*&quot;/.test(text) ? text.replace(/&quot;/g, '"').replace(/&amp;/g, '&') : text;
  return tryParse(rewrite(raw));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ESCAPES = /["\\/bfnrt]/;

function rewrite(text: string): string {
  const open: string[] = [];
  let out = '';
  let blocks = 0;
  let at = 0;
  /** A comma that waits to see whether anything follows it. */
  let comma = false;
  /** A value has just ended: whatever comes next without a comma or colon lacks a comma. */
  let ended = false;
  const put = (piece: string, isValue: boolean): void => {
    if (comma || ended) out += ',';
    comma = false;
    ended = isValue;
    out += piece;
  };
  while (at < text.length) {
    const char = text[at] as string;
    if (char === '"' || (char === "'" && open.length > 0)) {
      const { value, end } = readString(text, at, char);
      put(value, true);
      at = end;
      continue;
    }
    if (char === '{' || char === '[') {
      if (open.length === 0) {
        ended = blocks > 0;
        blocks += 1;
        comma = false;
      }
      put(char, false);
      open.push(char === '{' ? '}' : ']');
    } else if (char === '}' || char === ']') {
      comma = false;
      // A wrong or surplus bracket is left out; open ones before the right one are closed.
      const depth = open.lastIndexOf(char);
      while (depth >= 0 && open.length > depth) out += open.pop();
      ended = true;
    } else if (char === '/' && (text[at + 1] === '*' || text[at + 1] === '/')) {
      const end = text[at + 1] === '*' ? text.indexOf('*/', at + 2) + 1 : text.indexOf('\n', at + 2);
      at = end <= 0 ? text.length : end;
    } else if (open.length > 0) {
      if (char === ',') {
        comma = ended;
        ended = false;
      } else if (char === ':') {
        if (ended) out += ':';
        ended = false;
      } else if (/[\w.+-]/.test(char)) {
        const word = /^[\w.+-]{1,400}/.exec(text.slice(at, at + 400))?.[0] ?? char;
        const isKey = /^\s{0,20}:/.test(text.slice(at + word.length, at + word.length + 21));
        const plain = !isKey && /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word);
        put(plain ? word : /^(?:undefined|NaN)$/.test(word) && !isKey ? 'null' : JSON.stringify(word), true);
        at += word.length - 1;
      }
    }
    at += 1;
  }
  while (open.length > 0) out += open.pop();
  return blocks > 1 ? `[${out}]` : out;
}

/** One string from its opening quote on, rewritten with double quotes. */
function readString(text: string, start: number, quote: string): { value: string; end: number } {
  let value = '"';
  let from = start + 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      const next = text[at + 1] ?? '';
      const fine = ESCAPES.test(next) || (next === 'u' && /^[\da-f]{4}/i.test(text.slice(at + 2, at + 6)));
      if (!fine) {
        value += text.slice(from, at);
        from = at + 1;
      }
      at += 1;
      if (!fine && next.charCodeAt(0) < 32) at -= 1;
    } else if (code < 32) {
      value += `${text.slice(from, at)}${code === 10 ? '\\n' : code === 0 ? '' : ' '}`;
      from = at + 1;
    } else if (text[at] === quote) {
      if (endsHere(text, at + 1)) break;
      value += `${text.slice(from, at)}\\"`;
      from = at + 1;
    } else if (code === 34) {
      value += `${text.slice(from, at)}\\"`;
      from = at + 1;
    }
  }
  return { value: `${value}${text.slice(from, at)}"`, end: at + 1 };
}

/** Whether a quote at the end of what was read so far closes the string: what follows must be JSON's own. */
function endsHere(text: string, from: number): boolean {
  const ahead = text.slice(from, from + 60);
  return /^\s*(?:[}\]:;]|$|,\s*(?:["'{[\d\-}\]]|true|false|null|$|\/|[\w@$]{1,40}\s*:\s*["'[{\d])|\/[*/]|-->|"\s*[\w@]+"\s*:)/.test(
    ahead,
  );
}
