import type { Kysely } from 'kysely'
import type { Facets } from '@/lib/api/contract'
import type { Database } from '@/lib/store/schema'
import type { Filters } from '@/lib/store/where'
import { withEventRanks } from '@/lib/views/event-ranks'
import { familyFacet, outletFacet, targetFacet, voiceFacet } from './facet-queries'
import { withSelection } from './open-revision'
import { readParameters } from './request-parameters'

/** An excerpt has one outlet, so the counts of the outlets add up. */
const totalOf = (outlets: Facets['facets']['outlet'], { outlet: chosen }: Filters): number =>
  outlets.reduce((total, { id, n }) => (!chosen || chosen.includes(id) ? total + n : total), 0)

async function countFacets(db: Kysely<Database>, selected: Filters): Promise<Pick<Facets, 'total' | 'facets'>> {
  const filters = await withEventRanks(db, selected)
  const [outlet, voice, family, target] = await Promise.all([
    outletFacet(db, filters),
    voiceFacet(db, filters),
    familyFacet(db, filters),
    targetFacet(db, filters),
  ])
  return { total: totalOf(outlet, selected), facets: { outlet, voice, family, target } }
}

/**
 * How many excerpts each value of a filter would leave, under all the other filters in force; the most frequent first, none with 0.
 * @param params filters and `rev`
 * @throws ProblemError 400, 404, 503
 */
export async function facets(corpus: string, params: URLSearchParams): Promise<Facets> {
  const { selection } = readParameters(params, {}, [])
  return withSelection(corpus, selection, async ({ db, revision, filters }) => ({
    corpus,
    revision,
    ...(await countFacets(db, filters)),
  }))
}
