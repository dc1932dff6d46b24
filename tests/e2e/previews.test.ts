import { expect, inject, it } from 'vitest'
import { EVERY_PAGE } from './addresses'
import { browserForTests } from './browser'

const open = browserForTests()

const content = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&')

/** The views of a comparison, and tabs, have one picture. */
const PAGES = [
  ...Object.entries(EVERY_PAGE).filter(([, path]) => !/[?&](?:view|tab)=/.test(path)),
  ['filters that no revision knows', '/venezuela/views/frames?outlet=nosuch'],
] as const

/** What makes a picture: one of a kind is looked at. */
const kindOf = (address: string) => {
  const { pathname, searchParams } = new URL(address)
  return `${pathname.replace(/views\/[^/]+/, 'views/one')}?${[...searchParams.keys()].sort()}`
}
const seen = new Set<string>()

it.each(PAGES)('other sites have a picture to show beside a link: %s', async (_, path) => {
  const html = await (await fetch(`${inject('baseUrl')}${path}`)).text()
  const address = content(html, 'og:image') ?? ''
  expect(address).toMatch(new RegExp(`^${inject('baseUrl')}/api/`))
  expect([content(html, 'twitter:card'), content(html, 'twitter:image')]).toEqual(['summary_large_image', address])
  expect([content(html, 'og:image:width'), content(html, 'og:image:height')]).toEqual(['1200', '630'])
  if (seen.has(kindOf(address))) return
  seen.add(kindOf(address))
  const answer = await fetch(address)
  const png = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
})

it('an image brings the typefaces along that it is set in', async () => {
  const page = await open('/api/corpora/venezuela/views/timeline.svg')
  const loaded = () => page.evaluate(() => Array.from(document.fonts, ({ family, status }) => `${family} ${status}`))
  await expect.poll(loaded).toEqual(expect.arrayContaining(['Newsreader loaded', 'Public Sans loaded']))
})
