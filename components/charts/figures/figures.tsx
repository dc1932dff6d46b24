'use client'

import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Filters } from '@/lib/selection/parameters'
import type { FigureRow } from '@/lib/views/rows/figures'
import { FiguresFamily } from './family'
import { type Family, figuresModel } from './figures.model'
import styles from './figures.module.css'
import { FiguresKey } from './key'

export interface FiguresChartProps {
  rows: readonly FigureRow[]
  outlets: readonly Pick<CorpusDetail['outlets'][number], 'id' | 'articles'>[]
  /** Names the actors of answers; without it, ids that no row names stand as they are. */
  actors?: readonly { id: string; name: string }[]
  onOpen: (row: FigureRow) => void
  /** The address of this view alone, filtered further. */
  hrefOf?: (filters: Filters) => string
  /** Shows every family at once; otherwise those without rival accounts wait folded. */
  unfolded?: boolean
  /** Opens with the first family, as far as it is the size of one drawing; the others wait folded. */
  brief?: boolean
}

const FAMILIES_IN_BRIEF = 4

/** One function for good that calls the newest one, so that what is given it need not be drawn again. */
function useLatest<A>(call: (argument: A) => void): (argument: A) => void {
  const latest = useRef(call)
  useEffect(() => {
    latest.current = call
  })
  return useCallback((argument) => latest.current(argument), [])
}

/** Who gives which number, on whose word. Families whose accounts differ come first and open; the others wait folded. */
export function FiguresChart({ rows, outlets, actors, onOpen, hrefOf, unfolded = false, brief = false }: FiguresChartProps) {
  // The page answers at once; so many rows may follow a moment later.
  const shown = useDeferredValue(rows)
  const open = useLatest(onOpen)
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = useCallback((outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR, [colors])
  const model = useMemo(() => {
    const names = new Map(actors?.map(({ id, name }) => [id, name]))
    return figuresModel(shown, (id) => names.get(id))
  }, [shown, actors])
  const [first, more] = splitAt(model.families, brief ? FAMILIES_IN_BRIEF : model.families.length)
  const familyAt = (family: Family, place: number) => (
    <FiguresFamily
      key={family.family}
      family={family}
      open={unfolded || (family.open && (!brief || place === 0))}
      brief={brief}
      aloneHref={brief && model.families.length > 1 ? hrefOf?.({ family: [family.family] }) : undefined}
      colorOf={colorOf}
      onOpen={open}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside
    <div className={styles.figures} onKeyDown={moveFocus}>
      <FiguresKey shows={model.shows} />
      {first.map(familyAt)}
      {more.length > 0 && (
        <Rest words={`${more.length} more subjects`} preview={more.map(({ title }) => title).join(' · ')}>
          {more.map((family) => familyAt(family, Number.POSITIVE_INFINITY))}
        </Rest>
      )}
    </div>
  )
}
