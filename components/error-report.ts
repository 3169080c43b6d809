/**
 * What a user can send us about a failure: what failed, in which version and browser. Nothing of the page, the offer or
 * the profile: addresses and quoted words are taken out of the message.
 */
export function errorReport({
  message,
  version,
  browser,
  language,
}: {
  readonly message: string;
  readonly version: string;
  /** The browser's user agent string. */
  readonly browser: string;
  readonly language: string;
}): string {
  return [
    `Jalon ${version}`,
    `Error: ${withoutPersonalData(message)}`,
    `Browser: ${browserName(browser)}`,
    `Interface: ${language}`,
  ].join('\n');
}

/** Long messages are cut: what helps is at their start. */
const LONGEST = 300;

export function withoutPersonalData(message: string): string {
  return message
    .slice(0, 4 * LONGEST)
    .replace(/[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)]{1,2000}/gi, '[address]')
    .replace(/[^\s@"'<>]{1,100}@[^\s@"'<>]{1,100}/g, '[e-mail]')
    .replace(/"[^"\n]{1,1000}"|«[^»\n]{1,1000}»|“[^”\n]{1,1000}”/g, '[words]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** Name and major version only. */
function browserName(userAgent: string): string {
  return /\b(?:Firefox|Edg|Chrome)\/\d{1,4}/.exec(userAgent)?.[0] ?? 'unknown';
}
