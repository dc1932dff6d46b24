import type { StancePart } from '@/components/offline/saved-data'
import type { Excerpt, ExcerptPosition } from '@/lib/api/contract/excerpt'
import type { Cell, ViewRow } from '@/lib/api/contract/table'

const KEY = ['event', 'actor', 'outlet', 'voice', 'target', 'stance', 'modality'] as const
/** What the statements behind a row make of it. */
export const OF_STATEMENTS = ['statements', 'relayed', 'attitudes', 'chains', 'sequence', 'as_of', 'n'] as const

const keyOf = (row: Readonly<Record<string, unknown>>) => JSON.stringify(KEY.map((column) => row[column] ?? null))
const hopOf = (hop: readonly string[]) => hop.join('+')

/** The one value that all share; null where they differ, or one has none. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = values
  return others.every((value) => value === first) ? first : null
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort()
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** One row of some of its parts. */
export function rowOfParts(row: ViewRow, parts: readonly StancePart[]): ViewRow {
  return {
    ...row,
    statements: sum(parts.map(([, statements]) => statements)),
    n: sum(parts.map(([, , n]) => n)),
    relayed: parts.every(([, , , relayed]) => relayed),
    attitudes: distinct(parts.flatMap(([, , , , attitudes]) => attitudes)),
    chains: distinct(parts.flatMap(([, , , , , chains]) => chains)),
    sequence: shared(parts.map(([, , , , , , sequence]) => sequence)),
    as_of: shared(parts.map(([, , , , , , , asOf]) => asOf)),
  }
}

interface Stated {
  excerpt: Excerpt
  position: ExcerptPosition
}

function partOf(article: string, stated: readonly Stated[]): StancePart {
  const positions = stated.map(({ position }) => position)
  return [
    article,
    stated.length,
    new Set(stated.map(({ excerpt }) => excerpt.excerpt)).size,
    positions.every(({ relayed }) => relayed),
    distinct(positions.map(({ attitude }) => attitude)),
    distinct(positions.map(({ voices }) => voices.map(hopOf).join('|'))),
    shared(positions.map(({ sequence }) => sequence)),
    shared(positions.map(({ as_of }) => as_of)),
  ]
}

/** Statements by the row that they stand behind and by their article. */
function statedBy(excerpts: readonly Excerpt[], byVoice: boolean): Map<string, Map<string, Stated[]>> {
  const rows = new Map<string, Map<string, Stated[]>>()
  for (const excerpt of excerpts) {
    for (const position of excerpt.positions) {
      const last = position.voices.at(-1)
      const voice = byVoice && last ? hopOf(last) : null
      const key = keyOf({ ...position, outlet: excerpt.outlet, voice })
      const articles = rows.get(key) ?? new Map<string, Stated[]>()
      rows.set(key, articles)
      articles.set(excerpt.article, [...(articles.get(excerpt.article) ?? []), { excerpt, position }])
    }
  }
  return rows
}

const same = (a: Cell | undefined, b: Cell | undefined) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The articles behind each row with what each makes of it; undefined where together they do not make what the row says. */
export function stanceParts(rows: readonly ViewRow[], excerpts: readonly Excerpt[], byVoice: boolean): StancePart[][] | undefined {
  const stated = statedBy(excerpts, byVoice)
  const parts = rows.map((row) => [...(stated.get(keyOf(row)) ?? [])].map(([article, some]) => partOf(article, some)))
  const isAll = rows.every((row, at) => {
    const again = rowOfParts(row, parts[at] ?? [])
    return OF_STATEMENTS.every((column) => same(row[column], again[column]))
  })
  return isAll ? parts : undefined
}
