import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAhead } from '../../../cli/read-ahead.mjs'
import { temporaryDirectory } from '../../builders/temporary-directory'

const dir = temporaryDirectory()

async function store(corpus: string, revision: string, megabytes: number) {
  const place = join(dir, corpus)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'current.json'), JSON.stringify({ revision }))
  await writeFile(join(place, `${revision}.28.duckdb`), '')
  await truncate(join(place, `${revision}.28.duckdb`), megabytes * 1_000_000)
}

it('asks each question about large corpora once, while nobody else asks, and again of another revision', async () => {
  await store('large', 'aaa', 90)
  await store('small', 'bbb', 1)
  await store('huge', 'ccc', 5_000)
  const asked: string[] = []
  let idle = 3
  const ask = (path: string) => {
    asked.push(path)
    return Promise.reject(new Error('of no consequence'))
  }
  const look = readAhead(dir, ask, () => idle-- > 0)
  await look()
  expect(asked).toHaveLength(2)
  await look()
  expect(asked).toHaveLength(2)
  idle = 100
  await look()
  await look()
  expect(asked.every((path) => path.startsWith('/api/corpora/large/') && path.endsWith('&rev=aaa'))).toBe(true)
  expect(new Set(asked).size).toBe(asked.length)
  const before = asked.length
  await store('large', 'ddd', 90)
  await look()
  expect(asked).toHaveLength(2 * before)
})
