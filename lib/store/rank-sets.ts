import type { Kysely } from 'kysely'
import type { Database } from './database'
import type { RankSet } from './rank-set'

/** For each open revision. */
const MAX_BYTES = 8_000_000
/** What a set takes beside its bits and its key. */
const OVERHEAD = 200

interface Kept {
  readonly sets: Map<string, { readonly set: Promise<RankSet>; bytes: number }>
  bytes: number
}

let revisions = new WeakMap<Kysely<Database>, Kept>()

function keptOf(db: Kysely<Database>): Kept {
  const kept = revisions.get(db) ?? { sets: new Map(), bytes: 0 }
  revisions.set(db, kept)
  return kept
}

function forget(kept: Kept, key: string): void {
  kept.bytes -= kept.sets.get(key)?.bytes ?? 0
  kept.sets.delete(key)
}

/**
 * A set of excerpts that is asked for again and again: page after page, by each facet, by each column. A revision never changes, so it is kept,
 * the least recently used let go first.
 * @param key names the set among all of the revision
 */
export function rankSet(db: Kysely<Database>, key: string, read: () => Promise<RankSet>): Promise<RankSet> {
  const kept = keptOf(db)
  const known = kept.sets.get(key)
  if (known) {
    kept.sets.delete(key)
    kept.sets.set(key, known)
    return known.set
  }
  const entry = { set: read(), bytes: 0 }
  kept.sets.set(key, entry)
  entry.set.then(
    ({ bytes }) => {
      // Let go of while it was awaited: nothing of it is kept, so nothing may be counted.
      if (kept.sets.get(key) !== entry) return
      entry.bytes = bytes + 2 * key.length + OVERHEAD
      kept.bytes += entry.bytes
      for (const oldest of kept.sets.keys()) {
        if (kept.bytes <= MAX_BYTES) return
        forget(kept, oldest)
      }
    },
    () => forget(kept, key),
  )
  return entry.set
}

/** Lets go of all sets, so that what finding them costs can be measured. */
export function forgetRankSets(): void {
  revisions = new WeakMap()
}
