'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DRAWINGS } from '@/components/charts/drawings'
import { traitsOf } from '@/components/charts/traits'
import { ShareButton } from '@/components/share/share-button'
import { Pending } from '@/components/ui/pending'
import { StateLink } from '@/components/ui/state-link'
import { TabLinks } from '@/components/ui/tab-links'
import type { ViewRow } from '@/lib/api/contract'
import { apiPath } from '@/lib/api/paths'
import { viewQuery } from '@/lib/api/queries'
import { filtersInWords } from '@/lib/api/selection-words'
import type { Display } from '@/lib/selection/display'
import { BySwitch } from './by-switch'
import { countedInWords, cutInWords } from './counted'
import { FrameFooter } from './frame-footer'
import { OptionChoice } from './option-choice'
import { rowKey, shownOptions, type Tab } from './page-options'
import { appliedFilters, type PageScope, rowsPage, rowsQuery, scopedSelection, type ViewMeta, viewSelectionQuery } from './page-scope'
import { sharedChart } from './shared-chart'
import { SortChoice } from './sort-choice'
import type { PageSelection } from './use-page-selection'
import { ViewFrame } from './view-frame'
import { ViewNotes } from './view-notes'
import { ViewTable } from './view-table'

const titles: Record<Tab, string> = { chart: 'Chart', table: 'Table', excerpts: 'Excerpts', method: 'Method' }

interface ViewPanelProps {
  scope: PageScope
  meta: ViewMeta
  page: PageSelection
  /** Stands before the display options of this view in the URL: `figures.` on a page of several views. */
  prefix?: string
  tabs: readonly Tab[]
  /** The panel is the page. */
  alone?: boolean
  /** In the frame of another site: in place of the ways on, the one back here. */
  embedded?: boolean
  publicUrl?: string
  /** What stands under the tabs that are not the view itself. */
  others?: Partial<Record<Tab, ReactNode>>
}

/** The options that the drawing leaves to the frame. */
const withoutDrawn = ({ id, options }: ViewMeta) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !traitsOf(id).drawnOptions?.includes(name)))

