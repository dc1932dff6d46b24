import type { Kysely } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { excerptsAbout } from '@/lib/store/selected-excerpts'
import { excerptsCodedWith } from '@/lib/store/where'

/** The filters with the excerpts about their events as sets, and those with codings that can be: each fact is held against them while its table is read. */
export async function withEventRanks(db: Kysely<Database>, filters: Filters): Promise<Filters> {
  const { event } = filters
  if (!event) return filters
  const [about, named] = await Promise.all([
    excerptsAbout(db, event),
    rankSet(db, `coded with ${event.join(',')}`, () => readRanks(db, excerptsCodedWith(event))),
  ])
  return { ...filters, about, coded: named.size ? about.or(named) : about }
}
