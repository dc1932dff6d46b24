import type { NameOf } from '@/components/charts/value-label'
import { countedInWords, cutInWords } from '@/components/panels/counted'
import { noteInWords } from '@/components/panels/note-in-words'
import type { ShownColumn } from '@/components/panels/view-table-columns'
import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract/table'
import { html, type Markup, trusted } from '@/lib/offline/markup'
import { wayOf } from './counting/ways'
import { type Drawing, drawingOf, WIDTH } from './drawing'
import { holdsFiltered } from './notes-under'
import type { SavedCorpus } from './saved-data'
import type { SavedView } from './saved-page'
import { tableColumns } from './table-columns'

/** What a section needs of the page around it. */
export interface Surroundings {
  corpus: SavedCorpus
  nameOf: NameOf
  /** The page is of one view, and its title is the question. */
  isAlone: boolean
}

const cellClass = ({ alignRight, isLong }: ShownColumn) => (alignRight ? 'number' : isLong ? 'long' : null)
const heading = (name: string | null, words: Markup) => html`<th scope="col"${name && html` class="${name}"`}>${words}</th>`

/** More columns do not stand beside one another on paper. */
const MOST_ON_PAPER = 7

/** Text in a style sheet that stands in HTML. */
const cssText = (text: string) => `"${text.replaceAll(/[^\w .,:()%/·–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

/**
 * How the columns of a table are set, by their places: a class in every cell would weigh more than the cells.
 * On paper the rows of a wide table are written as lines, each cell after the name of its column.
 */
export function columnStyles(view: SavedView, nameOf: NameOf): string {
  const { columns } = tableColumns(view, nameOf)
  const cell = (place: number) => `#${view.id} td:nth-child(${place})`
  const right = columns.flatMap(({ alignRight }, at) => (alignRight ? [at + 2] : []))
  const names = ['Excerpts', ...columns.map(({ title, unit }) => title + (unit ? ` (${unit})` : ''))]
  const labels = names.map((name, at) => `${cell(at + 1)}::before{content:${cssText(`${name}: `)}}`)
  return [
    `${[1, ...right].map(cell).join(',')}{text-align:right;font-variant-numeric:tabular-nums}`,
    ...(columns.length > MOST_ON_PAPER ? [`@media print{${labels.join('')}}`] : []),
  ].join('\n')
}

/** Without what may be left out of HTML, such as the ends of cells: a table has tens of thousands. */
function table(view: SavedView, nameOf: NameOf): Markup {
  const { columns, shared } = tableColumns(view, nameOf)
  const same = shared.map(({ title, text }) => `${title}: ${text}`).join(' · ')
  const head = columns.map((column) => heading(cellClass(column), html`${column.title}${column.unit && ` (${column.unit})`}`))
  const body = view.rows.map((row) => html`<tr><td>${Number(row.n)}${columns.map((column) => html`<td>${column.textOf(row)}`)}\n`)
  return html`${same && html`<p class="small">In every row: ${same}</p>`}<div class="table${columns.length > MOST_ON_PAPER && ' wide'}" role="region" tabindex="0" aria-label="Table: ${view.question}">
<table><caption>${view.question}</caption><thead><tr>${heading('number', html`Excerpts`)}${head}</tr></thead><tbody>
${body}</tbody></table></div>`
}

/** What n is of, in words; empty without rows. */
const counted = (id: string, rows: ViewRow[], totalRows: number): string =>
  rows.length > 0 ? `${countedInWords(id, rows, totalRows)}.` : ''

const drawn = ({ drawing, question }: { drawing: Drawing; question: string }): Markup =>
  html`<div class="picture" role="region" tabindex="0" aria-label="Drawing: ${question}">${trusted(drawing.svg)}</div><p class="small cut"${!drawing.cut && html` hidden`}>${drawing.cut}</p>`

/** One view: question, n, notes, drawing and table; with what a filter does to it. */
export function viewSection(view: SavedView, placed: readonly ViewRow[], { corpus, nameOf, isAlone }: Surroundings): Markup {
  const { id, question, subtitle, notes, refusal, rows, totalRows, address, display, events } = view
  const whole = `${plural(rows.length, 'row')}.`
  const n = counted(id, rows, totalRows)
  const description = `${subtitle}. ${n}`
  const drawing = drawingOf({ view: id, question, description, rows: placed, notes, corpus, display, events, width: WIDTH })
  return html`<section class="view" id="${id}" aria-labelledby="${id}-question">
<h2 id="${id}-question">${isAlone ? 'The chart and its table' : question}</h2>
<p class="small">${subtitle}. <span class="n">${n}</span></p>
${notes.map((note) => html`<p class="note${!holdsFiltered(note) && ' whole'}">${noteInWords(note)}</p>`)}${rows.length < totalRows && html`<p class="note whole">${cutInWords(id, rows.length, totalRows)}</p>`}
${refusal ? html`<p>${refusal}</p>` : html`<p class="partial filtered" hidden><span class="told"></span> ${wayOf(id).says} <a href="${address}" data-live="${address}">The same filter with the server</a></p>${drawing && drawn({ drawing, question })}<p class="small count" data-whole="${whole}">${whole}</p>${table(view, nameOf)}`}
<h3>How it was made</h3>
${view.method.map((paragraph) => html`<p class="small">${paragraph}</p>`)}
${!refusal && html`<p class="small">Under the filters of this file: ${wayOf(id).says}</p>`}
<h3>How to cite</h3>
<p class="small">${view.citation}</p>
<p class="small filtered" hidden>This cites what was saved. With the server <a href="${address}" data-live="${address}">what is left of it</a> has a citation of its own.</p>
</section>
`
}
