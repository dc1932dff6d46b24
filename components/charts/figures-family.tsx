import type { FigureRow } from '@/lib/api/contract'
import type { Family } from './figures.model'
import styles from './figures.module.css'
import { FiguresAnswers } from './figures-answers'
import { FiguresPanel } from './figures-panel'
import type { FiguresPlot } from './figures-plot'
import { FiguresSingles } from './figures-singles'

interface FiguresFamilyProps {
  family: Family
  open: boolean
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
  /** Absent until the drawing code has come. */
  Drawing?: typeof FiguresPlot
}

function Panels({ family, colorOf, onOpen, Drawing }: Omit<FiguresFamilyProps, 'open'>) {
  return family.panels.map((panel) =>
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
  )
}

/** The metrics that a reader would look at together. Folds, and then says what is inside. */
export function FiguresFamily({ family, open, colorOf, onOpen, Drawing }: FiguresFamilyProps) {
  return (
    <details className={styles.family} open={open}>
      <summary>
        <h3>{family.title}</h3>
        <span className={styles.count}>{family.claims === 1 ? '1 statement' : `${family.claims} statements`}</span>
        <span className={styles.preview}>{family.metrics.join(' · ')}</span>
      </summary>
      <Panels family={family} colorOf={colorOf} onOpen={onOpen} Drawing={Drawing} />
      {family.singles.length > 0 && (
        <section className={styles.panel}>
          {family.panels.length > 0 && <h4>Stated once</h4>}
          <FiguresSingles singles={family.singles} colorOf={colorOf} onOpen={onOpen} />
        </section>
      )}
    </details>
  )
}
