import { fittingParts, textWidth } from './measure'
import { type Block, EMPTY, type TextShape, type TextStyle } from './shapes'

/** Text in one style. */
export interface Run {
  readonly text: string
  readonly style: TextStyle
  readonly fill: string
}

interface ParagraphOptions {
  /** Pixels from baseline to baseline; 1.4 times the largest size unless given. */
  readonly lineHeight?: number
  /** Lines at most; the last one then ends in `…`. */
  readonly maxLines?: number
  readonly align?: 'start' | 'middle' | 'end'
  readonly halo?: boolean
}

/** What is never cut at its end, with the run it belongs to. */
interface Piece {
  readonly text: string
  readonly run: Run
  readonly width: number
}

const EAST_ASIAN = '\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFF00-\\uFFEF'
/** After a space, after a hyphen or slash between letters, around East Asian characters. A no-break space holds. */
const BREAKS = new RegExp(`(?<=[ ])|(?<=\\p{L}[-–—/])(?=\\p{L})|(?<=[${EAST_ASIAN}])|(?=[${EAST_ASIAN}])`, 'u')
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Ends of lines and paragraphs are spaces in a text that is set anew. */
const oneLine = (text: string): string => text.replaceAll(/[\t\n\r\f\v\u0085\u2028\u2029]+/g, ' ')

const piece = (text: string, run: Run): Piece => ({ text, run, width: textWidth(text, run.style) })
const bare = ({ text, run, width }: Piece): number => (text.endsWith(' ') ? textWidth(text.trimEnd(), run.style) : width)

/** A word that is wider than the line, in parts that are not. */
function parts(whole: Piece, width: number): Piece[] {
  if (bare(whole) <= width) return [whole]
  const made: Piece[] = []
  let text = ''
  for (const { segment } of graphemes.segment(whole.text)) {
    if (text && textWidth(text + segment, whole.run.style) > width) {
      made.push(piece(text, whole.run))
      text = ''
    }
    text += segment
  }
  return [...made, piece(text, whole.run)]
}

function* piecesOf(runs: readonly Run[], width: number): Generator<Piece> {
  for (const run of runs) {
    for (const text of oneLine(run.text).split(BREAKS)) {
      if (text !== '') yield* parts(piece(text, run), width)
    }
  }
}

/** The first lines: no more than so many are looked for. */
function brokenLines(runs: readonly Run[], width: number, most: number): Piece[][] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const one of piecesOf(runs, width)) {
    if (used > 0 && used + bare(one) > width) {
      if (lines.length === most) break
      lines.push([])
      used = 0
    }
    if (used === 0 && one.text.trim() === '') continue
    lines.at(-1)?.push(one)
    used += one.width
  }
  return lines
}

/** The line with `…` at its end, and as much before it as the width allows. */
function cutLine(line: readonly Piece[], width: number): Piece[] {
  const kept = [...line]
  for (;;) {
    const last = kept.pop()
    if (!last) return []
    const room = width - kept.reduce((sum, one) => sum + one.width, 0)
    const letters = Array.from(graphemes.segment(last.text.trimEnd()), ({ segment }) => segment)
    const fitting = letters.slice(0, fittingParts(letters, '…', last.run.style, room))
    if (fitting.length > 0) return [...kept, piece(`${fitting.join('').trimEnd()}…`, last.run)]
  }
}

/** Neighbours of one run become one text. */
function joined(line: readonly Piece[]): Piece[] {
  const made: { texts: string[]; run: Run; width: number }[] = []
  for (const { text, run, width } of line) {
    const last = made.at(-1)
    if (last?.run === run) {
      last.texts.push(text)
      last.width += width
    } else made.push({ texts: [text], run, width })
  }
  return made.map(({ texts, run, width }) => ({ text: texts.join(''), run, width }))
}

function lineShapes(line: readonly Piece[], width: number, baseline: number, { align = 'start', halo }: ParagraphOptions): TextShape[] {
  const pieces = joined(line)
  const used = pieces.reduce((sum, one, at) => sum + (at === pieces.length - 1 ? bare(one) : one.width), 0)
  let x = align === 'end' ? width - used : align === 'middle' ? (width - used) / 2 : 0
  return pieces.map(({ text, run: { style, fill }, width: advance }) => {
    // Spaces at the ends of an element are dropped, so they become distance.
    const indent = textWidth(text.slice(0, text.length - text.trimStart().length), style)
    const shape: TextShape = { kind: 'text', x: x + indent, y: baseline, text: text.trim(), style, fill, ...(halo ? { halo } : {}) }
    x += advance
    return shape
  })
}

/** Runs of text set in lines of a width. An empty text takes no room. */
export function paragraph(runs: Run | readonly Run[], width: number, options: ParagraphOptions = {}): Block {
  const given = (Array.isArray(runs) ? runs : [runs]) as readonly Run[]
  const { maxLines = Number.POSITIVE_INFINITY } = options
  const broken = brokenLines(given, width, maxLines + 1).filter((line) => line.length > 0)
  if (broken.length === 0) return EMPTY
  const lines = broken.slice(0, maxLines)
  if (broken.length > lines.length) lines[lines.length - 1] = cutLine([...(lines.at(-1) ?? []), ...(broken[maxLines] ?? [])], width)
  const size = Math.max(...given.map(({ style }) => style.size))
  const { lineHeight = Math.round(size * 1.4) } = options
  const baseline = (lineHeight - size) / 2 + size * 0.8
  return {
    height: lines.length * lineHeight,
    shapes: lines.flatMap((line, at) => lineShapes(line, width, at * lineHeight + baseline, options)),
  }
}

/** The text, or as much of it as the width allows with `…` after it. */
export function fitted(text: string, style: TextStyle, width: number): string {
  const line = oneLine(text)
  if (textWidth(line, style) <= width) return line
  return cutLine([piece(line, { text: line, style, fill: '' })], width)[0]?.text ?? ''
}
