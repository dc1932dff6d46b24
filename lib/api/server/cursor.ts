/** Where a page of excerpts ended: in which revision, and after which excerpt's rank. */
export interface Cursor {
  revision: string
  after: number
}

const PATTERN = /^([0-9a-f]{12})-(\d{1,15})$/

export const writeCursor = ({ revision, after }: Cursor): string => `${revision}-${after}`

/** Undefined for anything that `writeCursor` does not write. */
export function parseCursor(text: string): Cursor | undefined {
  const [, revision, after] = PATTERN.exec(text) ?? []
  return revision && after ? { revision, after: Number(after) } : undefined
}
