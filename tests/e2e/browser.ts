import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, ViewportSize } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './launch-browser'

interface OpenOptions extends Pick<BrowserContextOptions, 'javaScriptEnabled' | 'hasTouch' | 'permissions'> {
  viewport?: ViewportSize
  colorScheme?: 'light' | 'dark'
  /** Status that the page itself is expected to have; others count as complaints. */
  status?: number
  /** Done to the page before it goes anywhere. */
  prepare?: (page: Page) => Promise<unknown>
}

const WIDE = { width: 1440, height: 900 }

/** React has taken over every element that the server sent. Whoever changes one before makes it find another page than it was sent. */
const IS_TAKEN_OVER = `[...document.querySelectorAll('main, main *')].every((element) =>
  /^(script|style|link|template)$/i.test(element.tagName) || Object.keys(element).some((key) => key.startsWith('__reactFiber')))`

/**
 * A browser for the tests of one file. Every page opened through it must stay quiet:
 * a request to another host, a dialog, an error in the console or one thrown on the page fails the test.
 * @param urlOf where the product is served, if it is one of the test's own
 */
export function browserForTests(urlOf = () => inject('baseUrl')) {
  let browser: Browser
  /** Pages of equal needs share a profile, and with it the cache. */
  const contexts = new Map<string, Promise<BrowserContext>>()
  let complaints: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(async () => {
    const open = (await Promise.all(contexts.values())).flatMap((context) => context.pages())
    await Promise.all(open.map((page) => page.close()))
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })

  function contextOf(options: BrowserContextOptions): Promise<BrowserContext> {
    const needs = JSON.stringify(options)
    const context = contexts.get(needs) ?? browser.newContext({ baseURL: urlOf(), reducedMotion: 'reduce', ...options })
    contexts.set(needs, context)
    return context
  }

  function listen(page: Page, status: number) {
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|file:)/.test(url)) complaints.push(`request to another host: ${url}`)
    })
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

  /** Opens a page of the product in a new tab. */
  return async function open(path: string, options: OpenOptions = {}): Promise<Page> {
    const { status = 200, viewport = WIDE, colorScheme = 'light', prepare, ...needs } = options
    const page = await (await contextOf(needs)).newPage()
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await prepare?.(page)
    listen(page, status)
    const runsScripts = needs.javaScriptEnabled !== false
    const answer = await page.goto(path, { waitUntil: runsScripts ? 'networkidle' : 'load' })
    expect(answer?.status()).toBe(status)
    if (runsScripts && page.url().startsWith(urlOf())) await expect.poll(() => page.evaluate(IS_TAKEN_OVER), { timeout: 30_000 }).toBe(true)
    return page
  }
}

/** The query parameters of the page's address. */
export const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

/** The text as it is shown, with every kind of space as a plain one. */
export const shownText = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, ' ')
