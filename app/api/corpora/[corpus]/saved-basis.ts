import { COMPARED, comparedAnew } from '@/components/offline/counting/language'
import { stanceParts } from '@/components/offline/counting/stance-parts'
import { countsAllOf } from '@/components/offline/counting/timeline'
import { mentionParts } from '@/components/offline/counting/voices'
import { articlesOfExcerpts, type Basis, type FoundBy } from '@/components/offline/saved-data'
import { appliedFilters } from '@/components/panels/page-scope'
import type { ViewRow } from '@/lib/api/contract/table'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import type { Saved } from './saved-view'

const asked = ({ view, answer: { revision }, display }: Saved, filters: Filters) =>
  new URLSearchParams(`${selectionQuery({ filters, rev: revision }, display, view.options)}&top=all`)

/** Outlets that are asked for one by one, at most. */
const MOST_OUTLETS = 24

const SOME_DAY = '2000-01-01'
const OPEN: Filters = { outlet: ['any'], from: SOME_DAY, to: SOME_DAY }

/** What the server draws from for this view, whatever outlets and days will be chosen. */
function seedOf({ view, answer: { revision, rows }, filters }: Saved): NonNullable<Basis['seed']> {
  const [{ coder_a, coder_b } = {}] = rows
  const settled: Filters = { ...appliedFilters(filters, view.filters), coder: [String(coder_a), String(coder_b)] }
  const given = new Map(
    selectionQuery({ filters: settled })
      .split('&')
      .map((part) => [part.split('=')[0], part]),
  )
  const names = selectionQuery({ filters: { ...settled, ...OPEN } })
    .split('&')
    .map((part) => part.split('=')[0] ?? '')
  return { start: `${revision}/${view.id}/`, query: names.map((name) => given.get(name) ?? `${name}=`) }
}

/** Of each outlet alone what two coders found in it. */
async function foundBy(saved: Saved): Promise<Basis> {
  const { answer, corpus, filters, held } = saved
  const spoken = new Set(held.excerpts.map(({ outlet }) => outlet))
  const outlets = corpus.outlets.filter(({ id }) => spoken.has(id))
  if (outlets.length > MOST_OUTLETS || held.excerpts.length < held.totalExcerpts) return {}
  const presence: FoundBy[] = []
  for (const { id } of outlets) {
    const { rows } = await viewResponse(answer.corpus, 'reliability', asked(saved, { ...filters, outlet: [id] }))
    for (const { code, both, only_a, only_b, neither } of rows)
      presence.push([id, String(code), Number(both), Number(only_a), Number(only_b), Number(neither)])
  }
  const summed = (code: string, at: 2 | 3 | 4 | 5) => presence.reduce((sum, found) => sum + (found[1] === code ? found[at] : 0), 0)
  const isAll = answer.rows.every(({ code, both, only_a, only_b, neither }) =>
    [both, only_a, only_b, neither].every((count, at) => summed(String(code), (at + 2) as 2 | 3 | 4 | 5) === count),
  )
  return isAll ? { presence, seed: seedOf(saved) } : {}
}

const sameComparison = (a: ViewRow, b: ViewRow | undefined) => COMPARED.every((column) => a[column] === b?.[column])

/** How often the whole corpus has each term; nothing where the rows of the selection cannot be compared anew with it. */
async function background(saved: Saved): Promise<Basis> {
  const { answer } = saved
  const whole = await viewResponse(answer.corpus, 'language', asked(saved, {}))
  const measured = whole.rows.filter(({ words }) => words !== null)
  const sizes = new Map(measured.map(({ outlet, words }) => [outlet, Number(words)]))
  const words = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const counts = new Map<string, number>()
  for (const { term, count } of measured) counts.set(String(term), (counts.get(String(term)) ?? 0) + Number(count))
  const found = { words, counts: [...counts] }
  const again = comparedAnew(answer.rows, found)
  return answer.rows.every((row, at) => sameComparison(row, again[at])) ? { background: found } : {}
}

function ofArticles({ answer, held }: Saved): Basis {
  const isAll = held.excerpts.length === held.totalExcerpts && countsAllOf(answer.rows, articlesOfExcerpts(held.excerpts))
  return isAll ? { isOfArticles: true } : {}
}

function ofStatements({ answer, held, display }: Saved): Basis {
  const parts = held.excerpts.length === held.totalExcerpts ? stanceParts(answer.rows, held.excerpts, display.by === 'voice') : undefined
  return parts ? { parts } : {}
}

/** The events that are chosen and those they include. */
function eventsOf({ corpus, filters }: Saved): ReadonlySet<string> {
  const chosen = new Set(filters.event)
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size
    for (const { id, part_of } of corpus.events) if (part_of !== null && chosen.has(part_of)) chosen.add(id)
  }
  return chosen
}

function ofMentions(saved: Saved): Basis {
  const { answer, held, filters } = saved
  if (held.excerpts.length < held.totalExcerpts) return {}
  const events = eventsOf(saved)
  const mentions = mentionParts(answer.rows, held.excerpts, (event) => !filters.event || events.has(event))
  return mentions ? { mentions } : {}
}

/**
 * What a saved view can be counted anew from, beside its rows; only where counting the whole selection anew gives what the server says.
 * @throws ProblemError 503
 */
export async function savedBasis(saved: Saved): Promise<Basis> {
  if (saved.answer.rows.length === 0) return {}
  if (saved.view.id === 'timeline') return ofArticles(saved)
  if (saved.view.id === 'positions') return ofStatements(saved)
  if (saved.view.id === 'voices') return ofMentions(saved)
  if (saved.view.id === 'language') return background(saved)
  return saved.view.id === 'reliability' ? foundBy(saved) : {}
}
