import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './launch-browser'

/** A page saved to a file, opened where there is no network, and whatever it asks for or complains of. */
export interface SavedPage {
  page: Page
  complaints: string[]
}

interface OpenOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> {
  /** Done to the page before it opens the file. */
  prepare?: (page: Page) => Promise<unknown>
}

/** A directory for files of one test, and a browser without a network to open them in. */
export function savedPages() {
  let browser: Browser
  let directory = ''
  beforeAll(async () => {
    browser = await launchBrowser()
    directory = await mkdtemp(join(tmpdir(), 'parallax-offline-'))
  })
  afterAll(async () => {
    await browser?.close()
    await rm(directory, { recursive: true, force: true })
  })
  return {
    pathOf: (name: string) => join(directory, name),
    open: async (path: string, { prepare, ...options }: OpenOptions = {}): Promise<SavedPage> => {
      const address = pathToFileURL(path).href
      const complaints: string[] = []
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      await context.setOffline(true)
      const page = await context.newPage()
      page.on('request', (request) => {
        if (request.url() !== address && !request.url().startsWith('data:')) complaints.push(`request: ${request.url()}`)
      })
      page.on('console', (message) => complaints.push(`console: ${message.text()}`))
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`)
        return dialog.dismiss()
      })
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      await prepare?.(page)
      await page.goto(address)
      // The script has opened what the page holds, or said that it cannot.
      await page.waitForFunction(`!document.querySelector('form.filters[hidden]') || document.querySelector('.failure:not([hidden])')`)
      return { page, complaints }
    },
  }
}
