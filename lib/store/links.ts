import { createHash, randomBytes } from 'node:crypto'
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UNLOCKED_WRITE } from './data-directory'
import { explainWriteFailure, makeDirectory, syncDirectory, syncFile } from './durable-files'
import { insteadOfMissing, StoreError } from './store-error'

/** Short links, one file each: `{data}/links/{id}` holds the address it stands for. A link that is there is never written again. */
export const linksDirectory = (dir: string) => join(dir, 'links')

/** Links that one data directory holds at most: what strangers can make it store is bounded. */
export const MAX_LINKS = 100_000

/** Letters and digits that are not taken for one another when read aloud or copied by hand. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const SHORTEST = 8
export const LINK_ID_PATTERN = /^[2-9a-hjkmnp-z]{8,40}$/

/** The digits of an address's hash, of which an id is the beginning. */
function digitsOf(address: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(address).digest('hex')}`)
  let digits = ''
  while (digits.length < 40) {
    digits += ALPHABET[Number(rest % BigInt(ALPHABET.length))]
    rest /= BigInt(ALPHABET.length)
  }
  return digits
}

/** The address that a short link stands for; undefined when there is no such link. */
export async function readLink(dir: string, id: string): Promise<string | undefined> {
  if (!LINK_ID_PATTERN.test(id)) return undefined
  return readFile(join(linksDirectory(dir), id), 'utf8').catch(insteadOfMissing(undefined))
}

/** Gives a finished file a name that nobody has yet. @returns whether the name was free */
async function claim(unfinished: string, file: string): Promise<boolean> {
  try {
    await link(unfinished, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function write(dir: string, address: string, id: string): Promise<boolean> {
  const directory = linksDirectory(dir)
  await makeDirectory(directory)
  if ((await readdir(directory)).length >= MAX_LINKS) throw new StoreError('too-many-links', `There are ${MAX_LINKS} short links already`)
  const unfinished = join(directory, `${UNLOCKED_WRITE}${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(unfinished, address)
    await syncFile(unfinished)
    const isFree = await claim(unfinished, join(directory, id))
    if (isFree) await syncDirectory(directory)
    return isFree
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** The address that an id stands for, which is the given one if it was free. */
async function heldBy(dir: string, id: string, address: string): Promise<string | undefined> {
  const held = await readLink(dir, id)
  if (held !== undefined) return held
  return (await write(dir, address, id)) ? address : readLink(dir, id)
}

/**
 * The id of the short link to an address: the shortest beginning of its hash that stands for no other. The same address gives the same id for ever.
 * @param address canonical, so that one page has one link
 * @throws StoreError `too-many-links`, `disk-full`, `not-writable`
 */
export async function shortLink(dir: string, address: string): Promise<string> {
  const digits = digitsOf(address)
  try {
    let id = digits.slice(0, SHORTEST)
    while ((await heldBy(dir, id, address)) !== address) id = digits.slice(0, id.length + 1)
    return id
  } catch (error) {
    throw explainWriteFailure(error, dir)
  }
}
