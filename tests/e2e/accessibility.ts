import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Removes what repeats: of elements that are made alike in a like place, three stay, and the first of each list. Axe asks every element
 * anew, which takes minutes where a table has a thousand rows. What is one thing to a reader, such as a link or a line of a table, stays or goes as a whole.
 * As text: what a transpiler adds to functions does not exist in the page.
 */
const THIN = `(() => {
  const TIMES = 3
  const OF_ITS_OWN = /^(id|href|d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|title|for|name|value|points|data-.*|headers|aria-(label|labelledby|describedby))$/
  const LENGTHS = /-?[\\d.]+(e-?\\d+)?(%|px|rem|em|ch|fr)?(?![\\w-])/g
  const WHOLE = 'a, button, th, label, summary, h1, h2, h3, h4, p, svg, select, dl, [role=img]'
  const makes = new Map()
  const seen = new Map()
  const attributes = (element) =>
    [...element.attributes].filter(({ name }) => !OF_ITS_OWN.test(name)).map(({ name, value }) => name + '=' + (name === 'style' ? value.replace(LENGTHS, '#') : value))
  const note = (element, place) => {
    const make = place + '>' + element.tagName + attributes(element)
    makes.set(element, make)
    for (const child of element.children) note(child, make)
  }
  const isKnown = (element) => (seen.get(makes.get(element)) ?? 0) >= TIMES
  const count = (element) => seen.set(makes.get(element), (seen.get(makes.get(element)) ?? 0) + 1)
  const thin = (element) => {
    count(element)
    if (element.matches(WHOLE)) return element.querySelectorAll('*').forEach(count)
    for (const child of [...element.children]) {
      if (child !== element.firstElementChild && !child.matches('td, th') && isKnown(child) && [...child.querySelectorAll('*')].every(isKnown)) child.remove()
      else thin(child)
    }
  }
  note(document.querySelector('main'), '')
  thin(document.querySelector('main'))
})()`

async function violationsOf(page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ runOnly: { type, values }, resultTypes: ['violations'] })
  // Legacy: without a second page that puts the results of frames together.
  const { violations } = await builder.setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)}`,
  )
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

/** Makes a page, or a saved one, quick to audit. It cannot be used afterwards. */
export const thinOut = (page: Page): Promise<unknown> => page.evaluate(THIN)

/** What hinders readers. */
export const findings = (page: Page): Promise<string[]> =>
  violationsOf(page, 'tag', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])

/** What hinders readers among that which a new size or other colours can change. */
export const changedFindings = (page: Page): Promise<string[]> =>
  violationsOf(page, 'rule', ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'])
