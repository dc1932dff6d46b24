import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of a database from which on it is worth it: some 60,000 excerpts. */
const LARGE = 20_000_000
/** Of all together: what is kept of more would be let go again (`lib/store/kept-columns.ts`). */
const MOST = 1_000_000_000

/** Questions that read every column that is kept, of which next to nothing is asked: few articles can be of so late a day. */
const QUESTION = 'from=9999-01-01&top=1'
const PATHS = [
  'views/timeline',
  'views/frames',
  'views/voices',
  'views/positions',
  'views/agreement',
  'views/gaps',
  'views/language',
  'facets',
]

const orNothing = () => undefined

/** The current revision of a corpus, and how large its database is; undefined where there is none yet. */
async function currentOf(directory, corpus) {
  const text = await readFile(join(directory, corpus, 'current.json'), 'utf8').catch(orNothing)
  if (text === undefined) return undefined
  const { revision } = JSON.parse(text)
  const names = await readdir(join(directory, corpus))
  const sizes = await Promise.all(
    names
      .filter((name) => name.startsWith(`${revision}.`) && name.endsWith('.duckdb'))
      .map((name) => stat(join(directory, corpus, name)).then(({ size }) => size, orNothing)),
  )
  return { corpus, revision, bytes: Math.max(0, ...sizes.map((size) => size ?? 0)) }
}

/** The current revisions with large databases, the smallest first, as many as fit. */
async function largeRevisions(directory) {
  const corpora = await readdir(directory).catch(() => [])
  const current = await Promise.all(corpora.map((corpus) => currentOf(directory, corpus).catch(orNothing)))
  let bytes = 0
  return current
    .filter((one) => one !== undefined && one.bytes >= LARGE)
    .sort((a, b) => a.bytes - b.bytes)
    .filter((one) => {
      bytes += one.bytes
      return bytes <= MOST
    })
}

/**
 * Has columns of the current revisions of large corpora read before somebody asks for them, which otherwise costs the first to ask up to a second: one
 * question after the other, and only while nobody else asks anything.
 * @param {string} directory of the corpora
 * @param {(path: string) => Promise<unknown>} ask fetches a path of this server
 * @param {() => boolean} isIdle is nothing else going on?
 * @returns {() => Promise<void>} goes on where it left off; to be called again and again, for an import makes another revision current
 */
export function readAhead(directory, ask, isIdle) {
  const done = new Set()
  let isAtWork = false

  async function goOn() {
    for (const { corpus, revision } of await largeRevisions(directory)) {
      for (const path of PATHS) {
        const address = `/api/corpora/${corpus}/${path}?${QUESTION}&rev=${revision}`
        if (done.has(address)) continue
        if (!isIdle()) return
        done.add(address)
        await ask(address).catch(orNothing)
      }
    }
  }

  return async () => {
    if (isAtWork || !isIdle()) return
    isAtWork = true
    await goOn().finally(() => {
      isAtWork = false
    })
  }
}
