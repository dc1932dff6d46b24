import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Corpus } from '@/lib/corpus/tables'
import { type DataPackageReading, readDataPackage } from '@/lib/formats/read-data-package'

export const CORPUS_DIRECTORY = fileURLToPath(new URL('../../../data/venezuela', import.meta.url))

/** The bundled corpus, read once for all tests of a file. */
export const readBundledCorpus = (): Promise<DataPackageReading> => readDataPackage(CORPUS_DIRECTORY)

/** @throws when the bundled corpus has problems */
export async function bundledCorpus(): Promise<Corpus> {
  const { corpus, problems } = await readBundledCorpus()
  if (!corpus) throw new Error(`The bundled corpus has problems: ${JSON.stringify(problems.slice(0, 3))}`)
  return corpus
}

/** A numeral or number word of a text that is no claim, and why. */
export interface Exclusion {
  article_id: string
  paragraph: number
  literal: string
  /** Which of the literal's occurrences in the paragraph, counted from 1. */
  nth: number
  reason: string
}

/** The numerals left out of the coding: no table of the format, so the check does not read it. */
export function readExclusions(): Exclusion[] {
  const rows: Record<keyof Exclusion, string>[] = parse(readFileSync(join(CORPUS_DIRECTORY, 'exclusions.csv')), { columns: true })
  return rows.map((row) => ({ ...row, paragraph: Number(row.paragraph), nth: Number(row.nth) }))
}
