import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measureText } from '@/lib/corpus/canonical-text'
import { UNLOCKED_WRITE } from './data-directory'
import { explainWriteFailure, makeDirectory, moveIntoPlace } from './durable-files'
import { insteadOfMissing } from './store-error'

/** Texts of articles, for whoever holds them: `{data}/texts/{text_sha256}.txt`. They belong to no revision, and no export has them. */
export const textsDirectory = (dir: string) => join(dir, 'texts')

const HASH = /^[0-9a-f]{64}$/
const textPath = (dir: string, hash: string) => join(textsDirectory(dir), `${hash}.txt`)

/**
 * Keeps a text under its own hash.
 * @param text canonical
 * @throws StoreError `disk-full`, `not-writable`
 */
export async function keepText(dir: string, text: string): Promise<void> {
  const file = textPath(dir, measureText(text).text_sha256)
  const unfinished = join(textsDirectory(dir), `${UNLOCKED_WRITE}${randomBytes(6).toString('hex')}`)
  try {
    await makeDirectory(textsDirectory(dir))
    await writeFile(unfinished, text)
    await moveIntoPlace(unfinished, file)
  } catch (error) {
    throw explainWriteFailure(error, dir)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** The text with this hash; undefined where it is not kept, or what is kept has been changed. */
export async function readText(dir: string, hash: string): Promise<string | undefined> {
  if (!HASH.test(hash)) return undefined
  const text = await readFile(textPath(dir, hash), 'utf8').catch(insteadOfMissing(undefined))
  return text !== undefined && measureText(text).text_sha256 === hash ? text : undefined
}
