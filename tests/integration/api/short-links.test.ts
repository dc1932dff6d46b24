import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/links/route'
import type { Problem } from '@/lib/api/contract/service'
import { followShortLink } from '@/lib/api/server/short-links'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { serve } from './api'

afterAll(closeDatabases)
let rev = ''
beforeAll(async () => {
  rev = await serve(temporaryDirectory(), tinyCorpus(), 'tiny')
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  POST(new Request('http://localhost/api/links', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers }))
const made = async (address: string) => (await (await post({ address })).json()) as { id: string; path: string; address: string }

describe('POST /api/links', () => {
  it('gives one page one link, however its address is written', async () => {
    const one = await made(`/tiny/views/figures?rev=${rev}&outlet=tribune,herald&tab=table`)
    const other = await made(`/tiny/views/figures?tab=table&outlet=herald,tribune&rev=${rev}`)
    expect(other).toEqual(one)
    expect(one.path).toBe(`/s/${one.id}`)
    expect(one.address).toBe(`/tiny/views/figures?outlet=herald,tribune&rev=${rev}&tab=table`)
    expect(await followShortLink(one.id)).toBe(one.address)
  })

  it.each(['/tiny', '/tiny/excerpts', '/tiny/events/election-2024', '/tiny/outlets/herald', '/tiny/compare'])('takes %s', async (path) => {
    expect((await made(`${path}?rev=${rev}`)).address).toBe(`${path}?rev=${rev}`)
  })

  it.each([
    ['no revision', () => '/tiny/views/figures', 400],
    ['another host', () => `//example.org/tiny?rev=${rev}`, 400],
    ['an absolute address', () => `https://example.org/tiny?rev=${rev}`, 400],
    ['no page', () => `/tiny/views/figures/excerpts?rev=${rev}`, 400],
    ['the API', () => `/api/corpora?rev=${rev}`, 400],
    ['an unknown corpus', () => `/nowhere?rev=${rev}`, 404],
    ['an unknown revision', () => '/tiny?rev=ffffffffffff', 404],
    ['an unknown event', () => `/tiny/events/none?rev=${rev}`, 404],
    ['an unknown view', () => `/tiny/views/none?rev=${rev}`, 404],
    ['an id that is not there', () => `/tiny?outlet=nobody&rev=${rev}`, 400],
    ['an event beside the path', () => `/tiny/events/election-2024?event=unrest-2024&rev=${rev}`, 400],
    ['a name that is no option', () => `/tiny?<b>=1&rev=${rev}`, 400],
    ['an escape that is no character', () => `/%ff/views/figures?rev=${rev}`, 400],
    ['an endless address', () => `/tiny?q=${'a'.repeat(20_000)}&rev=${rev}`, 400],
  ])('refuses %s', async (_, address, status) => {
    const answer = await post({ address: address() })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(((await answer.json()) as Problem).title).not.toBe('')
  })

  it.each(['', 'no json', '[]', '{"address":1}', `{"address":"${'a'.repeat(50_000)}"}`])('refuses the body %.20s', async (body) => {
    expect((await post(body)).status).toBe(400)
  })

  it('reads no more of a body than an address can be', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull: (stream) => {
        sent += 1
        return sent > 1_000 ? stream.close() : stream.enqueue(new Uint8Array(10_000).fill(97))
      },
    })
    expect((await POST(new Request('http://localhost/api/links', { method: 'POST', body, duplex: 'half' } as RequestInit))).status).toBe(
      400,
    )
    expect(sent).toBeLessThan(10)
  })

  it('refuses pages of other sites', async () => {
    const address = `/tiny?rev=${rev}`
    expect((await post({ address }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ address }, { origin: 'https://example.org', host: 'localhost' })).status).toBe(403)
    expect((await post({ address }, { origin: 'null', host: 'localhost' })).status).toBe(403)
    expect((await post({ address }, { origin: 'no address', host: 'localhost' })).status).toBe(403)
    expect((await post({ address }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
})
