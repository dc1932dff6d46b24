import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalText, measureText } from '@/lib/corpus/canonical-text'
import type { Row } from '@/lib/corpus/tables'

/** Larger files are no article. */
const LARGEST_BYTES = 10_000_000
const MOST_FILES = 1_000_000

/**
 * The canonical texts of articles, by the articles' ids: found among the files of a folder by their hash, whatever the files are called.
 * Folders inside it, files that are no UTF-8 and very large ones are passed over.
 * @throws Error when the folder or a file cannot be read, or the folder has more than a million files
 */
export async function findTexts(folder: string, articles: readonly Row<'articles'>[]): Promise<Map<string, string>> {
  const wanted = groupByHash(articles)
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  if (files.length > MOST_FILES) throw new Error(`${folder} has ${files.length} files; at most ${MOST_FILES} are looked through`)
  const found = new Map<string, string>()
  for (const { name } of files) {
    const text = await readText(join(folder, name))
    if (text === undefined) continue
    for (const article of wanted.get(measureText(text).text_sha256) ?? []) found.set(article, text)
  }
  return found
}

async function readText(file: string): Promise<string | undefined> {
  if ((await stat(file)).size > LARGEST_BYTES) return undefined
  const bytes = await readFile(file)
  try {
    return canonicalText(bytes)
  } catch {
    return undefined
  }
}

function groupByHash(articles: readonly Row<'articles'>[]): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { id, text_sha256 } of articles) if (text_sha256) ids.set(text_sha256, [...(ids.get(text_sha256) ?? []), id])
  return ids
}
