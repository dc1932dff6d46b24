'use client'

import { type CSSProperties, useMemo } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { CodebookChoice } from '@/components/charts/codebook-choice'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { Rest } from '@/components/charts/rest'
import { OutletName } from '@/components/outlet/outlet-name'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { SimilarityRow } from '@/lib/views/rows/similarity'
import { noiseInWords, type PairCell, type SimilarityModel, similarityModel } from './similarity.model'
import styles from './similarity.module.css'

type Links = Pick<ChartProps<SimilarityRow>, 'onOpen' | 'hrefOfRow'>

function Cell({ cell, onOpen, hrefOfRow }: { cell: PairCell } & Links) {
  const { row, distance, interval, noise, isNoise, tone, sentence } = cell
  return (
    <StateLink
      className={styles.cell}
      href={hrefOfRow(row)}
      onGo={() => onOpen(row)}
      aria-label={sentence}
      title={row.reason ?? undefined}
      data-mark={row.href}
      data-refused={distance === null || undefined}
      data-noise={isNoise || undefined}
      style={{ '--tone': `${tone}%` } as CSSProperties}
    >
      {distance === null ? <span aria-hidden="true">–</span> : <strong>{distance}</strong>}
      {interval && <span className={styles.interval}>{interval}</span>}
      {noise && <span className={styles.interval}>chance {noise}</span>}
    </StateLink>
  )
}

/** What was found wanting, before the pairs: there is more to read in it than in an empty matrix. */
function Refusal({ model }: { model: SimilarityModel }) {
  if (model.refused === 0) return null
  const all = model.compared === 0
  return (
    <div className={styles.refusal}>
      <p>
        {all
          ? model.refused === 1
            ? 'The one pair cannot be compared yet.'
            : `None of the ${plural(model.refused, 'pair')} can be compared yet.`
          : `${plural(model.refused, 'pair')} cannot be compared.`}{' '}
        {model.outlets.some(({ articles }) => articles === 1) &&
          'A distance between outlets that rests on one article of each would be a distance between two articles.'}
      </p>
      <ul>
        {model.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}

const Key = ({ withNoise }: { withNoise: boolean }) => (
  <p className={styles.key} aria-hidden="true">
    <span>
      0 the same parts <span className={styles.ramp} /> 1 nothing in common
    </span>
    {withNoise && (
      <span>
        <span className={styles.noise} /> no more than chance can make
      </span>
    )}
    <span>
      <span className={styles.hatch} /> not compared
    </span>
  </p>
)

function Matrix({ model, colorOf, ...links }: Links & { model: SimilarityModel; colorOf: (outlet: string) => string }) {
  const before = model.outlets.slice(0, -1)
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label="Distance between outlets">
        <thead>
          <tr>
            <td />
            {before.map(({ outlet, name }) => (
              <th key={outlet} scope="col">
                <OutletName outlet={outlet}>{name}</OutletName>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.lines.map(({ outlet, cells }) => (
            <tr key={outlet.outlet}>
              <th scope="row">
                <span className={styles.swatch} style={{ background: colorOf(outlet.outlet) }} aria-hidden="true" />
                <OutletName outlet={outlet.outlet}>{outlet.name}</OutletName>
              </th>
              {before.map((column, at) => {
                const cell = cells[at]
                return <td key={column.outlet}>{cell && <Cell cell={cell} {...links} />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How far apart the outlets are: each pair once, its distance in figures on a tone. The server sends it as it is. */
export function SimilarityChart({ rows, corpus, filters, onDisplay, hrefOfDisplay, onOpen, hrefOfRow }: ChartProps<SimilarityRow>) {
  const model = useMemo(() => similarityModel(rows), [rows])
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const drawing = (
    <>
      <Key withNoise={model.withinNoise > 0} />
      <Matrix model={model} colorOf={(outlet) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR} onOpen={onOpen} hrefOfRow={hrefOfRow} />
    </>
  )
  const words = noiseInWords(model)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.similarity} onKeyDown={moveFocus}>
      <CodebookChoice
        corpus={corpus}
        filters={filters}
        current={rows[0]?.codebook ?? ''}
        onDisplay={onDisplay}
        hrefOfDisplay={hrefOfDisplay}
      />
      <Refusal model={model} />
      {model.compared > 0 ? drawing : <Rest words={plural(model.refused, 'pair')}>{drawing}</Rest>}
      {words && <p className={styles.note}>{words}</p>}
    </div>
  )
}
