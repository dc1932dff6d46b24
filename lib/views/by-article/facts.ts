import { sql } from 'kysely'
import { articleCondition } from '@/lib/store/where'
import { FACT_KEY, gapFacts, MOST_FACTS } from '@/lib/views/gaps/facts'
import { firstFacts } from '@/lib/views/gaps/first-facts'
import { byName, type FactNames } from '@/lib/views/gaps/mentioned-facts'
import { beginnings } from '@/lib/views/gaps/searched'
import type { Beginning } from '@/lib/views/rows/absence'
import type { Reading } from '@/lib/views/view'

/** A fact with an article that states it, so often and in so many excerpts. */
export type FactOfArticle = FactNames & { article: string; stated: number; n: number }

/** An article was searched for facts of a kind about an event. */
export interface SearchedArticle {
  article: string
  layer: string
  event: string
}

export interface FactsByArticle {
  found: FactOfArticle[]
  /** The facts in the order of their names. */
  names: FactNames[]
  searched: SearchedArticle[]
  /** Of the events that facts are about, or that are asked for. */
  begun: ReadonlyMap<string, Beginning>
}

const KEY = sql.join(FACT_KEY.map((name) => sql.ref(name)))

async function readFound(reading: Reading): Promise<FactOfArticle[]> {
  const { rows } = await sql<FactOfArticle>`
    select ${KEY}, excerpts.article_id as article, count(*) as stated, count(distinct facts.rid) as n
    from (${gapFacts(reading)}) as facts join excerpts on excerpts.rid = facts.rid group by ${KEY}, excerpts.article_id order by ${KEY}, excerpts.article_id`.execute(
    reading.db,
  )
  return rows
}

/** What the articles of the selection were searched for by the one coder that is read. */
async function readSearched({ db, filters: { outlet, from, to, language, coder = [''] } }: Reading): Promise<SearchedArticle[]> {
  const { rows } = await sql<SearchedArticle>`
    select distinct coverage.article_id as article, cast(coverage.layer as text) as layer, coverage.event_id as event
    from coverage join articles on articles.id = coverage.article_id
    where coverage.coded <> 'none' and coverage.coder_id in (${sql.join(coder)}) and ${articleCondition('articles', { outlet, from, to, language })}
    order by 1, 2, 3`.execute(db)
  return rows
}

/** What each article adds to the rows of `gaps`, and what tells the absence of a fact. */
export async function factsByArticle(reading: Reading): Promise<FactsByArticle> {
  const [found, searched, all, { first }] = await Promise.all([
    readFound(reading),
    readSearched(reading),
    beginnings(reading.db),
    firstFacts(reading, MOST_FACTS),
  ])
  const names = [...first].sort(byName).map((fact) => fact.names)
  const events = new Set([...found.map(({ event }) => event), ...(reading.filters.event ?? [])])
  return { found, names, searched, begun: new Map([...all].filter(([event]) => events.has(event))) }
}
