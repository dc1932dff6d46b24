import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { keptColumns } from '@/lib/store/kept-columns'
import { asStored } from '@/lib/store/repeated-texts'
import { readColumns } from '@/lib/store/result-columns'

/** How a framing is divided: the part of one event, or the whole of such parts; all others are undivided. */
export const PART = 1
export const WHOLE = 2

/** A framing as a number: its frame above these bits; whether the frame itself was found or only one below it; how it stands in the excerpt at its strongest. */
export const CODE_SHIFT = 3
export const DIRECT = 4
export const SPEECH_BITS = 3

/** A framing whose codings name no event. */
export const NO_EVENT = -1

/**
 * What one coder found with one codebook of frames, excerpt by excerpt in the order of their ranks: columns of numbers,
 * for to count a million excerpts in code takes some 20 ms, and the database a hundred. 16 bytes an excerpt and 4 a framing, 9 where any is divided.
 */
export interface FramingColumns {
  /** Names of what is numbered below. */
  readonly outlets: readonly string[]
  readonly codes: readonly string[]
  readonly events: readonly string[]
  /** Of each reviewed excerpt: its rank, that of the first one of its article, its outlet. */
  readonly ranks: Int32Array
  readonly articles: Int32Array
  readonly outletOf: Int32Array
  /** The framings of the excerpt at place `i` are those from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array
  /** Of each framing what is found, as one number. */
  readonly framings: Int32Array
  /** How each framing is divided, and its event, or `NO_EVENT`; undefined where none is. */
  readonly divided: { readonly of: Uint8Array; readonly eventOf: Int32Array } | undefined
}

/** Numbers names as they come. */
class Numbering {
  readonly names: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(name: string): number {
    const number = this.numbers.get(name) ?? this.names.push(name) - 1
    this.numbers.set(name, number)
    return number
  }
}

/** By cell: the numbers of its outlet and its frame. */
async function readCells(db: Kysely<Database>) {
  const [outlets, codes] = [new Numbering(), new Numbering()]
  const rows = await db.selectFrom('frame_cells').selectAll().orderBy('cell').execute()
  const size = (rows.at(-1)?.cell ?? 0) + 1
  const [outletOf, codeOf] = [new Int32Array(size), new Int32Array(size)]
  for (const { cell, outlet_id, code_id } of rows) {
    outletOf[cell] = outlets.numberOf(outlet_id)
    if (code_id) codeOf[cell] = codes.numberOf(code_id)
  }
  return { outletOf, codeOf, outlets: outlets.names, codes: codes.names }
}

type Cells = Awaited<ReturnType<typeof readCells>>

/** What is small about a framing as one number: how it stands, whether it is direct, how it is divided. */
const WAY = sql`cast(standing + 4 * cast(direct as integer) + 8 * divided as integer)`
const UNDIVIDED_WAY = DIRECT | SPEECH_BITS
const DIVIDED_SHIFT = 3

async function readReviews(db: Kysely<Database>, coding: RawBuilder<unknown>, { outletOf }: Cells) {
  const columns = await readColumns(db, sql`select rid as ranks, place as articles, cell as cells from frame_reviews where ${coding}`)
  const { ranks, articles, cells } = columns as Record<'ranks' | 'articles' | 'cells', Int32Array>
  return { ranks, articles, outletOf: Int32Array.from(cells, (cell) => outletOf[cell] as number) }
}

/** Where the framings of each rank begin; both in the order of ranks. */
function startsOf(ranks: Int32Array, framed: Int32Array): Int32Array {
  const starts = new Int32Array(ranks.length + 1)
  let at = 0
  for (let review = 0; review < ranks.length; review += 1) {
    while (at < framed.length && (framed[at] as number) < (ranks[review] as number)) at += 1
    starts[review] = at
  }
  starts[ranks.length] = framed.length
  return starts
}

async function readFramings(db: Kysely<Database>, coding: RawBuilder<unknown>, { codeOf }: Cells) {
  const columns = await readColumns(db, sql`select rid as framed, cell as cells, ${WAY} as ways from framings where ${coding}`)
  const { framed, cells, ways } = columns as Record<'framed' | 'cells' | 'ways', Int32Array>
  const framings = new Int32Array(cells.length)
  for (let at = 0; at < cells.length; at += 1)
    framings[at] = ((codeOf[cells[at] as number] as number) << CODE_SHIFT) | ((ways[at] as number) & UNDIVIDED_WAY)
  return { framed, framings, dividedOf: Uint8Array.from(ways, (way) => way >> DIVIDED_SHIFT) }
}

/** How framings are divided, where any is; the events of parts are few, and in the order of the framings. */
async function readDivided(db: Kysely<Database>, coding: RawBuilder<unknown>, dividedOf: Uint8Array) {
  if (dividedOf.every((how) => how === 0)) return { divided: undefined, events: [] }
  const { events } = await readColumns(db, sql`select event_id as events from framings where ${coding} and divided = ${sql.lit(PART)}`)
  const numbering = new Numbering()
  const eventOf = new Int32Array(dividedOf.length).fill(NO_EVENT)
  for (let at = 0, part = 0; at < eventOf.length; at += 1) {
    if (dividedOf[at] !== PART) continue
    const event = events?.[part] as string | null
    if (event !== null) eventOf[at] = numbering.numberOf(event)
    part += 1
  }
  return { divided: { of: dividedOf, eventOf }, events: numbering.names }
}

async function read(db: Kysely<Database>, coder: string, codebook: string): Promise<FramingColumns> {
  const coding = sql`coder_id = ${asStored('framings', 'coder_id', coder)} and codebook = ${asStored('framings', 'codebook', codebook)}`
  const cells = await readCells(db)
  const [reviews, { framed, framings, dividedOf }] = await Promise.all([readReviews(db, coding, cells), readFramings(db, coding, cells)])
  const { outlets, codes } = cells
  return { outlets, codes, ...reviews, framings, starts: startsOf(reviews.ranks, framed), ...(await readDivided(db, coding, dividedOf)) }
}

/** One coding is usually asked for; another takes its place. */
const MOST_KEPT = 2
const kept = keptColumns<FramingColumns>(MOST_KEPT)

/** The columns of one coder and one codebook. */
export const framingColumns = (db: Kysely<Database>, coder: string, codebook: string): Promise<FramingColumns> =>
  kept(db, JSON.stringify([coder, codebook]), () => read(db, coder, codebook))
