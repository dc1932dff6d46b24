import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewPicture } from '@/app/api/corpora/[corpus]/preview/preview-picture'
import { viewPicture } from '@/app/api/corpora/[corpus]/views/[view]/picture'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { marksOf } from '@/lib/drawing/shapes'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { hostileCorpus } from '../../builders/hostile-corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from '../api/api'
import { bundledCorpus } from '../data/corpus-directory'
import { textsOutside } from './inside'

const dir = temporaryDirectory()
let rev = ''
beforeAll(async () => {
  const corpus = await bundledCorpus()
  rev = await serve(dir, corpus, 'venezuela')
  await serve(dir, hostileCorpus(), 'hostile')
})
afterAll(closeDatabases)

/** The typefaces that come along. */
const FONTS = /<style>(?:@font-face\{[^<>{}]*\})+<\/style>/

const image = (corpus: string, name: string) => get(`/api/corpora/${corpus}/views/${name}`)

function textOf(svg: string): string {
  const parser = new SaxesParser({ xmlns: true })
  const parts: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (part) => parts.push(part))
  parser.write(svg).close()
  return parts.join(' ').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
}

/** No text of the hostile corpus, whose names have up to ten thousand characters, gets out of its place or makes a picture large. */
async function isHarmless(view: string, query = ''): Promise<void> {
  const svg = await (await image('hostile', `${view}.svg?${query}`)).text()
  textOf(svg)
  const drawn = svg.replace(FONTS, '')
  expect(drawn).not.toMatch(/<script|<image|<style|<foreignObject|\son\w+="|(?:href|src)="(?!#)/i)
  expect(drawn.split('</svg>').length).toBe(drawn.split('<svg').length)
  expect(drawn.length).toBeLessThan(150_000)
  const answer = await image('hostile', `${view}.png?width=480&${query}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Buffer.from(await answer.arrayBuffer()).readUInt32BE(20)).toBeLessThan(8_000)
}

describe.each([...VIEWS.values()])('the picture of $id', ({ id, question, version }) => {
  it('holds question, n, revision, version of the method and address, and is the same to the byte each time', async () => {
    const answer = await image('venezuela', `${id}.svg?rev=${rev}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const svg = await answer.text()
    expect(await (await image('venezuela', `${id}.svg?rev=${rev}`)).text()).toBe(svg)
    const text = textOf(svg)
    for (const part of [question, 'n = ', `revision ${rev}`, `method ${id} ${version}`, `/venezuela/views/${id}?rev=${rev}`])
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''))
  })

  it.each([480, 1000, 1600])('keeps every text inside, at %i pixels', async (width) => {
    for (const corpus of ['venezuela', 'hostile']) {
      const { picture } = await viewPicture(corpus, id, new URLSearchParams({ width: String(width) }), 'svg')
      expect(textsOutside(picture.shapes, width)).toEqual([])
    }
  })

  it('has a mark for nothing but rows of the view, none unless it is asked for', async () => {
    const { rows } = await getJson<{ rows: { href: string; claim?: string }[] }>(`/api/corpora/venezuela/views/${id}?rev=${rev}&top=all`)
    const { picture } = await viewPicture('venezuela', id, new URLSearchParams({ rev }), 'svg')
    const known = new Set(rows.flatMap(({ href, claim }) => [href, claim]))
    expect(marksOf(picture.shapes).filter((mark) => !known.has(mark))).toEqual([])
    expect(marksOf(picture.shapes).length).toBeGreaterThan(0)
  })

  it('stays well formed and within bounds, and is drawn, when every text is hostile', async () => {
    await isHarmless(id)
  })
})

it('says its filters in words', async () => {
  const { picture } = await viewPicture('venezuela', 'figures', new URLSearchParams({ outlet: 'codepink', rev }), 'svg')
  expect(picture.description).toContain('Outlet: CodePink')
})

it('says why there are no rows', async () => {
  const text = textOf(await (await image('venezuela', 'figures.svg?outlet=codepink&to=1990-01-01')).text())
  expect(text).toContain('Nothing is left under these filters.')
})

it('is as many pixels as are asked for', async () => {
  const png = Buffer.from(await (await image('venezuela', 'timeline.png?width=600&scale=2')).arrayBuffer())
  expect(png.readUInt32BE(16)).toBe(1200)
})

