import { countedInWords } from '@/components/panels/counted'
import { plural } from '@/components/ui/plural'
import type { Note } from '@/lib/api/contract/table'
import { canUnpack, unpacked } from '@/lib/offline/unpack'
import type { Filter } from './asked'
import type { Answer, OpenedView } from './counting/answer'
import { drawingOf, WIDTH } from './drawing'
import { leftInWords } from './left-in-words'
import { liveAddress } from './live-address'
import { notesUnder } from './notes-under'
import { type Filtered, type OpenedPage, openedPage } from './opened-page'
import { all } from './reader-elements'
import { keepFilter, readForm } from './reader-form'
import { type TableRows, tableRows, writeTable } from './reader-table'
import type { SavedData } from './saved-data'

/** Runs in a saved page: filters, counts and draws it anew from what it holds. */

function say(within: ParentNode, selector: string, words: string | null): void {
  const element = within.querySelector<HTMLElement>(selector)
  if (!element) return
  element.hidden = words === null
  element.textContent = words ?? element.textContent
}

const numbers = (count: number) => count.toLocaleString('en-GB')

/** A view with its place in the page. */
interface Shown {
  page: OpenedPage
  view: OpenedView
  section: HTMLElement
  table: TableRows
}

/** What is left of a view, and the filter in words, which is empty without one. */
interface Left {
  answer: Answer
  notes: readonly Note[]
  filter: string
}

/** What n is of, in words; empty where it is not known, or there are no rows. */
function countedOf({ id, totalRows }: OpenedView, { answer: { rows, isWhole }, filter }: Left): string {
  if (rows.length === 0 || (filter && !isWhole)) return ''
  return `${countedInWords(id, rows, filter ? rows.length : totalRows)}.`
}

const isNarrow = () => window.matchMedia('(max-width: 45rem)').matches
const roomOf = (picture: HTMLElement) => (isNarrow() ? Math.max(280, Math.floor(picture.clientWidth)) : WIDTH)
const pictureIn = (section: HTMLElement) => section.querySelector<HTMLElement>('.picture')

/** Draws the rows as wide as there is room, or as wide as paper. */
function draw({ page, view, section }: Shown, left: Left, onPaper = false): void {
  const picture = pictureIn(section)
  if (!picture) return
  const { id, question, subtitle, display, events } = view
  picture.hidden = false
  const drawing = drawingOf(
    {
      view: id,
      question,
      description: [`${subtitle}.`, countedOf(view, left), left.filter].filter(Boolean).join(' '),
      rows: left.answer.rows,
      notes: left.notes,
      corpus: page.data.corpus,
      display,
      events,
      width: onPaper ? WIDTH : roomOf(picture),
    },
    onPaper,
  )
  picture.innerHTML = drawing?.svg ?? ''
  picture.style.minHeight = ''
  picture.hidden = !drawing
  say(section, '.cut', drawing?.cut ?? null)
}

/** How a view stands in the window: read of all views before any is written, for each reading after a writing lays the whole page out anew. */
interface Standing {
  isNear: boolean
  /** Pixels. */
  pictureHeight: number
}

/** Pixels around what is in sight. */
const NEAR = 600

function standingOf({ section }: Shown): Standing {
  const { top, bottom } = section.getBoundingClientRect()
  return { isNear: bottom > -NEAR && top < window.innerHeight + NEAR, pictureHeight: pictureIn(section)?.offsetHeight ?? 0 }
}

/** Takes away what was drawn of other rows, and leaves its place. */
function clear(section: HTMLElement, height: number): void {
  const picture = pictureIn(section)
  if (!picture) return
  picture.style.minHeight = `${height}px`
  picture.replaceChildren()
  say(section, '.cut', null)
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
  { rootMargin: `${NEAR}px` },
)

/** Draws now what is in sight, or near, and all else when it comes there. */
function drawWhenInSight(shown: Shown, left: Left): void {
  waiting.set(shown.section, () => draw(shown, left))
  inSight.unobserve(shown.section)
  inSight.observe(shown.section)
}

function showView(shown: Shown, left: Left, { isNear, pictureHeight }: Standing): void {
  const { view, section } = shown
  const whole = section.querySelector<HTMLElement>('.count')?.dataset.whole ?? ''
  const told = left.filter ? leftInWords(view.id, left.answer, view.rows.length) : ''
  say(section, '.n', countedOf(view, left))
  say(section, '.count', told || whole)
  say(section, '.told', told)
  for (const part of all('.whole', section)) part.hidden = left.filter !== ''
  for (const part of all('.filtered', section)) part.hidden = left.filter === ''
  if (!isNear) clear(section, pictureHeight)
  writeTable(shown.table, left.answer)
  drawWhenInSight(shown, left)
  if (isNear) drawWaiting(section)
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

async function open(): Promise<void> {
  const held = document.getElementById('data')
  const data = await unpacked<SavedData>(held?.textContent ?? '')
  const page = openedPage(data, held?.dataset.by ?? 'article')
  const { form, filter, choose, inWords } = readForm(data)
  const shown = page.views.flatMap((view): Shown[] => {
    const section = document.getElementById(view.id)
    return section ? [{ page, view, section, table: tableRows(section, view, data.corpus.actors) }] : []
  })
  const leftUnder = (asked: Filter) => {
    const filtered = page.filtered(asked)
    const words = filtered.isFiltered ? `Filtered in this file: ${inWords(asked)}.` : ''
    const views = shown.flatMap((one, at) => {
      const answer = filtered.answers[at]
      const notes = filtered.isFiltered ? notesUnder(one.view, asked) : one.view.notes
      return answer ? [[one, { answer, notes, filter: words }] as const] : []
    })
    return { filtered, words, views }
  }
  const update = () => {
    const asked = filter()
    const { filtered, words, views } = leftUnder(asked)
    const standings = views.map(([one]) => standingOf(one))
    views.forEach(([one, left], at) => {
      showView(one, left, standings[at] ?? { isNear: true, pictureHeight: 0 })
    })
    const excerpts = showExcerpts(filtered)
    say(document, '.filtered-by', words ? [words, excerpts, filtered.dates].filter(Boolean).join(' ') : 'Everything in this file is shown.')
    for (const link of all<HTMLAnchorElement>('a[data-live]')) {
      link.href = liveAddress(link.dataset.live ?? '', asked, data.outlets)
      // The server cannot be asked for no outlet.
      link.hidden = asked.outlets.length === 0
    }
  }
  const redraw = (onPaper: boolean) => {
    for (const [one, left] of leftUnder(filter()).views) {
      if (onPaper) draw(one, left, true)
      else drawWhenInSight(one, left)
    }
  }
  const keep = keepFilter(filter, (kept) => {
    choose(kept)
    update()
  })
  const changed = ({ target }: Event) => {
    keep(target)
    update()
  }
  form?.addEventListener('change', changed)
  form?.addEventListener('submit', (event) => event.preventDefault())
  form?.addEventListener('reset', (event) => setTimeout(() => changed(event)))
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
