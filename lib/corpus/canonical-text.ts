import { createHash } from 'node:crypto'

/** The recipe that positions and hashes of excerpts rely on; a change of it needs a new name. */
export const TEXT_RECIPE = 'parallax-text/1'

/**
 * The canonical text of an article (recipe `parallax-text/1`): no byte order mark, LF, no white space at line ends, no Unicode normalisation,
 * paragraphs separated by one blank line; in a text without blank lines every line is a paragraph.
 * @throws TypeError when bytes are not UTF-8.
 */
export function canonicalText(source: Uint8Array | string): string {
  return canonicalParagraphs(
    typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source),
  ).join('\n\n')
}

/** The paragraphs of a canonical text: the first is number 1 in the tables. */
export const paragraphsOf = (canonical: string): string[] => (canonical === '' ? [] : canonical.split('\n\n'))

function canonicalParagraphs(source: string): string[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  if (first === -1) return []
  const filled = lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
  return filled.includes('') ? joinRuns(filled) : filled
}

/** Runs of lines that blank lines separate, each as one paragraph. */
function joinRuns(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length) paragraphs.push([])
  }
  return paragraphs.map((paragraph) => paragraph.join('\n'))
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** `text_sha256` of an article, `text_length` in code points, and `word_count`: runs of non-white-space that hold a letter or a digit. */
export function measureText(canonical: string): { text_sha256: string; text_length: number; word_count: number } {
  const words = canonical.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run))
  return { text_sha256: sha256(canonical), text_length: codePointLength(canonical), word_count: words.length }
}

/** `quote_sha256`: the hash of the words with every run of white space as one space, not trimmed. */
export const quoteHash = (quote: string) => sha256(quote.replace(/\s+/gu, ' '))

/** Code points of a text; a JavaScript string counts UTF-16 units. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** The part of a text from `start` to before `end`, both in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = unitOffset(text, 0, start)
  return text.slice(from, unitOffset(text, from, end - start))
}

/** The UTF-16 offset that is `count` code points after the offset `from`. */
function unitOffset(text: string, from: number, count: number): number {
  let offset = from
  for (let left = count; left > 0 && offset < text.length; left -= 1) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  return offset
}
