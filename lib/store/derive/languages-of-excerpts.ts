import type { InternedColumn } from '@/lib/formats/interned/interned-column'
import type { InternedTable } from '@/lib/formats/interned/interned-table'

type Columns = ReadonlyMap<string, InternedColumn>

/** The language of each excerpt, its own or its article's, as a subtag. */
export class LanguagesOfExcerpts {
  /** Grows, but what stands in it stays. */
  readonly names: string[] = []
  private readonly ofArticles: Int32Array
  private readonly own: number[] = []

  constructor(articles: InternedTable) {
    const language = columnOf(articles.columns, 'language')
    const places: number[] = []
    this.ofArticles = Int32Array.from({ length: articles.size }, (_, row) => this.placeOf(language, language.code(row), places))
  }

  /** By excerpt, from one row to before another, as places among the names. */
  places(excerpts: Columns, from: number, to: number): Uint16Array {
    const [own, article] = [excerpts.get('language'), columnOf(excerpts, 'article_id')]
    return Uint16Array.from({ length: to - from }, (_, index) => {
      const code = own?.code(from + index) ?? -1
      return own && code >= 0 ? this.placeOf(own, code, this.own) : (this.ofArticles[article.code(from + index)] as number)
    })
  }

  /** @param known the places of codes that were asked for before */
  private placeOf(column: InternedColumn, code: number, known: number[]): number {
    const before = known[code]
    if (before !== undefined) return before
    const name = (column.values.text(code).split('-')[0] ?? '').toLowerCase()
    const found = this.names.indexOf(name)
    const place = found < 0 ? this.names.push(name) - 1 : found
    known[code] = place
    return place
  }
}

function columnOf(columns: Columns, name: string): InternedColumn {
  const column = columns.get(name)
  if (!column) throw new Error('Excerpts have articles, and those have languages')
  return column
}
