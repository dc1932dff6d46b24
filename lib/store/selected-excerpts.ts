import type { Kysely } from 'kysely'
import { selectionQuery } from '@/lib/selection/serialise'
import { ranksOfArticles } from './article-ranks'
import type { Database } from './database'
import { type Filters, speaksOfFacts } from './filters'
import { allRanks, both, type RankSet, readRanks } from './rank-set'
import { rankSet } from './rank-sets'
import { excerptRanks, knownRanks } from './where'

/** The excerpts about one of the events or their parts. */
export const excerptsAbout = (db: Kysely<Database>, event: string[]): Promise<RankSet> =>
  rankSet(db, `about ${event.join(',')}`, () => readRanks(db, excerptRanks({ event })))

/** The excerpts that satisfy some filters: by themselves, or through one fact that satisfies them all. Undefined where no filter is in force: all do. */
export async function chosenExcerpts(db: Kysely<Database>, filters: Filters): Promise<RankSet | undefined> {
  const { event, about = event && (await excerptsAbout(db, event)), search, coded: _, reviewed: __, ...named } = filters
  const known = { ...filters, about }
  if (!speaksOfFacts(filters)) return both(knownRanks(known), await ranksOfArticles(db, filters))
  return rankSet(db, `excerpts ${selectionQuery({ filters: { ...named, event } })}`, () => readRanks(db, excerptRanks(known)))
}

/** The same, as a set in any case. */
export const selectedExcerpts = async (db: Kysely<Database>, filters: Filters): Promise<RankSet> =>
  (await chosenExcerpts(db, filters)) ?? rankSet(db, 'excerpts', () => allRanks(db))
