'use client'

import type { PageScope } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { TableLinks } from '@/components/ui/table-links'
import { NothingLeft } from './nothing-left'
import { clearing, waysOutOfExcerpts } from './ways-out'
import { whyEmpty } from './why-empty'

/** Which facts an excerpt holds is asked of all of them. */
const OF_ANY_FACT = { id: 'excerpts', tables: [] }

/** Stands where the excerpts of a corpus would: what the filters leave out, or that there are none at all. */
export function NothingOfList({ scope, page }: { scope: PageScope; page: PageSelection }) {
  const ways = waysOutOfExcerpts(scope, page)
  if (ways.length === 0) {
    return (
      <p className="measure mt-6">
        This corpus has no excerpts yet. They stand in its table <TableLinks tables={['excerpts']} />; once it has rows, import the corpus
        again.
      </p>
    )
  }
  return <NothingLeft reason={whyEmpty(OF_ANY_FACT, {}, page.selection.filters)} ways={ways} clear={clearing(page)} />
}
