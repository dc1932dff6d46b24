'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { outletColors } from '@/components/charts/outlet-colors'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { DisplayNotes } from '@/components/panels/display-notes'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { placeOf } from '@/components/panels/list-place'
import { PageFilters } from '@/components/panels/page-filters'
import { choicesQuery, outletExcerptsHref, type PageScope } from '@/components/panels/page-scope'
import { usePageSelection } from '@/components/panels/use-page-selection'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { ShareFold } from '@/components/share/share-fold'
import { sharedList } from '@/components/share/shared-list'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { Packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import { facetsQuery } from '@/lib/api/queries'
import { filtersInWords } from '@/lib/api/selection-words'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { ExcerptColumn } from './excerpt-column'
import { OutletJumps } from './outlet-jumps'
import { columnNumbers, columnsOf, searchOptions } from './search-columns'

/** Comes where there is nothing else. */
const NothingOfList = dynamic(() => import('@/components/empty/nothing-of-list').then((nothing) => nothing.NothingOfList))

interface SearchPageProps {
  scope: Packed<PageScope>
  publicUrl?: string
  /** What the server found wrong with the filters of the address it was asked for. */
  refused: { query: string; problems: ParameterProblem[] } | null
}

/** All excerpts of a corpus under the filters, a column for each outlet. */
export function SearchPage({ scope: packedScope, refused, publicUrl }: SearchPageProps) {
  const scope = useUnpacked(packedScope)
  const { corpus } = scope
  const page = usePageSelection(scope.path, searchOptions)
  const { filters, rev } = page.selection
  const query = choicesQuery(scope, filters)
  const problems = [...page.problems, ...(refused?.query === query ? refused.problems : [])]
  const isValid = problems.length === 0
  const { data } = useQuery({ ...facetsQuery(corpus.corpus, query), placeholderData: keepPreviousData, enabled: isValid })
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const revision = rev ? `rev=${rev}` : ''
  const after = placeOf(page.display.after, corpus.revision)
  const { shown, all } = columnsOf(data, filters, page.display.columns)
  const more = columnNumbers.find((number) => Number(number) > shown.length && Number(number) > Number(page.display.columns))
  const card = (excerpt: Excerpt) => (
    <ExcerptCard
      excerpt={excerpt}
      color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
      nameOf={(id) => names.get(id)}
      articleHref={pagePath.article(corpus.corpus, excerpt.article, revision)}
      withOutlet={false}
      folded
    />
  )
  return (
    <>
      <PageFilters scope={scope} page={page} options={searchOptions} isValid={isValid} choosesEvents />
      <DisplayNotes problems={page.displayProblems} />
      {!isValid && (
        <InvalidFilters
          problems={problems}
          hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
          onRemove={page.remove}
        />
      )}
      {isValid && data && (
        <>
          {data.total === 0 && <NothingOfList scope={scope} page={page} />}
          <p hidden={data.total === 0} className="mt-6 text-small text-ink-2">
            {plural(data.total, 'excerpt')}
            {all > shown.length ? `; the ${shown.length} of ${all} outlets with the most stand here side by side` : ''}.
            {filters.q && ' Marked are the words that were searched for, in any of their forms.'}
            {after && (
              <>
                {' These begin further down: '}
                <StateLink
                  href={page.hrefWith({ display: { after: '' } })}
                  onGo={() => {
                    void page.setDisplay({ after: '' })
                  }}
                >
                  begin with the first
                </StateLink>
                .
              </>
            )}
          </p>
          {data.total > 0 && (
            <ShareFold
              shared={sharedList({
                corpus,
                pathOf: (pinned) => pagePath.excerpts(corpus.corpus, selectionQuery({ filters, rev: pinned }, page.display, searchOptions)),
                selection: filtersInWords(filters, corpus),
              })}
              publicUrl={publicUrl}
            />
          )}
          <OutletJumps outlets={shown} />
          <div className="mt-4 flex snap-x gap-8 overflow-x-auto">
            {shown.map((outlet) => (
              <ExcerptColumn
                key={outlet.id}
                outlet={outlet}
                color={colors.get(outlet.id) ?? 'var(--ink-3)'}
                outletHref={pagePath.outlet(corpus.corpus, outlet.id, revision)}
                href={outletExcerptsHref(scope, filters, outlet.id)}
                after={after}
                nextHref={(cursor) => page.hrefWith({ filters: { outlet: [outlet.id] }, display: { after: cursor } })}
                card={card}
              />
            ))}
          </div>
          {more && all > shown.length && (
            <p className="mt-6">
              <StateLink
                className="button"
                href={page.hrefWith({ display: { columns: more } })}
                onGo={() => {
                  void page.setDisplay({ columns: more })
                }}
              >
                Show up to {more} outlets
              </StateLink>
            </p>
          )}
        </>
      )}
    </>
  )
}
