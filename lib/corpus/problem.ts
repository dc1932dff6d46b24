/** Something wrong in a corpus, and where a reader finds it. */
export interface Problem {
  /** File, relative to the corpus directory. */
  file: string
  /** Row as a spreadsheet numbers it: the header is row 1. */
  row: number
  /** Name of the column; in `datapackage.json` the path of the property. */
  column: string
  message: string
  /** What would have been right, or what to do about it. */
  expected: string
}

const CLIPPED_LENGTH = 80

/** A piece of the corpus inside a message: clipped, and with nothing in it that a terminal would act on. */
export const shown = (text: string) => `"${plain(text)}"`

function plain(text: string): string {
  const clipped = text.length > CLIPPED_LENGTH ? `${text.slice(0, CLIPPED_LENGTH)}…` : text
  return clipped.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
}

/** `file:row:column: what is wrong; expected what would be right`. */
export const problemLine = (problem: Problem) =>
  `${plain(problem.file)}:${problem.row}:${plain(problem.column)}: ${problem.message}; expected ${problem.expected}`

/** Collects problems; keeps the first thousand and counts the rest, so that a broken file of millions of rows stays harmless. */
export class ProblemLog {
  readonly kept: Problem[] = []
  count = 0

  add(problem: Problem): void {
    this.count += 1
    if (this.kept.length < 1000) this.kept.push(problem)
  }
}
