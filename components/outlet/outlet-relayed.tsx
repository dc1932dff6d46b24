import { outletColors } from '@/components/charts/outlet-colors'
import { Section } from '@/components/corpus/section'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { Term } from '@/components/ui/term'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { Facets } from '@/lib/api/contract/facets'
import { pagePath } from '@/lib/api/paths'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'

interface OutletRelayedProps {
  corpus: CorpusOutline
  outlet: CorpusDetail['outlets'][number]
  /** The articles that were read in its copy. */
  copies: Article[]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
  /** The actors that stand for the outlet in voice chains. */
  voices: string[]
  /** What else is selected. */
  filters: Filters
  relayed: { counts: Facets; page: ExcerptPage } | null
}

/** Who passes on what an outlet published, and in which passages; and whose articles were read in its copies. */
export function OutletRelayed({ corpus, outlet, copies, query, voices, filters: selected, relayed }: OutletRelayedProps) {
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const listHref = (filters: { outlet?: string[] }) =>
    pagePath.excerpts(
      corpus.corpus,
      [selectionQuery({ filters: { ...selected, voice: voices, ...filters } }), query].filter(Boolean).join('&'),
    )
  if (!relayed && copies.length === 0 && outlet.articles > 0) return null
  return (
    <Section id="relayed" title="Who relays it">
      {copies.length > 0 && (
        <ul className="mb-4">
          {copies.map(({ id, title, outlet_name }) => (
            <li key={id}>
              Its copy of <PageLink href={pagePath.article(corpus.corpus, id, query)}>{title}</PageLink> ({outlet_name}) was read.
            </li>
          ))}
        </ul>
      )}
      {!relayed && copies.length === 0 && <p>No passage in the articles loaded passes on anything of this outlet.</p>}
      {relayed && (
        <>
          <p className="mb-2 max-w-3xl text-small text-ink-2">
            Passages in which others pass on what it said, through it or to it: <Term name="relayed" />, not its own articles.
          </p>
          <ul>
            {relayed.counts.facets.outlet.map(({ id, name, n }) => (
              <li key={id} className="py-1">
                <PageLink href={pagePath.outlet(corpus.corpus, id, query)}>{name}</PageLink>:{' '}
                <PageLink href={listHref({ outlet: [id] })}>{plural(n, 'excerpt')}</PageLink>
              </li>
            ))}
          </ul>
          <div className="mt-4 max-w-[70ch]">
            {relayed.page.excerpts.map((excerpt) => (
              <ExcerptCard
                key={excerpt.excerpt}
                excerpt={excerpt}
                color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
                nameOf={(id) => names.get(id)}
                outletHref={pagePath.outlet(corpus.corpus, excerpt.outlet, query)}
                articleHref={pagePath.article(corpus.corpus, excerpt.article, query)}
                emphasis={{
                  label: 'Relayed',
                  claim: (claim) => claim.voices.flat().some((voice) => voices.includes(voice)),
                  position: (position) => position.voices.flat().some((voice) => voices.includes(voice)),
                }}
              />
            ))}
          </div>
          {relayed.page.next && (
            <p className="mt-4">
              <PageLink className="button" href={listHref({})}>
                All {plural(relayed.page.total, 'excerpt')}
              </PageLink>
            </p>
          )}
        </>
      )}
    </Section>
  )
}
