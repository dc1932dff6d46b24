import { groupBy } from '@/components/charts/group-by'
import type { Asked } from '@/components/offline/asked'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Count, isCut, text } from './answer'

const factOf = ({ event, kind, metric, subject, actor, stance, modality, target, code }: ViewRow) =>
  JSON.stringify([event, kind, metric, subject, actor, stance, modality, target, code])

/** An outlet none of whose articles satisfies the filter is compared all the same, unless it is not chosen. */
function stateUnder({ standing }: Asked, row: ViewRow): ViewRow {
  return standing(text(row, 'outlet')) === 'none' ? { ...row, state: 'no-article', n: 0 } : row
}

/** What stands in notes where the server compares other outlets or facts under a filter. */
const PARTIAL = ['most-outlets', 'most-facts']

/** Facts that are still mentioned by one of the outlets chosen, with the outlets that mention them counted anew. */
export const countGaps: Count = (view, asked) => {
  const facts = [...groupBy(view.rows, factOf).values()]
  const chosen = new Set(asked.filter.outlets)
  const isTold = asked.filter.outlets.every((outlet) => ['all', 'none'].includes(asked.standing(outlet)))
  if (!isTold) return { rows: [], untold: view.rows.filter((row) => chosen.has(text(row, 'outlet'))).length, isWhole: false }
  const most = Math.max(0, ...facts.map(({ length }) => length))
  const whole = isCut(view) ? facts.filter(({ length }) => length === most) : facts
  const rows = whole.flatMap((fact) => {
    const left = fact.filter((row) => chosen.has(text(row, 'outlet'))).map((row) => stateUnder(asked, row))
    const outlets_with = left.filter(({ state }) => state === 'mentioned').length
    const outlets_coded = left.filter(({ state }) => state === 'mentioned' || state === 'coded').length
    return outlets_with > 0 ? left.map((row) => ({ ...row, outlets_with, outlets_coded })) : []
  })
  const untold = facts.filter((fact) => !whole.includes(fact)).flat().length
  const isPartial = view.display.show === 'only-one' || view.notes.some(({ code }) => PARTIAL.includes(code))
  return { rows, untold, isWhole: !isPartial && !isCut(view) }
}
