import { constants, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { revisionId, revisionLines, shortRevision } from '@/lib/corpus/revision-id'
import type { Corpus } from '@/lib/corpus/tables'
import { corpusDirectory } from '@/lib/store/data-directory'
import { importCorpus } from '@/lib/store/import-corpus'

/** The catalog, the truth and the database. */
const FILES_OF_ONE_REVISION = 3

/**
 * Imports a corpus, or copies what the first import of the same data under the same name in this run has made:
 * an import takes half a second whatever its size. Not for tests of importing.
 * @returns the revision
 */
export async function importKept(dir: string, corpus: Corpus, name = corpus.description.name): Promise<string> {
  const place = corpusDirectory(dir, name)
  const revision = shortRevision(revisionId(revisionLines(corpus)))
  const kept = join(inject('keptImports'), `${name}-${revision}`)
  if (existsSync(kept) && !existsSync(place)) copy(kept, place)
  else {
    await importCorpus({ dir, corpus, name })
    if (readdirSync(place).length === FILES_OF_ONE_REVISION) keep(place, kept)
  }
  return revision
}

const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })

/** Gives it its name when it is whole, for other workers look for it; one of them may have been faster. */
function keep(place: string, kept: string): void {
  if (existsSync(kept)) return
  const making = `${kept}.${process.pid}`
  copy(place, making)
  try {
    renameSync(making, kept)
  } catch {
    rmSync(making, { recursive: true })
  }
}
