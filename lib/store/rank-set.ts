import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from './database'
import { type BitString, withBits } from './duckdb-driver'
import { oncePerRevision } from './once-per-revision'
import { setBit, setBits, setSpan } from './posting-lists'

const BITS_IN_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)

function countBits({ data }: BitString): number {
  let count = 0
  for (let index = 1; index < data.length; index += 1) count += BITS_IN_BYTE[data[index] as number] as number
  return count - (data[0] as number)
}

/** A set of excerpts, one bit for each excerpt of the revision in the order of their ranks: 125 kB for a million. */
export class RankSet {
  static readonly none = new RankSet(null)
  private counted: number | undefined
  private readonly data: Uint8Array
  private readonly padding: number

  constructor(private readonly bits: BitString | null) {
    this.data = bits?.data ?? new Uint8Array(1)
    this.padding = this.data[0] as number
  }

  /** Counted when it is first asked for: most sets are only held against others. */
  get size(): number {
    this.counted ??= this.bits ? countBits(this.bits) : 0
    return this.counted
  }

  get bytes(): number {
    return this.bits?.data.length ?? 0
  }

  /** Is a rank in the set? */
  has(rank: number): boolean {
    const at = rank + this.padding
    return (((this.data[1 + (at >> 3)] as number) >> (7 - (at & 7))) & 1) === 1
  }

  /** From the first rank to behind the last one, to within a few ranks that are not in the set. */
  get span(): readonly [start: number, end: number] {
    const { data, padding } = this
    const isPaddingAlone = padding > 0 && data[1] === ((0xff << (8 - padding)) & 0xff)
    let [first, last] = [isPaddingAlone ? 2 : 1, data.length - 1]
    while (first <= last && data[first] === 0) first += 1
    if (first > last) return [0, 0]
    while (data[last] === 0) last -= 1
    return [Math.max(0, (first - 1) * 8 - padding), last * 8 - padding]
  }

  /** The first ranks behind `rank`, in order. */
  after(rank: number, limit: number): number[] {
    if (!this.bits) return []
    const { data } = this.bits
    const padding = data[0] as number
    const end = (data.length - 1) * 8
    const ranks: number[] = []
    for (let at = rank + 1 + padding; at < end && ranks.length < limit; at += 1) {
      const byte = data[1 + (at >> 3)] as number
      if (byte === 0) at |= 7
      else if ((byte >> (7 - (at & 7))) & 1) ranks.push(at - padding)
    }
    return ranks
  }

  /** Each rank, in order. */
  forEach(visit: (rank: number) => void): void {
    const { data, padding } = this
    for (let index = 1; index < data.length; index += 1) {
      let byte = data[index] as number
      if (index === 1) byte &= 0xff >> padding
      const start = (index - 1) * 8 - padding
      while (byte !== 0) {
        const bit = Math.clz32(byte) - 24
        visit(start + bit)
        byte ^= 0x80 >> bit
      }
    }
  }

  /** How many ranks there are from each of some growing starts to before the next. */
  countBetween(starts: Int32Array): Int32Array {
    const counts = new Int32Array(Math.max(0, starts.length - 1))
    if (!this.bits) return counts
    const { data, padding } = this
    let [byte, before, last] = [1, 0, 0]
    for (let at = 0; at < starts.length; at += 1) {
      const bit = (starts[at] as number) + padding
      for (; byte < 1 + (bit >> 3); byte += 1) before += BITS_IN_BYTE[data[byte] as number] as number
      const upTo = before + (BITS_IN_BYTE[((data[byte] as number) << (bit & 7)) >> 8] as number)
      if (at > 0) counts[at - 1] = upTo - last
      last = upTo
    }
    return counts
  }

  /** What both have: DuckDB asks one condition on a set while it reads a table, of two neither. */
  and(other: RankSet): RankSet {
    if (!this.bits || !other.bits) return RankSet.none
    const [mine, others] = [this.bits.data, other.bits.data]
    const data = new Uint8Array(mine)
    for (let at = 1; at < data.length; at += 1) data[at] = (data[at] as number) & (others[at] as number)
    return new RankSet(withBits(this.bits, data))
  }

