import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CatalogEntry, findCatalogEntry } from './catalog'
import { corporaDirectory, corpusDirectory, UNFINISHED_REMOVAL, UNFINISHED_WRITE, UNLOCKED_WRITE } from './data-directory'
import { linksDirectory } from './links'
import { STORE_VERSION } from './schema'
import { insteadOfMissing, undefinedIfDamaged } from './store-error'
import { textsDirectory } from './texts'

/** Of what is written without the lock only its age tells that its writer is dead: a live one writes all the time. */
const UNLOCKED_IS_DEAD_MS = 3_600_000

/**
 * Deletes what writers that died left behind. Only the holder of the write lock may call it: with the lock held, every write under it is dead.
 * Revisions that the catalog lists are never touched; nor is anything where the catalog cannot be read.
 * @returns how many files and directories were deleted
 */
export async function sweep(dir: string): Promise<number> {
  const corpora = corporaDirectory(dir)
  let deleted =
    (await sweepUnfinished(dir)) +
    (await sweepUnfinished(corpora)) +
    (await sweepUnfinished(linksDirectory(dir))) +
    (await sweepUnfinished(textsDirectory(dir)))
  for (const corpus of await subdirectories(corpora)) {
    deleted += await sweepUnfinished(corpusDirectory(dir, corpus))
    deleted += await sweepSuperfluous(dir, corpus)
  }
  return deleted
}

async function sweepUnfinished(directory: string): Promise<number> {
  let deleted = 0
  for (const name of await namesIn(directory)) {
    if (await isDead(directory, name)) {
      await rm(join(directory, name), { recursive: true, force: true })
      deleted += 1
    }
  }
  return deleted
}

async function isDead(directory: string, name: string): Promise<boolean> {
  if (name.startsWith(UNFINISHED_WRITE) || name.startsWith(UNFINISHED_REMOVAL)) return true
  if (!name.startsWith(UNLOCKED_WRITE)) return false
  const found = await stat(join(directory, name)).catch(insteadOfMissing(undefined))
  return found !== undefined && Date.now() - found.mtimeMs > UNLOCKED_IS_DEAD_MS
}

/**
 * An import killed before the switch, or a removal killed after it, leaves finished files that the catalog does not list;
 * a newer Parallax leaves databases that only the one before it can read.
 */
async function sweepSuperfluous(dir: string, corpus: string): Promise<number> {
  const entry = await findCatalogEntry(dir, corpus).catch(undefinedIfDamaged)
  if (!entry) return 0
  const directory = corpusDirectory(dir, corpus)
  const superfluous = (await namesIn(directory)).filter((name) => isSuperfluous(entry, name))
  for (const name of superfluous) await rm(join(directory, name), { force: true })
  return superfluous.length
}

function isSuperfluous(entry: CatalogEntry, name: string): boolean {
  const [, revision, storeVersion] = /^([0-9a-f]{12})\.(?:jsonl\.gz|(\d+)\.duckdb)$/.exec(name) ?? []
  if (!revision) return false
  return Number(storeVersion ?? STORE_VERSION) < STORE_VERSION || !entry.history.some((stored) => stored.revision === revision)
}

const namesIn = (directory: string) => readdir(directory).catch(insteadOfMissing<string[]>([]))
const subdirectories = async (directory: string) =>
  (await readdir(directory, { withFileTypes: true }).catch(insteadOfMissing([])))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
