'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CorpusDetail, FigureRow } from '@/lib/api/contract'
import { figuresModel } from './figures.model'
import styles from './figures.module.css'
import { FiguresFamily } from './figures-family'
import { FiguresKey } from './figures-key'
import type { FiguresPlot } from './figures-plot'
import { moveFocus } from './move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from './outlet-colors'

export interface FiguresChartProps {
  rows: readonly FigureRow[]
  outlets: readonly Pick<CorpusDetail['outlets'][number], 'id' | 'articles'>[]
  /** Names the actors of answers; without it, ids that no row names stand as they are. */
  actors?: readonly { id: string; name: string }[]
  onOpen: (row: FigureRow) => void
}

/** The drawing code comes after the page: recharts is the largest part of it and draws nothing on the server. */
function useDrawing(): typeof FiguresPlot | undefined {
  const [loaded, setLoaded] = useState<{ FiguresPlot: typeof FiguresPlot }>()
  useEffect(() => {
    let wanted = true
    import('./figures-plot').then((code) => wanted && setLoaded(code)).catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [])
  return loaded?.FiguresPlot
}

/** Who gives which number, on whose word. Families whose accounts differ come first and open; the others wait folded. */
export function FiguresChart({ rows, outlets, actors, onOpen }: FiguresChartProps) {
  const Drawing = useDrawing()
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = useCallback((outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR, [colors])
  const model = useMemo(() => {
    const names = new Map(actors?.map(({ id, name }) => [id, name]))
    return figuresModel(rows, (id) => names.get(id))
  }, [rows, actors])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside
    <div className={styles.figures} onKeyDown={moveFocus}>
      <FiguresKey shows={model.shows} />
      {model.families.map((family) => (
        <FiguresFamily key={family.family} family={family} open={family.open} colorOf={colorOf} onOpen={onOpen} Drawing={Drawing} />
      ))}
    </div>
  )
}
