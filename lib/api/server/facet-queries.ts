import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Facets } from '@/lib/api/contract/facets'
import type { FilterName } from '@/lib/selection/parameters'
import { articleColumns, excerptsOfArticles } from '@/lib/store/article-columns'
import type { Database } from '@/lib/store/database'
import { countValues, type ExcerptValues } from '@/lib/store/excerpt-values'
import { answeringTables, FACT_TABLES, type FactTable, type Filters, speaksOfArticlesAlone, speaksOfFacts } from '@/lib/store/filters'
import { chosenExcerpts } from '@/lib/store/selected-excerpts'
import { type Condition, factCondition, HOP_TABLES, hopCondition } from '@/lib/store/where'
import { claimedFamilies, positionTargets, quotedActors } from './facet-columns'

type FacetValue = Facets['facets']['outlet'][number]

function without(filters: Filters, name: FilterName): Filters {
  const { [name]: _, ...others } = filters
  return others
}

const order = sql`order by n desc, id`

/** Does every filter apply to these facts? Where one does not, no fact satisfies them all. */
const applies = (table: FactTable, filters: Filters): Condition =>
  answeringTables(filters).includes(table) ? factCondition(table, filters) : sql`1 = 0`

async function named(db: Kysely<Database>, table: 'outlets' | 'actors' | 'targets', counts: RawBuilder<unknown>): Promise<FacetValue[]> {
  const { rows } = await sql<FacetValue>`
    select named.id, named.name, counts.n from (${counts}) as counts join ${sql.table(table)} as named on named.id = counts.id ${order}`.execute(
    db,
  )
  return rows
}

/** Those that are counted, the most frequent first, then by id. */
const mostFirst = (named: readonly { id: string; name: string }[], counts: ArrayLike<number>): FacetValue[] =>
  named
    .map(({ id, name }, place) => ({ id, name, n: counts[place] as number }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))

/** Excerpts by outlet. `filters` of this and the others holds the excerpts about its events, where it names some. */
export async function outletFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const articles = await articleColumns(db)
  const excerpts = excerptsOfArticles(articles, await chosenExcerpts(db, without(filters, 'outlet')))
  const counts = new Uint32Array(articles.outlets.length)
  for (const [article, outlet] of articles.outletOf.entries()) counts[outlet] = (counts[outlet] as number) + (excerpts[article] as number)
  return mostFirst(articles.outlets, counts)
}

/** Excerpts of those that the filters leave, which speak of articles alone, by what they have. */
async function countWhole(db: Kysely<Database>, filters: Filters, values: Promise<ExcerptValues>): Promise<FacetValue[]> {
  const [columns, set] = await Promise.all([values, chosenExcerpts(db, filters)])
  return mostFirst(columns.values, countValues(columns, set))
}

/** Each actor once for every excerpt in which one of the hops names it or one of its parts. */
const actorsAmong = (hops: readonly RawBuilder<unknown>[]) => sql`
  select actor_parts.actor_id as id, count(distinct spoken.rid) as n from (${sql.join(hops, sql` union all `)}) as spoken
  join actor_parts on actor_parts.part_id = spoken.actor_id group by actor_parts.actor_id`

/** The hops of all facts that satisfy the filters, with the ranks of their excerpts. */
const hopsOfFacts = (filters: Filters) =>
  answeringTables(filters).map(
    (table) => sql`select hops.rid, hops.actor_id from ${sql.table(table)}
      join ${sql.table(HOP_TABLES[table])} as hops on hops.fid = ${sql.ref(`${table}.fid`)} and hops.article_id = ${sql.ref(`${table}.article_id`)}
      where ${applies(table, filters)}`,
  )

/** The same where the filters speak of articles and events alone: the hops know enough themselves. */
async function hopsAbout(db: Kysely<Database>, filters: Filters) {
  const { event = [], about, coded, ...ofArticles } = filters
  const within = await chosenExcerpts(db, ofArticles)
  return FACT_TABLES.map((table) => {
    const hops = HOP_TABLES[table]
    return sql`select rid, actor_id from ${sql.table(hops)} where ${hopCondition(hops, event, { about, coded })}
      ${within ? sql`and ${within.holds(sql.ref('rid'))}` : sql``}`
  })
}

/**
 * An actor counts the excerpts with a fact that has it, or one of its parts, in the chain.
 * Which excerpts those are is stored; it must be worked out only where a filter speaks of the facts themselves.
 */
export async function voiceFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const others = without(filters, 'voice')
  if (speaksOfArticlesAlone(others)) return countWhole(db, others, quotedActors(db))
  const hops = speaksOfFacts(others) ? hopsOfFacts(others) : await hopsAbout(db, others)
  return hops.length > 0 ? named(db, 'actors', actorsAmong(hops)) : []
}

/** Excerpts by family of the metrics that their claims are about. */
export async function familyFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const others = without(filters, 'family')
  if (speaksOfArticlesAlone(others)) return countWhole(db, others, claimedFamilies(db))
  const { rows } = await sql<FacetValue>`
    select metrics.family as id, metrics.family as name, count(distinct claims.rid) as n
    from claims join metrics on metrics.id = claims.metric_id
    where ${applies('claims', others)} group by metrics.family ${order}`.execute(db)
  return rows
}

/** Excerpts by what their positions are toward. */
export async function targetFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const others = without(filters, 'target')
  if (speaksOfArticlesAlone(others)) return countWhole(db, others, positionTargets(db))
  const counts = sql`select target_id as id, count(distinct rid) as n from positions where ${applies('positions', others)} group by target_id`
  return named(db, 'targets', counts)
}
