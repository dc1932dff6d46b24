import type { Kysely } from 'kysely'
import type { Facets } from '@/lib/api/contract/facets'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
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

type Counted = Facets['facets']
const NAMES = ['outlet', 'voice', 'family', 'target'] as const satisfies (keyof Counted)[]

/** The most frequent values of each, and those that the filters name; and how many there are. */
function mostFrequent(all: Counted, filters: Filters, top: number): Required<Pick<Facets, 'facets' | 'values'>> {
  const ofEach = <T>(of: (name: keyof Counted) => T) =>
    Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<keyof Counted, T>
  return {
    facets: ofEach((name) => all[name].filter(({ id }, place) => place < top || filters[name]?.includes(id))),
    values: ofEach((name) => all[name].length),
  }
}

/**
 * How many excerpts each value of a filter would leave, under all the other filters in force; the most frequent first, none with 0.
 * @param params filters and `rev`; with `top` only as many values of each filter, those that are in force, and how many there are
 * @throws ProblemError 400, 404, 503
 */
export async function facets(corpus: string, params: URLSearchParams): Promise<Facets> {
  const { selection, top } = readParameters(params, {}, ['top'])
  return withSelection(corpus, selection, async ({ db, revision, filters }) => {
    const { total, facets: all } = await countFacets(db, filters)
    return { corpus, revision, total, ...(params.has('top') ? mostFrequent(all, filters, top) : { facets: all }) }
  })
}
