import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, inject, it } from 'vitest'
import { FIGURES_2017 } from './addresses'
import { browserForTests } from './browser'

const open = browserForTests()

/** A newsroom's page on another origin, with what was pasted into it. */
let pasted = ''
const newsroom = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>A newsroom</title><link rel="icon" href="data:,"><body>${pasted}</body>`)
})
const listening = new Promise<string>((resolve) => {
  newsroom.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(newsroom.address() as AddressInfo).port}/`))
})
afterAll(() => newsroom.close())

async function snippet(): Promise<string> {
  const page = await open(FIGURES_2017)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'HTML to embed' })
  await expect.poll(() => field.inputValue()).toMatch(/^<iframe src=/)
  return field.inputValue()
}

it('stands in the page of another site, as high as it needs, and opens its excerpts there', async () => {
  pasted = await snippet()
  const address = await listening
  const page = await open(address, { prepare: (fresh) => fresh.route(address, (route) => route.continue()) })
  const frame = page.frameLocator('iframe')
  await expect.poll(() => frame.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await frame.getByRole('navigation', { name: 'Site' }).count()).toBe(0)
  const height = () => page.locator('iframe').evaluate((element) => element.clientHeight)
  const inside = () => frame.locator('body').evaluate((element) => element.scrollHeight)
  await expect.poll(async () => Math.abs((await height()) - (await inside()))).toBeLessThanOrEqual(2)
  await frame
    .getByRole('button', { name: /Turnout, voters: under 3 million/ })
    .first()
    .click()
  await expect.poll(() => frame.getByRole('dialog').getByRole('article').count()).toBe(1)
  await expect
    .poll(() => frame.getByRole('link', { name: 'Open in Parallax', includeHidden: true }).getAttribute('href'))
    .toMatch(/rev=[0-9a-f]{12}/)
})

it('takes the theme that the frame asks for', async () => {
  const address = FIGURES_2017.replace('/venezuela/views/', '/embed/venezuela/')
  for (const theme of ['light', 'dark']) {
    const page = await open(`${address}&theme=${theme}`)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
  }
})

it('is the only part that another site may frame', async () => {
  const framing = async (path: string) => {
    const { headers } = await fetch(`${inject('baseUrl')}${path}`)
    return [headers.get('x-frame-options'), /frame-ancestors [^;]+/.exec(headers.get('content-security-policy') ?? '')?.[0]]
  }
  expect(await framing(FIGURES_2017)).toEqual(['DENY', "frame-ancestors 'none'"])
  expect(await framing('/embed/venezuela/figures')).toEqual([null, 'frame-ancestors *'])
})
