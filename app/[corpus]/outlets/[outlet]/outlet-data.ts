import { ownStatements } from '@/components/outlet/own-statements'
import { stancesByTarget } from '@/components/outlet/stance-counts'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { Facets } from '@/lib/api/contract/facets'
import { displayed } from '@/lib/api/displayed-text'
import { outletArticles } from '@/lib/api/server/corpus-articles'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { keptAnswer } from '@/lib/api/server/kept-answers'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { PositionRow } from '@/lib/views/rows/positions'

/** Excerpts by which others relay an outlet that are listed at once. */
const RELAYED_SHOWN = '20'

/** Statements in its own voice that are listed; the view has them all. */
const OWN_SHOWN = 12
/** Those whom it quotes that are listed. */
const QUOTED_SHOWN = '60'

type Corpus = Pick<CorpusDetail, 'corpus' | 'revision'>

/** Its latest articles, and those that were read in its copy. */
export const articlesOf = async ({ corpus, revision }: Corpus, outlet: string) => displayed(await outletArticles(corpus, revision, outlet))

/**
 * What an outlet's own articles hold.
 * @throws ProblemError 400 when a filter cannot be applied
 */
export async function publishedBy({ corpus, revision }: Corpus, outlet: string, filters: Filters) {
  const query = selectionQuery({ filters: { ...filters, outlet: [outlet] }, rev: revision })
  return keptAnswer(`published ${corpus} ${query}`, async () => displayed(await askPublished(corpus, query)))
}

/** As much as the page shows of it. */
async function askPublished(corpus: string, query: string) {
  const [counts, figures, positions] = await Promise.all([
    facets(corpus, new URLSearchParams(`${query}&top=${QUOTED_SHOWN}`)),
    viewResponse(corpus, 'figures', new URLSearchParams(`${query}&top=2000`)),
    viewResponse(corpus, 'positions', new URLSearchParams(`${query}&top=2000`)),
  ])
  const statements = figures.rows as unknown as FigureRow[]
  return {
    counts,
    statements: {
      all: figures.total_rows,
      lookedAt: statements.length,
      own: statements.filter(({ voices }) => voices.length === 0).length,
      listed: ownStatements(statements).slice(0, OWN_SHOWN),
    },
    positions: positions.total_rows,
    stances: stancesByTarget(positions.rows as unknown as PositionRow[]),
  }
}

/**
 * The passages in which other outlets pass on what this one published.
 * @param voices the actors that stand for the outlet in voice chains
 * @throws ProblemError 400 when a filter cannot be applied
 */
export async function relayedFrom(
  { corpus, revision }: Corpus,
  voices: string[],
  filters: Filters,
): Promise<{ counts: Facets; page: ExcerptPage } | null> {
  if (voices.length === 0) return null
  const query = selectionQuery({ filters: { ...filters, voice: voices }, rev: revision })
  const [counts, page] = await Promise.all([
    facets(corpus, new URLSearchParams(query)),
    excerptPage(corpus, new URLSearchParams(`${query}&limit=${RELAYED_SHOWN}`)),
  ])
  return page.total > 0 ? displayed({ counts, page }) : null
}
