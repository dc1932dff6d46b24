import { OutletLinks } from '@/components/outlet/outlet-name'
import { ViewTable } from '@/components/panels/view-table'
import type { ViewRow } from '@/lib/api/contract/table'
import type { ComparedEvent, ComparedProps } from './compared'

/** The rows of one event as a table. */
export function ComparedTable({
  meta,
  compared: { event, chart, hrefOfOutlet },
}: Omit<ComparedProps, 'events'> & { compared: ComparedEvent }) {
  const open = (row: ViewRow) => ({ href: String(row.href) })
  return (
    <OutletLinks value={hrefOfOutlet}>
      <ViewTable
        view={meta.id}
        caption={`${meta.question} ${event.title}`}
        columns={meta.columns}
        rows={[...chart.rows] as ViewRow[]}
        nameOf={(id) => chart.corpus.actors.find((actor) => actor.id === id)?.name}
        openHref={(row) => chart.hrefOfRow(open(row))}
        onOpen={(row) => chart.onOpen(open(row))}
      />
    </OutletLinks>
  )
}
