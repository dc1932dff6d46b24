import type { Kysely } from 'kysely'
import type { Database } from './database'
import { oncePerRevision } from './once-per-revision'

const partsByEvent = oncePerRevision(async (db): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await db.selectFrom('event_parts').select(['event_id', 'part_id']).execute()
  const parts = new Map<string, string[]>()
  for (const { event_id, part_id } of rows) {
    const known = parts.get(event_id)
    if (known) known.push(part_id)
    else parts.set(event_id, [part_id])
  }
  return parts
})

/** Some events and all that are parts of them. */
export async function withParts(db: Kysely<Database>, events: readonly string[]): Promise<ReadonlySet<string>> {
  const parts = await partsByEvent(db)
  return new Set(events.flatMap((event) => parts.get(event) ?? []))
}

/** For each event among the ids, 1 if it is one of those or a part of one. */
export async function markParts(db: Kysely<Database>, ids: readonly string[], events: readonly string[]): Promise<Uint8Array> {
  const asked = await withParts(db, events)
  return Uint8Array.from(ids, (id) => Number(asked.has(id)))
}
