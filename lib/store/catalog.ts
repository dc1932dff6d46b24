import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { CORPUS_NAME_LIMIT, ID_PATTERN } from '@/lib/corpus/id-pattern'
import { RESERVED_CORPUS_NAMES } from '@/lib/corpus/tables'
import { corporaDirectory, currentPath, REVISION_PATTERN } from './data-directory'
import { replaceFile } from './durable-files'
import { insteadOfMissing, StoreError } from './store-error'

const storedRevisionSchema = z.strictObject({
  revision: z.string().regex(REVISION_PATTERN),
  /** The whole revision id, 64 hex digits. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  imported_at: z.string(),
  /** It came with Parallax, not from an import by the user. */
  bundled: z.boolean(),
})
export type StoredRevision = z.infer<typeof storedRevisionSchema>

const currentSchema = z
  .strictObject({ revision: z.string(), history: z.array(storedRevisionSchema) })
  .refine(({ revision, history }) => history.some((stored) => stored.revision === revision))

/** What `current.json` of a corpus says. `history` holds every stored revision, newest import first. */
export interface CatalogEntry {
  corpus: string
  revision: string
  history: StoredRevision[]
}

/** @throws StoreError `invalid-name` */
export function assertCorpusName(name: string): void {
  if (!ID_PATTERN.test(name)) {
    throw new StoreError(
      'invalid-name',
      `"${name}" cannot name a corpus: use lower-case letters, digits and hyphens, starting with a letter or digit.`,
    )
  }
  if (name.length > CORPUS_NAME_LIMIT) {
    throw new StoreError('invalid-name', `"${name.slice(0, 40)}…" cannot name a corpus: use at most ${CORPUS_NAME_LIMIT} characters.`)
  }
  if ((RESERVED_CORPUS_NAMES as readonly string[]).includes(name)) {
    throw new StoreError('invalid-name', `"${name}" cannot name a corpus: Parallax uses that address itself. Choose another name.`)
  }
}

/** Names of the stored corpora, sorted, those among them that cannot be read. A missing data directory holds none. */
export async function listCorpora(dir: string): Promise<string[]> {
  const entries = await readdir(corporaDirectory(dir), { withFileTypes: true }).catch(insteadOfMissing([]))
  const names = entries.filter((entry) => entry.isDirectory() && ID_PATTERN.test(entry.name)).map((entry) => entry.name)
  const stored = await Promise.all(names.map(async (name) => (await readCurrentFile(dir, name).catch(asUnreadable)) !== undefined))
  return names.filter((_, index) => stored[index]).sort()
}

/**
 * The catalog entry of a corpus, read anew at every call, so that a running server sees later imports.
 * @throws StoreError `unknown-corpus`, `damaged`
 */
export async function readCatalogEntry(dir: string, corpus: string): Promise<CatalogEntry> {
  const entry = await findCatalogEntry(dir, corpus)
  if (entry) return entry
  const stored = await listCorpora(dir)
  const advice = stored.length ? `Stored are: ${stored.join(', ')}.` : 'None is stored yet: import one with `parallax import DIR`.'
  throw new StoreError('unknown-corpus', `There is no corpus "${corpus}" in ${dir}. ${advice}`)
}

/** As `readCatalogEntry`, but undefined for an unknown corpus. */
export async function findCatalogEntry(dir: string, corpus: string): Promise<CatalogEntry | undefined> {
  if (!ID_PATTERN.test(corpus)) return undefined
  const text = await readCurrentFile(dir, corpus)
  if (text === undefined) return undefined
  const parsed = currentSchema.safeParse(parseJson(text))
  if (parsed.success) return { corpus, ...parsed.data }
  throw new StoreError(
    'damaged',
    `${currentPath(dir, corpus)} is damaged, so the current revision of "${corpus}" is not known. ` +
      'Import the corpus again to mend it; the stored revisions are kept.',
  )
}

/**
 * The stored revision that a name, or else the current pointer, stands for.
 * @param revision 12 hex digits, or the whole id; the current revision when left out
 * @throws StoreError `unknown-revision`
 */
export function storedRevision(entry: CatalogEntry, revision: string = entry.revision): StoredRevision {
  const found = entry.history.find((stored) => stored.revision === revision || stored.id === revision)
  if (found) return found
  const stored = entry.history.map((one) => (one.revision === entry.revision ? `${one.revision} (current)` : one.revision))
  throw new StoreError('unknown-revision', `Corpus "${entry.corpus}" has no revision "${revision}". Stored are: ${stored.join(', ')}.`)
}

/** Switches the pointer and the history at once, atomically. Only the holder of the write lock may call it. */
export async function writeCatalogEntry(dir: string, { corpus, revision, history }: CatalogEntry): Promise<void> {
  await replaceFile(currentPath(dir, corpus), `${JSON.stringify({ revision, history }, null, 2)}\n`)
}

/** For `.catch`: what is there and cannot be read is no reason to hide other corpora. */
const asUnreadable = () => ''

const readCurrentFile = (dir: string, corpus: string) => readFile(currentPath(dir, corpus), 'utf8').catch(insteadOfMissing(undefined))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
