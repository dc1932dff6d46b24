import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from './api'

let rev = ''
beforeAll(async () => {
  rev = await serve(temporaryDirectory(), tinyCorpus(), 'tiny')
})
afterAll(closeDatabases)

async function unpacked(address: string) {
  const answer = await get(address)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])) as Record<string, string>
}
const records = (csv = '') => parse(csv, { columns: true }) as Record<string, string>[]

describe.each([...VIEWS.keys()])('the archive of %s', (view) => {
  it('has the rows of the chart, exactly the excerpts behind it, and what their columns are', async () => {
    const files = await unpacked(`/api/corpora/tiny/views/${view}.zip`)
    const { total_rows, columns } = await getJson<ViewResponse>(`/api/corpora/tiny/views/${view}?top=all`)
    const { total } = await getJson<ExcerptPage>(`/api/corpora/tiny/views/${view}/excerpts`)
    expect(Object.keys(files).sort()).toEqual(['README.md', 'datapackage.json', 'excerpts.csv', 'rows.csv'])
    expect(records(files['rows.csv'])).toHaveLength(total_rows)
    expect(records(files['excerpts.csv'])).toHaveLength(total)
    const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
      resources: { name: string; schema: { fields: { name: string }[] } }[]
    }
    expect(resources[0]?.schema.fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name))
  })

  it('is the same to the byte each time, and pinned to its revision', async () => {
    const bytes = async () =>
      Buffer.from(await (await get(`/api/corpora/tiny/views/${view}.zip?rev=${rev}`)).arrayBuffer()).toString('base64')
    expect(await bytes()).toBe(await bytes())
  })
})

it('says the selection in words, the revision and how to cite it', async () => {
  const files = await unpacked('/api/corpora/tiny/views/figures.zip?outlet=tribune')
  expect(files['README.md']).toMatch(/Outlet: The Tribune/)
  expect(files['README.md']).toContain(rev)
  expect(JSON.parse(files['datapackage.json'] ?? '')).toMatchObject({
    revision: rev,
    selection: { outlet: 'tribune' },
    citation: expect.stringContaining(`rev=${rev}`),
  })
})

it('cites no filter that the view cannot be asked', async () => {
  const files = await unpacked('/api/corpora/tiny/views/frames.zip?metric=turnout-share&outlet=tribune')
  const { citation, description } = JSON.parse(files['datapackage.json'] ?? '')
  expect(citation).toContain('Which frames does each outlet use? (Outlet: The Tribune). In ')
  expect(description).toMatch(/\. Outlet: The Tribune\.$/)
  expect(files['README.md']).toContain('- Selection: Outlet: The Tribune\n')
  expect(files['README.md']).toContain('The filter “Metric” (metric) does not apply to this view.')
})

it.each(['figures.zip?outlet=nobody', 'figures.zip?top=3&colour=red'])('refuses %s', async (address) => {
  expect((await get(`/api/corpora/tiny/views/${address}`)).status).toBe(400)
})
