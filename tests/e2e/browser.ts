import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './launch-browser'

interface OpenOptions extends BrowserContextOptions {
  /** Status that the page itself is expected to have; others count as complaints. */
  status?: number
  /** Done to the page before it goes anywhere. */
  prepare?: (page: Page) => Promise<unknown>
}

/**
 * A browser for the tests of one file. Every page opened through it must stay quiet:
 * a request to another host, a dialog, an error in the console or one thrown on the page fails the test.
 * @param urlOf where the product is served, if it is one of the test's own
 */
export function browserForTests(urlOf = () => inject('baseUrl')) {
  let browser: Browser
  let contexts: BrowserContext[] = []
  let complaints: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    const heard = complaints
    contexts = []
    complaints = []
    expect(heard).toEqual([])
  })

  function listen(page: Page, status: number) {
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('pageerror', (error) => complaints.push(`error on the page: ${error.message}`))
    page.on('console', (message) => {
      const isOwnStatus = status >= 400 && message.text().includes(`status of ${status}`)
      if (message.type() === 'error' && !isOwnStatus) complaints.push(`console: ${message.text()}`)
    })
  }

  /** Opens a page of the product in a fresh profile. */
  return async function open(path: string, { status = 200, prepare, ...options }: OpenOptions = {}): Promise<Page> {
    const baseURL = urlOf()
    const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    contexts.push(context)
    await context.route('**/*', (route) => {
      const url = route.request().url()
      if (url.startsWith(baseURL) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue()
      complaints.push(`request to another host: ${url}`)
      return route.abort()
    })
    const page = await context.newPage()
    await prepare?.(page)
    listen(page, status)
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    expect(answer?.status()).toBe(status)
    return page
  }
}

/** The query parameters of the page's address. */
export const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

/** The text as it is shown, with every kind of space as a plain one. */
export const shownText = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, ' ')
