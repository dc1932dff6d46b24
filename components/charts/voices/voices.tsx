'use client'

import { type CSSProperties, useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { ReadingNote } from '@/components/charts/reading-note'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { OutletName } from '@/components/outlet/outlet-name'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { VoiceRow } from '@/lib/views/rows/voices'
import { type OutletVoices, type VoiceBar, voicesModel } from './voices.model'
import styles from './voices.module.css'
import { attitudeInWords, diversityInWords, voiceInWords } from './words'

const share = (part: number) => `${(part * 100).toFixed(2)}%`

type LinkProps = Pick<ChartProps, 'hrefOfRow' | 'onOpen'>

function Bar({ bar: { row, directly, atSecondHand }, hrefOfRow, onOpen }: LinkProps & { bar: VoiceBar }) {
  const attitude = attitudeInWords(row)
  return (
    <li>
      <StateLink
        className={styles.row}
        href={hrefOfRow(row)}
        onGo={() => onOpen(row)}
        data-mark={row.href}
        aria-label={`${voiceInWords(row)} Open the excerpts.`}
        title={voiceInWords(row)}
      >
        <span className={styles.name}>{row.actor_name}</span>
        <span>
          <span className={styles.bar} aria-hidden="true">
            {directly > 0 && <span className={styles.directly} style={{ width: share(directly) }} />}
            {atSecondHand > 0 && <span className={styles.second} style={{ width: share(atSecondHand) }} />}
            <span className={styles.count}>{row.n}</span>
          </span>
          {attitude && <span className={styles.attitude}>{attitude}</span>}
        </span>
      </StateLink>
    </li>
  )
}

function Own({ row, hrefOfRow, onOpen }: LinkProps & { row: VoiceRow }) {
  return (
    <p className={styles.own}>
      In its own voice:{' '}
      <StateLink href={hrefOfRow(row)} onGo={() => onOpen(row)} data-mark={row.href} aria-label={`${voiceInWords(row)} Open the excerpts.`}>
        {plural(row.n, 'excerpt')}
      </StateLink>
    </p>
  )
}

const moreInWords = (folded: readonly VoiceBar[]) =>
  `${plural(folded.length, 'more voice')}, each in ${plural(folded[0]?.row.n ?? 1, 'excerpt')}${folded[0]?.row.n === 1 ? '' : ' or fewer'}`

function Panel({ voices, color, atOnce, ...link }: LinkProps & { voices: OutletVoices; color: string; atOnce: number }) {
  const { name, own } = voices
  const [bars, more] = splitAt(voices.bars, atOnce)
  const folded = [...more, ...voices.folded]
  return (
    <section className={styles.panel} style={{ '--dot': color } as CSSProperties}>
      <h3>
        <span className="outlet-dot" aria-hidden="true" /> <OutletName outlet={voices.outlet}>{name}</OutletName>
      </h3>
      <p className={styles.about}>{diversityInWords(voices)}</p>
      <ul className={styles.rows}>
        {bars.map((bar) => (
          <Bar key={bar.row.actor} bar={bar} {...link} />
        ))}
      </ul>
      {folded.length > 0 && (
        <Rest words={moreInWords(folded)}>
          <ul className={styles.rows}>
            {folded.map((bar) => (
              <Bar key={bar.row.actor} bar={bar} {...link} />
            ))}
          </ul>
        </Rest>
      )}
      {own && <Own row={own} {...link} />}
    </section>
  )
}

const AT_ONCE_IN_BRIEF = 3

/** Whom each outlet quotes: bars of excerpts, those at second hand hatched, with how diverse the voices are. */
export function VoicesChart({ rows, beside, brief, corpus, hrefOfRow, onOpen }: ChartProps<VoiceRow>) {
  const model = useMemo(() => voicesModel(rows, beside), [rows, beside])
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.voices} onKeyDown={moveFocus}>
      {model.shows.atSecondHand && (
        <ul className={styles.key} aria-label="Kinds of bars">
          <li>
            <span className={styles.directly} aria-hidden="true" /> taken from the voice itself
          </li>
          <li>
            <span className={styles.second} aria-hidden="true" /> only at second hand, through another voice
          </li>
        </ul>
      )}
      <div className={styles.panels}>
        {model.outlets.map((voices) => (
          <Panel
            key={voices.outlet}
            voices={voices}
            color={colors.get(voices.outlet) ?? UNKNOWN_OUTLET_COLOR}
            atOnce={brief ? AT_ONCE_IN_BRIEF : voices.bars.length}
            hrefOfRow={hrefOfRow}
            onOpen={onOpen}
          />
        ))}
      </div>
      <ReadingNote brief={brief} className={styles.note}>
        A bar: excerpts with a statement on the word of the voice, on one scale for all outlets. In brackets the 95 % interval; of an outlet
        with one article it holds within that article.
      </ReadingNote>
    </div>
  )
}
