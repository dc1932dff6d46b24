import { queryOptions } from '@tanstack/react-query'
import { type PageScope, scopedSelection } from '@/components/panels/page-scope'
import { viewQuery } from '@/lib/api/queries'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import { storyOf } from './story'

/** Pairs that a story is chosen from: the sharpest. */
const CONSIDERED = 300

/** The query of the rows that a story is made of. */
export const storyRowsQuery = (scope: PageScope, filters: Filters): string =>
  `${selectionQuery(scopedSelection(scope, filters))}&top=${CONSIDERED}`

/** What an event's page tells first. The server sends the story, not the rows that it is made of. */
export const storyQuery = (scope: PageScope, filters: Filters) => {
  const { corpus, actors } = scope.corpus
  const query = storyRowsQuery(scope, filters)
  return queryOptions({
    queryKey: ['story', corpus, query],
    queryFn: async ({ client }) => {
      const { rows } = await client.fetchQuery(viewQuery<AgreementRow>(corpus, 'agreement', query))
      return storyOf(rows, (id) => actors.find((actor) => actor.id === id)?.name)
    },
  })
}
