'use client'

import { useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { Fold } from '@/components/charts/fold'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
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

function Cards({ cards, ...links }: CardLinks & Pick<KindSection, 'cards'>) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <AgreementCard key={card.key} card={card} {...links} />
      ))}
    </div>
  )
}

/** Cards of a kind, accounts of a value, and kinds that stand there at first. In brief only the kind of most cards is open. */
const WHOLE = { cards: 6, accounts: 4, kinds: Number.POSITIVE_INFINITY }
const BRIEF = { cards: 2, accounts: 2, kinds: 2 }

function Section({ section, open, atOnce, ...links }: CardLinks & { section: KindSection; open: boolean; atOnce: number }) {
  const { cards, title, note } = section
  const [first, more] = [cards.slice(0, atOnce), cards.slice(atOnce)]
  return (
    <Fold title={title} count={plural(cards.length, 'card')} note={note} open={open}>
      <Cards cards={first} {...links} />
      {more.length > 0 && (
        <Rest words={`${more.length} more cards`} preview={more.map((card) => card.title).join(' · ')}>
          <Cards cards={more} {...links} />
        </Rest>
      )}
    </Fold>
  )
}

/** Where accounts agree, differ or contradict each other: a card for each thing that more than one account speaks of. */
export function AgreementChart({ rows, brief, corpus, display, onDisplay, onOpen, hrefOfRow }: ChartProps<AgreementRow>) {
  const names = useMemo(() => new Map(corpus.actors.map(({ id, name }) => [id, name])), [corpus.actors])
  const model = useMemo(() => agreementModel(rows, (id) => names.get(id)), [rows, names])
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  const kind = display.kind || 'all'
  const atOnce = brief ? BRIEF : WHOLE
  const [first, more] = brief ? splitAt(model.sections, atOnce.kinds) : [model.sections, []]
  const richest = first
    .filter(({ open }) => open)
    .reduce<KindSection | null>((best, section) => (best && best.cards.length >= section.cards.length ? best : section), null)
  const sectionAt = (section: KindSection) => (
    <Section
      key={section.kind}
      section={section}
      open={section.open && (!brief || section === richest)}
      atOnce={atOnce.cards}
      accountsAtOnce={atOnce.accounts}
      colorOf={colorOf}
      hrefOfRow={hrefOfRow}
      onOpen={onOpen}
    />
  )
  return (
    <div className={styles.agreement}>
      {(!brief || kind !== 'all') && <KindChips counts={model.counts} kind={kind} all={rows.length} onDisplay={onDisplay} />}
      {first.map(sectionAt)}
      {more.length > 0 && (
        <Rest words={`${more.length} more kinds`} preview={more.map(({ title }) => title).join(' · ')}>
          {more.map(sectionAt)}
        </Rest>
      )}
    </div>
  )
}
