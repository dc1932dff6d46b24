'use client'

import { useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { Fold } from '@/components/charts/fold'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { plural } from '@/components/ui/plural'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import { agreementModel, type KindSection } from './agreement.model'
import styles from './agreement.module.css'
import { AgreementCard, type CardLinks } from './card'

type KindChipsProps = Pick<ChartProps, 'onDisplay'> & {
  counts: { kind: string; title: string; pairs: number }[]
  kind: string
  all: number
}

function KindChips({ counts, kind, all, onDisplay }: KindChipsProps) {
  const chips =
    kind === 'all'
      ? [{ kind: 'all', title: 'All kinds', pairs: all }, ...counts]
      : [{ kind: 'all', title: 'All kinds', pairs: null }, ...counts]
  return (
    <fieldset className={styles.chips}>
      <legend>Pairs of accounts</legend>
      {chips.map((chip) => (
        <button key={chip.kind} type="button" aria-pressed={chip.kind === kind} onClick={() => onDisplay({ kind: chip.kind })}>
          {chip.title} {chip.pairs !== null && <span>{chip.pairs}</span>}
        </button>
      ))}
    </fieldset>
  )
}

const SHOWN_AT_ONCE = 6

function Cards({ cards, ...links }: CardLinks & Pick<KindSection, 'cards'>) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <AgreementCard key={card.key} card={card} {...links} />
      ))}
    </div>
  )
}

function Section({ section, ...links }: CardLinks & { section: KindSection }) {
  const { cards, title, note, open } = section
  const more = cards.slice(SHOWN_AT_ONCE)
  return (
    <Fold title={title} count={plural(cards.length, 'card')} note={note} open={open}>
      <Cards cards={cards.slice(0, SHOWN_AT_ONCE)} {...links} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{more.length} more</summary>
          <Cards cards={more} {...links} />
        </details>
      )}
    </Fold>
  )
}

/** Where accounts agree, differ or contradict each other: a card for each thing that more than one account speaks of. */
export function AgreementChart({ rows, corpus, display, onDisplay, onOpen, hrefOfRow }: ChartProps<AgreementRow>) {
  const names = useMemo(() => new Map(corpus.actors.map(({ id, name }) => [id, name])), [corpus.actors])
  const model = useMemo(() => agreementModel(rows, (id) => names.get(id)), [rows, names])
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  return (
    <div className={styles.agreement}>
      <KindChips counts={model.counts} kind={display.kind || 'all'} all={rows.length} onDisplay={onDisplay} />
      {model.sections.map((section) => (
        <Section key={section.kind} section={section} colorOf={colorOf} hrefOfRow={hrefOfRow} onOpen={onOpen} />
      ))}
    </div>
  )
}