it.each([
  'figures.svg?width=479',
  'figures.svg?width=1601',
  'figures.svg?width=1e3',
  'figures.svg?scale=2',
  'figures.png?scale=3',
  'figures.png?theme=red',
  'figures.png?colour=red',
  'figures.png?width=500&width=600',
  'figures.png?outlet=nobody',
  'figures?width=600',
])('refuses %s', async (address) => {
  expect((await image('venezuela', address)).status).toBe(400)
})

it.each(['none.svg', 'none.png', 'figures.gif'])('has no %s', async (address) => {
  expect((await image('venezuela', address)).status).toBe(404)
})

describe('what sites show beside a link', () => {
  const isPreview = async (address: string) => {
    const answer = await get(address)
    const png = Buffer.from(await answer.arrayBuffer())
    expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, 'image/png'])
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  }

  it.each([...VIEWS.keys()].map((view) => `views/${view}/preview`))('is 1200 by 630 pixels: %s', async (address) => {
    for (const corpus of ['venezuela', 'hostile']) await isPreview(`/api/corpora/${corpus}/${address}`)
  })

  it('is 1200 by 630 pixels for the first page', () => isPreview('/api/preview'))

  it.each(['venezuela', 'hostile'])('is 1200 by 630 pixels for events, outlets and an article of %s', async (name) => {
    const corpus = await getJson<CorpusDetail>(`/api/corpora/${name}`)
    const events = corpus.events.filter(({ excerpts }) => excerpts > 0).map(({ id }) => id)
    const subjects = [
      '',
      ...events.slice(0, 1).map((id) => `event=${id}`),
      `event=${events.slice(0, 6).join(',')}`,
      ...corpus.outlets.slice(0, 4).map(({ id }) => `outlet=${id}`),
      ...corpus.articles.slice(0, 1).map(({ id }) => `article=${id}`),
    ]
    for (const subject of subjects) {
      const address = `/api/corpora/${name}/preview?${subject}`
      const picture = await previewPicture(name, new URLSearchParams(subject))
      expect(textsOutside(picture.shapes, 1200), address).toEqual([])
      await isPreview(address)
    }
  })

  it.each([
    ['preview?event=none', 404],
    ['preview?colour=red', 400],
    ['preview?outlet=none', 404],
    ['preview?article=none', 404],
    ['preview?outlet=codepink,mintpress-news', 400],
    ['preview?outlet=codepink&article=mintpress-2017', 400],
    ['preview?actor=maduro', 400],
    ['views/figures/preview?width=600', 400],
    ['views/none/preview', 404],
  ])('refuses %s', async (address, status) => {
    expect((await get(`/api/corpora/venezuela/${address}`)).status).toBe(status)
  })
})

describe('the maps of stances', () => {
  it('stay well formed and within bounds when every text is hostile', () => isHarmless('positions', 'as=map'))

  it.each([480, 1000, 1600])('keep every text inside, at %i pixels', async (width) => {
    for (const corpus of ['venezuela', 'hostile']) {
      for (const by of ['outlet', 'voice']) {
        const { picture } = await viewPicture(corpus, 'positions', new URLSearchParams({ as: 'map', by, width: String(width) }), 'svg')
        expect(textsOutside(picture.shapes, width)).toEqual([])
      }
    }
  })

  it('hold each outline once, with the stances and the address in words', async () => {
    const svg = await (await image('venezuela', `positions.svg?as=map&rev=${rev}`)).text()
    const outlines = [...svg.matchAll(/ id="(outline-[a-z]+)"/g)].map(([, id]) => id)
    const drawn = [...svg.matchAll(/ href="#(outline-[a-z]+)"/g)].map(([, id]) => id)
    expect(outlines).toContain('outline-land')
    expect(new Set(outlines)).toEqual(new Set(drawn))
    expect([new Set(outlines).size, drawn.length > outlines.length]).toEqual([outlines.length, true])
    const text = textOf(svg).replaceAll(' ', '')
    for (const part of ['n = ', 'recognises', 'Boundaries are those of Natural Earth', 'as=map'])
      expect(text).toContain(part.replaceAll(' ', ''))
  })

  it.each(['positions.png?as=map&theme=dark', 'positions/preview?as=map'])('are drawn as an image: %s', async (address) => {
    const answer = await image('venezuela', address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  })
})
