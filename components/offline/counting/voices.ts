import type { Asked } from '@/components/offline/asked'
import type { MentionPart } from '@/components/offline/saved-data'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { ViewRow } from '@/lib/api/contract/table'
import { effectiveNumber } from '@/lib/stats/hill-number'
import { round } from '@/lib/stats/round'
import { MENTIONS_INDEPENDENT } from '@/lib/views/rows/voices'
import { type Answer, type Count, isCut, text, toldByOutlets, without } from './answer'

const COUNTS = ['statements', 'directly', 'at_second_hand', 'endorsed', 'reported', 'disputed'] as const
const INTERVAL = ['effective_low', 'effective_high'] as const

/** What a filter can change of a voice. */
export const OF_MENTIONS = [...COUNTS, 'n', 'effective_voices', ...INTERVAL] as const

const keyOf = (outlet: string, actor: string) => JSON.stringify([outlet, actor])

interface Said {
  voices: readonly (readonly string[])[]
  attitude: string
}

/** What one excerpt says on the word of each actor; the empty id is the article's own voice. */
function ofExcerpt(said: readonly Said[]): Map<string, number[]> {
  const actors = new Map<string, { isDirect: boolean; attitudes: string[] }>()
  for (const { voices, attitude } of said) {
    for (const actor of voices.at(-1) ?? ['']) {
      const known = actors.get(actor) ?? { isDirect: false, attitudes: [] }
      actors.set(actor, { isDirect: known.isDirect || voices.length < 2, attitudes: [...known.attitudes, attitude] })
    }
  }
  const counts = ({ isDirect, attitudes }: { isDirect: boolean; attitudes: string[] }) => [
    attitudes.length,
    Number(isDirect),
    Number(!isDirect),
    ...['endorses', 'reports', 'disputes'].map((one) => attitudes.filter((attitude) => attitude === one).length),
  ]
  return new Map([...actors].map(([actor, found]) => [actor, counts(found)]))
}

const added = (counts: readonly (readonly number[])[]) => COUNTS.map((_, at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0))

/** A row with the counts of some of its articles; its effective number of voices is of the whole outlet. */
function rowOfParts(row: ViewRow, parts: readonly MentionPart[]): ViewRow {
  const counts = added(parts.map(([, ...numbers]) => numbers))
  const [, directly = 0, atSecondHand = 0] = counts
  return { ...row, ...Object.fromEntries(COUNTS.map((column, at) => [column, counts[at] ?? 0])), n: directly + atSecondHand }
}

/** The articles behind each row with what is said in each; undefined where together they do not make what the row says. @param isAsked events that are chosen */
export function mentionParts(
  rows: readonly ViewRow[],
  excerpts: readonly Excerpt[],
  isAsked: (event: string) => boolean,
): MentionPart[][] | undefined {
  const found = new Map<string, Map<string, number[]>>()
  for (const { outlet, article, claims, positions } of excerpts) {
    for (const [actor, counts] of ofExcerpt([...claims, ...positions].filter(({ event }) => isAsked(event)))) {
      const articles = found.get(keyOf(outlet, actor)) ?? new Map<string, number[]>()
      found.set(keyOf(outlet, actor), articles)
      articles.set(article, added([articles.get(article) ?? [], counts]))
    }
  }
  const parts = rows.map((row) =>
    [...(found.get(keyOf(text(row, 'outlet'), text(row, 'actor'))) ?? [])].map(([article, counts]): MentionPart => [article, ...counts]),
  )
  const isAll = rows.every((row, at) => {
    const again = rowOfParts(row, parts[at] ?? [])
    return [...COUNTS, 'n' as const].every((column) => row[column] === again[column])
  })
  return isAll ? parts : undefined
}

/** The effective number of the voices that are left of an outlet, without the interval that the server draws at random. */
function withEffective(row: ViewRow, rows: readonly ViewRow[]): ViewRow {
  const quoted = rows.filter(({ outlet, actor }) => outlet === row.outlet && actor !== null)
  const abundances = quoted.map(({ n }) => ({ times: Number(n), kinds: 1 }))
  return { ...without(row, INTERVAL), effective_voices: quoted.length > 0 ? round(effectiveNumber(abundances), 2) : null }
}

/** Rows of outlets of which some articles are left, counted anew. */
function partialRows(rows: readonly ViewRow[], parts: readonly MentionPart[][], asked: Asked): ViewRow[] {
  return rows.flatMap((row, at) => {
    const left = (parts[at] ?? []).filter(([article]) => asked.left.has(article))
    return left.length > 0 ? [rowOfParts(row, left)] : []
  })
}

/** Voices of each outlet; of fewer mentions the server computes intervals in another way than of more than it resamples. */
export const countVoices: Count = (view, asked): Answer => {
  const { mentions } = view.basis
  const isOther = view.notes.some(({ code }) => code === MENTIONS_INDEPENDENT)
  const told = view.rows.map((row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const partial = mentions && !isCut(view) ? partialRows(view.rows, mentions, asked) : undefined
  const again = new Map(partial?.map((row) => [row.href, row]))
  const rows = view.rows.flatMap((row, at) => {
    if (told[at] === 'in') return [isOther ? without(row, INTERVAL) : row]
    const left = told[at] === 'untold' ? again.get(row.href) : undefined
    return left && partial ? [withEffective(left, partial)] : []
  })
  const untold = partial ? 0 : told.filter((way) => way === 'untold').length
  return { rows, untold, isWhole: untold === 0 && !isCut(view) }
}
