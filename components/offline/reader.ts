import { countedInWords } from '@/components/panels/counted'
import { plural } from '@/components/ui/plural'
import { canUnpack, unpacked } from '@/lib/offline/unpack'
import type { Filter } from './asked'
import type { Answer, OpenedView } from './counting/answer'
import { wayOf } from './counting/ways'
import { drawingOf, WIDTH } from './drawing'
import { leftInWords } from './left-in-words'
import { liveAddress } from './live-address'
import { type Filtered, type OpenedPage, openedPage } from './opened-page'
import type { SavedData } from './saved-data'
import { tableColumns } from './table-columns'

/** Runs in a saved page: filters, counts and draws it anew from what it holds. */

const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => [...within.querySelectorAll<E>(selector)]

function say(within: ParentNode, selector: string, words: string | null): void {
  const element = within.querySelector<HTMLElement>(selector)
  if (!element) return
  element.hidden = words === null
  element.textContent = words ?? element.textContent
}

const numbers = (count: number) => count.toLocaleString('en-GB')

interface Shown {
  page: OpenedPage
  view: OpenedView
  section: HTMLElement
}

const isNarrow = () => window.matchMedia('(max-width: 45rem)').matches
const roomOf = (picture: HTMLElement) => (isNarrow() ? Math.max(280, Math.floor(picture.clientWidth)) : WIDTH)

/** Draws the rows as wide as there is room, or as wide as paper. */
function draw({ page, view, section }: Shown, answer: Answer, onPaper = false): void {
  const picture = section.querySelector<HTMLElement>('.picture')
  if (!picture) return
  const { id, question, subtitle, notes, display, events } = view
  const n = answer.isWhole && answer.rows.length > 0 ? `${countedInWords(id, answer.rows, answer.rows.length)}.` : ''
  picture.hidden = false
  const drawing = drawingOf(
    {
      view: id,
      question,
      description: `${subtitle}. ${n}`,
      rows: answer.rows,
      notes,
      corpus: page.data.corpus,
      display,
      events,
      width: onPaper ? WIDTH : roomOf(picture),
    },
    onPaper,
  )
  picture.innerHTML = drawing?.svg ?? ''
  picture.hidden = !drawing
  say(section, '.cut', drawing?.cut ?? null)
}

const waiting = new Map<Element, () => void>()

function drawWaiting(section: Element): void {
  waiting.get(section)?.()
  waiting.delete(section)
}

const inSight = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) drawWaiting(target)
  },
  { rootMargin: '600px' },
)

/** Draws now what is in sight, or near, and all else when it comes there. */
function drawWhenInSight(shown: Shown, answer: Answer): void {
  waiting.set(shown.section, () => draw(shown, answer))
  inSight.unobserve(shown.section)
  inSight.observe(shown.section)
}

/** Cells that a filter changes. */
function writeCells(row: HTMLTableRowElement, texts: ReadonlyMap<number, string>): void {
  for (const [at, text] of texts) {
    const cell = row.cells[at]
    if (cell && cell.textContent !== text) cell.textContent = text
  }
}

function writeTable({ page, view, section }: Shown, answer: Answer): void {
  const names = new Map(page.data.corpus.actors.map(({ id, name }) => [id, name]))
  const changing = new Set(wayOf(view.id).changing)
  const { columns } = tableColumns(view, (id) => names.get(id))
  const written = columns.flatMap((column, at) => (changing.has(column.name) ? [{ at: at + 1, column }] : []))
  const rows = new Map(answer.rows.map((row) => [Number(row.href), row]))
  all<HTMLTableRowElement>('tbody tr', section).forEach((element, place) => {
    const row = rows.get(place)
    element.hidden = row === undefined
    if (row && changing.size > 0)
      writeCells(element, new Map([[0, String(row.n)], ...written.map(({ at, column }) => [at, column.textOf(row)] as const)]))
  })
  const table = section.querySelector<HTMLElement>('.table')
  if (table) table.hidden = answer.rows.length === 0
}

