'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CorpusDetail, FigureRow } from '@/lib/api/contract'
import { type Family, figuresModel } from './figures.model'
import styles from './figures.module.css'
import { FiguresAnswers } from './figures-answers'
import { FiguresKey } from './figures-key'
import { FiguresPanel } from './figures-panel'
import type { FiguresPlot } from './figures-plot'
import { FiguresSingles } from './figures-singles'
import { outletColors, UNKNOWN_OUTLET_COLOR } from './outlet-colors'

export interface FiguresChartProps {
  rows: readonly FigureRow[]
  outlets: CorpusDetail['outlets']
  /** Names the actors of answers; without it their ids stand. */
  actors?: readonly { id: string; name: string }[]
  onOpen: (row: FigureRow) => void
}

/** The drawing code comes after the page: recharts is the largest part of it and draws nothing on the server. */
function useDrawing(): typeof FiguresPlot | undefined {
  const [drawing, setDrawing] = useState<{ FiguresPlot: typeof FiguresPlot }>()
  useEffect(() => {
    let wanted = true
    import('./figures-plot').then((loaded) => wanted && setDrawing(loaded))
    return () => {
      wanted = false
    }
  }, [])
  return drawing?.FiguresPlot
}

interface FamilyProps {
  family: Family
  open: boolean
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
  Drawing?: typeof FiguresPlot
}

function FamilySection({ family, open, colorOf, onOpen, Drawing }: FamilyProps) {
  return (
    <details className={styles.family} open={open}>
      <summary>
        <h3>{family.title}</h3>
        <span className={styles.count}>{family.claims === 1 ? '1 statement' : `${family.claims} statements`}</span>
      </summary>
      {family.panels.map((panel) =>
        panel.kind === 'plot' ? (
          <FiguresPanel key={panel.metric} plot={panel} colorOf={colorOf} onOpen={onOpen} Drawing={Drawing} />
        ) : (
          <section key={panel.key} className={styles.panel}>
            <h4>
              {panel.title}
              {panel.about && <span className={styles.about}> · {panel.about}</span>}
            </h4>
            <FiguresAnswers answers={panel} colorOf={colorOf} onOpen={onOpen} />
          </section>
        ),
      )}
      {family.singles.length > 0 && (
        <section className={styles.panel}>
          {family.panels.length > 0 && <h4>Stated once</h4>}
          <FiguresSingles singles={family.singles} colorOf={colorOf} onOpen={onOpen} />
        </section>
      )}
    </details>
  )
}

/** Who gives which number, on whose word. Families with the greatest difference between accounts come first; the others wait folded. */
export function FiguresChart({ rows, outlets, actors, onOpen }: FiguresChartProps) {
  const Drawing = useDrawing()
  const colors = useMemo(() => outletColors(outlets), [outlets])
  const colorOf = useCallback((outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR, [colors])
  const model = useMemo(() => {
    const names = new Map(actors?.map(({ id, name }) => [id, name]))
    return figuresModel(rows, (id) => names.get(id))
  }, [rows, actors])
  return (
    <div className={styles.figures}>
      <FiguresKey shows={model.shows} />
      {model.families.map((family) => (
        <FamilySection
          key={family.family}
          family={family}
          open={family.spread > 0 || model.families.length < 4}
          colorOf={colorOf}
          onOpen={onOpen}
          Drawing={Drawing}
        />
      ))}
    </div>
  )
}
