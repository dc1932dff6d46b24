import { groupBy } from '@/components/charts/group-by'
import type { Asked } from '@/components/offline/asked'
import type { Basis } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { type AbsenceReader, absenceOf, type OutletArticles } from '@/lib/views/rows/absence'
import type { GapKind } from '@/lib/views/rows/gaps'
import { type Count, isCut, type OpenedView, text } from './answer'
import { daysByOutlet, searchedByOutlet } from './covered'
import { leftByOutlet, summedGroups } from './left'

/** What can change of a row. */
export const OF_GAPS = ['state', 'outlets_with', 'outlets_coded'] as const

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

/** In how many excerpts each outlet states each fact, by the place of the fact. */
function mentionsOf({ articles }: Facts, asked: Asked): (fact: number, outlet: string) => number {
  const byOutlet = new Map(
    [...leftByOutlet(articles, asked)].map(([outlet, some]) => [
      outlet,
      summedGroups(
        some.map(([, found]) => found),
        2,
      ),
    ]),
  )
  return (fact, outlet) => byOutlet.get(outlet)?.get(fact)?.sums[0] ?? 0
}

/** Facts that one of the outlets chosen still mentions, each outlet with what is left of it. */
export const countGaps: Count = (view, asked) => {
  const chosen = new Set(asked.filter.outlets)
  const { facts } = view.basis
  if (!facts || canCompareOthers(view, asked))
    return { rows: [], untold: view.rows.filter((row) => chosen.has(text(row, 'outlet'))).length, isWhole: false }
  const [mentions, absence] = [mentionsOf(facts, asked), absenceIn(view, facts, asked)]
  const all = rowsByFact(view.rows)
  const most = Math.max(0, ...all.map(({ length }) => length))
  let untold = 0
  const rows = all.flatMap((fact, place) => {
    if (isCut(view) && fact.length < most) {
      untold += fact.length
      return []
    }
    const left = fact
      .filter((row) => chosen.has(text(row, 'outlet')))
      .map((row) => {
        const n = mentions(place, text(row, 'outlet'))
        return { ...row, n, state: n > 0 ? 'mentioned' : absence(row) }
      })
    const outlets_with = left.filter(({ state }) => state === 'mentioned').length
    const outlets_coded = left.filter(({ state }) => state === 'mentioned' || state === 'coded').length
    return outlets_with > 0 ? left.map((row) => ({ ...row, outlets_with, outlets_coded })) : []
  })
  const isPartial = view.display.show === 'only-one' || view.notes.some(({ code }) => code === 'most-facts')
  return { rows, untold, isWhole: !isPartial && !isCut(view) }
}
