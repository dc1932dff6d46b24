import type { NameOf } from '@/components/charts/value-label'
import { cutInWords } from '@/components/panels/counted'
import { type ShownColumn, shownColumns } from '@/components/panels/view-table-columns'
import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract'
import { type Picture, svgOf } from '@/lib/drawing/svg'
import type { Theme } from '@/lib/drawing/tokens'
import { html, type Markup, trusted } from '@/lib/offline/markup'
import { type Reach, reachOf } from './reach'
import type { SavedView } from './saved-page'

/** What a section needs of the page around it. */
export interface Surroundings {
  /** The place of an outlet among the choices of the filter. */
  placeOf: (outlet: string) => number
  /** The place of an excerpt in the list; undefined where it is not in the file. */
  excerptPlace: (excerpt: string) => number | undefined
  nameOf: NameOf
  /** The page is of one view, and its title is the question. */
  isAlone: boolean
  reach: (view: SavedView, row: ViewRow) => Reach | undefined
}

const cellClass = ({ alignRight, isLong }: ShownColumn) => (alignRight ? 'number' : isLong ? 'long' : '')

/** One drawing; its ids are the page's own, for it holds each drawing twice. */
function drawing(picture: Picture, view: string, theme: Theme): Markup {
  const prefix = `${view}-${theme}-`
  const svg = svgOf(picture, theme)
    .replace(/^<\?xml[^>]*>\n/, '')
    .replaceAll(/ id="/g, ` id="${prefix}`)
    .replaceAll('url(#', `url(#${prefix}`)
    .replaceAll(' href="#', ` href="#${prefix}`)
    .replace('aria-labelledby="title desc"', `aria-labelledby="${prefix}title ${prefix}desc" class="${theme}"`)
  return trusted(svg)
}

const pictures = ({ picture, id, question, cut }: SavedView): Markup | null =>
  picture &&
  html`<div class="picture" role="region" tabindex="0" aria-label="Drawing: ${question}">${drawing(picture, id, 'light')}${drawing(picture, id, 'dark')}${cut && html`<p class="small">${cut}</p>`}</div>`

/** Attributes that the filter reads. */
function rowAttributes(reach: Reach | undefined, groups: Map<string, number>, { placeOf, excerptPlace }: Surroundings): Markup | null {
  if (!reach) return null
  const { outlets, days, period, group, mentions, excerpts } = reach
  if (group !== undefined && !groups.has(group)) groups.set(group, groups.size)
  const behind = excerpts?.map(excerptPlace).filter((place) => place !== undefined)
  return html` data-o="${outlets.map(placeOf).join(' ')}"${days && html` data-d="${days.map((range) => range.join('/')).join(' ')}"`}${period && html` data-p="${period.join('/')}"`}${group !== undefined && html` data-g="${groups.get(group) ?? ''}"`}${mentions && html` data-m`}${behind && html` data-e="${behind.join(' ')}"`}`
}

function table(view: SavedView, surroundings: Surroundings): Markup {
  const columns = shownColumns(view.id, view.columns, view.rows, surroundings.nameOf)
  const relative = new Set(reachOf(view.id)?.relative)
  const groups = new Map<string, number>()
  const head = columns.map(
    (column) => html`<th scope="col" class="${cellClass(column)}">${column.title}${column.unit && ` (${column.unit})`}</th>`,
  )
  const body = view.rows.map((row) => {
    const cells = columns.map((column) =>
      relative.has(column.name)
        ? html`<td class="${cellClass(column)} relative"><span>${column.textOf(row)}</span></td>`
        : html`<td class="${cellClass(column)}">${column.textOf(row)}</td>`,
    )
    return html`<tr${rowAttributes(surroundings.reach(view, row), groups, surroundings)}><td class="number">${Number(row.n)}</td>${cells}</tr>\n`
  })
  return html`<div class="table" role="region" tabindex="0" aria-label="Table: ${view.question}">
<table><caption>${view.question}</caption><thead><tr><th scope="col" class="number">Excerpts</th>${head}</tr></thead><tbody>
${body}</tbody></table></div>`
}

/** What a reader of filtered rows must know. */
function caution({ id, rows, totalRows, address }: SavedView): Markup {
  const reach = reachOf(id)
  const said = [
    'The drawing and the numbers above it are of the whole selection, so they are not shown under a filter.',
    !reach && 'These rows speak of all outlets together: without the server they cannot be filtered.',
    reach?.relative && 'Cells that depend on what else is selected are empty.',
    reach?.caution,
    rows.length < totalRows && 'Rows that are not in this file may satisfy the filter too.',
  ].filter((one) => typeof one === 'string')
  return html`<p class="partial" hidden>${said.join(' ')} <a href="${address}" data-live="${address}">The same filter with the server</a> draws and counts anew.</p>`
}

/** One view: question, n, notes, drawing and table. */
export function viewSection(view: SavedView, surroundings: Surroundings): Markup {
  const { id, question, subtitle, counted, notes, refusal, rows, totalRows } = view
  const whole = `${plural(rows.length, 'row')}.`
  return html`<section class="view" id="${id}" aria-labelledby="${id}-question" data-rows="${reachOf(id) ? 'told' : 'untold'}">
<h2 id="${id}-question">${surroundings.isAlone ? 'The chart and its table' : question}</h2>
<p class="small">${subtitle}. <span class="whole">${counted}</span></p>
${notes.map(({ text }) => html`<p class="note whole">${text}</p>`)}${rows.length < totalRows && html`<p class="note whole">${cutInWords(id, rows.length, totalRows)}</p>`}
${refusal ? html`<p>${refusal}</p>` : html`${caution(view)}${pictures(view)}<p class="small count" data-whole="${whole}">${whole}</p>${table(view, surroundings)}`}
<h3>How it was made</h3>
${view.method.map((paragraph) => html`<p class="small">${paragraph}</p>`)}
<h3>How to cite</h3>
<p class="small">${view.citation}</p>
</section>
`
}
