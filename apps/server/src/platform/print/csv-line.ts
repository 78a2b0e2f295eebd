/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^\s*[=+\-@\t\r|＝＋－＠]/;

/**
 * One line of a sheet. Everything is quoted; a cell that begins like a formula gets an apostrophe in front, so that
 * words from outside are never run as one on somebody's desk.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const cell = (said: string): string => `"${(FORMULA.test(said) ? `'${said}` : said).replaceAll('"', '""')}"`;
