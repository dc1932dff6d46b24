/**
 * Spreadsheets run a cell that begins with one of these as a formula. A leading apostrophe makes it text;
 * what already begins with apostrophes before such a character gets one more, so that nothing is lost on the way back.
 * For tables that people open in a spreadsheet; a corpus is data and is never guarded.
 */
const NEEDS_GUARD = /^'*[=+\-@\t\r＝＋－＠]/
const HAS_GUARD = /^'+[=+\-@\t\r＝＋－＠]/

export const guardFormula = (text: string) => (NEEDS_GUARD.test(text) ? `'${text}` : text)

/** The text before `guardFormula`. */
export const unguardFormula = (text: string) => (HAS_GUARD.test(text) ? text.slice(1) : text)
