import fc from 'fast-check'
import type { Corpus } from '@/lib/corpus/tables'
import { canonicalList } from '@/lib/selection/filter-values'
import { FILTER_NAMES, FILTERS, type FilterName, type FilterSpec, type Filters } from '@/lib/selection/parameters'
import { foldedWords } from '@/lib/store/folding'

/** What a URL can say: no control characters. */
const isSayable = (text: string) => !/[\p{Cc}\uFFFD]/u.test(text) && text.length <= 200

function valuesOf({ tables }: Corpus, spec: FilterSpec): string[] {
  if (spec.choices) return [...spec.choices]
  const { table, column } = spec.refersTo ?? { table: 'outlets', column: 'id' }
  const rows = tables[table as keyof typeof tables] as unknown as Record<string, string | undefined>[]
  return [...new Set(rows.flatMap((row) => row[column] ?? []))].filter(isSayable)
}

function arbitraryValue(corpus: Corpus, name: FilterName): fc.Arbitrary<string | string[] | undefined> {
  const spec: FilterSpec = FILTERS[name]
  if (spec.kind === 'day') {
    const days = corpus.tables.articles.flatMap((article) => article.published_on ?? article.published_from ?? article.published_to ?? [])
    return fc.constantFrom(undefined, ...days)
  }
  if (spec.kind === 'text') {
    const words = corpus.tables.excerpts.flatMap((excerpt) => foldedWords(excerpt.summary))
    return fc.constantFrom(...words.filter((word) => /[\p{L}\p{N}]/u.test(word)), 'zzz')
  }
  const values = valuesOf(corpus, spec)
  return values.length
    ? fc.subarray(values, { minLength: 1, maxLength: Math.min(3, values.length) }).map(canonicalList)
    : fc.constant(undefined)
}

/** Filters that a reader of this corpus could set: mostly one to three at a time, all of values that it has. */
export const arbitraryFilters = (corpus: Corpus): fc.Arbitrary<Filters> =>
  fc.subarray(FILTER_NAMES, { minLength: 0, maxLength: 3 }).chain((names) =>
    fc.tuple(...names.map((name) => arbitraryValue(corpus, name).map((value) => [name, value] as const))).map((pairs) => {
      const filters = Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Filters
      const { from, to } = filters
      return from && to && from > to ? { ...filters, from: to, to: from } : filters
    }),
  )
