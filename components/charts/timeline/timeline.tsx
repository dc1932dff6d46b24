'use client'

import { type CSSProperties, useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { ReadingNote } from '@/components/charts/reading-note'
import { OutletName } from '@/components/outlet/outlet-name'
import { StateLink } from '@/components/ui/state-link'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import { TimelineBrush } from './brush'
import { type TimelineLane, type TimelineMark, type TimelineModel, timelineModel } from './timeline.model'
import styles from './timeline.module.css'
import { bandInWords, columnsInWords, countInWords, rowInWords, tickInWords } from './words'

const share = (part: number) => `${(part * 100).toFixed(3)}%`

type LinkProps = Pick<ChartProps, 'hrefOfRow' | 'onOpen'> & { model: TimelineModel }

function Mark({ mark, kind, model, hrefOfRow, onOpen }: LinkProps & { mark: TimelineMark; kind: 'column' | 'range' }) {
  const { row, from, to, height } = mark
  const sentence = rowInWords(row, model)
  const place: CSSProperties = { left: share(from), width: share(to - from), ...(kind === 'column' && { height: share(height) }) }
  return (
    <StateLink
      className={styles[kind]}
      style={place}
      href={hrefOfRow(row)}
      onGo={() => onOpen(row)}
      data-mark={row.href}
      data-open-left={mark.isOpenLeft || undefined}
      data-open-right={mark.isOpenRight || undefined}
      aria-label={`${sentence} Open the excerpts.`}
      title={sentence}
    >
      <span>{countInWords(row, model)}</span>
    </StateLink>
  )
}

function Lane({ lane, color, ...link }: LinkProps & { lane: TimelineLane; color: string }) {
  const { model } = link
  const { undated } = lane
  return (
    <section className={styles.lane} style={{ '--dot': color } as CSSProperties}>
      <h3>
        <span className="outlet-dot" aria-hidden="true" /> <OutletName outlet={lane.outlet}>{lane.name}</OutletName>
      </h3>
      <div className={styles.plot}>
        {model.bands.map(({ from, to, event }) => (
          <span key={event.title} className={styles.band} style={{ left: share(from), width: share(to - from) }} />
        ))}
        {model.ticks.map(({ at, day }) => (
          <span key={day} className={styles.line} style={{ left: share(at) }} />
        ))}
        {lane.columns.length > 0 && (
          <div className={styles.columns}>
            {lane.columns.map((mark) => (
              <Mark key={mark.row.href} mark={mark} kind="column" {...link} />
            ))}
          </div>
        )}
        {lane.ranges.map((mark) => (
          <div key={mark.row.href} className={styles.between}>
            <Mark mark={mark} kind="range" {...link} />
          </div>
        ))}
      </div>
      {undated && (
        <p className={styles.undated}>
          <StateLink
            href={link.hrefOfRow(undated.row)}
            onGo={() => link.onOpen(undated.row)}
            data-mark={undated.row.href}
            aria-label={`${rowInWords(undated.row, model)} Open the excerpts.`}
          >
            {countInWords(undated.row, model)} undated
          </StateLink>
        </p>
      )}
    </section>
  )
}

/** The event of the page or those chosen, with their days. */
function eventsShown({ corpus, event, filters }: Pick<ChartProps, 'corpus' | 'event' | 'filters'>) {
  const ids = event ? [event] : (filters.event ?? [])
  return corpus.events.filter(({ id }) => ids.includes(id))
}

/** When each outlet published: a lane for each on one axis of time, with handles that choose the dates. */
export function TimelineChart({
  rows,
  beside,
  brief,
  corpus,
  event,
  filters,
  display,
  onFilters,
  hrefOf,
  hrefOfRow,
  onOpen,
}: ChartProps<TimelineRow>) {
  const counted = display.unit === 'excerpts' ? 'excerpts' : 'articles'
  const model = useMemo(
    () => timelineModel(rows, eventsShown({ corpus, event, filters }), counted, beside),
    [rows, beside, corpus, event, filters, counted],
  )
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const first = model.periods[0]?.first ?? ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.timeline} data-undated={model.lanes.some(({ undated }) => undated) || undefined} onKeyDown={moveFocus}>
      {model.bands.length > 0 && (
        <p className={styles.key}>
          <span className={styles.swatch} aria-hidden="true" /> {model.bands.map(({ event }) => bandInWords(event)).join(' · ')}
        </p>
      )}
      {model.lanes.map((lane) => (
        <Lane
          key={lane.outlet}
          lane={lane}
          model={model}
          color={colors.get(lane.outlet) ?? UNKNOWN_OUTLET_COLOR}
          hrefOfRow={hrefOfRow}
          onOpen={onOpen}
        />
      ))}
      <div className={styles.axis}>
        <div className={styles.ticks} aria-hidden="true">
          {model.ticks.map(({ at, day, unit }) => (
            <span key={day} style={{ left: share(at) }} data-place={at > 0.85 ? 'late' : at > 0.65 ? 'near-end' : undefined}>
              {tickInWords(day, unit)}
            </span>
          ))}
        </div>
        <TimelineBrush
          key={`${first} ${model.periods.length}`}
          periods={model.periods}
          unit={model.periodUnit}
          isNarrowed={Boolean(filters.from || filters.to)}
          onChoose={onFilters}
          allHref={hrefOf({ from: undefined, to: undefined })}
          onAll={() => onFilters({ from: undefined, to: undefined })}
        />
      </div>
      {model.hidden > 0 && (
        <p className={styles.note}>
          The {model.lanes.length} outlets with most are drawn; {model.hidden} more are in the table.
        </p>
      )}
      <ReadingNote brief={brief} className={styles.note}>
        {columnsInWords(model)}
      </ReadingNote>
    </div>
  )
}
