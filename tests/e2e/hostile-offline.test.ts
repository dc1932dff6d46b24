import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabases } from '@/lib/store/open'
import { hostileCorpus } from '../builders/hostile-corpus'
import { get, serve } from '../integration/api/api'
import { harmOf, watchForHarm } from './page-harm'
import { savedPages } from './saved-page'

let data = ''
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'parallax-hostile-offline-'))
  await serve(data, hostileCorpus(), 'constructor')
})
afterAll(async () => {
  await closeDatabases()
  await rm(data, { recursive: true, force: true })
})
const { open, pathOf } = savedPages()

async function saved(address: string): Promise<string> {
  const answer = await get(`/api/corpora/constructor/${address}`)
  expect(answer.status, address).toBe(200)
  const path = pathOf(`${address.replaceAll(/\W+/g, '-')}.html`)
  await writeFile(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

/** The event has every view. */
const COPIES = ['events/election-2024.html', 'views/agreement.html', 'views/positions.html?as=map']
const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
/** A4 without its margins. */
const PAPER = { width: 680, height: 1009 }

/** A copy holds whatever it was made of, so it may be tall. */
const harmIn = async (page: Page) => (await harmOf(page)).filter((line) => !line.endsWith('pixels tall'))

it('harms nobody who opens, filters or prints a copy of a corpus in which every text is hostile', { timeout: 240_000 }, async () => {
  const harm: Record<string, string[]> = {}
  for (const address of COPIES) {
    const path = await saved(address)
    for (const viewport of VIEWPORTS) {
      const { page, complaints } = await open(path, { viewport, prepare: watchForHarm })
      const found = await harmIn(page)
      if (await page.getByRole('checkbox').count()) {
        await page.getByRole('checkbox').first().uncheck()
        await page.locator('input[name=from]').fill('2024-07-31')
        found.push(...(await harmIn(page)))
        await page.getByRole('button', { name: 'Everything' }).click()
      }
      await page.setViewportSize(PAPER)
      await page.emulateMedia({ media: 'print' })
      found.push(...(await harmIn(page)), ...complaints)
      if (found.length > 0) harm[`${address} at ${viewport.width}`] = [...new Set(found)]
      await page.context().close()
    }
  }
  expect(harm).toEqual({})
})
