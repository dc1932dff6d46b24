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
import { TabLinks } from '@/components/ui/tab-links'
import type { LanguageRow } from '@/lib/views/rows/language'
import { type LanguageModel, languageModel, type OutletTerms, type TermMark } from './language.model'
import styles from './language.module.css'

const share = (part: number) => `${(part * 100).toFixed(2)}%`

function Strip({ mark, model }: { mark: TermMark; model: LanguageModel }) {
  const { at, from, to, size, isApart, isCutLeft, isCutRight } = mark
  return (
    <span className={styles.strip} aria-hidden="true">
      <span className={styles.zero} style={{ left: share(model.zero) }} />
      {at !== null && (
        <>
          <span
            className={styles.interval}
            data-cut-left={isCutLeft || undefined}
            data-cut-right={isCutRight || undefined}
            style={{ left: share(from), width: share(to - from) }}
          />
          <span className={styles.dot} data-apart={isApart || undefined} style={{ left: share(at), width: size, height: size }} />
        </>
      )}
    </span>
  )
}

interface RowProps {
  mark: TermMark
  model: LanguageModel
  hrefOfRow: ChartProps['hrefOfRow']
  onOpen: ChartProps['onOpen']
}

/** A term counted in no excerpt, as in a heading, leads nowhere. */
function TermRow({ mark, model, hrefOfRow, onOpen }: RowProps) {
  const { row, sentence, odds } = mark
  const content = (
    <>
      <span className={styles.term}>{row.term}</span>
      {model.isCompared ? (
        <>
          <Strip mark={mark} model={model} />
          <span className={styles.number}>{odds}</span>
        </>
      ) : (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: share(row.count / model.most) }} />
        </span>
      )}
      <span className={styles.number}>{row.count}</span>
    </>
  )
  if (row.n === 0) return <span className={styles.row}>{content}</span>
  return (
    <StateLink
      className={styles.row}
      href={hrefOfRow(row)}
      onGo={() => onOpen(row)}
      data-mark={row.href}
      aria-label={`${sentence} Open ${plural(row.n, 'excerpt')}.`}
      title={sentence}
    >
      {content}
    </StateLink>
  )
}

const aboutOutlet = ({ words, withinArticle }: OutletTerms) =>
  [words === null ? 'words not counted' : plural(words, 'word'), withinArticle && 'one article: of this text only']
    .filter(Boolean)
    .join(' · ')

interface PanelProps extends Omit<RowProps, 'mark'> {
  outlet: OutletTerms
  color: string
  /** Terms before the others wait folded. */
  atOnce: number
}

function Terms({ terms, ...row }: Omit<RowProps, 'mark'> & Pick<OutletTerms, 'terms'>) {
  return (
    <ul className={styles.rows}>
      {terms.map((mark) => (
        <li key={mark.row.term}>
          <TermRow mark={mark} {...row} />
        </li>
      ))}
    </ul>
  )
}

function Panel({ outlet, color, atOnce, model, ...row }: PanelProps) {
  const [first, more] = splitAt(outlet.terms, atOnce)
  return (
    <section className={styles.panel} data-counts={!model.isCompared || undefined} style={{ '--dot': color } as CSSProperties}>
      <h3>
        <span className="outlet-dot" aria-hidden="true" /> <OutletName outlet={outlet.outlet}>{outlet.name}</OutletName>
      </h3>
      <p className={styles.about}>{aboutOutlet(outlet)}</p>
      {outlet.terms.length > 0 && model.isCompared && (
        <div className={styles.axis} aria-hidden="true">
          <span />
          <span className={styles.ticks}>
            {model.ticks.map(({ at, label }) => (
              <span key={label} style={{ left: share(at) }}>
                {label}
              </span>
            ))}
          </span>
          <span className={styles.number}>odds</span>
          <span className={styles.number}>count</span>
        </div>
      )}
      <Terms terms={first} model={model} {...row} />
      {more.length > 0 && (
        <Rest words={`${more.length} more terms`} preview={more.map(({ row: { term } }) => term).join(' · ')}>
          <Terms terms={more} model={model} {...row} />
        </Rest>
      )}
      {outlet.none && <p className={styles.none}>{outlet.none}</p>}
      {outlet.hidden && <p className={styles.none}>{outlet.hidden}</p>}
    </section>
  )
}

const AT_ONCE_IN_BRIEF = 8

const TERMS = [
  { id: 'apart', title: 'those that set apart' },
  { id: 'all', title: 'all' },
]

/** The loaded terms of each outlet on one axis: how many times the odds of the others. */
export function LanguageChart({ rows, brief, corpus, display, onDisplay, hrefOfDisplay, hrefOfRow, onOpen }: ChartProps<LanguageRow>) {
  const all = display.terms === 'all'
  const model = useMemo(() => languageModel(rows, all), [rows, all])
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.language} onKeyDown={moveFocus}>
      {model.isCompared && (
        <div className={styles.head}>
          <span>Terms</span>
          <TabLinks
            label="Terms"
            tabs={TERMS}
            current={all ? 'all' : 'apart'}
            hrefOf={(terms) => hrefOfDisplay({ terms })}
            onChoose={(terms) => onDisplay({ terms })}
          />
        </div>
      )}
      <div className={styles.panels}>
        {model.outlets.map((outlet) => (
          <Panel
            key={outlet.outlet}
            outlet={outlet}
            color={colors.get(outlet.outlet) ?? UNKNOWN_OUTLET_COLOR}
            atOnce={brief ? AT_ONCE_IN_BRIEF : outlet.terms.length}
            model={model}
            hrefOfRow={hrefOfRow}
            onOpen={onOpen}
          />
        ))}
      </div>
      <ReadingNote brief={brief} className={styles.note}>
        {model.isCompared
          ? 'A dot: the odds of the term in the outlet over its odds in all the others taken together; its size: how often it stands there. The line is the 95 % interval. Hollow: the interval spans “same”, so the term does not set the outlet apart.'
          : 'How often each term stands in the outlet’s articles. There is nothing to compare it with here.'}
      </ReadingNote>
    </div>
  )
}
