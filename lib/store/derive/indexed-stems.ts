import { bytesOf, putDifference } from '@/lib/store/posting-lists'
import type { GrowingInts } from './growing-ints'

/** All stems of an index in the order of their texts, by number, and the ranks that have them; as it goes from one thread to another. */
export interface IndexedStems {
  readonly languages: readonly string[]
  readonly stems: readonly string[]
  /** How many ranks have each stem. */
  readonly excerpts: Int32Array
  /** Posting lists, that of stem `i` being `lists[starts[i], starts[i + 1])`. */
  readonly starts: Int32Array
  readonly lists: Uint8Array
}

/** Texts by rank: first one for each, `first[rank]`, then those that it has beside that, `others[starts[rank], starts[rank + 1])`. Texts in their own order, one a rank, when left out. */
export interface RankedTexts {
  readonly first: Int32Array
  readonly starts: Int32Array
  readonly others: Int32Array
}

/** The stems of texts, one text after the other. */
export interface StemsOfTexts {
  readonly stems: GrowingInts
  /** Where the stems of each text end. */
  readonly ends: GrowingInts
}

/** Puts the ranks of each stem together, of which there are `count`; `numbers` are those that the stems get. */
export function listRanks(
  texts: StemsOfTexts,
  count: number,
  numbers: Int32Array,
  order?: RankedTexts,
): Omit<IndexedStems, 'languages' | 'stems'> {
  const visit = visitor(texts, count, order)
  const excerpts = new Int32Array(count)
  const ends = new Int32Array(count + 1)
  visit((stem, difference) => {
    const number = numbers[stem] as number
    excerpts[number] = (excerpts[number] as number) + 1
    ends[number + 1] = (ends[number + 1] as number) + bytesOf(difference)
  })
  for (let number = 0; number < count; number += 1) ends[number + 1] = (ends[number + 1] as number) + (ends[number] as number)
  const starts = ends.slice()
  const lists = new Uint8Array(ends[count] as number)
  visit((stem, difference) => {
    const number = numbers[stem] as number
    ends[number] = putDifference(lists, ends[number] as number, difference)
  })
  return { excerpts, starts, lists }
}

type Visit = (stem: number, difference: number) => void

/** Goes through the stems of all ranks, each once a rank, with the difference to the rank that had it before. */
function visitor({ stems, ends }: StemsOfTexts, count: number, order?: RankedTexts): (visit: Visit) => void {
  const ranks = order ? order.first.length : ends.length
  return (visit) => {
    const latest = new Int32Array(count).fill(-1)
    const take = (text: number, rank: number) => {
      const end = ends.at(text)
      for (let at = text === 0 ? 0 : ends.at(text - 1); at < end; at += 1) {
        const stem = stems.at(at)
        const before = latest[stem] as number
        if (before === rank) continue
        latest[stem] = rank
        visit(stem, before < 0 ? rank : rank - before)
      }
    }
    for (let rank = 0; rank < ranks; rank += 1) {
      take(order ? (order.first[rank] as number) : rank, rank)
      if (order)
        for (let at = order.starts[rank] as number; at < (order.starts[rank + 1] as number); at += 1) take(order.others[at] as number, rank)
    }
  }
}
