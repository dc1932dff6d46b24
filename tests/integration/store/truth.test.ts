import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revisionId, revisionLines, shortRevision } from '@/lib/corpus/revision-id'
import { truthPath } from '@/lib/store/data-directory'
import { importCorpus } from '@/lib/store/import-corpus'
import { contentOfCorpus } from '@/lib/store/revision-content'
import { isTruthIntact, readTruth, truthId, writeTruth } from '@/lib/store/truth'
import { buildCorpus } from '@/tests/builders/corpus'
import { copyOf, temporaryDirectory } from '@/tests/builders/temporary-directory'
import { versionOf } from './revision-files'

const made = temporaryDirectory()

describe('the truth of a revision', () => {
  let dir = ''
  let file = ''
  let id = ''
  beforeAll(async () => {
    id = (await importCorpus({ dir: made, corpus: versionOf('1') })).id
  })
  beforeEach(() => {
    dir = copyOf(made)
    file = truthPath(dir, 'tiny', shortRevision(id))
  })

  it('is the canonical lines, compressed, and hashes to its own name', async () => {
    expect(gunzipSync(readFileSync(file)).toString()).toBe(`${revisionLines(versionOf('1')).join('\n')}\n`)
    expect(await truthId(file)).toBe(id)
  })

  it.each<[string, () => void, RegExp]>([
    ['is missing', () => rmSync(file), /missing/],
    ['is empty', () => truncateSync(file, 0), /ends too early/],
    ['ends too early', () => truncateSync(file, readFileSync(file).length - 9), /ends too early/],
    ['is no gzip', () => writeFileSync(file, 'truth'), /cannot be unpacked/],
    ['has a wrong byte', () => flipByte(file), /cannot be unpacked|not what its name says/],
    ['is no UTF-8', () => writeFileSync(file, gzipSync(Buffer.from([0x22, 0xff, 0xfe]))), /cannot be unpacked/],
    ['is another revision', () => writeFileSync(file, gzipSync(`${revisionLines(versionOf('9')).join('\n')}\n`)), /not what its name says/],
  ])('says so when it %s', async (_, harm, what) => {
    harm()
    await expect(readTruth(dir, 'tiny')).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(what) })
    await expect(readTruth(dir, 'tiny')).rejects.toThrow(file)
    expect(await isTruthIntact(file, id)).toBe(false)
  })

  it('survives lines and characters that cross the chunks of a stream', async () => {
    const corpus = buildCorpus(3, { description: { description: '−“é\u2028\u0085😀'.repeat(40_000) }, size: { articles: 60 } })
    const lines = revisionLines(corpus)
    const target = `${temporaryDirectory()}/truth.jsonl.gz`
    expect(await writeTruth(target, contentOfCorpus(corpus))).toBe(revisionId(lines))
    expect(await truthId(target)).toBe(revisionId(lines))
  })

  it('is not found under an unknown corpus or revision, and the message lists what is there', async () => {
    await expect(readTruth(dir, 'other')).rejects.toMatchObject({ code: 'unknown-corpus', message: expect.stringContaining('tiny') })
    await expect(readTruth(dir, 'tiny', '000000000000')).rejects.toMatchObject({
      code: 'unknown-revision',
      message: expect.stringContaining(`${id.slice(0, 12)} (current)`),
    })
  })
})

function flipByte(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}
