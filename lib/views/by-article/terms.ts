import { sql } from 'kysely'
import { searchedTexts, wasSearched } from '@/lib/views/searched-texts'
import { termCells } from '@/lib/views/term-cells'
import { readBackground } from '@/lib/views/term-counts'
import { chosenTerms, codedWith, isChosen } from '@/lib/views/term-facts'
import type { Reading } from '@/lib/views/view'

/** An article of the selection that was searched for terms; its words, where they were counted. */
export interface SearchedArticle {
  article: string
  words: number | null
}

/** A term of an article as it is counted, with the excerpts that have it. */
export interface TermOfArticle {
  article: string
  outlet: string
  term: string
  count: number
  attributed: number | null
  n: number
}

export interface TermsByArticle {
  texts: SearchedArticle[]
  found: TermOfArticle[]
  /** The words of the whole corpus, and how often it has each term. */
  background: { words: number; of: ReadonlyMap<string, number> }
}

interface Excerpts {
  article: string
  term: string
  n: number
}

/** What each article adds to the rows of `language`. */
export async function termsByArticle(reading: Reading): Promise<TermsByArticle> {
  const { db } = reading
  const searched = await searchedTexts(db)
  const texts = sql<SearchedArticle>`
    select id as article, word_count as words from articles where ${isChosen('articles', reading)} and ${wasSearched(searched)} order by id`
  const found = sql<TermOfArticle>`
    select terms.article_id as article, cast(terms.outlet_id as text) as outlet, cast(terms.term as text) as term, chosen.count,
      chosen.attributed, terms.excerpts as n
    from (${chosenTerms(reading)}) as chosen join terms on terms.article_id = chosen.article and terms.cell = chosen.cell order by 1, 3`
  const coded = sql<Excerpts>`
    select excerpts.article_id as article, coded.term, count(distinct coded.rid) as n
    from (${codedWith(chosenTerms(reading), reading)}) as coded join excerpts on excerpts.rid = coded.rid group by 1, 2`
  const [cells, of, ...read] = await Promise.all([
    termCells(db),
    readBackground(reading, searched),
    texts.execute(db),
    found.execute(db),
    coded.execute(db),
  ])
  const [{ rows: articles }, { rows: terms }, { rows: excerpts }] = read
  const codedIn = new Map(excerpts.map(({ article, term, n }) => [`${article} ${term}`, n]))
  const excerptsOf = ({ article, term, n }: TermOfArticle) => (cells.coded.has(term) ? (codedIn.get(`${article} ${term}`) ?? 0) : n)
  return { texts: articles, found: terms.map((one) => ({ ...one, n: excerptsOf(one) })), background: { words: searched.words, of } }
}
