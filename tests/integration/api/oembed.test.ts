import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/oembed/route'
import { oEmbedAddress } from '@/lib/api/server/oembed'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { serve } from './api'

let rev = ''
beforeAll(async () => {
  process.env.PARALLAX_URL = 'https://parallax.example'
  rev = await serve(temporaryDirectory(), tinyCorpus(), 'tiny')
})
afterAll(async () => {
  delete process.env.PARALLAX_URL
  await closeDatabases()
})

const ask = (query: string) => GET(new Request(`http://localhost/api/oembed?${query}`))
const page = (path: string) => `url=${encodeURIComponent(`https://parallax.example${path}`)}`

describe('GET /api/oembed', () => {
  it('gives the frame of a view, pinned where the page is', async () => {
    const answer = await ask(`${page(`/tiny/views/figures?outlet=tribune&rev=${rev}`)}&maxwidth=600`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      html: expect.stringContaining(`src="https://parallax.example/embed/tiny/figures?outlet=tribune&amp;rev=${rev}"`),
    })
    expect((await ask(page('/tiny/views/positions'))).status).toBe(200)
  })

  it('knows a page by an address to which another site has added parameters of its own', async () => {
    const answer = await ask(page('/tiny/views/figures?outlet=tribune&utm_source=letter&__s=1'))
    expect(await answer.json()).toMatchObject({
      html: expect.stringContaining('src="https://parallax.example/embed/tiny/figures?outlet=tribune"'),
    })
  })

  it('is found from the page', async () => {
    const address = new URL(oEmbedAddress('/tiny/views/figures?outlet=tribune'))
    expect((await ask(address.search.slice(1))).status).toBe(200)
  })

  it.each([
    ['no url', () => '', 400],
    ['a page of another site', () => 'url=https%3A%2F%2Fexample.org%2Ftiny%2Fviews%2Ffigures', 400],
    ['a page that is no view', () => page('/tiny/events/election-2024'), 404],
    ['a view that there is not', () => page('/tiny/views/none'), 404],
    ['an outlet that there is not', () => page('/tiny/views/figures?outlet=none'), 400],
    ['an escape that is no character', () => page('/%ff/views/figures'), 400],
    ['another format', () => `${page('/tiny/views/figures')}&format=xml`, 400],
    ['no size', () => `${page('/tiny/views/figures')}&maxwidth=wide`, 400],
  ])('refuses %s', async (_, query, status) => {
    const answer = await ask(query())
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('"parameter":"address"')
  })
})
