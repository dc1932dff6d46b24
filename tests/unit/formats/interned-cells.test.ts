import { expect, it } from 'vitest'
import type { ColumnSpec } from '@/lib/corpus/tables'
import { cellWriter } from '@/lib/formats/interned/cell-writer'
import { InternedColumn } from '@/lib/formats/interned/interned-column'
import { LineBuffer } from '@/lib/formats/interned/line-buffer'
import { textBytes } from '@/lib/formats/interned/text-bytes'

const TEXT: ColumnSpec = { name: 'note', type: 'text', definition: 'Any text.' }
const TAILS = ['', '"', '\\', '\n', '\t"', ' ¡olé!', ' 😀', '', ' long enough for more than one step of a copy']

it('writes a column of very many texts as JSON does', () => {
  const texts = Array.from({ length: 70_000 }, (_, index) => `${index}${TAILS[index % TAILS.length]}`)
  const { bytes, view } = textBytes(texts.join(''))
  const ends = new Int32Array(texts.length)
  for (const [index, text] of texts.entries()) ends[index] = (ends[index - 1] ?? 0) + Buffer.byteLength(text)
  const starts = new Int32Array([0, ...ends.subarray(0, -1)])
  const column = new InternedColumn(TEXT, false)
  column.take({ bytes, view, starts, ends, columns: 1, records: texts.length }, 0, 1)
  const writer = cellWriter(column, ',', '')
  const lines = new LineBuffer(1 << 10)
  for (let row = 0; row < texts.length; row += 1) writer.write(row, lines)
  const written = Buffer.from(lines.filled()).toString()
  expect(written === texts.map((text) => `,"note":${JSON.stringify(text)}`).join('')).toBe(true)
})
