import { type Kysely, sql } from 'kysely'
import { type Modality, modalities, type Stance, stances } from '@/lib/api/contract/statement'
import type { Database } from '@/lib/store/database'
import { areFacts } from '@/lib/store/fact-set'
import type { FirstPositions } from './first-positions'
import type { PositionColumns } from './position-columns'
import type { PositionRow } from './rows/positions'

/** What a position has that its columns do not tell. */
interface StoredStance {
  fid: number
  coder: string
  article: string
  relayed: boolean
  attitude: PositionRow['attitudes'][number]
  voices: string
  sequence: number | null
  as_of: string | null
}

/** What stands behind a row. */
export type Behind = Pick<
  PositionRow,
  'statements' | 'relayed' | 'attitudes' | 'chains' | 'article' | 'sequence' | 'as_of' | 'conflict' | 'n'
>

const FOR: readonly Stance[] = ['recognises', 'supports']
const AGAINST: readonly Stance[] = ['questions', 'condemns', 'rejects']

/** The side that a held stance takes, as `sideOf` in lib/store/conflicts.ts tells it. */
function sideOf(stance: Stance | undefined, modality: Modality | undefined): 'for' | 'against' | undefined {
  if (!stance || modality !== 'holds') return undefined
  return FOR.includes(stance) ? 'for' : AGAINST.includes(stance) ? 'against' : undefined
}

/** A place in one text's series, or a day, says which came first. */
const areOrdered = (a: StoredStance, b: StoredStance): boolean =>
  (a.sequence !== null && b.sequence !== null && a.sequence !== b.sequence && a.article === b.article) ||
  (a.as_of !== null && b.as_of !== null && a.as_of !== b.as_of)

const readStances = async (db: Kysely<Database>, fids: readonly number[]): Promise<StoredStance[]> => {
  const areThose = await areFacts(db, 'positions', fids)
  const { rows } = await sql<StoredStance>`
    select fid, coder_id as coder, article_id as article, relayed, attitude, voices, sequence, as_of
    from positions where ${areThose}`.execute(db)
  return rows
}

/** The statements that take each side, one of those that nothing tells apart, by coder, actor and target. */
type Rivals = Map<string, { for: Map<string, StoredStance>; against: Map<string, StoredStance> }>

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort()

/** The one value that all share; null when they differ. */
const shared = <T>(values: readonly T[]): T | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null)

class Sides {
  private readonly rivals: Rivals = new Map()

  constructor(private readonly columns: PositionColumns) {}

  private sideOf = ({ fid }: StoredStance) => {
    const row = this.columns.rowOf[fid] as number
    return sideOf(stances[this.columns.stances[row] as number], modalities[this.columns.modalities[row] as number])
  }

  private subjectOf = ({ fid, coder }: StoredStance) => `${this.columns.subjects[this.columns.rowOf[fid] as number]} ${coder}`

  add(stance: StoredStance): void {
    const side = this.sideOf(stance)
    if (!side) return
    const subject = this.subjectOf(stance)
    const taken = this.rivals.get(subject) ?? { for: new Map(), against: new Map() }
    this.rivals.set(subject, taken)
    taken[side].set(`${stance.sequence === null ? '' : stance.article} ${stance.sequence} ${stance.as_of}`, stance)
  }

  /** Does any statement contradict this one? */
  areAgainst(stance: StoredStance): boolean {
    const side = this.sideOf(stance)
    const taken = side && this.rivals.get(this.subjectOf(stance))
    if (!taken) return false
    for (const rival of taken[side === 'for' ? 'against' : 'for'].values()) if (!areOrdered(stance, rival)) return true
    return false
  }
}

/** What stands behind the first rows, in their order. */
export async function stancesBehind(db: Kysely<Database>, columns: PositionColumns, { rows, fids }: FirstPositions): Promise<Behind[]> {
  const behind = new Map(rows.map((row) => [row, [] as StoredStance[]]))
  const sides = new Sides(columns)
  for (const stance of await readStances(db, fids)) {
    sides.add(stance)
    behind.get(columns.rowOf[stance.fid] as number)?.push(stance)
  }
  return [...behind.values()].map((ones) => ({
    statements: ones.length,
    relayed: ones.every(({ relayed }) => relayed),
    attitudes: distinct(ones.map(({ attitude }) => attitude)),
    chains: distinct(ones.map(({ voices }) => voices)),
    article: shared(ones.map(({ article }) => article)),
    sequence: shared(ones.map(({ sequence }) => sequence)),
    as_of: shared(ones.map(({ as_of }) => as_of)),
    conflict: ones.some((one) => sides.areAgainst(one)),
    n: new Set(ones.map(({ fid }) => columns.ranks[fid])).size,
  }))
}
