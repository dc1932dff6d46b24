import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { articleCondition } from '@/lib/store/where'
import { withEventRanks } from '@/lib/views/event-ranks'
import { keptAnswers } from '@/lib/views/kept-answers'
import type { OutletArticles } from '@/lib/views/rows/absence'
import type { Scope } from '@/lib/views/view'

/** So many outlets are compared at most: a matrix of more cannot be read. */
export const MOST_OUTLETS = 24

const ofArticles = ({ outlet, group, from, to, language }: Filters): Filters => ({ outlet, group, from, to, language })

async function readOutlets(db: Kysely<Database>, filters: Filters): Promise<OutletArticles[]> {
  const { outlet, group } = filters
  const { rows } = await sql<OutletArticles>`
    with selected as (
      select outlet_id, count(*) as articles, max(coalesce(published_on, published_to)) as latest,
        bool_or(published_on is null and published_to is null) as undated
      from articles where ${articleCondition('articles', ofArticles(filters))} group by outlet_id
    )
    select outlets.id as outlet, outlets.name as outlet_name, coalesce(selected.articles, 0) as articles, selected.latest, coalesce(selected.undated, false) as undated
    from outlets left join selected on selected.outlet_id = outlets.id
    where ${outlet ? sql`outlets.id in (${sql.join(outlet)})` : sql`outlets.id in (select outlet_id from articles)`}
      ${group ? sql`and outlets."group" in (${sql.join(group)})` : sql``}
    order by articles desc, outlets.id limit ${sql.lit(MOST_OUTLETS)}`.execute(db)
  return rows.sort((a, b) => (a.outlet < b.outlet ? -1 : 1))
}

const keptOutlets = keptAnswers<OutletArticles[]>()

/** The outlets to compare, by id: those asked for, else those that have articles; of many, those with most in the selection. */
const comparedOutlets = (db: Kysely<Database>, filters: Filters): Promise<OutletArticles[]> =>
  keptOutlets(db, JSON.stringify(ofArticles(filters)), () => readOutlets(db, filters))

/** What was settled on need not be looked up again. */
const settled = new WeakMap<Filters, OutletArticles[]>()

/** The outlets that filters were settled on. */
export const settledOutlets = async (db: Kysely<Database>, filters: Filters): Promise<OutletArticles[]> =>
  settled.get(filters) ?? comparedOutlets(db, filters)

interface CoderFacts {
  coder: string
  kind: string
}

const kept = keptAnswers<CoderFacts[]>()

/** Every coder with facts, those with most first. */
const codersOf = (db: Kysely<Database>): Promise<CoderFacts[]> =>
  kept(db, '', async () => {
    const { rows } = await sql<CoderFacts>`
      with stated as (
        select coder_id, count(*) as facts from claim_accounts group by coder_id
        union all select coder_id, count(*) as facts from position_accounts group by coder_id
        union all select coder_id, sum(stated) as facts from frame_mentions group by coder_id
      )
      select coders.id as coder, coders.kind from coders join stated on stated.coder_id = coders.id
      group by coders.id, coders.kind order by sum(facts) desc, coders.id`.execute(db)
    return rows
  })

/**
 * Settles on one coder, unless one is asked for, and on the outlets to compare. The whole revision decides on the coder: the adjudicated coding, else the coder with most facts.
 * Of several coders that are asked for the first by id is read.
 */
export async function settleGaps(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  const [coders, outlets, known] = await Promise.all([codersOf(db), comparedOutlets(db, scope.filters), withEventRanks(db, scope.filters)])
  const asked = coders.filter(({ coder }) => !scope.filters.coder || scope.filters.coder.includes(coder))
  const chosen = asked.find(({ kind }) => kind === 'adjudicated') ?? asked[0]
  const coder = chosen?.coder ?? scope.filters.coder?.[0]
  const filters = {
    ...known,
    ...(coder && { coder: [coder] }),
    ...(outlets.length && { outlet: outlets.map(({ outlet }) => outlet) }),
  }
  settled.set(filters, outlets)
  return { ...scope, filters }
}
