'use client'

import { type CSSProperties, useMemo } from 'react'
import { groupBy } from '@/components/charts/group-by'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { StanceColumns } from '@/components/charts/positions/by-stance'
import { StateLink } from '@/components/ui/state-link'
import { TabLinks } from '@/components/ui/tab-links'
import type { PositionRow } from '@/lib/views/rows/positions'
import styles from './change.module.css'
import { ChangeRow } from './change-row'
import { changeSentence, groupTitle } from './change-words'
import { type ComparedProps, isCut } from './compared'
import { ComparedHead } from './compared-head'
import {
  type ChangeColumn,
  type ChangeModel,
  type ChangeRow as ChangeRowModel,
  positionsChangeModel,
  type TargetChoice,
} from './positions-change.model'

const WAYS = [
  { id: 'together', title: 'Outlets together' },
  { id: 'apart', title: 'Each outlet named' },
] as const

interface TargetsProps extends Pick<ComparedProps, 'page'> {
  column: ChangeColumn
  columns: readonly ChangeColumn[]
}

/** Up to this many other targets of an event are offered. */
const OFFERED = 12

/** Which target the stances are toward, and the way to another one; the other events keep theirs. */
function Targets({ column, columns, page }: TargetsProps) {
  const withTarget = (choice: TargetChoice) => ({
    target: [...columns.flatMap(({ event, target }) => (event !== column.event && target ? [target.target] : [])), choice.target].sort(),
  })
  const isChosen = (page.selection.filters.target ?? []).length > 0
  return (
    <div className={styles.target}>
      {column.target ? (
        <p>
          toward <strong>{column.target.title}</strong>
        </p>
      ) : (
        <p>Nothing toward the chosen targets.</p>
      )}
      {column.others.length > 0 && (
        <details>
          <summary>Another target</summary>
          <ul>
            {column.others.slice(0, OFFERED).map((choice) => (
              <li key={choice.target}>
                <StateLink href={page.hrefWith({ filters: withTarget(choice) })} onGo={() => void page.setFilters(withTarget(choice))}>
                  {choice.title}
                </StateLink>{' '}
                ({choice.actors})
              </li>
            ))}
          </ul>
        </details>
      )}
      {isChosen && (
        <StateLink href={page.hrefWith({ filters: { target: undefined } })} onGo={() => void page.setFilters({ target: undefined })}>
          All targets
        </StateLink>
      )}
    </div>
  )
}

function Groups({ model, events, ...rest }: { model: ModelProps['model'] } & Omit<Parameters<typeof ChangeRow>[0], 'row'>) {
  return model.groups.map((group) => (
    <section key={`${group.kind}~${group.way.join()}`} className={styles.group}>
      <h4>
        {groupTitle(group)} <span className={styles.count}>{group.rows.length}</span>
      </h4>
      <ul>
        {group.rows.map((row) => (
          <ChangeRow key={row.actor} row={row} events={events} {...rest} />
        ))}
      </ul>
    </section>
  ))
}

interface ModelProps {
  model: ChangeModel
}

/** What each outlet says of some actors in one event. */
function outletColumns(rows: readonly ChangeRowModel[], at: number) {
  const stated = rows.flatMap(({ cells }) => cells[at] ?? []).flatMap((mark) => mark.rows)
  return [...groupBy(stated, ({ outlet }) => outlet)].map(([outlet, ofOutlet]) => ({
    column: { key: outlet, outlet, outletName: ofOutlet[0]?.outlet_name ?? outlet, voice: null, voiceName: null },
    rows: ofOutlet,
  }))
}

/** Those of whom only one event speaks: no change can be seen, so they stand under their stances. */
function Alone({ model, events, colorOf }: ModelProps & Pick<Parameters<typeof ChangeRow>[0], 'events' | 'colorOf'>) {
  return model.alone.map((rows, at) => {
    const compared = events[at]
    if (!compared || rows.length === 0) return null
    return (
      <details key={compared.event.id} className={styles.group} open={model.groups.length === 0}>
        <summary>
          Only in: {compared.event.title} <span className={styles.count}>{rows.length}</span>
        </summary>
        <StanceColumns columns={outletColumns(rows, at)} colorOf={colorOf} links={compared.chart} />
      </details>
    )
  })
}

/** What is said of the same actors in several events: who changed side, who did not, and what is left open. */
export function ComparedPositions({ meta, events, page }: ComparedProps) {
  const model = useMemo(
    () =>
      positionsChangeModel(events.map(({ event, chart }) => ({ event: event.id, rows: chart.rows as unknown as readonly PositionRow[] }))),
    [events],
  )
  const outlets = events[0]?.chart.corpus.outlets
  const colors = useMemo(() => outletColors(outlets ?? []), [outlets])
  const apart = page.display.outlets === 'apart'
  const drawn = { events, apart, colorOf: (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.change} style={{ '--events': events.length } as CSSProperties} onKeyDown={moveFocus}>
      <p className={styles.sentence}>{changeSentence(model, isCut(events))}</p>
      <div className="mb-6 flex text-small">
        <TabLinks
          label="Outlets"
          tabs={WAYS}
          current={apart ? 'apart' : 'together'}
          hrefOf={(outlets) => page.hrefWith({ display: { outlets } })}
          onChoose={(outlets) => page.setDisplay({ outlets })}
        />
      </div>
      <div className={styles.frame}>
        <div className={styles.heads}>
          {events.map((compared, at) => (
            <div key={compared.event.id} style={{ gridColumn: 2 + 2 * at }}>
              <ComparedHead view={meta.id} compared={compared} />
              {model.columns[at] && <Targets column={model.columns[at]} columns={model.columns} page={page} />}
            </div>
          ))}
        </div>
        <Groups model={model} {...drawn} />
        <Alone model={model} events={events} colorOf={drawn.colorOf} />
      </div>
      <p className={styles.note}>
        A line rises toward consent and falls toward refusal: of each event’s own target, which are not one question. Dashed: a stance that
        is expected, denied or withdrawn. Statements that contradict each other stand side by side; none is dropped.
      </p>
    </div>
  )
}
