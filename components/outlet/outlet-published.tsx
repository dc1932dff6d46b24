import { outletColors } from '@/components/charts/outlet-colors'
import { ArticleList } from '@/components/corpus/article-list'
import { Section } from '@/components/corpus/section'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { Term } from '@/components/ui/term'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import type { Facets } from '@/lib/api/contract/facets'
import { familyTitle } from '@/lib/api/contract/family-title'
import { packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { FigureRow } from '@/lib/views/rows/figures'
import { CountedLinks } from './counted-links'
import { OwnClaims } from './own-claims'
import type { TargetStances } from './stance-counts'
import { StanceList } from './stance-list'

interface OutletPublishedProps {
  corpus: CorpusOutline
  outlet: CorpusDetail['outlets'][number]
  /** Its latest. */
  articles: Article[]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
  /** What else than the outlet is selected. */
  filters: Filters
  published: {
    counts: Facets
    /** Statements in all, those looked at, and of them in its own voice: how many, and the first. */
    statements: { all: number; lookedAt: number; own: number; listed: FigureRow[] }
    positions: number
    /** Of those that are held. */
    stances: TargetStances[]
  }
}

/** Targets whose stances are listed; the view has them all. */
const TARGETS = 40

/** What an outlet's own articles hold: themselves, their voices, their figures, the stances that they report. */
export function OutletPublished({ corpus, outlet, articles, query, filters: selected, published }: OutletPublishedProps) {
  const { counts, statements, positions, stances } = published
  const color = outletColors(corpus.outlets).get(outlet.id) ?? 'var(--ink-3)'
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const withFilters = (filters: Filters) =>
    [selectionQuery({ filters: { outlet: [outlet.id], ...selected, ...filters } }), query].filter(Boolean).join('&')
  const excerptsPage = (filters: Filters) => pagePath.excerpts(corpus.corpus, withFilters(filters))
  const viewPage = (view: string, filters: Filters, more = '') => pagePath.view(corpus.corpus, view, withFilters(filters) + more)
  return (
    <>
      <Section id="published" title="What it published">
        <ArticleList corpus={corpus} articles={articles} total={outlet.articles} query={query} />
        <p className="mt-4">
          <PageLink className="button" href={excerptsPage({})}>
            All {plural(counts.total, 'excerpt')}
          </PageLink>
        </p>
      </Section>
      <Section id="quoted" title="Whom it quotes">
        <p className="mb-4 max-w-3xl text-small text-ink-2">
          Counted: excerpts with somebody at any place of the chain of <Term name="voice">voices</Term>; whoever includes others counts
          theirs too.
        </p>
        {counts.facets.voice.length === 0 && <p>Nobody is quoted in what was coded.</p>}
        <CountedLinks
          items={counts.facets.voice}
          color={color}
          hrefOf={(voice) => excerptsPage({ voice: [voice] })}
          all={{ total: counts.values?.voice ?? 0, href: viewPage('voices', {}, '&tab=table&top=all') }}
        />
      </Section>
      <Section id="claims" title="What it claims">
        <p className="mb-4 max-w-3xl text-small text-ink-2">
          {plural(statements.own, 'statement')} of{' '}
          {statements.lookedAt < statements.all ? `the first ${statements.lookedAt}` : statements.all} stand in its own voice, without
          anybody on whose word they are{statements.listed.length < statements.own && '; some of them'}:
        </p>
        <OwnClaims
          rows={statements.listed}
          nameOf={(id) => names.get(id)}
          hrefOf={(claim) => viewPage('figures', {}, `&open=${encodeURIComponent(`figures~${claim}`)}`)}
        />
        <h3 className="mt-6 mb-2 font-sans text-body font-semibold">All its statements, by what they are about</h3>
        <CountedLinks
          items={counts.facets.family.map((family) => ({ ...family, name: familyTitle(family.name) }))}
          color={color}
          hrefOf={(family) => viewPage('figures', { family: [family] })}
        />
      </Section>
      <Section id="stances" title="Whose stances it reports">
        <p className="mb-4 max-w-3xl text-small text-ink-2">
          Counted: distinct actors who are said to hold a stance, on whoever’s word. Denied, expected and withdrawn stances are left out.
        </p>
        {positions === 0 && <p>No stance is coded here.</p>}
        <StanceList
          targets={packed(
            stances.slice(0, TARGETS).map((target) => ({
              ...target,
              stances: target.stances.map((one) => ({
                ...one,
                href: viewPage('positions', { target: [target.target], stance: [one.stance] }),
              })),
            })),
          )}
        />
        {stances.length > TARGETS && (
          <p className="mt-4">
            <PageLink className="button" href={viewPage('positions', {})}>
              All {plural(stances.length, 'target')}
            </PageLink>
          </p>
        )}
      </Section>
    </>
  )
}
