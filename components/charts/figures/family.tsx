import { memo } from 'react'
import { Fold } from '@/components/charts/fold'
import { Rest } from '@/components/charts/rest'
import type { FigureRow } from '@/lib/views/rows/figures'
import { FiguresAnswers } from './answers'
import type { Family, Shown } from './figures.model'
import styles from './figures.module.css'
import { firstDrawing } from './first-drawing.model'
import { FiguresPanel } from './panel'
import { FiguresSingles } from './singles'

interface FiguresFamilyProps {
  family: Family
  open: boolean
  /** Shows no more of an open family than one drawing holds. */
  brief: boolean
  /** The page of this family alone, where it can be shared by itself. */
  aloneHref?: string
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

type ShownProps = Pick<FiguresFamilyProps, 'colorOf' | 'onOpen'> & { shown: Shown }

function Panels({ shown, colorOf, onOpen }: ShownProps) {
  return shown.panels.map((panel) =>
    panel.kind === 'plot' ? (
      <FiguresPanel key={panel.metric} plot={panel} colorOf={colorOf} onOpen={onOpen} />
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

function Statements(props: ShownProps) {
  const { panels, singles } = props.shown
  return (
    <>
      <Panels {...props} />
      {singles.length > 0 && (
        <section className={styles.panel}>
          {panels.length > 0 && <h4>Stated once</h4>}
          <FiguresSingles singles={singles} colorOf={props.colorOf} onOpen={props.onOpen} />
        </section>
      )}
    </>
  )
}

const statements = (count: number) => (count === 1 ? '1 statement' : `${count} statements`)

const titlesOf = ({ panels, singles }: Shown) => [...new Set([...panels, ...singles].map(({ title }) => title))]

/** The metrics that a reader would look at together. Folds, and then says what is inside; what nobody differs on folds once more. */
export const FiguresFamily = memo(function FiguresFamily({ family, open, brief, aloneHref, ...drawing }: FiguresFamilyProps) {
  const { title, claims, metrics, rest } = family
  const [main, further] = brief ? firstDrawing(family.main) : [family.main, null]
  return (
    <Fold title={title} count={statements(claims)} preview={metrics.join(' · ')} open={open}>
      {aloneHref && (
        <a className={styles.alone} href={aloneHref}>
          Open alone <bdi className="sr-only">{title}</bdi>
        </a>
      )}
      <Statements shown={main} {...drawing} />
      {further && (
        <Rest words={`${statements(further.claims)} more`} preview={titlesOf(further).join(' · ')}>
          <Statements shown={further} {...drawing} />
        </Rest>
      )}
      {rest && (
        <Rest words={`${statements(rest.claims)} made once or without rival answers`}>
          <Statements shown={rest} {...drawing} />
        </Rest>
      )}
    </Fold>
  )
})
