import type { Kysely } from 'kysely'
import { selectionQuery } from '@/lib/selection/serialise'
import type { Database } from '@/lib/store/database'
import { activeFilters, type Filters } from '@/lib/store/filters'
import { allRanks, type RankSet, readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { excerptRanks } from '@/lib/store/where'

/** The excerpts about the events of a selection; undefined where it names none. */
const excerptsAboutEvents = (db: Kysely<Database>, { event }: Filters): Promise<RankSet | undefined> =>
  event ? selectedExcerpts(db, { event }) : Promise.resolve(undefined)

/** The excerpts that satisfy the filters: by themselves, or through one fact that satisfies them all. */
export function selectedExcerpts(db: Kysely<Database>, filters: Filters): Promise<RankSet> {
  const active = activeFilters(filters)
  if (filters.search && active.length === 1) return Promise.resolve(filters.search)
  const { search, about, coded, ...named } = filters
  return rankSet(db, `excerpts ${selectionQuery({ filters: named })}`, async () => {
    if (active.length === 0) return allRanks(db)
    if (active.length === 1) return readRanks(db, excerptRanks(filters))
    return readRanks(db, excerptRanks({ ...filters, about: await excerptsAboutEvents(db, filters) }))
  })
}
