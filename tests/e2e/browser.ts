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

interface Tab {
  page: Page
  prepare: OpenOptions['prepare']
}

const WIDE = { width: 1440, height: 900 }

/** What a page must not say while a test has it. */
const HEARD = ['request', 'dialog', 'pageerror', 'console'] as const

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
  /** Tabs in use by the test, and those that others left: going on in one costs a third less than a new one. */
  const used: Tab[] = []
  const left: Tab[] = []
  let complaints: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(async ({ task }) => {
    for (const tab of used.splice(0)) {
      for (const event of HEARD) tab.page.removeAllListeners(event)
      if (task.result?.state === 'fail') await tab.page.close()
      else if (!tab.page.isClosed()) left.push(tab)
    }
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

  async function tabOf(options: BrowserContextOptions, prepare: OpenOptions['prepare']): Promise<Page> {
    const context = await contextOf(options)
    const at = left.findIndex((tab) => tab.page.context() === context && tab.prepare === prepare)
    const [found] = at === -1 ? [] : left.splice(at, 1)
    const tab = found ?? { page: await context.newPage(), prepare }
    used.push(tab)
    if (!found) await prepare?.(tab.page)
    return tab.page
  }

  /** Hears what a page says once the tab has come to it; what it showed before is another test's. */
  function listen(page: Page, status: number) {
    let isThere = false
    const complain = (what: string) => {
      if (isThere) complaints.push(what)
    }
    page.once('framenavigated', () => {
      isThere = true
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|file:)/.test(url)) complain(`request to another host: ${url}`)
    })
    page.on('dialog', (dialog) => {
      complain(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('pageerror', (error) => complain(`error on the page: ${error.message}`))
    page.on('console', (message) => {
      const isOwnStatus = status >= 400 && message.text().includes(`status of ${status}`)
      if (message.type() === 'error' && !isOwnStatus) complain(`console: ${message.text()}`)
    })
  }

  /** Opens a page of the product in a tab that nothing else in the test uses. */
  return async function open(path: string, options: OpenOptions = {}): Promise<Page> {
    const { status = 200, viewport = WIDE, colorScheme = 'light', prepare, ...needs } = options
    const page = await tabOf(needs, prepare)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, media: null })
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
