import type { Kysely } from 'kysely'
import type { Database } from './database'

/** Of all columns that are kept in this process, of whichever revisions. */
export const MOST_BYTES = 400_000_000
/** What a text takes, or a place in a list. */
const BYTES_OF_TEXT = 40
const BYTES_OF_PLACE = 8

/** Columns that were read: what is kept of a revision that is closed goes with it. */
interface Entry {
  readonly columns: Promise<unknown>
  /** As long as they are being read, none. */
  bytes: number
  forget(): void
}

/** The least recently used first. On `globalThis`, for a bundler may load this module more than once in a process. */
const REGISTRY = Symbol.for('parallax.kept-columns')
function keptEntries(): Set<WeakRef<Entry>> {
  const holder = globalThis as { [REGISTRY]?: Set<WeakRef<Entry>> }
  holder[REGISTRY] ??= new Set()
  return holder[REGISTRY]
}

/** Roughly what columns take: arrays of numbers to the byte, what is listed beside them by estimate. */
export function bytesOf(columns: unknown): number {
  if (ArrayBuffer.isView(columns)) return columns.byteLength
  if (typeof columns === 'string') return BYTES_OF_TEXT
  if (Array.isArray(columns)) return columns.reduce((sum: number, one) => sum + BYTES_OF_PLACE + bytesOf(one), 0)
  if (typeof columns === 'object' && columns !== null) return bytesOf(Object.values(columns))
  return 0
}

/** Lets go of the least recently used columns until the others fit. */
function letGo(): void {
  const kept = [...keptEntries()].map((ref) => ({ ref, entry: ref.deref() }))
  let bytes = kept.reduce((sum, { entry }) => sum + (entry?.bytes ?? 0), 0)
  for (const { ref, entry } of kept) {
    if (entry && bytes <= MOST_BYTES) return
    if (entry?.bytes === 0) continue
    keptEntries().delete(ref)
    bytes -= entry?.bytes ?? 0
    entry?.forget()
  }
}

/**
 * Keeps columns that are read of a revision, which never changes, for code that counts in them. All that are kept in a process together have a limit: the
 * least recently used are let go, and read again when they are asked for.
 * @param most how many are kept of each revision
 * @returns the columns under a key that names everything they depend on beside the revision; `read` reads them
 */
export function keptColumns<T>(most = 1): (db: Kysely<Database>, key: string, read: () => Promise<T>) => Promise<T> {
  const revisions = new WeakMap<Kysely<Database>, Map<string, { entry: Entry; ref: WeakRef<Entry> }>>()
  return (db, key, read) => {
    const ofRevision = revisions.get(db) ?? new Map<string, { entry: Entry; ref: WeakRef<Entry> }>()
    revisions.set(db, ofRevision)
    const known = ofRevision.get(key) ?? keep(ofRevision, key, read)
    ofRevision.delete(key)
    ofRevision.set(key, known)
    keptEntries().delete(known.ref)
    keptEntries().add(known.ref)
    const oldest = ofRevision.values().next().value
    if (ofRevision.size > most) oldest?.entry.forget()
    return known.entry.columns as Promise<T>
  }
}

function keep<T>(ofRevision: Map<string, { entry: Entry; ref: WeakRef<Entry> }>, key: string, read: () => Promise<T>) {
  const entry: Entry = {
    columns: read(),
    bytes: 0,
    forget: () => {
      if (ofRevision.get(key)?.entry === entry) ofRevision.delete(key)
      keptEntries().delete(known.ref)
    },
  }
  const known = { entry, ref: new WeakRef(entry) }
  entry.columns.then((columns) => {
    entry.bytes = bytesOf(columns)
    letGo()
  }, entry.forget)
  return known
}

/** Columns of a revision of which there is one kind alone. @param read reads them */
export function columnsOfRevision<T>(read: (db: Kysely<Database>) => Promise<T>): (db: Kysely<Database>) => Promise<T> {
  const kept = keptColumns<T>()
  return (db) => kept(db, '', () => read(db))
}
