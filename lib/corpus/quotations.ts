/** A part of a text: UTF-16 offsets, the end not included. */
export interface Span {
  start: number
  end: number
}

/** Opening marks with what closes them; some close in one language what they open in another. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '"': '"' }

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** An apostrophe inside or at the end of a word closes nothing that a letter follows. */
const closes = (text: string, at: number, closing: string) =>
  closing.includes(text[at] ?? '') && !(isApostrophe(text[at]) && isWord(text[at + 1]))
const isApostrophe = (sign: string | undefined) => sign === '’' || sign === "'"

/** A straight single mark opens only where a word begins. */
function closingOf(text: string, at: number): string | undefined {
  const sign = text[at] ?? ''
  if (sign === "'" || sign === '‘') return !isWord(text[at - 1]) && isWord(text[at + 1]) ? (sign === "'" ? "'" : "’'") : undefined
  return CLOSING[sign]
}

/** Up to so many signs between single marks: farther apart they are apostrophes. */
const LONGEST_SINGLE = 200

const OPEN = 'open'
const BROKEN = 'broken'

/** Where a quotation ends; open when its paragraph ends first, broken when another begins first: then its own end was left out. */
function endOf(text: string, at: number, closing: string, limit: number): number | typeof OPEN | typeof BROKEN {
  const isSingle = isApostrophe(closing)
  const last = isSingle ? Math.min(limit, at + LONGEST_SINGLE) : limit
  for (let end = at + 1; end < last; end += 1) {
    if (closes(text, end, closing)) return end
    if (text[end] === text[at] && !isSingle) return BROKEN
  }
  return isSingle ? BROKEN : OPEN
}

const CAN_GO_ON = '“„«'

/**
 * The parts of a text that stand between quotation marks: “ ”, „ “, « », " ", ‘ ’ and ' ', each within one paragraph. A quotation that the end of
 * its paragraph leaves open runs to that end where it begins with a double mark, as when it goes on in the next; marks inside one are part of it.
 * Quotations that no mark shows, such as indented ones, are not found.
 */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const paragraph of text.split('\n\n')) {
    const limit = from + paragraph.length
    for (let at = from; at < limit; at += 1) {
      const closing = closingOf(text, at)
      if (closing === undefined) continue
      const found = endOf(text, at, closing, limit)
      if (found === BROKEN || (found === OPEN && !CAN_GO_ON.includes(text[at] ?? ''))) continue
      const end = found === OPEN ? limit : found
      spans.push({ start: at + 1, end })
      at = end
    }
    from = limit + 2
  }
  return spans
}
