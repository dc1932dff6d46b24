'use client'

import { useMemo } from 'react'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { ReadingNote } from '@/components/charts/reading-note'
import { StanceSprite } from '@/components/charts/stance-sprite'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { PositionRow } from '@/lib/views/rows/positions'
import { BriefPositions } from './brief'
import type { HrefOfCount } from './cell'
import type { EntryLinks } from './entry'
import { PositionsFamily } from './family'
import { PositionsKey } from './key'
import { POSITION_SORTS, type PositionSort, positionSort } from './order.model'
import { type ColumnKind, positionsModel } from './positions.model'
import styles from './positions.module.css'

export interface PositionsChartProps {
  rows: readonly PositionRow[]
  outlets: readonly Pick<CorpusDetail['outlets'][number], 'id' | 'articles'>[]
  /** What the columns are. */
  by?: ColumnKind
  /** One of `POSITION_SORTS`; anything else is the default. */
  sort?: string
  /** Without it the order cannot be chosen. */
  onSort?: (sort: PositionSort) => void
  onOpen: (row: PositionRow) => void
  /** Opens with the actors under their stances; the matrix waits folded. */
  links?: EntryLinks
  /** Without it the counts beside a target lead nowhere. */
  hrefOfCount?: HrefOfCount
}

/** Up to this many columns there is room for words. */
const FEW_COLUMNS = 2

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
export function PositionsChart({ rows, outlets, by = 'outlet', sort, onSort, onOpen, links, hrefOfCount }: PositionsChartProps) {
  const order = positionSort(sort)
  const model = useMemo(() => positionsModel(rows, by, order), [rows, by, order])
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  const drawing = { colorOf, inWords: model.width <= FEW_COLUMNS, onOpen, hrefOfCount }
  const head = (
    <div className={styles.head}>
      <PositionsKey model={model} />
      {onSort && <SortButtons sort={order} onSort={onSort} />}
    </div>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside
    <div className={styles.positions} onKeyDown={moveFocus}>
      {!links && head}
      <StanceSprite rows={rows}>
        <div className={styles.families} data-width={!links && model.width < 2 ? 'narrow' : undefined}>
          {links ? (
            <BriefPositions families={model.families} head={head} links={links} {...drawing} />
          ) : (
            model.families.map((family) => <PositionsFamily key={family.family} family={family} {...drawing} />)
          )}
        </div>
      </StanceSprite>
      <ReadingNote brief={links !== undefined} className={styles.note}>
        Beside each target: distinct actors said to hold a stance. Of several stances in an order only the last is counted; denied, expected
        and withdrawn stances are not.
      </ReadingNote>
    </div>
  )
}