function showView(shown: Shown, answer: Answer, isFiltered: boolean): void {
  const { view, section } = shown
  const whole = section.querySelector<HTMLElement>('.count')?.dataset.whole ?? ''
  const n =
    isFiltered && !answer.isWhole
      ? ''
      : answer.rows.length > 0
        ? `${countedInWords(view.id, answer.rows, isFiltered ? answer.rows.length : view.totalRows)}.`
        : ''
  say(section, '.n', n)
  const left = isFiltered ? leftInWords(view.id, answer, view.rows.length) : ''
  say(section, '.count', left || whole)
  say(section, '.told', left)
  for (const part of all('.whole', section)) part.hidden = isFiltered
  for (const part of all('.partial', section)) part.hidden = !isFiltered
  writeTable(shown, answer)
  drawWhenInSight(shown, answer)
}

/** Shows the excerpts that are left, and says how many they are. */
function showExcerpts({ excerpts: shown, hasAllExcerpts, isFiltered }: Filtered): string {
  const list = document.querySelector('.excerpts')
  if (!list) return ''
  all('.excerpt', list).forEach((excerpt, at) => {
    excerpt.hidden = !shown[at]
  })
  const left = shown.filter(Boolean).length
  const whole = list.querySelector<HTMLElement>('.count')?.dataset.whole ?? ''
  const of = `of the ${plural(shown.length, 'excerpt')} in this file`
  const inWords = hasAllExcerpts ? `${numbers(left)} ${of} satisfy the filter.` : `${numbers(left)} ${of} stand behind what is left here.`
  say(list, '.count', isFiltered ? inWords : whole)
  return inWords
}

/** The form and what it says. */
function formOf(page: OpenedPage) {
  const form = document.querySelector<HTMLFormElement>('.filters')
  const boxes = all<HTMLInputElement>('input[type=checkbox]', form ?? document)
  const [from, to] = all<HTMLInputElement>('input[type=date]', form ?? document)
  const filter = (): Filter => ({
    outlets: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    from: from?.value ?? '',
    to: to?.value ?? '',
  })
  const inWords = ({ outlets, from, to }: Filter) => {
    const names = new Map(page.data.corpus.outlets.map(({ id, name }) => [id, name]))
    const chosen = outlets.length < boxes.length ? outlets.map((id) => names.get(id) ?? id).join(', ') || 'no outlet' : ''
    return [chosen, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' · ')
  }
  return { form, filter, inWords }
}

async function open(): Promise<void> {
  const held = document.getElementById('data')
  const data = await unpacked<SavedData>(held?.textContent ?? '')
  const page = openedPage(data, held?.dataset.by ?? 'article')
  const { form, filter, inWords } = formOf(page)
  const shown = page.views.flatMap((view): Shown[] => {
    const section = document.getElementById(view.id)
    return section ? [{ page, view, section }] : []
  })
  const update = () => {
    const asked = filter()
    const filtered = page.filtered(asked)
    const { isFiltered, answers } = filtered
    shown.forEach((one, at) => {
      const answer = answers[at]
      if (answer) showView(one, answer, isFiltered)
    })
    const left = showExcerpts(filtered)
    say(
      document,
      '.filtered-by',
      isFiltered
        ? [`Filtered in this file: ${inWords(asked)}.`, left, filtered.dates].filter(Boolean).join(' ')
        : 'Everything in this file is shown.',
    )
    for (const link of all<HTMLAnchorElement>('a[data-live]')) {
      link.href = liveAddress(link.dataset.live ?? '', asked, data.outlets)
      // The server cannot be asked for no outlet.
      link.hidden = asked.outlets.length === 0
    }
  }
  const redraw = (onPaper: boolean) => {
    const { answers } = page.filtered(filter())
    shown.forEach((one, at) => {
      const answer = answers[at]
      if (answer && onPaper) draw(one, answer, true)
      else if (answer) drawWhenInSight(one, answer)
    })
  }
  form?.addEventListener('change', update)
  form?.addEventListener('submit', (event) => event.preventDefault())
  form?.addEventListener('reset', () => setTimeout(update))
  window.matchMedia('(max-width: 45rem)').addEventListener('change', () => redraw(false))
  window.addEventListener('beforeprint', () => redraw(true))
  window.addEventListener('afterprint', () => redraw(false))
  redraw(false)
  if (form) form.hidden = false
}

/** The page stays as it was saved, without charts and filters, and says why. */
const sayFailure = (why: string) =>
  say(document, '.failure', `Charts and filters are missing here: ${why}. Tables and texts are all in this file.`)

if (!canUnpack()) sayFailure('this browser cannot unpack them')
else
  open().catch((error: unknown) => {
    sayFailure(error instanceof Error ? error.message : String(error))
    reportError(error)
  })
