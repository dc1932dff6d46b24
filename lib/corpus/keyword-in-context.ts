import { quotationsIn, type Span } from './quotations'

/** One occurrence of a word with what stands around it in its paragraph. */
export interface KeywordLine {
  /** Number of the paragraph, the first being 1. */
  paragraph: number
  /** At most so many words on either side, runs of white space as one space. */
  before: string
  keyword: string
  after: string
  /** Between quotation marks, as `quotationsIn` finds them. */
  isQuoted: boolean
}

/** Words on either side. */
export const CONTEXT_WORDS = 10

const oneSpace = (text: string) => text.replace(/\s+/gu, ' ')

const isSpace = (text: string, at: number) => /\s/u.test(text[at] ?? '')

/**
 * Where so many words end, from a place on, forwards or backwards, and at `limit` at the farthest. Only they are read: a paragraph may be a whole book.
 * White space at the word stays, so that words that touch it are not torn off: `(coup`.
 */
function edgeOfWords(text: string, from: number, limit: number, step: 1 | -1): number {
  const next = (at: number) => (step === 1 ? at : at - 1)
  let at = from
  for (let gaps = 0; at !== limit; ) {
    if (!isSpace(text, next(at))) {
      at += step
      continue
    }
    gaps += 1
    if (gaps > CONTEXT_WORDS) break
    while (at !== limit && isSpace(text, next(at))) at += step
  }
  return at
}

const lastWords = (text: string, start: number, end: number) => oneSpace(text.slice(edgeOfWords(text, end, start, -1), end)).trimStart()
const firstWords = (text: string, start: number, end: number) => oneSpace(text.slice(start, edgeOfWords(text, start, end, 1))).trimEnd()

/** Where the paragraphs of a canonical text begin and end. */
function paragraphSpans(text: string): Span[] {
  let start = 0
  return text.split('\n\n').map((paragraph) => {
    const span = { start, end: start + paragraph.length }
    start = span.end + 2
    return span
  })
}

/**
 * Each occurrence in its context, in the order of the text.
 * @param text canonical
 * @param occurrences in the order of the text; of one that runs into the next paragraph the part in its own is shown
 */
export function keywordsInContext(text: string, occurrences: readonly Span[]): KeywordLine[] {
  const paragraphs = paragraphSpans(text)
  const quotations = quotationsIn(text)
  return occurrences.flatMap((found) => {
    const at = paragraphs.findIndex(({ end }) => found.start < end)
    const paragraph = paragraphs[at]
    if (!paragraph) return []
    const end = Math.min(found.end, paragraph.end)
    return [
      {
        paragraph: at + 1,
        before: lastWords(text, paragraph.start, found.start),
        keyword: oneSpace(text.slice(found.start, end)),
        after: firstWords(text, end, paragraph.end),
        isQuoted: quotations.some((quotation) => found.start >= quotation.start && found.end <= quotation.end),
      },
    ]
  })
}
