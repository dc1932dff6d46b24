'use client'

import { Deferred } from '@/components/panels/deferred'
import { type PageScope, rowsPage, type ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { ViewFrame } from '@/components/panels/view-frame'
import { ViewPanel } from '@/components/panels/view-panel'
import styles from './event-panel.module.css'
import { expectedHeight } from './expected-height'

interface EventPanelProps {
  scope: PageScope
  meta: ViewMeta
  page: PageSelection
  publicUrl?: string
  /** The server has sent its rows with the page; otherwise it comes when the reader does. */
  isAtOnce: boolean
}

/** One view of an event. */
export function EventPanel({ scope, meta, page, publicUrl, isAtOnce }: EventPanelProps) {
  const panel = <ViewPanel scope={scope} meta={meta} page={page} prefix={`${meta.id}.`} tabs={['chart', 'table']} publicUrl={publicUrl} />
  if (isAtOnce) return panel
  const alone = (
    <a className="button" href={rowsPage(scope, meta, page.selection.filters, {})}>
      Open alone
    </a>
  )
  return (
    <div className={styles.panel} style={expectedHeight(meta.id)}>
      <Deferred
        before={
          <ViewFrame id={meta.id} question={meta.question} subtitle={`${meta.subtitle}.`} footer={alone}>
            <div className={styles.coming}>
              <p className="hidden print:block">
                This view had not been loaded when the page was printed. “Print this page”, below its title, loads everything first.
              </p>
            </div>
          </ViewFrame>
        }
      >
        {panel}
      </Deferred>
    </div>
  )
}
