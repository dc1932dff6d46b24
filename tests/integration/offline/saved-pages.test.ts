import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { hostileCorpus } from '../../builders/hostile-corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from '../api/api'
import { bundledCorpus } from '../data/corpus-directory'
import { attributesOf, parsedPage, textsOf } from './parsed-page'

const dir = temporaryDirectory()
let rev = ''
beforeAll(async () => {
  const corpus = await bundledCorpus()
  rev = await serve(dir, corpus, 'venezuela')
  await serve(dir, hostileCorpus(), 'hostile')
}, 120_000)
afterAll(closeDatabases)

const EVENT = 'blackout-2019'

async function saved(address: string): Promise<string> {
  const answer = await get(`/api/corpora/${address}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.html"$/)
  return answer.text()
}

/** Whatever an element would fetch, and what runs beside the one script that the policy knows. */
function reachesOut(page: string): string[] {
  const loaded = attributesOf(page, ['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'background', 'xlink:href'])
  const linked = attributesOf(page, ['href']).filter(({ element }) => element !== 'a')
  const handlers = parsedPage(page).flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name.startsWith('on')))
  return [...[...loaded, ...linked].map(({ value }) => value).filter((value) => value !== 'data:,'), ...handlers]
}

function holdsOneKnownScript(page: string): boolean {
  const scripts = parsedPage(page).filter(({ name, attributes }) => name === 'script' && attributes.type === undefined)
  const hash = createHash('sha256')
    .update(scripts[0]?.text ?? '')
    .digest('base64')
  return scripts.length === 1 && page.includes(`script-src 'sha256-${hash}'`)
}

const shape = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe.each([...VIEWS.values()])('the offline copy of $id', ({ id, question }) => {
  it('has the rows of the API in their order, and the excerpts behind them', async () => {
    const page = await saved(`venezuela/views/${id}.html?rev=${rev}`)
    const { rows } = await getJson<ViewResponse>(`/api/corpora/venezuela/views/${id}?rev=${rev}&top=all`)
    const first = textsOf(page, 'tbody tr').map((cells) => cells[0])
    expect(first).toEqual(rows.map(({ n }) => String(n)))
    const names = textsOf(page, 'tbody tr').map((cells) => cells.join(' '))
    for (const [at, row] of rows.entries())
      expect(names[at]).toContain(shape(String(row.outlet_name ?? row.a_outlet_name ?? row.code_name)))
    const { total } = await getJson<ExcerptPage>(`/api/corpora/venezuela/views/${id}/excerpts?rev=${rev}&limit=1`)
    expect(parsedPage(page).filter(({ attributes }) => attributes.class === 'excerpt')).toHaveLength(total)
    for (const part of [question, rev, 'How to cite', 'How it was made']) expect(page).toContain(part)
  })

  it('reaches for nothing outside, whatever its texts are', async () => {
    const page = await saved(`hostile/views/${id}.html`)
    expect(reachesOut(page)).toEqual([])
    expect(holdsOneKnownScript(page)).toBe(true)
  })
})

describe('the offline copy of an event', () => {
  it('is the same to the byte each time', async () => {
    const address = `venezuela/events/${EVENT}.html?rev=${rev}&outlet=orinoco-tribune`
    expect(await saved(address)).toBe(await saved(address))
  })

  it('has every view with the rows of the API, and the excerpts of the event', async () => {
    const page = await saved(`venezuela/events/${EVENT}.html?rev=${rev}`)
    const rows = textsOf(page, 'tbody tr').length
    let expected = 0
    for (const id of VIEWS.keys()) {
      expected += (await getJson<ViewResponse>(`/api/corpora/venezuela/views/${id}?event=${EVENT}&rev=${rev}&top=all`)).rows.length
    }
    expect(rows).toBe(expected)
    const { total } = await getJson<ExcerptPage>(`/api/corpora/venezuela/excerpts?event=${EVENT}&rev=${rev}&limit=1`)
    expect(parsedPage(page).filter(({ attributes }) => attributes.class === 'excerpt')).toHaveLength(total)
    expect(reachesOut(page)).toEqual([])
    const ids = parsedPage(page).flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds its ground against hostile texts', async () => {
    const { events } = await getJson<{ events: { id: string }[] }>('/api/corpora/hostile')
    const page = await saved(`hostile/events/${encodeURIComponent(events[0]?.id ?? '')}.html`)
    expect(reachesOut(page)).toEqual([])
    expect(holdsOneKnownScript(page)).toBe(true)
  })

  it.each([
    ['events/none.html', 404],
    [`events/${EVENT}`, 404],
    [`events/${EVENT}.html?event=x`, 400],
    [`events/${EVENT}.html?colour=red`, 400],
    ['views/none.html', 404],
    ['views/figures.html?theme=dark', 400],
  ])('refuses %s', async (address, status) => {
    expect((await get(`/api/corpora/venezuela/${address}`)).status).toBe(status)
  })
})

it('leaves quotations out, for no article says that they may be copied', async () => {
  const page = await saved(`venezuela/views/figures.html?rev=${rev}`)
  const { excerpts } = await getJson<ExcerptPage>(`/api/corpora/venezuela/views/figures/excerpts?rev=${rev}&limit=500`)
  for (const { quote } of excerpts) if (quote) expect(page).not.toContain(quote)
})
