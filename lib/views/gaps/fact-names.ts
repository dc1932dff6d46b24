import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { areFacts } from '@/lib/store/fact-set'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import { FACT_KEY, FRAMES, keyColumns, OWN, SOURCES, TABLES } from './facts'

/** A fact by the number of its kind and its own, and one that states it: the number of a claim or position, none of frames. */
export interface NumberedFact {
  kind: number
  fact: number
  fid: number | null
}

/** What names a fact, as texts; '' where it has none. */
export type FactNames = Record<(typeof FACT_KEY)[number], string>

/** The frames by their numbers as facts. */
export const framesOf = oncePerRevision(async (db): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await sql<{ fact: number; id: string }>`with ${FRAMES} select fact, id from frames`.execute(db)
  return new Map(rows.map(({ fact, id }) => [fact, id]))
})

const NAMELESS = Object.fromEntries(FACT_KEY.map((name) => [name, ''])) as FactNames

/** The names of facts by the number of the claim or position that states each. */
async function namesOfStated(
  db: Kysely<Database>,
  kind: 'figures' | 'positions',
  fids: readonly number[],
): Promise<Map<number, FactNames>> {
  if (fids.length === 0) return new Map()
  const table = TABLES[kind] as 'claims' | 'positions'
  const { rows } = await sql<FactNames & { fid: number }>`
    select ${sql.ref(`${table}.fid`)}, ${keyColumns(kind, (name) => OWN[kind][name])} from ${SOURCES[kind].rows} where ${await areFacts(db, table, fids)}`.execute(
    db,
  )
  return new Map(rows.map(({ fid, ...names }) => [fid, names]))
}

/** Reads what names facts, in their order. */
export async function nameFacts(db: Kysely<Database>, facts: readonly NumberedFact[]): Promise<FactNames[]> {
  const kindOf = ({ kind }: NumberedFact) => GAP_KINDS[kind] as GapKind
  const statedIn = (kind: GapKind) => facts.flatMap((fact) => (kindOf(fact) === kind && fact.fid !== null ? [fact.fid] : []))
  const [figures, positions, frames] = await Promise.all([
    namesOfStated(db, 'figures', statedIn('figures')),
    namesOfStated(db, 'positions', statedIn('positions')),
    framesOf(db),
  ])
  const ofFrame = (fact: number): FactNames => ({ ...NAMELESS, kind: 'frames', code: frames.get(fact) ?? '' })
  const stated = { figures, positions }
  return facts.map((fact) => {
    const kind = kindOf(fact)
    return kind === 'frames' ? ofFrame(fact.fact) : (stated[kind].get(fact.fid ?? -1) ?? NAMELESS)
  })
}