  /** What one of them has. */
  or(other: RankSet): RankSet {
    if (!this.bits || !other.bits) return this.bits ? this : other
    const [mine, others] = [this.bits.data, other.bits.data]
    const data = new Uint8Array(mine)
    for (let at = 1; at < data.length; at += 1) data[at] = (data[at] as number) | (others[at] as number)
    return new RankSet(withBits(this.bits, data))
  }

  /** What is not in the set; there must be something in it. */
  others(): RankSet {
    const data = new Uint8Array(this.data)
    for (let at = 1; at < data.length; at += 1) data[at] = (data[at] as number) ^ 0xff
    const bits = data.subarray(1)
    for (let bit = 0; bit < this.padding; bit += 1) setBit(bits, bit)
    return new RankSet(this.bits && withBits(this.bits, data))
  }

  /** The condition that a column of ranks is in the set. */
  holds(column: RawBuilder<unknown>): RawBuilder<SqlBool> {
    return this.bits ? sql`get_bit(${this.bits}, cast(${column} as integer)) = 1` : sql`1 = 0`
  }

  /** The condition that a column of ranks is not in the set; null is not. */
  lacks(column: RawBuilder<unknown>): RawBuilder<SqlBool> {
    return this.bits ? sql`(${column} is null or get_bit(${this.bits}, cast(${column} as integer)) = 0)` : sql`1 = 1`
  }
}

/** What both of two sets have, where undefined stands for all excerpts. */
export const both = (one: RankSet | undefined, other: RankSet | undefined): RankSet | undefined =>
  one && other ? one.and(other) : (one ?? other)

const countExcerpts = oncePerRevision(async (db): Promise<number> => {
  const { n } = await db.selectFrom('excerpts').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n
})

/** All excerpts of the revision. */
export async function allRanks(db: Kysely<Database>): Promise<RankSet> {
  return readRanks(db, sql`select rid from excerpts`)
}

/**
 * The ranks that a query yields in its column `rid`, as often as it likes: neither sorted nor made distinct, which costs more than finding them.
 * PostgreSQL has `get_bit`, but `bitstring_agg` would have to be made there.
 */
export async function readRanks(db: Kysely<Database>, ranks: RawBuilder<unknown>): Promise<RankSet> {
  const count = await countExcerpts(db)
  if (count === 0) return RankSet.none
  const { rows } = await sql<{ bits: BitString | null }>`
    select bitstring_agg(rid, 0, ${sql.lit(count - 1)}) as bits from (${ranks}) as ranks`.execute(db)
  return rows[0]?.bits ? new RankSet(rows[0].bits) : RankSet.none
}

/** The least string of bits, as the database hands it out. */
const oneBit = oncePerRevision(async (db): Promise<BitString> => {
  const { rows } = await sql<{ bits: BitString }>`select cast('1' as bit) as bits`.execute(db)
  return (rows[0] as { bits: BitString }).bits
})

/** The ranks whose bits `mark` sets; that of the first rank comes `padding` bits after the start. */
async function markedRanks(db: Kysely<Database>, mark: (bits: Uint8Array, padding: number) => void): Promise<RankSet> {
  const [count, kind] = await Promise.all([countExcerpts(db), oneBit(db)])
  if (count === 0) return RankSet.none
  const padding = -count & 7
  const data = new Uint8Array(1 + (count + padding) / 8)
  data[0] = padding
  const bits = data.subarray(1)
  for (let bit = 0; bit < padding; bit += 1) setBit(bits, bit)
  mark(bits, padding)
  return new RankSet(withBits(kind, data))
}

/** The ranks of any of some posting lists. */
export const listedRanks = (db: Kysely<Database>, lists: readonly Uint8Array[]): Promise<RankSet> =>
  markedRanks(db, (bits, padding) => {
    for (const list of lists) setBits(list, bits, padding)
  })

/** The ranks of the spans that `visit` names, each from its start to before its end, which is behind it. */
export const spannedRanks = (db: Kysely<Database>, visit: (span: (start: number, end: number) => void) => void): Promise<RankSet> =>
  markedRanks(db, (bits, padding) => visit((start, end) => setSpan(bits, start + padding, end + padding)))
