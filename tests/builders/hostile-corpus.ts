import { type CellValue, parseCell } from '@/lib/corpus/cell'
import { type ColumnSpec, type Corpus, columnsOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { tinyCorpus } from './corpus'
import { seededRandom } from './random'

/** What every script among the texts would set on the page's window. */
export const FLAG = 'hostileScriptRan'

/** Texts that would run if a page took them for markup, an address, a style or a template. */
const SCRIPTS = [
  `<script>window.${FLAG}=1</script>`,
  `</script><script>window.${FLAG}=1</script>`,
  `</svg><script>window.${FLAG}=1</script>`,
  `</style></title></textarea><img src=x onerror="window.${FLAG}=1">`,
  `"><svg onload=window.${FLAG}=1>`,
  `javascript:window.${FLAG}=1//`,
  `' onmouseover='window.${FLAG}=1' x='`,
  `<iframe srcdoc="<script>parent.${FLAG}=1</script>"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=https://hostile.example/"><base href="https://hostile.example/">`,
  `<style>*{display:none}</style><!-- `,
  `{{constructor.constructor('window.${FLAG}=1')()}} \${window.${FLAG}=1}`,
  '&lt;b&gt; &#60;i&#62; %3Cb%3E \\u003cb\\u003e',
]

/** Texts that reach beyond their place: direction, marks without width, piles of accents, line ends. */
const SHAPES = [
  '\u202Edesrever saw eman sihT',
  '\u2067never closed \u202Eand again',
  'closes \u2069\u2069\u202C what others opened',
  '\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 12 %',
  '\u200B\u200D\uFEFF\u2060hid\u00ADden',
  `a${'\u0301\u0489\u0336'.repeat(60)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈🇻🇪',
  'first\tsecond\r\nthird\u2028fourth\u0085fifth',
  '\u{1D54B}\u{10FFFF}\u3164',
]

/** Texts that a spreadsheet would compute. */
export const FORMULAS = ['=HYPERLINK("https://hostile.example/","click")', '+1+cmd', '-2+3', '@SUM(A1)', '＝1+1', '\t=1+1', "'=1"]

const LONG = ['W'.repeat(10_000), 'a long name '.repeat(850), 'https://hostile.example/'.padEnd(3000, 'x')]

const TEXTS = [...SCRIPTS, ...SHAPES, ...FORMULAS, ...LONG]

/** Ids that are names of what every object inherits. */
const IDS: Record<string, string> = {
  herald: 'constructor',
  tribune: 'to-string',
  'state-a': 'proto',
  council: 'value-of',
  result: 'has-own-property',
}

const renamed = (value: CellValue): CellValue =>
  typeof value === 'string' ? (IDS[value] ?? value) : Array.isArray(value) ? (value.map(renamed as never) as CellValue) : value

/** Columns whose text other cells depend on. */
const BOUND = new Set(['codebook', 'term', 'wording'])

/**
 * A valid corpus in which every text is hostile: markup, spreadsheet formulas, overrides of direction, names of ten thousand characters.
 * Its description too; the same seed gives the same corpus.
 */
export function hostileCorpus(seed = 1): Corpus {
  const { tables } = tinyCorpus()
  const random = seededRandom(seed)
  let turn = random.integer(0, TEXTS.length - 1)
  const next = (): string => TEXTS[turn++ % TEXTS.length] as string
  for (const table of TABLE_NAMES) {
    for (const row of tables[table] as unknown as Record<string, CellValue>[]) {
      for (const column of columnsOf(table)) {
        const cell = row[column.name]
        const hostile = hostileCell(column, cell, next)
        if (hostile !== undefined) row[column.name] = hostile
        else if (cell !== undefined) row[column.name] = renamed(cell)
      }
    }
  }
  const description = {
    name: 'constructor',
    title: `${SCRIPTS[1]} \u202Eeltit`,
    description: TEXTS.join('\n'),
    keywords: SCRIPTS.slice(0, 3),
  }
  return { description, tables }
}

/** A text in place of a text; remarks also where there was none. */
function hostileCell(column: ColumnSpec, cell: CellValue | undefined, next: () => string): CellValue | undefined {
  const isRemark = column.name === 'notes' || column.name === 'memo'
  if (column.name === 'wording') return cell && '<b>\u202Ex</b>'
  if (BOUND.has(column.name) || (cell === undefined && !isRemark)) return undefined
  if (column.type === 'text') return next()
  if (column.type !== 'texts') return undefined
  const items = (cell as string[]).map(() => next().replaceAll('|', '').trim())
  return 'value' in parseCell(column, items.join('|')) ? items : undefined
}
