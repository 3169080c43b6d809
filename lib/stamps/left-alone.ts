/**
 * Sites known to look for extensions in their pages, and to hold it against the user: no node of ours is put into them, whatever
 * the setting says. Which of their offers are known is still said in the popup.
 */
const LEFT_ALONE = /(?:^|\.)linkedin\.com$/;

export function isLeftAlone(address: string): boolean {
  return URL.canParse(address) && LEFT_ALONE.test(new URL(address).hostname);
}
