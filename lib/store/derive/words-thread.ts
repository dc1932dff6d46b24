import { parentPort } from 'node:worker_threads'
import { viewOf } from '@/lib/formats/interned/text-bytes'
import { GrowingInts } from './growing-ints'
import type { RankedTexts } from './indexed-stems'
import { StemIndex } from './stem-index'
import type { TableTexts, ToThread } from './words-aside'

const index = new StemIndex()
/** The excerpt of each text beyond those of the excerpts themselves, which come first. */
const rowsOfOthers = new GrowingInts()

parentPort?.on('message', (message: ToThread) => {
  if ('columns' in message) addTexts(message)
  else parentPort?.postMessage(index.finish(rankedTexts(message.rows)))
})

function addTexts({ columns, size, excerpts, languages, names }: TableTexts): void {
  const parts = columns.map((column) => ({ ...column, view: viewOf(column.bytes) }))
  for (let row = 0; row < size; row += 1) {
    const excerpt = excerpts ? (excerpts[row] as number) : row
    const language = names[languages[excerpt] as number] as string
    for (const { codes, ends, view } of parts) {
      const code = codes[row] as number
      if (code >= 0) index.addCopy(view, code === 0 ? 0 : (ends[code - 1] as number), ends[code] as number, language)
    }
    index.endText()
    if (excerpts) rowsOfOthers.push(excerpt)
  }
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
