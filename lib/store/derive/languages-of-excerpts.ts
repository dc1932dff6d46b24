import type { InternedTable } from '@/lib/formats/interned/interned-table'

/** The language of each excerpt, its own or its article's, as a subtag. */
export class LanguagesOfExcerpts {
  readonly names: string[] = []
  /** By excerpt, as places among the names. */
  readonly places: Uint16Array

  constructor(excerpts: InternedTable, articles: InternedTable) {
    const [own, article, ofArticle] = [
      excerpts.columns.get('language'),
      excerpts.columns.get('article_id'),
      articles.columns.get('language'),
    ]
    if (!article || !ofArticle) throw new Error('Excerpts have articles, and those have languages')
    const ownPlaces = this.placesOf(own)
    const articlePlaces = this.placesOf(ofArticle)
    this.places = new Uint16Array(new SharedArrayBuffer(excerpts.size * Uint16Array.BYTES_PER_ELEMENT))
    for (let row = 0; row < excerpts.size; row += 1) {
      const code = own?.code(row) ?? -1
      this.places[row] = (code < 0 ? articlePlaces[ofArticle.code(article.code(row))] : ownPlaces[code]) as number
    }
  }

  private placesOf(column: ReturnType<InternedTable['columns']['get']>): number[] {
    return Array.from({ length: column?.values.size ?? 0 }, (_, code) => {
      const name = (column?.values.text(code).split('-')[0] ?? '').toLowerCase()
      const known = this.names.indexOf(name)
      return known < 0 ? this.names.push(name) - 1 : known
    })
  }
}
