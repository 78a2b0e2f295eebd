const SIX_DIGITS = /^\d{6}$/;

/**
 * The six digits on the station's screen, however they reach us: typed with gaps, scanned as a link
 * (`https://…/?k=<6 digits>`, anywhere before or after the `#`), or scanned as they are. Undefined when it is none of these.
 */
export function checkInCodeOf(words: string | undefined): string | undefined {
  const typed = (words ?? '').replace(/[\s-]/g, '');
  const inLink = /[?&]k=(\d{6})(?:$|[&#])/.exec(typed)?.[1];
  return SIX_DIGITS.test(typed) ? typed : inLink;
}
