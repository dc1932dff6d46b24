'use client'

import { useMemo } from 'react'
import type { CorpusDetail, PositionRow } from '@/lib/api/contract'
import { outletColors, UNKNOWN_OUTLET_COLOR } from './outlet-colors'
import { POSITION_SORTS, type PositionSort, positionSort, positionsModel } from './positions.model'
import styles from './positions.module.css'
import { PositionsKey } from './positions-key'
import { PositionsSection } from './positions-section'

export interface PositionsChartProps {
  rows: readonly PositionRow[]
  outlets: CorpusDetail['outlets']
  /** `outlet` or `voice`: what the columns are. */
  by?: string
  /** One of `POSITION_SORTS`; anything else is the default. */
  sort?: string
  onSort?: (sort: PositionSort) => void
  onOpen: (row: PositionRow) => void
}

const SORT_WORDS: Record<PositionSort, string> = { stance: 'stance', name: 'name', kind: 'kind', outlets: 'number of outlets' }

function SortButtons({ sort, onSort }: { sort: PositionSort; onSort: (sort: PositionSort) => void }) {
  return (
    <fieldset className={styles.sort}>
      <legend>Actors by</legend>
      {POSITION_SORTS.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === sort} onClick={() => onSort(choice)}>
          {SORT_WORDS[choice]}
        </button>
      ))}
    </fieldset>
  )
}

/** Who is said to take which stance toward what, and in which outlet. The server sends it as it is. */
export function PositionsChart({ rows, outlets, by = 'outlet', sort, onSort, onOpen }: PositionsChartProps) {
  const order = positionSort(sort)
  const model = useMemo(() => positionsModel(rows, by, order), [rows, by, order])
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  return (
    <div className={styles.positions}>
      <div className={styles.head}>
        <PositionsKey model={model} />
        {onSort && <SortButtons sort={order} onSort={onSort} />}
      </div>
      <section className={styles.frame} aria-label="Matrix of positions">
        <table className={styles.matrix}>
          <caption>Beside each stance: distinct actors said to hold it. Denied, expected and withdrawn stances are not counted.</caption>
          {model.sections.map((section) => (
            <PositionsSection key={section.target} section={section} columns={model.columns} colorOf={colorOf} onOpen={onOpen} />
          ))}
        </table>
      </section>
    </div>
  )
}
