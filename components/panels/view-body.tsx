import dynamic from 'next/dynamic'
import { DRAWINGS } from '@/components/charts/drawings'
import { Pending } from '@/components/ui/pending'
import { type PageScope, rowsPage, type ViewMeta } from './page-scope'
import { SortChoice } from './sort-choice'
import type { PageSelection } from './use-page-selection'
import type { ViewRows } from './use-view-rows'

/** Behind its tab: it comes with the page only where the address asks for it. */
const ViewTable = dynamic(() => import('./view-table').then((table) => table.ViewTable))

/** Comes where there is nothing else. */
const NothingOfView = dynamic(() => import('@/components/empty/nothing-of-view').then((nothing) => nothing.NothingOfView))

interface ViewBodyProps {
  scope: PageScope
  meta: ViewMeta
  page: PageSelection
  view: ViewRows
  /** One of many on its page. */
  brief: boolean
}

/** The rows of a view, drawn or as a table. */
export function ViewBody({ scope, meta, page, view, brief }: ViewBodyProps) {
  const { result, rows, refusal, tab } = view
  return (
    <Pending
      query={result}
      noun={meta.question}
      isEmpty={rows.length === 0}
      nothing={<NothingOfView scope={scope} meta={meta} page={page} view={view} refusal={refusal?.text} />}
    >
      {tab === 'table' ? (
        <Table scope={scope} meta={meta} view={view} />
      ) : (
        <Drawing scope={scope} meta={meta} page={page} view={view} brief={brief} />
      )}
    </Pending>
  )
}

function Table({ scope, meta, view }: Omit<ViewBodyProps, 'page' | 'brief'>) {
  const { own, rows, result } = view
  return (
    <>
      <SortChoice option={meta.options.sort} value={own.sort ?? ''} onChoose={(sort) => view.setDisplay({ sort })} />
      <ViewTable
        view={meta.id}
        caption={meta.question}
        columns={result.data?.columns ?? []}
        rows={rows}
        nameOf={(id) => scope.corpus.actors.find((actor) => actor.id === id)?.name}
        openHref={view.hrefOfRow}
        onOpen={view.open}
      />
    </>
  )
}

function Drawing({ scope, meta, page, view, brief }: ViewBodyProps) {
  const Chart = DRAWINGS[meta.id]
  const { filters } = page.selection
  if (!Chart) return null
  return (
    <Chart
      rows={view.rows}
      brief={brief}
      notes={view.result.data?.notes ?? []}
      corpus={scope.corpus}
      event={scope.event}
      filters={filters}
      display={view.own}
      onDisplay={view.setDisplay}
      hrefOfDisplay={view.hrefWith}
      onFilters={page.setFilters}
      onOpen={view.open}
      hrefOfRow={view.hrefOfRow}
      hrefOf={(further) => rowsPage(scope, meta, { ...filters, ...further }, view.own)}
    />
  )
}
