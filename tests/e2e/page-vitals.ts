import type { Page } from 'playwright-core'

export interface Vitals {
  /** Bytes of script as they crossed the network, compressed. */
  scriptBytes: number
  /** Bytes of the document as it crossed the network, compressed. */
  documentBytes: number
  /** Largest Contentful Paint in ms. */
  lcpMs: number
  /** Cumulative Layout Shift (all shifts without input; the session windows of web-vitals can only be lower). */
  cls: number
}

interface Observed {
  lcpMs: number
  cls: number
  /** Longest duration of an interaction in ms, as Event Timing gives it (rounded to 8 ms). */
  inpMs: number
}

/** As text: what a transpiler adds to functions does not exist in the page. */
const OBSERVER = `
  window.observed = { lcpMs: 0, cls: 0, inpMs: 0 }
  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options })
  observe('largest-contentful-paint', (entry) => { observed.lcpMs = entry.startTime })
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) observed.cls += entry.value })
  observe('event', (entry) => { if (entry.interactionId) observed.inpMs = Math.max(observed.inpMs, entry.duration) }, { durationThreshold: 16 })
`

/** Starts observing before the page's own scripts run. */
export const observeVitals = (page: Page): Promise<unknown> => page.addInitScript({ content: OBSERVER })

/** What has been observed so far. */
export const observedVitals = (page: Page): Promise<Observed> =>
  page.evaluate(() => ({ ...(window as unknown as { observed: Observed }).observed }))

/** Counts what a page loads from now on. */
export async function countBytes(page: Page): Promise<() => Pick<Vitals, 'scriptBytes' | 'documentBytes'>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  return () => ({ scriptBytes: bytes.Script ?? 0, documentBytes: bytes.Document ?? 0 })
}
