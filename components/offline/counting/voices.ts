import { groupBy } from '@/components/charts/group-by'
import type { Asked } from '@/components/offline/asked'
import type { Basis, QuotingArticle } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import type { Abundance } from '@/lib/stats/hill-number'
import { areResampled, effectiveCells, type Mention, mentionsIn } from '@/lib/views/rows/effective-voices'
import { MENTIONS_INDEPENDENT } from '@/lib/views/rows/voices'
import { type Answer, type Count, isCut, keptRows, type OpenedView, text, toldByOutlets, without } from './answer'
import { leftByOutlet, visitGroups } from './left'
import { falling, inOrderOf, rising } from './order'

const INTERVAL = ['effective_low', 'effective_high'] as const

/** What a filter can change of a voice. */
export const OF_MENTIONS = [
  'statements',
  'directly',
  'at_second_hand',
  'endorsed',
  'reported',
  'disputed',
  'effective_voices',
  ...INTERVAL,
] as const

/** Numbers of a row in what an excerpt of an article adds. */
const FOUND = 6

const NOTHING = { n: 0, statements: 0, directly: 0, at_second_hand: 0, endorsed: 0, reported: 0, disputed: 0 }

/** What articles say on the word of the actor of each row, by the place of the row. */
function countsOf(articles: readonly QuotingArticle[]): Map<number, typeof NOTHING> {
  const counts = new Map<number, typeof NOTHING>()
  for (const [, found] of articles)
    visitGroups(found, FOUND, ([row = 0, , statements = 0, secondHand = 0, endorsed = 0, reported = 0]) => {
      const before = counts.get(row) ?? NOTHING
      counts.set(row, {
        n: before.n + 1,
        statements: before.statements + statements,
        directly: before.directly + 1 - secondHand,
        at_second_hand: before.at_second_hand + secondHand,
        endorsed: before.endorsed + endorsed,
        reported: before.reported + reported,
        disputed: before.disputed + statements - endorsed - reported,
      })
    })
  return counts
}

/** How many voices are quoted how often, the rarest first. */
function spectrumOf(rows: readonly ViewRow[]): Abundance[] {
  const kinds = groupBy(
    rows.filter(({ actor }) => actor !== null),
    ({ n }) => String(n),
  )
  return [...kinds].map(([times, some]) => ({ times: Number(times), kinds: some.length })).sort((a, b) => a.times - b.times)
}

const ofActor = (rows: readonly ViewRow[], row: number) => text(rows[row] ?? {}, 'actor')
const byName = <T>(a: readonly [string, T], b: readonly [string, T]) => (a[0] < b[0] ? -1 : 1)

/** What is resampled of one outlet: its articles or, where one alone quotes anybody, the excerpts of that, as texts in their order. @param before how many units come before */
function mentionsOf(outlet: string, articles: readonly QuotingArticle[], rows: readonly ViewRow[], before: number): Mention[] {
  const quoted = articles.flatMap(([article, found]) => {
    const pairs: { article: string; rank: string; actor: string }[] = []
    visitGroups(found, FOUND, ([row = 0, rank = 0]) => pairs.push({ article, rank: String(rank), actor: ofActor(rows, row) }))
    return pairs.filter(({ actor }) => actor !== '')
  })
  const isOfArticles = new Set(quoted.map(({ article }) => article)).size > 1
  const actors = new Map([...new Set(quoted.map(({ actor }) => actor))].sort().map((actor, place) => [actor, place]))
  const units = [...groupBy(quoted, ({ article, rank }) => (isOfArticles ? article : rank))].sort(byName)
  return units.flatMap(([, pairs], at) =>
    [...groupBy(pairs, ({ actor }) => actor)]
      .sort(byName)
      .map(([actor, some]) => ({ outlet, unit: before + at, actor: actors.get(actor) ?? 0, times: some.length })),
  )
}

const OWN_LAST = (row: ViewRow) => row.actor === null
const OUTLET = [rising('outlet_name'), rising('outlet')] as const
const ACTOR = [OWN_LAST, rising('actor_name'), rising('actor')] as const
const ORDERS: Readonly<Record<string, ReturnType<typeof inOrderOf>>> = {
  outlet: inOrderOf(...OUTLET, OWN_LAST, falling('n'), ...ACTOR),
  actor: inOrderOf(...ACTOR, ...OUTLET),
  excerpts: inOrderOf(falling('n'), ...ACTOR, ...OUTLET),
}

function countAnew(view: OpenedView, { seed, articles }: NonNullable<Basis['quoting']>, asked: Asked): Answer {
  const left = leftByOutlet(articles, asked)
  const counts = countsOf([...left.values()].flat())
  const counted = view.rows.flatMap((row) => {
    const found = counts.get(Number(row.href))
    return found ? [{ ...row, ...found }] : []
  })
  const spectra = new Map([...groupBy(counted, (row) => text(row, 'outlet'))].map(([outlet, rows]) => [outlet, spectrumOf(rows)]))
  const isResampled = areResampled(mentionsIn(spectra))
  const mentions: Mention[] = []
  if (isResampled)
    for (const [outlet, some] of left) mentions.push(...mentionsOf(outlet, some, view.rows, (mentions.at(-1)?.unit ?? -1) + 1))
  const effective = effectiveCells(spectra, mentions, (outlet) => `${seed}/${outlet}`)
  const rows = counted.map((row) => ({ ...row, ...effective.get(text(row, 'outlet')) }))
  return { rows: rows.sort(ORDERS[view.display.sort ?? ''] ?? ORDERS.outlet), untold: 0, isWhole: !isCut(view) }
}

/** Voices of each outlet, counted anew from its articles that are left; without them those of whole outlets, of fewer mentions the server computes intervals in another way than of more than it resamples. */
export const countVoices: Count = (view, asked): Answer => {
  if (view.basis.quoting) return countAnew(view, view.basis.quoting, asked)
  const isOther = view.notes.some(({ code }) => code === MENTIONS_INDEPENDENT)
  const answer = keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  return isOther ? { ...answer, rows: answer.rows.map((row) => without(row, INTERVAL)) } : answer
}