/** One view in its frame: the question, what is counted, the drawing or its table, and the ways on. */
export function ViewPanel({
  scope,
  meta,
  page,
  prefix = '',
  tabs,
  alone = false,
  embedded = false,
  publicUrl,
  others = {},
}: ViewPanelProps) {
  const { corpus } = scope
  const name = (option: string) => `${prefix}${option}`
  const own = Object.fromEntries(
    Object.keys(shownOptions(meta.id, meta.options)).map((option) => [option, page.display[name(option)] ?? '']),
  )
  const prefixed = (patch: Display) => Object.fromEntries(Object.entries(patch).map(([option, value]) => [name(option), value]))
  const query = viewSelectionQuery(scope, page.selection.filters, meta.options, own)
  const rowsOf = rowsQuery(scope, meta, page.selection.filters, own)
  const result = useQuery({ ...viewQuery(corpus.corpus, meta.id, rowsOf), placeholderData: keepPreviousData })
  const { data } = result

  const tab = (page.display[name('tab')] || 'chart') as Tab
  const openValue = (href: unknown) => `${meta.id}~${rowKey(href)}`
  const open = (row: { href?: unknown }) => {
    page.setDisplay({ open: openValue(row.href) })
  }
  const words = filtersInWords(appliedFilters(scopedSelection(scope, page.selection.filters).filters, meta.filters), corpus)
  const rows = (data?.rows ?? []) as ViewRow[]
  const viewPage = rowsPage(scope, meta, page.selection.filters, { ...own, tab })
  const Chart = DRAWINGS[meta.id]
  const refusal = data?.notes.find(({ code }) => code === 'refused')
  const showsRows = tab === 'chart' || tab === 'table'
  const counted = result.isPlaceholderData ? 'Counting … ' : data && `${countedInWords(meta.id, rows, data.total_rows)}. `
  const cut = data && showsRows ? cutInWords(meta.id, rows.length, data.total_rows) : null

  return (
    <ViewFrame
      id={meta.id}
      alone={alone ? titles[tab] : undefined}
      question={meta.question}
      subtitle={
        <>
          {meta.subtitle}. {showsRows && counted}
          {words && `${words}.`}
        </>
      }
      tabs={
        <TabLinks
          label={`Ways to see: ${meta.question}`}
          tabs={tabs.map((id) => ({ id, title: titles[id] }))}
          current={tab}
          hrefOf={(id) => page.hrefWith({ display: { [name('tab')]: id } })}
          onChoose={(id) => page.setDisplay({ [name('tab')]: id })}
        />
      }
      footer={
        <FrameFooter corpus={corpus}>
          {embedded ? (
            <a className="button" href={viewPage} target="_blank" rel="noopener">
              Open in Parallax
            </a>
          ) : (
            <>
              {!alone && (
                <a className="button" href={viewPage}>
                  Open alone
                </a>
              )}
              <a className="button" href={apiPath.viewCsv(corpus.corpus, meta.id, query)} download>
                Download CSV
              </a>
              <ShareButton chart={sharedChart(scope, meta, page.selection.filters, { ...own, tab })} publicUrl={publicUrl} />
            </>
          )}
        </FrameFooter>
      }
    >
      <ViewNotes notes={data?.notes.filter((note) => note !== refusal) ?? []} />
      {cut && (
        <p className="mb-4 text-small">
          {cut}{' '}
          <StateLink href={page.hrefWith({ display: { [name('top')]: 'all' } })} onGo={() => page.setDisplay({ [name('top')]: 'all' })}>
            Show all {data?.total_rows.toLocaleString('en-GB')}
          </StateLink>
        </p>
      )}
      {meta.options.by && showsRows && (
        <BySwitch
          by={own.by === 'voice' ? 'voice' : 'outlet'}
          reason={scope.defaults.by === 'voice' ? 'One outlet reports this, so the voices it quotes stand side by side.' : undefined}
          hrefOf={(by) => page.hrefWith({ display: { [name('by')]: by } })}
          onChoose={(by) => page.setDisplay({ [name('by')]: by })}
        />
      )}
      {showsRows && (
        <OptionChoice
          options={tab === 'chart' ? withoutDrawn(meta) : meta.options}
          display={own}
          hrefOf={(patch) => page.hrefWith({ display: prefixed(patch) })}
          onChoose={(patch) => page.setDisplay(prefixed(patch))}
        />
      )}
      {others[tab] ?? (
        <Pending
          query={result}
          noun={meta.question}
          isEmpty={rows.length === 0}
          nothing={refusal?.text}
          onClear={words && !refusal ? page.clearFilters : undefined}
        >
          {tab === 'table' ? (
            <>
              <SortChoice
                option={meta.options.sort}
                value={own.sort ?? ''}
                onChoose={(sort) => page.setDisplay({ [name('sort')]: sort })}
              />
              <ViewTable
                view={meta.id}
                caption={meta.question}
                columns={data?.columns ?? []}
                rows={rows}
                nameOf={(id) => corpus.actors.find((actor) => actor.id === id)?.name}
                openHref={(row) => page.hrefWith({ display: { open: openValue(row.href) } })}
                onOpen={open}
              />
            </>
          ) : (
            Chart && (
              <Chart
                rows={rows}
                notes={data?.notes ?? []}
                corpus={corpus}
                event={scope.event}
                filters={page.selection.filters}
                display={own}
                onDisplay={(patch) => page.setDisplay(prefixed(patch))}
                hrefOfDisplay={(patch) => page.hrefWith({ display: prefixed(patch) })}
                onFilters={page.setFilters}
                onOpen={open}
                hrefOfRow={(row) => page.hrefWith({ display: { open: openValue(row.href) } })}
                hrefOf={(filters) => rowsPage(scope, meta, { ...page.selection.filters, ...filters }, own)}
              />
            )
          )}
        </Pending>
      )}
    </ViewFrame>
  )
}
