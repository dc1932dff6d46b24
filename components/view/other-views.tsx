import type { PageScope, ViewMeta } from '@/components/panels/page-scope'
import { pagePath } from '@/lib/api/paths'
import type { Selection } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'

export type OtherView = Pick<ViewMeta, 'id' | 'question'>

interface OtherViewsProps {
  scope: Pick<PageScope, 'corpus'>
  views: readonly OtherView[]
  /** What is selected here, and goes along. */
  selection: Selection
}

/** The ways from one view to what the others, and the excerpts, say of the same selection. */
export function OtherViews({ scope: { corpus }, views, selection }: OtherViewsProps) {
  const query = selectionQuery(selection)
  return (
    <nav aria-labelledby="other-views" className="mt-12 border-t-2 border-ink pt-4 text-small print:hidden">
      <h2 id="other-views" className="mb-3 font-sans text-body font-semibold">
        Of the same selection
      </h2>
      <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {views.map(({ id, question }) => (
          <li key={id}>
            <a href={pagePath.view(corpus.corpus, id, query)}>{question}</a>
          </li>
        ))}
        <li>
          <a href={pagePath.excerpts(corpus.corpus, query)}>What does each article say?</a>
        </li>
      </ul>
    </nav>
  )
}
