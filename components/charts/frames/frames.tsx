'use client'

import { type CSSProperties, useMemo, useRef } from 'react'
import type { ChartProps } from '@/components/charts/chart-props'
import { CodebookChoice } from '@/components/charts/codebook-choice'
import { moveFocus } from '@/components/charts/move-focus'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { ReadingNote } from '@/components/charts/reading-note'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { useMoreToRight } from '@/components/charts/use-more-to-right'
import { OutletName } from '@/components/outlet/outlet-name'
import { plural } from '@/components/ui/plural'
import type { FrameRow } from '@/lib/views/rows/frames'
import { type FrameColumn, type FrameLine, type FramesModel, framesModel, type Unit } from './frames.model'
import styles from './frames.module.css'
import { Mark, type MarkLinks, SpeechBar } from './mark'
import { nowhereInWords, SPEECH_WORDS, sharesInWords } from './words'

function Key({ model }: { model: FramesModel }) {
  return (
    <ul className={styles.key} aria-label="Signs in this drawing">
      {model.speeches.map((speech) => (
        <li key={speech}>
          <span className={styles.sample} aria-hidden="true">
            <SpeechBar speech={speech} width="100%" />
          </span>
          {SPEECH_WORDS[speech]}
        </li>
      ))}
      <li>
        <span className={styles.sample} aria-hidden="true">
          <span className={styles.interval} style={{ '--low': '10%', '--high': '90%' } as CSSProperties} />
        </span>
        95 % interval
      </li>
      <li>
        <span className={styles.zero} data-sample aria-hidden="true" /> looked for, not found
      </li>
    </ul>
  )
}

function Head({ column, color, end }: { column: FrameColumn; color: string; end: number }) {
  return (
    <th scope="col">
      <span className={styles.outlet}>
        <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
        <OutletName outlet={column.outlet}>{column.name}</OutletName>
      </span>
      <span className={styles.reviewed}>
        {plural(column.total, 'excerpt')}, {plural(column.articles, 'article')}
      </span>
      <span className={styles.axis} aria-hidden="true">
        <span>0</span>
        <span>{end} %</span>
      </span>
    </th>
  )
}

/** Where bars stand under one another there are no columns, and so no heads of columns. */
function Outlets({ columns, colorOf }: { columns: readonly FrameColumn[]; colorOf: (outlet: string) => string }) {
  return (
    <ul className={styles.outlets} aria-label="Outlets">
      {columns.map(({ outlet, name, total, articles }) => (
        <li key={outlet}>
          <span className={styles.swatch} style={{ background: colorOf(outlet) }} aria-hidden="true" />
          <span>
            <OutletName outlet={outlet}>{name}</OutletName>: {plural(total, 'excerpt')}, {plural(articles, 'article')}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  line: FrameLine
  model: FramesModel
  definition: string | undefined
  colorOf: (outlet: string) => string
  links: MarkLinks
}

function Line({ line, model, definition, colorOf, links }: LineProps) {
  return (
    <tr>
      <th scope="row" title={definition}>
        {line.name}
      </th>
      {model.columns.map(({ outlet, name }, at) => {
        const mark = line.marks[at]
        return (
          <td key={outlet} style={{ '--dot': colorOf(outlet) } as CSSProperties}>
            <span className={styles.who} aria-hidden="true">
              {name}
            </span>
            {mark && <Mark mark={mark} links={links} />}
          </td>
        )
      })}
    </tr>
  )
}

const gridlines = ({ ticks, end }: FramesModel) =>
  ticks.map((tick) => `linear-gradient(var(--rule), var(--rule)) ${(100 * tick) / end}% 0 / 1px 100% no-repeat`).join(', ') || 'none'

interface GridProps extends Pick<LineProps, 'model' | 'colorOf' | 'links'> {
  lines: readonly FrameLine[]
  name: string
  definitions: ReadonlyMap<string, string | undefined>
}

function Grid({ lines, name, model, definitions, colorOf, links }: GridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const more = useMoreToRight(frame)
  return (
    <div className={styles.edge} data-more={more || undefined}>
      <div className={styles.scroll} ref={frame}>
        <table
          className={styles.grid}
          style={{ '--columns': model.columns.length, '--gridlines': gridlines(model) } as CSSProperties}
          aria-label={name}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">Frame</span>
              </th>
              {model.columns.map((column) => (
                <Head key={column.outlet} column={column} color={colorOf(column.outlet)} end={model.end} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.code} line={line} model={model} definition={definitions.get(line.code)} colorOf={colorOf} links={links} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** The scale of bars that stand under one another, with no axis above them. */
const scaleInWords = ({ ticks, end }: FramesModel) =>
  `Every bar runs from 0 to ${end} %${ticks.length > 0 ? `; the lines are at ${ticks.map((tick) => `${tick} %`).join(', ')}` : ''}.`

const AT_ONCE_IN_BRIEF = 4

/** How often each outlet uses each frame: bars on one scale, the frames on which the outlets differ most first. The server sends it as it is. */
export function FramesChart({
  rows,
  beside,
  brief,
  corpus,
  filters,
  display,
  onDisplay,
  hrefOfDisplay,
  onOpen,
  hrefOfRow,
}: ChartProps<FrameRow>) {
  const unit: Unit = display.unit === 'articles' ? 'articles' : 'excerpts'
  const model = useMemo(() => framesModel(rows, unit, beside), [rows, unit, beside])
  const nowhere = nowhereInWords(model)
  const colors = useMemo(() => outletColors(corpus.outlets), [corpus.outlets])
  const colorOf = (outlet: string) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  const definitions = new Map(corpus.codes.map(({ id, definition }) => [id, definition ?? undefined]))
  const codebook = rows[0]?.codebook ?? ''
  const [first, more] = splitAt(model.lines, brief ? AT_ONCE_IN_BRIEF : model.lines.length)
  const grid = { model, definitions, colorOf, links: { onOpen, hrefOfRow } }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside
    <div className={styles.frames} onKeyDown={moveFocus}>
      <CodebookChoice corpus={corpus} filters={filters} current={codebook} onDisplay={onDisplay} hrefOfDisplay={hrefOfDisplay} />
      <Key model={model} />
      <Outlets columns={model.columns} colorOf={colorOf} />
      <p className={styles.scale}>{scaleInWords(model)}</p>
      <Grid lines={first} name={`Frames of ${codebook} by outlet`} {...grid} />
      {more.length > 0 && (
        <Rest words={`${more.length} more frames`} preview={more.map(({ name }) => name).join(' · ')}>
          <Grid lines={more} name={`More frames of ${codebook} by outlet`} {...grid} />
        </Rest>
      )}
      {nowhere && <p className={styles.note}>{nowhere}</p>}
      <ReadingNote brief={brief} className={styles.note}>
        {sharesInWords(model, unit)}
      </ReadingNote>
    </div>
  )
}
