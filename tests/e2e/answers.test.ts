import { describe, expect, inject, it } from 'vitest'
import { FIGURES_2017 } from './addresses'

const get = (path: string, init?: RequestInit) => fetch(`${inject('baseUrl')}${path}`, init)

describe('headers', () => {
  it.each(['/', '/venezuela', '/api/corpora', '/no/such/page', FIGURES_2017])('%s', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBeTruthy()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/)
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('gives each answer a nonce of its own', async () => {
    const nonces = await Promise.all(
      [get('/'), get('/')].map(async (answer) => /'nonce-([^']+)'/.exec((await answer).headers.get('content-security-policy') ?? '')?.[1]),
    )
    expect(new Set(nonces).size).toBe(2)
  })
})

describe('the API over HTTP', () => {
  it('compresses, and answers 304 to whoever has it already', async () => {
    const path = '/api/corpora/venezuela/views/figures'
    const answer = await get(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await get(path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it.each([
    ['/api/corpora/venezuela/views/figures?outlet=nobody', 400, 'outlet'],
    ['/api/corpora/venezuela/views/figures?colour=red', 400, 'colour'],
    ['/api/corpora/venezuela/views/figures?from=2024-09-01&to=2024-08-01', 400, ''],
    ['/api/corpora/%ff', 400, ''],
    ['/venezuela/events/%E0%A4%A', 400, ''],
    ['/api/corpora/nowhere', 404, ''],
    ['/api/corpora/venezuela/views/nothing', 404, ''],
    ['/api/corpora/venezuela?rev=000000000000', 404, ''],
  ])('says what is wrong with %s', async (path, status, parameter) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await answer.json()) as { status: number; errors?: { parameter: string }[] }
    expect(problem.status).toBe(status)
    if (parameter) expect(problem.errors?.map((error) => error.parameter)).toContain(parameter)
  })

  it('is healthy', async () => {
    expect(await (await get('/api/health')).json()).toMatchObject({ status: 'ok' })
  })
})
