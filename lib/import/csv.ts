/** Comma-separated values (RFC 4180): quoted fields may hold commas, line ends and doubled quotes. Linear; never fails. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const stop = /[,\r\n]/g;
    stop.lastIndex = at;
    const end = stop.exec(text)?.index ?? text.length;
    field += text.slice(at, end);
    row.push(field);
    at = end + 1;
    if (text[end] === ',' && at < text.length) continue;
    if (text[end] === ',') row.push('');
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
