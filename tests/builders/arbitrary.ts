import fc from 'fast-check'
import { type CellValue, formatCell, parseCell } from '@/lib/corpus/cell'
import { type ColumnSpec, type ColumnType, type Corpus, columnsOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { buildCorpus } from './corpus'

/** Text that has upset CSV readers and spreadsheets before, and any other. */
const awkward = fc.constantFrom(
  '=1+1',
  "'=1",
  "'",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '-5',
  '+5',
  '@x',
  'a\r\nb',
  'a\rb',
  'a\nb',
  '\r',
  ' a',
  'b ',
  '007',
  '1.0',
  '2024-07-28',
  'NULL',
  'null',
  '\uFEFF',
  'ñandú',
  '🗳️',
  '\u202Eabc',
  '＝1',
  'a|b',
  '\\',
  '#N/A',
)

const textColumn: ColumnSpec = { name: 'notes', type: 'text', definition: '' }
/** Neither blank nor refused; `Ã` and `â` might begin what looks like misread UTF-8. */
const isAllowed = (text: string) => text.trim() !== '' && !/[Ãâ]/.test(text) && 'value' in parseCell(textColumn, text)

/** Text that a cell may hold. */
export const arbitraryText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter(isAllowed)

const arbitraryItem = arbitraryText.filter((text) => !text.includes('|') && text === text.trim())

/** A decimal in its one spelling. */
const arbitraryDecimal = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt(0n, 999_999_999_999_999_999n), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([sign, whole, fraction]) => {
    const digits = fraction ? `${whole}.${String(fraction).padStart(8, '0').replace(/0+$/, '')}` : `${whole}`
    return digits === '0' ? '0' : sign + digits
  })

const arbitraryDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const CELLS: Partial<Record<ColumnType, fc.Arbitrary<CellValue>>> = {
  text: arbitraryText,
  texts: fc.uniqueArray(arbitraryItem, { minLength: 1, maxLength: 3 }),
  integer: fc.integer({ min: 1, max: 2_147_483_647 }),
  date: arbitraryDay,
  country: fc.constantFrom('VEN', 'USA', 'XKX', 'SUN'),
  language: fc.constantFrom('en', 'es-VE', 'zh-Hant', 'en-x-press'),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  url: fc.webUrl(),
  color: fc.stringMatching(/^#[0-9a-f]{6}$/),
}

/** Cells that stand in relation to others, which the built corpus has right already. */
const RELATED = new Set(
  'starts_on ends_on published_from published_to start end text_length quote quote_sha256 wording answer counted_share count attributed_count'.split(
    ' ',
  ),
)

/** A valid corpus with every table, in which each free cell is empty or holds whatever its column allows. */
export function arbitraryCorpus(): fc.Arbitrary<Corpus> {
  return fc.gen().map((draw) => {
    const articles = draw(fc.integer, { min: 0, max: 4 })
    const corpus = withSmallTables(buildCorpus(draw(fc.nat), { size: { articles, excerptsPerArticle: 2, factsPerExcerpt: 2 } }))
    for (const table of TABLE_NAMES) {
      for (const row of corpus.tables[table] as unknown as Record<string, CellValue>[]) {
        for (const column of columnsOf(table)) {
          const cell = freeCell(column)
          if (!cell) continue
          if (column.required || draw(fc.boolean)) row[column.name] = draw(() => cell)
        }
      }
    }
    const keywords = draw(() => fc.uniqueArray(arbitraryText, { maxLength: 2 }))
    return {
      ...corpus,
      description: { ...corpus.description, title: draw(() => arbitraryText), description: draw(() => arbitraryText), keywords },
    }
  })
}

function freeCell(column: ColumnSpec): fc.Arbitrary<CellValue> | undefined {
  if (column.references || column.name === 'id' || RELATED.has(column.name) || NOT_FREE.has(column.name)) return undefined
  if (column.type === 'choice') return fc.constantFrom(...(column.choices ?? []))
  return CELLS[column.type]
}

/** Parts of keys, and choices that decide which other cells there are. */
const NOT_FREE = new Set(['codebook', 'term', 'layer', 'comparator', 'kind'])

/** Adds the tables that `buildCorpus` leaves empty. */
function withSmallTables(corpus: Corpus): Corpus {
  const { excerpts, claims, articles, events } = corpus.tables
  const coder_id = 'machine-1'
  const event_id = events[0]?.id ?? ''
  return {
    ...corpus,
    tables: {
      ...corpus.tables,
      codes: [
        { id: 'a', codebook: 'b-1', kind: 'frame', name: 'A' },
        { id: 'b', codebook: 'b-1', kind: 'frame', name: 'B', parent_id: 'a' },
      ],
      codings: excerpts.flatMap(({ id }) => [
        { excerpt_id: id, code_id: 'a', coder_id },
        { excerpt_id: id, code_id: 'a', coder_id, voices: [['actor-1'], ['actor-3', 'actor-2']] },
        { excerpt_id: id, code_id: 'a', coder_id, voices: [['actor-3', 'actor-2'], ['actor-1']] },
      ]),
      reviews: excerpts.map(({ id }) => ({ excerpt_id: id, codebook: 'b-1', coder_id })),
      coverage: articles.map(({ id }) => ({ article_id: id, event_id, layer: 'figures', coder_id, coded: 'full' })),
      lists: claims
        .slice(0, 2)
        .map(({ id, excerpt_id }) => ({ id: `list-${id}`, excerpt_id, name: 'List', complete: 'no', total_claim_id: id })),
      terms: articles.map(({ id }) => ({ article_id: id, term: '=loaded "term"', count: 3, attributed_count: 1 })),
    },
  }
}

/** The same value in another spelling where there is one. */
export function respell(column: ColumnSpec, value: CellValue): CellValue {
  if (column.type === 'decimal') return padDecimal(value as string)
  if (column.type === 'decimals') return (value as string[]).toReversed().map(padDecimal)
  if (column.type === 'ids' || (column.type === 'texts' && !column.ordered)) return (value as string[]).toReversed()
  return value
}

const padDecimal = (decimal: string) => {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const zeros = '0'.repeat(Math.max(0, 8 - fraction.length))
  return `${decimal.startsWith('-') ? '-' : '+'}000${whole}.${fraction}${zeros}`
}

/** Another valid value of the column that differs from this one. */
export function arbitraryOther(column: ColumnSpec, value: CellValue): fc.Arbitrary<CellValue> | undefined {
  const cell =
    column.type === 'decimal'
      ? arbitraryDecimal
      : column.type === 'choice'
        ? fc.constantFrom(...(column.choices ?? []))
        : CELLS[column.type]
  return cell?.filter(
    (other) => formatCell(column, other) !== formatCell(column, value) && 'value' in parseCell(column, formatCell(column, other)),
  )
}
