import { existsSync } from 'node:fs'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Flags that keep the browser from asking any other host for anything. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']
/** The browser in the package has no sandbox of its own, and test machines have no graphics card. */
const BARE = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

const isPacked = () => !process.env.CHROMIUM_PATH && process.platform === 'linux' && process.arch === 'x64'

/** Unpacks the browser that its npm package ships: once, before several tests want it at the same time. */
export async function unpackBrowser(): Promise<void> {
  if (isPacked()) await chromiumPackage.executablePath()
}

/** The browser that its npm package ships (Linux x64), the one at CHROMIUM_PATH, or an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROMIUM_PATH names no file: ${own}`)
    return chromium.launch({ executablePath: own, args: [...BARE, ...QUIET] })
  }
  if (isPacked()) {
    return chromium.launch({ executablePath: await chromiumPackage.executablePath(), args: [...BARE, ...QUIET] })
  }
  return chromium.launch({ channel: 'chrome', args: QUIET })
}
