import { StanceGlyph } from '@/components/charts/stance-glyph'
import { positionSentence, type Side, stanceWords } from '@/components/charts/stance-words'
import { StateLink } from '@/components/ui/state-link'
import type { PositionRow } from '@/lib/views/rows/positions'
import styles from './change.module.css'
import type { ComparedEvent } from './compared'
import type { Cell, Link, Mark } from './positions-change.model'

interface MarkProps {
  mark: Mark
  compared: ComparedEvent
  colorOf: (outlet: string) => string
  /** Names the outlet of every stance. */
  apart: boolean
}

function RowLink({ row, compared, children }: { row: PositionRow; compared: ComparedEvent; children: React.ReactNode }) {
  return (
    <StateLink
      className={styles.mark}
      href={compared.chart.hrefOfRow(row)}
      onGo={() => compared.chart.onOpen(row)}
      data-mark={row.href}
      aria-label={positionSentence(row)}
    >
      {children}
    </StateLink>
  )
}

/** What its look says holds for every one of the rows. */
function Sign({ rows }: { rows: readonly [PositionRow, ...PositionRow[]] }) {
  const [{ stance, modality }] = rows
  const relayed = rows.every((row) => row.relayed)
  const disputed = rows.every(({ attitudes }) => attitudes.includes('disputes'))
  return (
    <>
      <StanceGlyph stance={stance} modality={modality} relayed={relayed} disputed={disputed} />
      <span>{stanceWords(stance, modality)}</span>
    </>
  )
}

function Outlet({ row, colorOf }: { row: PositionRow } & Pick<MarkProps, 'colorOf'>) {
  return (
    <span className={styles.outlet}>
      <span className={styles.dot} style={{ background: colorOf(row.outlet) }} aria-hidden="true" />
      {row.outlet_name}
    </span>
  )
}

/** A stance as its sign: one link where one outlet states it, else one for each outlet. */
function OneMark({ mark, compared, colorOf, apart }: MarkProps) {
  const [first, second] = mark.rows
  if (!first) return null
  if (!second) {
    return (
      <RowLink row={first} compared={compared}>
        <Sign rows={[first]} />
        {apart && <Outlet row={first} colorOf={colorOf} />}
      </RowLink>
    )
  }
  if (apart) {
    return mark.rows.map((row) => (
      <RowLink key={row.href} row={row} compared={compared}>
        <Sign rows={[row]} />
        <Outlet row={row} colorOf={colorOf} />
      </RowLink>
    ))
  }
  return (
    <span className={styles.together}>
      <Sign rows={[first, ...mark.rows.slice(1)]} />
      {mark.rows.map((row) => (
        <RowLink key={row.href} row={row} compared={compared}>
          <Outlet row={row} colorOf={colorOf} />
        </RowLink>
      ))}
    </span>
  )
}

export const LANE: Record<Side, number> = { for: 0, neither: 1, against: 2 }

/** Upwards is toward consent, downwards toward refusal. */
export function directionOf({ sides: [from, to] }: Link): 'up' | 'down' | 'level' {
  return LANE[to] < LANE[from] ? 'up' : LANE[to] > LANE[from] ? 'down' : 'level'
}

/** The way from a sign to the edge of its column; of no direction where its lines have several. */
function Leader({ links }: { links: readonly Link[] }) {
  const directions = new Set(links.map(directionOf))
  return (
    <span
      className={styles.leader}
      data-direction={directions.size === 1 ? [...directions][0] : 'level'}
      data-unsure={links.some(({ isUnsure }) => isUnsure) || undefined}
      aria-hidden="true"
    />
  )
}

/** What one event says of one actor: a sign on the lane of its side, several beside each other; what came earlier first. */
export function ChangeCell({ cell, links, ...rest }: Omit<MarkProps, 'mark'> & { cell: Cell; links: readonly Link[] }) {
  // Of several signs on one lane the last leads on.
  const leading = new Set(new Map(cell.filter(({ isEarlier }) => !isEarlier).map((mark) => [mark.side, mark])).values())
  const linksOf = (mark: Mark) => (leading.has(mark) ? links.filter(({ sides }) => sides[0] === mark.side) : [])
  return (
    <span className={styles.marks}>
      {cell.map((mark) => (
        <span
          key={`${mark.rows[0]?.stance}~${mark.rows[0]?.modality}~${mark.isEarlier}`}
          className={styles.lane}
          data-lane={LANE[mark.side]}
          data-leads={linksOf(mark).length > 0 || undefined}
        >
          {mark.isEarlier && <span className={styles.before}>before:</span>}
          <OneMark mark={mark} {...rest} />
          {linksOf(mark).length > 0 && <Leader links={linksOf(mark)} />}
        </span>
      ))}
    </span>
  )
}
