/** Longest text of an offer that is read (UTF-16 code units): forty times a long offer. Longer pages are cut there. */
export const MAX_TEXT = 400_000;
/** Links asked about in one message. */
export const MAX_KEYS = 300;
