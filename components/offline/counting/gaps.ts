import { groupBy } from '@/components/charts/group-by'
import type { Asked } from '@/components/offline/asked'
import type { Basis } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { type AbsenceReader, absenceOf, type OutletArticles } from '@/lib/views/rows/absence'
import type { GapKind } from '@/lib/views/rows/gaps'
import { type Answer, type Count, isCut, type OpenedView, text } from './answer'
import { daysByOutlet, searchedByOutlet } from './covered'
import { leftByOutlet, summedGroups } from './left'

/** What can change of a row. */
export const OF_GAPS = ['state', 'outlets_with', 'outlets_coded'] as const

/** Numbers of a fact in what an article states. */
const FOUND = 3

type Facts = NonNullable<Basis['facts']>

const factOf = ({ event, kind, metric, subject, actor, stance, modality, target, code }: ViewRow) =>
  JSON.stringify([event, kind, metric, subject, actor, stance, modality, target, code])

/** The rows of each fact, in the order of their first rows. */
export const rowsByFact = (rows: readonly ViewRow[]): ViewRow[][] => [...groupBy(rows, factOf).values()]

/** More outlets are there than are compared, and others may be compared under the filter. */
function canCompareOthers({ notes, rows }: OpenedView, { filter: { outlets, from, to }, isAllOutlets }: Asked): boolean {
  if (!notes.some(({ code }) => code === 'most-outlets')) return false
  const compared = new Set(rows.map((row) => text(row, 'outlet')))
  return isAllOutlets ? from !== '' || to !== '' : outlets.some((outlet) => !compared.has(outlet))
}

/** Tells absences by the articles that are left. */
function absenceIn(view: OpenedView, facts: Facts, asked: Asked): (row: ViewRow) => ReturnType<AbsenceReader> {
  const selected = view.events.length > 0 ? view.events : undefined
  const days = daysByOutlet(asked)
  const { searched, framed } = searchedByOutlet(facts, asked)
  const begun = new Map(facts.begun.map(([event, begins, wholes]) => [event, { begins: begins ?? undefined, wholes: [...wholes] }]))
  const absence = absenceOf({ begun, searched, framed, selected })
  return (row) => {
    const outlet = text(row, 'outlet')
    const articles: OutletArticles = { outlet, outlet_name: '', ...(days.get(outlet) ?? { articles: 0, latest: null, undated: false }) }
    return absence(row.kind as GapKind, row.event === null ? null : text(row, 'event'), articles)
  }
}

interface Mentions {
  stated: number
  n: number
}
const NONE: Mentions = { stated: 0, n: 0 }

/** How often each outlet states each fact, and in how many excerpts, by the place of the fact. */
function mentionsOf({ articles }: Facts, asked: Asked): (fact: number, outlet: string) => Mentions {
  const byOutlet = new Map(
    [...leftByOutlet(articles, asked)].map(([outlet, some]) => {
      const counts = summedGroups(
        some.map(([, found]) => found),
        FOUND,
      )
      return [outlet, counts]
    }),
  )
  return (fact, outlet) => {
    const [stated = 0, n = 0] = byOutlet.get(outlet)?.get(fact)?.sums ?? []
    return n > 0 ? { stated, n } : NONE
  }
}

/** A fact that is left: its rows and what it is put in order by. */
interface LeftFact {
  rows: ViewRow[]
  with: number
  stated: number
  byName: number
}

/** As the server puts facts in order: what all mention is no gap and comes last. */
function orderOf(sort: string | undefined, outlets: number): (a: LeftFact, b: LeftFact) => number {
  const byName = (a: LeftFact, b: LeftFact) => a.byName - b.byName
  if (sort === 'family') return byName
  if (sort === 'fewest') return (a, b) => a.with - b.with || b.stated - a.stated || byName(a, b)
  const inAll = (fact: LeftFact) => Number(fact.with >= outlets)
  return (a, b) => inAll(a) - inAll(b) || b.with - a.with || b.stated - a.stated || byName(a, b)
}

function countAnew(view: OpenedView, facts: Facts, asked: Asked): Answer {
  const chosen = new Set(asked.filter.outlets)
  const [mentions, absence] = [mentionsOf(facts, asked), absenceIn(view, facts, asked)]
  const all = rowsByFact(view.rows)
  const most = Math.max(0, ...all.map(({ length }) => length))
  const isWhole = (rows: readonly ViewRow[]) => !isCut(view) || rows.length === most
  const left = all.flatMap((fact, place): LeftFact[] => {
    if (!isWhole(fact)) return []
    const rows = fact.filter((row) => chosen.has(text(row, 'outlet')))
    const found = rows.map((row) => mentions(place, text(row, 'outlet')))
    const states = rows.map((row, at) => ((found[at] ?? NONE).n > 0 ? 'mentioned' : absence(row)))
    const outlets_with = states.filter((state) => state === 'mentioned').length
    const outlets_coded = states.filter((state) => state === 'mentioned' || state === 'coded').length
    if (outlets_with === 0) return []
    return [
      {
        rows: rows.map((row, at) => ({ ...row, state: states[at] ?? null, n: (found[at] ?? NONE).n, outlets_with, outlets_coded })),
        with: outlets_with,
        stated: found.reduce((sum, { stated }) => sum + stated, 0),
        byName: facts.byName[place] ?? 0,
      },
    ]
  })
  const outlets = new Set(view.rows.map((row) => text(row, 'outlet')).filter((outlet) => chosen.has(outlet)))
  const isPartial = view.display.show === 'only-one' || view.notes.some(({ code }) => code === 'most-facts')
  return {
    rows: left.sort(orderOf(view.display.sort, outlets.size)).flatMap(({ rows }) => rows),
    untold: all.filter((fact) => !isWhole(fact)).flat().length,
    why: 'it ends within a fact',
    isWhole: !isPartial && !isCut(view),
  }
}

export const gapsRemark = (rows: readonly ViewRow[]): string | undefined =>
  new Set(rows.map((row) => text(row, 'outlet'))).size === 1
    ? 'Only one outlet is compared, so nothing of it can be missing elsewhere.'
    : undefined

/** Facts that one of the outlets chosen still mentions, each outlet with what is left of it. */
export const countGaps: Count = (view, asked) => {
  const { facts } = view.basis
  if (facts && !canCompareOthers(view, asked)) return countAnew(view, facts, asked)
  const untold = view.rows.filter((row) => asked.filter.outlets.includes(text(row, 'outlet'))).length
  const why = facts ? 'other outlets may be compared then' : 'what single articles state is not in it'
  return { rows: [], untold, why, isWhole: false }
}
