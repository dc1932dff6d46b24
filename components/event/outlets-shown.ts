import type { PageCorpus } from '@/components/panels/page-scope'
import type { Filters } from '@/lib/selection/parameters'

/** Columns of excerpts beside one another; whoever wants another outlet chooses it in the filters. */
const COLUMNS = 12

/** The outlets that write about the event and pass the filters, those with the most excerpts first, at most twelve. */
export function outletsShown(corpus: Pick<PageCorpus, 'outlets' | 'events'>, event: string, { outlet, group }: Filters) {
  const writing = corpus.events.find(({ id }) => id === event)?.outlets ?? []
  return [...writing]
    .sort((a, b) => b.excerpts - a.excerpts || a.outlet.localeCompare(b.outlet, 'en'))
    .flatMap(({ outlet: id }) => corpus.outlets.find((row) => row.id === id) ?? [])
    .filter(({ id }) => !outlet || outlet.includes(id))
    .filter((row) => !group || (row.group !== null && group.includes(row.group)))
    .slice(0, COLUMNS)
}
