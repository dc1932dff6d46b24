import { afterEach, expect, it, vi } from 'vitest'
import { RequestError, viewQuery } from '@/lib/api/queries'

afterEach(() => vi.unstubAllGlobals())

const ask = () => viewQuery('tiny', 'figures', 'rev=0123456789ab').queryFn?.({ signal: new AbortController().signal } as never)

it('says in words of its own that there was no answer, and keeps the reason', async () => {
  const reason = new TypeError('Failed to fetch')
  vi.stubGlobal('fetch', () => Promise.reject(reason))
  await expect(ask()).rejects.toMatchObject({ message: 'The server cannot be reached', cause: reason })
})

it('leaves alone what the page itself called off, and what the server says', async () => {
  const calledOff = new DOMException('signal is aborted', 'AbortError')
  vi.stubGlobal('fetch', () => Promise.reject(calledOff))
  await expect(ask()).rejects.toBe(calledOff)
  vi.stubGlobal('fetch', async () =>
    Response.json({ title: 'No such view', status: 404 }, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
  )
  await expect(ask()).rejects.toThrow(RequestError)
})
