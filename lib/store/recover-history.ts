import { readdir, stat } from 'node:fs/promises'
import type { StoredRevision } from './catalog'
import { corpusDirectory, REVISION_PATTERN, TRUTH_SUFFIX, truthPath } from './data-directory'
import { insteadOfMissing, undefinedIfDamaged } from './store-error'
import { truthId } from './truth'

/** The stored revisions of a corpus whose `current.json` is missing or damaged, from the truths that still verify; newest file first. */
export async function recoverHistory(dir: string, corpus: string): Promise<StoredRevision[]> {
  const names = await readdir(corpusDirectory(dir, corpus)).catch(insteadOfMissing([]))
  const revisions = names.filter((name) => name.endsWith(TRUTH_SUFFIX)).map((name) => name.slice(0, -TRUTH_SUFFIX.length))
  const found: StoredRevision[] = []
  for (const revision of revisions.filter((name) => REVISION_PATTERN.test(name))) {
    const file = truthPath(dir, corpus, revision)
    const id = await truthId(file).catch(undefinedIfDamaged)
    const { mtime } = await stat(file)
    if (id?.startsWith(revision)) found.push({ revision, id, imported_at: mtime.toISOString(), bundled: false })
  }
  return found.sort((a, b) => (a.imported_at < b.imported_at ? 1 : -1))
}
