import { type Kysely, sql } from 'kysely'
import type { Facets } from '@/lib/api/contract'
import type { FilterName, Filters } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/schema'
import { answeringTables, type Condition, excerptCondition, type FactTable, factCondition } from '@/lib/store/where'
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
    select outlets.id, outlets.name, count(*) as n from excerpts join outlets on outlets.id = excerpts.outlet_id
    where ${condition} group by outlets.id, outlets.name ${order}`.execute(db)
  return rows
}

/** An actor counts the excerpts with a fact that has it, or one of its parts, in the chain. */
async function voiceFacet(db: Kysely<Database>, filters: Filters): Promise<FacetValue[]> {
  const others = without(filters, 'voice')
  const hops = (['claims', 'positions', 'codings'] as const).map((table) => {
    const hopTable = { claims: 'claim_voices', positions: 'position_voices', codings: 'coding_voices' }[table]
    return sql`select ${sql.ref(`${table}.rid`)}, hops.actor_id from ${sql.table(table)}
      join ${sql.table(hopTable)} as hops on hops.fid = ${sql.ref(`${table}.fid`)} and hops.article_id = ${sql.ref(`${table}.article_id`)}
      where ${applies(table, others)}`
  })
  const { rows } = await sql<FacetValue>`
    select actors.id, actors.name, count(distinct spoken.rid) as n from (${sql.join(hops, sql` union all `)}) as spoken
    join actor_parts on actor_parts.part_id = spoken.actor_id join actors on actors.id = actor_parts.actor_id
    group by actors.id, actors.name ${order}`.execute(db)
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
    select targets.id, targets.name, count(distinct positions.rid) as n
    from positions join targets on targets.id = positions.target_id
    where ${applies('positions', without(filters, 'target'))} group by targets.id, targets.name ${order}`.execute(db)
  return rows
}

async function countExcerpts(db: Kysely<Database>, filters: Filters): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from excerpts where ${excerptCondition(filters)}`.execute(db)
  return rows[0]?.n ?? 0
}

/**
 * How many excerpts each value of a filter would leave, under all the other filters in force; the most frequent first, none with 0.
 * @param params filters and `rev`
 * @throws ProblemError 400, 404, 503
 */
export async function facets(corpus: string, params: URLSearchParams): Promise<Facets> {
  const { selection } = readParameters(params, {}, [])
  const { filters } = selection
  return withSelection(corpus, selection, async ({ db, revision }) => {
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
