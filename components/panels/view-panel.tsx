'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { codebooksToChoose } from '@/components/charts/codebooks'
import { traitsOf } from '@/components/charts/traits'
import { shareLink } from '@/components/share/share-link'
import { StateLink } from '@/components/ui/state-link'
import { TabLinks } from '@/components/ui/tab-links'
import { useInBrowser } from '@/components/ui/use-in-browser'
import type { Note, ViewRow } from '@/lib/api/contract/table'
import { pagePath } from '@/lib/api/paths'
import { plainCitation } from '@/lib/citation/plain-citation'
import { BySwitch } from './by-switch'
import { chosenInWords, OptionChoice } from './option-choice'
import type { Tab } from './page-options'
import type { PageScope, ViewMeta } from './page-scope'
import { sharedChart } from './shared-chart'
import type { PageSelection } from './use-page-selection'
import { useViewRows, type ViewRows } from './use-view-rows'
import { ViewActions } from './view-actions'
import { ViewBody } from './view-body'
import { ViewFrame } from './view-frame'
import { ViewNotes } from './view-notes'

/** Seldom looked at, and never on a page of several views. */
const MadeNotes = dynamic(() => import('./made-notes').then((notes) => notes.MadeNotes))

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
  /** What stands under the tab of the excerpts. */
  excerpts?: ReactNode
}

/** The options that the drawing leaves to the frame. */
const withoutDrawn = ({ id, options }: ViewMeta) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !traitsOf(id).drawnOptions?.includes(name)))

/** The coders whose work the rows name. */
const codersOf = (rows: readonly ViewRow[]) => [
  ...new Set(rows.flatMap(({ coder, coder_a, coder_b }) => [coder, coder_a, coder_b]).filter((id) => typeof id === 'string')),
]

const ONE_OUTLET = 'One outlet reports this, so the voices it quotes stand side by side.'

/** What can be chosen of a view: on phones behind a line that says what is chosen, so that the drawing stands near its question. */
function Choices({ scope, meta, view }: { scope: PageScope; meta: ViewMeta; view: ViewRows }) {
  const options = view.tab === 'chart' ? withoutDrawn(meta) : meta.options
  const by = view.own.by === 'voice' ? 'voice' : 'outlet'
  const chosen = [...(meta.options.by ? [`Compare by: ${by}`] : []), ...chosenInWords(options, view.own)]
  if (chosen.length === 0) return null
  return (
    <details className="controls filter-fold choices">
      <summary>{chosen.join(' · ')}</summary>
      {meta.options.by && (
        <BySwitch
          by={by}
          reason={scope.defaults.by === 'voice' ? ONE_OUTLET : undefined}
          hrefOf={(other) => view.hrefWith({ by: other })}
          onChoose={(chosenBy) => view.setDisplay({ by: chosenBy })}
        />
      )}
      <OptionChoice options={options} display={view.own} hrefOf={view.hrefWith} onChoose={view.setDisplay} />
    </details>
  )
}

/** The notes above the drawing: without what stands in its place, and without the codebook where the drawing offers all of them. */
function notesBeside({ result, refusal, rows, tab }: ViewRows, offersCodebooks: boolean): Note[] {
  const isSaid = ({ code }: Note) => code === 'codebook' && offersCodebooks && tab === 'chart' && rows.length > 0
  return (result.data?.notes ?? []).filter((note) => note !== refusal && !isSaid(note))
}

/** One view in its frame: the question, what is counted, the drawing or its table, and the ways on. */
export function ViewPanel({ scope, meta, page, prefix = '', tabs, alone = false, embedded = false, publicUrl, excerpts }: ViewPanelProps) {
  const view = useViewRows(scope, meta, page, prefix)
  const brief = !alone && !embedded
  const { tab, showsRows, words, counted, cut } = view
  const isInBrowser = useInBrowser()
  const { corpus } = scope
  // The head of the page names its event.
  const shownWords = brief ? view.wordsBesideEvent : words
  const data = view.result.data
  const chart = sharedChart(scope, meta, page.selection.filters, { ...view.own, tab })
  const origin = publicUrl ?? (isInBrowser ? window.location.origin : undefined)
  const address = origin ? shareLink(origin, origin, chart.pinned) : chart.pinned
  return (
    <ViewFrame
      id={meta.id}
      alone={alone ? titles[tab] : undefined}
      question={meta.question}
      finding={view.finding}
      subtitle={
        <>
          {meta.subtitle}. {showsRows && counted.replace('n = ', 'n\u00a0=\u00a0')}
          {shownWords && `${shownWords}.`}
        </>
      }
      tabs={
        <TabLinks
          label={`Ways to see: ${meta.question}`}
          tabs={tabs.map((id) => ({ id, title: titles[id] }))}
          current={tab}
          hrefOf={(id) => view.hrefWith({ tab: id })}
          onChoose={(id) => view.setDisplay({ tab: id })}
        />
      }
      controls={showsRows && <Choices scope={scope} meta={meta} view={view} />}
      footer={
        <ViewActions
          corpus={corpus}
          chart={chart}
          place={embedded ? 'embedded' : alone ? 'alone' : 'beside'}
          publicUrl={publicUrl}
          coders={codersOf(data?.rows ?? [])}
        />
      }
    >
      {tab !== 'method' && <ViewNotes notes={notesBeside(view, codebooksToChoose(corpus, page.selection.filters).length > 0)} />}
      {cut && (
        <p className="mb-4 text-small">
          {cut}{' '}
          <StateLink href={view.hrefWith({ top: 'all' })} onGo={() => view.setDisplay({ top: 'all' })}>
            Show all {data?.total_rows.toLocaleString('en-GB')}
          </StateLink>
        </p>
      )}
      {showsRows && <ViewBody scope={scope} meta={meta} page={page} view={view} brief={brief} />}
      {tab === 'excerpts' && excerpts}
      {tab === 'method' && (
        <MadeNotes
          meta={meta}
          selection={words}
          counted={counted}
          notes={data?.notes ?? []}
          corpus={corpus}
          reliabilityHref={meta.id === 'reliability' ? undefined : pagePath.view(corpus.corpus, 'reliability', `rev=${corpus.revision}`)}
          citation={<p className="[overflow-wrap:anywhere]">{plainCitation({ ...chart.work, address })}</p>}
        />
      )}
    </ViewFrame>
  )
}
