import { parentPort } from 'node:worker_threads'
import type { SharedColumn } from '@/lib/formats/interned/interned-column'
import { viewOf } from '@/lib/formats/interned/text-bytes'
import { GrowingInts } from './growing-ints'
import type { RankedTexts } from './indexed-stems'
import { StemIndex } from './stem-index'
import type { ExcerptTexts, ToThread, WordingTexts } from './words-aside'

const index = new StemIndex()
/** By excerpt, the language. */
const languages: string[] = []
/** The excerpt of each text beyond those of the excerpts themselves, which come first. */
const rowsOfOthers = new GrowingInts()

parentPort?.on('message', (message: ToThread) => {
  if ('rows' in message) parentPort?.postMessage(index.finish(rankedTexts(message.rows)))
  else if ('excerpts' in message) addWordings(message)
  else addExcerpts(message)
})

function addExcerpts({ columns, from, to, languages: places, names }: ExcerptTexts): void {
  const parts = columns.map(readable)
  for (let row = from; row < to; row += 1) {
    const language = names[places[row - from] as number] as string
    languages.push(language)
    addText(parts, row, language)
  }
}

function addWordings({ columns, from, to, excerpts }: WordingTexts): void {
  const parts = columns.map(readable)
  for (let row = from; row < to; row += 1) {
    const excerpt = excerpts[row] as number
    addText(parts, row, languages[excerpt] as string)
    rowsOfOthers.push(excerpt)
  }
}

const readable = (column: SharedColumn) => ({ ...column, view: viewOf(column.bytes) })

function addText(parts: readonly ReturnType<typeof readable>[], row: number, language: string): void {
  for (const { codes, ends, view } of parts) {
    const code = codes[row] as number
    if (code >= 0) index.addCopy(view, code === 0 ? 0 : (ends[code - 1] as number), ends[code] as number, language)
  }
  index.endText()
}

/** Which texts belong to which rank, `rows` being the excerpts in the order of their ranks. */
function rankedTexts(rows: Int32Array): RankedTexts {
  const count = rows.length
  const ranks = new Int32Array(count)
  for (let rank = 0; rank < count; rank += 1) ranks[rows[rank] as number] = rank
  const starts = new Int32Array(count + 1)
  const rankOf = (other: number) => ranks[rowsOfOthers.at(other)] as number
  for (let other = 0; other < rowsOfOthers.length; other += 1) starts[rankOf(other) + 1] = (starts[rankOf(other) + 1] as number) + 1
  for (let rank = 0; rank < count; rank += 1) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number)
  const next = starts.slice()
  const others = new Int32Array(rowsOfOthers.length)
  for (let other = 0; other < rowsOfOthers.length; other += 1) {
    const rank = rankOf(other)
    others[next[rank] as number] = count + other
    next[rank] = (next[rank] as number) + 1
  }
  return { first: rows, starts, others }
}
