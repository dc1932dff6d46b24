import { type Kysely, sql } from 'kysely'
import type { Facets } from '@/lib/api/contract'
import type { FilterName } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/schema'
import {
  answeringTables,
  articleCondition,
  type Condition,
  excerptCondition,
  excerptRanks,
  type FactTable,
  type Filters,
  factCondition,
  speaksOfArticlesAlone,
} from '@/lib/store/where'
import { withSelection } from './open-revision'
import { readParameters } from './request-parameters'

type FacetValue = Facets['facets']['outlet'][number]

const without = (filters: Filters, name: FilterName): Filters => ({ ...filters, [name]: undefined })

const order = sql`order by n desc, id`

/** Does every filter apply to these facts? Where one does not, no fact satisfies them all. */
const applies = (table: FactTable, filters: Filters): Condition =>
  answeringTables(definedFilters(filters)).includes(table) ? factCondition(table, filters) : sql`1 = 0`

const definedFilters = (filters: Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))

async function outletFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const condition = excerptCondition(definedFilters(without(filters, 'outlet')))
  const { rows } = await sql<FacetValue>`
    select outlets.id, outlets.name, counts.n
    from (select outlet_id, count(*) as n from excerpts where ${condition} group by outlet_id) as counts
    join outlets on outlets.id = counts.outlet_id ${order}`.execute(db)
  return rows
}

const HOP_TABLES = { claims: 'claim_voices', positions: 'position_voices', codings: 'coding_voices' } as const

/** The hops of all facts that satisfy the filters, with the ranks of their excerpts. */
function hopsOfFacts(filters: Filters) {
  const hops = (['claims', 'positions', 'codings'] as const).map(
    (table) => sql`select ${sql.ref(`${table}.rid`)}, hops.actor_id from ${sql.table(table)}
      join ${sql.table(HOP_TABLES[table])} as hops on hops.fid = ${sql.ref(`${table}.fid`)} and hops.article_id = ${sql.ref(`${table}.article_id`)}
      where ${applies(table, filters)}`,
  )
  return sql.join(hops, sql` union all `)
}

/**
 * An actor counts the excerpts with a fact that has it, or one of its parts, in the chain.
 * Which excerpts those are is stored; it must be worked out only where a filter speaks of the facts themselves.
 */
async function voiceFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const others = definedFilters(without(filters, 'voice'))
  const counts = speaksOfArticlesAlone(others)
    ? sql`select actor_id, count(*) as n from excerpt_voices where ${articleCondition('excerpt_voices', others)} group by actor_id`
    : sql`select actor_parts.actor_id, count(distinct spoken.rid) as n from (${hopsOfFacts(others)}) as spoken
        join actor_parts on actor_parts.part_id = spoken.actor_id group by actor_parts.actor_id`
  const { rows } = await sql<FacetValue>`
    select actors.id, actors.name, counts.n from (${counts}) as counts join actors on actors.id = counts.actor_id ${order}`.execute(db)
  return rows
}

async function familyFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const { rows } = await sql<FacetValue>`
    select metrics.family as id, metrics.family as name, count(distinct claims.rid) as n
    from claims join metrics on metrics.id = claims.metric_id
    where ${applies('claims', without(filters, 'family'))} group by metrics.family ${order}`.execute(db)
  return rows
}

async function targetFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const { rows } = await sql<FacetValue>`
    select targets.id, targets.name, counts.n
    from (
      select positions.target_id, count(distinct positions.rid) as n from positions
      where ${applies('positions', without(filters, 'target'))} group by positions.target_id
    ) as counts join targets on targets.id = counts.target_id ${order}`.execute(db)
  return rows
}

async function countExcerpts(db: Kysely<Database>, filters: Filters): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${excerptRanks(filters)}) as ranks`.execute(db)
  return rows[0]?.n ?? 0
}

/**
 * How many excerpts each value of a filter would leave, under all the other filters in force; the most frequent first, none with 0.
 * @param params filters and `rev`
 * @throws ProblemError 400, 404, 503
 */
export async function facets(corpus: string, params: URLSearchParams): Promise<Facets> {
  const { selection } = readParameters(params, {}, [])
  return withSelection(corpus, selection, async ({ db, revision, filters }) => {
    const [total, outlet, voice, family, target] = await Promise.all([
      countExcerpts(db, filters),
      outletFacet(db, filters),
      voiceFacet(db, filters),
      familyFacet(db, filters),
      targetFacet(db, filters),
    ])
    return { corpus, revision, total, facets: { outlet, voice, family, target } }
  })
}
