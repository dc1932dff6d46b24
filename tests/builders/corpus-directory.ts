import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problemLine } from '@/lib/corpus/problem'
import type { Corpus } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { tinyCorpus } from './corpus'

/** New content of a file: bytes, text, or a change of the text it has. */
export type Edits = Record<string, Uint8Array | string | ((text: string) => string | Uint8Array)>

/** Runs with a directory that holds the corpus as written and then edited; the directory goes afterwards. */
export async function withCorpusDirectory<T>(
  edits: Edits,
  run: (directory: string) => Promise<T>,
  corpus: Corpus = tinyCorpus(),
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'parallax-corpus-'))
  try {
    await writeDataPackage(corpus, directory)
    for (const [file, edit] of Object.entries(edits)) {
      const content = typeof edit === 'function' ? edit(await readFile(join(directory, file), 'utf8')) : edit
      await writeFile(join(directory, file), content)
    }
    return await run(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** The problems of the edited corpus, each as its line. */
export const problemsAfter = (edits: Edits, corpus?: Corpus): Promise<string[]> =>
  withCorpusDirectory(edits, async (directory) => (await readDataPackage(directory)).problems.map(problemLine), corpus)

/** A change that replaces text which must be there. */
export const replacing = (before: string, after: string) => (text: string) => {
  if (!text.includes(before)) throw new Error(`The file does not hold ${before}`)
  return text.replace(before, after)
}

/** A change of a descriptor. */
export const describing =
  (change: (descriptor: { resources: Record<string, unknown>[] } & Record<string, unknown>) => void) => (text: string) => {
    const descriptor = JSON.parse(text)
    change(descriptor)
    return JSON.stringify(descriptor)
  }
