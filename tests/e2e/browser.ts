import { existsSync } from 'node:fs'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

/** Flags that keep the browser from asking any other host for anything. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

/** The browser that its npm package ships (Linux x64), the one at CHROMIUM_PATH, or an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROMIUM_PATH names no file: ${own}`)
    return chromium.launch({ executablePath: own, args: ['--no-sandbox', ...QUIET] })
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const args = chromiumPackage.args.filter((flag) => !flag.startsWith('--headless'))
    return chromium.launch({ executablePath: await chromiumPackage.executablePath(), args: [...args, ...QUIET] })
  }
  return chromium.launch({ channel: 'chrome', args: QUIET })
}

/** A page of the running product in a fresh profile; a request to another host, an error in the console or on the page fails `expectQuiet`. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  const baseURL = inject('baseUrl')
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  const complaints: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(baseURL) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue()
    complaints.push(`request to another host: ${url}`)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`error on the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return { page, context, complaints }
}

/** Waits until React has taken the page over. */
export async function untilInteractive(page: Page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
}
