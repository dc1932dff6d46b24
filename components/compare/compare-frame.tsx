'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { FrameFooter } from '@/components/panels/frame-footer'
import { OptionChoice } from '@/components/panels/option-choice'
import { appliedFilters, type PageScope, scopedSelection, type ViewMeta, viewSelectionQuery } from '@/components/panels/page-scope'
import { sharedChart } from '@/components/panels/shared-chart'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { ViewFrame } from '@/components/panels/view-frame'
import { ShareButton } from '@/components/share/share-button'
import { Pending } from '@/components/ui/pending'
import { TabLinks } from '@/components/ui/tab-links'
import { apiPath, pagePath } from '@/lib/api/paths'
import { filtersInWords } from '@/lib/api/selection-words'
import type { Display, DisplayOptions } from '@/lib/selection/display'
import { selectionQuery } from '@/lib/selection/serialise'
import { displayOf } from './compare-options'
import type { ComparedEvent, ComparedProps } from './compared'
import { ComparedColumns } from './compared-columns'
import { ComparedFigures } from './compared-figures'
import { ComparedHead } from './compared-head'
import { ComparedPositions } from './compared-positions'
import { ComparedTable } from './compared-table'
import { overlaps } from './events-compared'
import { useComparedEvents } from './use-compared-events'

/** Comes where there is nothing else. */
const NothingOfView = dynamic(() => import('@/components/empty/nothing-of-view').then((nothing) => nothing.NothingOfView))

/** Views with a drawing of several events; of every other one the charts stand side by side. */
const DRAWN_TOGETHER: Readonly<Record<string, ComponentType<ComparedProps>>> = { positions: ComparedPositions, figures: ComparedFigures }

const TABS = [
  { id: 'chart', title: 'Chart' },
  { id: 'table', title: 'Table' },
] as const

function Tables(props: ComparedProps) {
  return (
    <div className="flex flex-col gap-12">
      {props.events.map((compared) => (
        <div key={compared.event.id} className="min-w-0">
          <ComparedHead view={props.meta.id} compared={compared} />
          <ComparedTable meta={props.meta} compared={compared} page={props.page} />
        </div>
      ))}
    </div>
  )
}

interface CompareFrameProps {
  scope: PageScope
  meta: ViewMeta
  /** In the order of time. */
  events: readonly ComparedEvent['event'][]
  page: PageSelection
  options: DisplayOptions
  publicUrl?: string
}

/** What is shared: the page with its view and revision named, and the rows of all its events. */
function shared({ scope, meta, page, options }: CompareFrameProps) {
  const { corpus } = scope
  const { filters } = page.selection
  const named = { ...options, view: { ...options.view, default: '' } } as DisplayOptions
  const display = { ...page.display, view: meta.id, version: String(meta.version) }
  return {
    ...sharedChart(scope, meta, filters, displayOf(meta, page.display)),
    pinned: pagePath.compare(corpus.corpus, selectionQuery(scopedSelection(scope, filters), display, named)),
    live: pagePath.compare(corpus.corpus, selectionQuery({ filters }, { ...display, version: '' }, named)),
  }
}

/** One view of several events in one frame. */
export function CompareFrame(props: CompareFrameProps) {
  const { scope, meta, events, page, publicUrl } = props
  const { corpus } = scope
  const { compared, query } = useComparedEvents(events, { scope, meta, page })
  const own = displayOf(meta, page.display)
  const prefixed = (patch: Display) => Object.fromEntries(Object.entries(patch).map(([name, value]) => [`${meta.id}.${name}`, value]))
  const tab = own.tab === 'table' ? 'table' : 'chart'
  const Drawing = DRAWN_TOGETHER[meta.id] ?? ComparedColumns
  const { event: _, ...others } = page.selection.filters
  const words = filtersInWords(appliedFilters(others, meta.filters), corpus)
  const drawn = { meta, events: compared, page }
  return (
    <ViewFrame
      id={meta.id}
      question={meta.question}
      subtitle={
        <>
          {meta.subtitle}. {words && `${words}.`}
        </>
      }
      tabs={
        <TabLinks
          label={`Ways to see: ${meta.question}`}
          tabs={TABS}
          current={tab}
          hrefOf={(id) => page.hrefWith({ display: prefixed({ tab: id }) })}
          onChoose={(id) => page.setDisplay(prefixed({ tab: id }))}
        />
      }
      footer={
        <FrameFooter corpus={corpus}>
          <a
            className="button"
            href={apiPath.viewCsv(corpus.corpus, meta.id, viewSelectionQuery(scope, page.selection.filters, meta.options, own))}
            download
          >
            Download CSV
          </a>
          <ShareButton chart={shared(props)} publicUrl={publicUrl} />
        </FrameFooter>
      }
    >
      {overlaps(events, corpus.events).map(({ part, whole }) => (
        <p key={`${part.id}~${whole.id}`} className="mb-4 text-small text-ink-2">
          {part.title} is part of {whole.title}: its excerpts count in both.
        </p>
      ))}
      <div className="sm:mb-4">
        <OptionChoice
          options={meta.options}
          display={own}
          hrefOf={(patch) => page.hrefWith({ display: prefixed(patch) })}
          onChoose={(patch) => page.setDisplay(prefixed(patch))}
        />
      </div>
      <Pending
        query={query}
        noun={meta.question}
        isEmpty={compared.every(({ chart }) => chart.rows.length === 0)}
        nothing={
          <NothingOfView
            scope={scope}
            meta={meta}
            page={page}
            view={{
              own,
              hrefWith: (patch) => page.hrefWith({ display: prefixed(patch) }),
              setDisplay: (patch) => void page.setDisplay(prefixed(patch)),
            }}
            kept={['event']}
          />
        }
      >
        {tab === 'table' ? <Tables {...drawn} /> : <Drawing {...drawn} />}
      </Pending>
    </ViewFrame>
  )
}
