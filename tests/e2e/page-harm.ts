import type { Page } from 'playwright-core'
import { FLAG } from '../builders/hostile-corpus'

/** Runs before the page's own scripts. As text: what a transpiler adds to functions does not exist in the page. */
const WATCH = `
  window.violations = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI))
`

export const watchForHarm = (page: Page): Promise<unknown> => page.addInitScript({ content: WATCH })

/** Pixels that rounding and the ink of letters may add. */
const SLACK = 2
/** A page that is taller than this is no longer read but scrolled. */
const TALLEST = 40_000

const AUDIT = `(() => {
  const found = []
  const say = (what, where) => found.length < 12 && found.push(what + (where ? ': ' + where.replace(/\\s+/g, ' ').slice(0, 80) : ''))
  const openers = /[\\u202A\\u202B\\u202D\\u202E\\u2066-\\u2068]/
  const closers = /[\\u202C\\u2069]/
  const escape = (text) => text.replace(/[^ -~]/g, (one) => '\\\\u' + one.charCodeAt(0).toString(16))

  if (window.${FLAG}) say('a script of the corpus ran')
  for (const violation of window.violations ?? []) say('content security policy', violation)
  for (const element of document.querySelectorAll('iframe, object, embed, base, meta[http-equiv="refresh" i], img')) say('markup of the corpus', element.outerHTML)
  for (const link of document.querySelectorAll('a[href], form[action]')) {
    const url = new URL(link.getAttribute('href') ?? link.getAttribute('action'), location.href)
    const isOnThisPage = url.hash !== '' && url.href.split('#')[0] === location.href.split('#')[0]
    if (!isOnThisPage && url.protocol !== 'http:' && url.protocol !== 'https:') say('address', url.href)
  }

  const { scrollWidth, clientWidth, scrollHeight } = document.documentElement
  if (scrollWidth > clientWidth) {
    say('the page is ' + (scrollWidth - clientWidth) + ' pixels too wide')
    for (const element of document.querySelectorAll('main *')) {
      if (element.getBoundingClientRect().right > clientWidth + ${SLACK} && element.scrollWidth <= clientWidth * 3 && element.children.length === 0) say('  too far right', element.className + ' ' + element.textContent)
    }
  }
  if (scrollHeight > ${TALLEST}) say('the page is ' + scrollHeight + ' pixels tall')

  // Explicit directions begin and end inside of one isolated text.
  const blocks = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement
    if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(block.tagName)) continue
    let isIsolated = false
    while (getComputedStyle(block).display === 'inline') {
      if (/isolate|plaintext/.test(getComputedStyle(block).unicodeBidi)) isIsolated = true
      block = block.parentElement
    }
    if (!isIsolated) blocks.set(block, [...(blocks.get(block) ?? []), node.data])
  }
  for (const [block, texts] of blocks) {
    // A text that has the whole block reaches nothing else.
    if (texts.length === 1) continue
    const text = texts.join('')
    const stack = []
    for (const character of text) {
      if (openers.test(character)) {
        if (stack.length === 0 && character !== '\\u2068') { say('a direction that is not isolated', block.tagName + ' ' + block.className + ' ' + escape(text)); break }
        stack.push(character)
      } else if (closers.test(character) && stack.pop() === undefined) { say('a direction is closed that was not opened', escape(text)); break }
    }
    if (stack.length > 0 && openers.test(text)) say('a direction is left open', block.tagName + ' ' + block.className + ' ' + escape(text))
  }

  // Texts stay inside of their cells.
  for (const cell of document.querySelectorAll('td, th')) {
    const box = cell.getBoundingClientRect()
    if (box.width === 0) continue
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      let isClipped = false
      for (let at = node.parentElement; at !== cell.parentElement; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.overflowX !== 'visible' || style.clipPath !== 'none' || style.position === 'absolute') isClipped = true
      }
      if (isClipped) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0) continue
      if (text.left < box.left - ${SLACK} || text.right > box.right + ${SLACK}) { say('a text leaves its cell', cell.className + ' ' + node.data); break }
    }
  }
  return found
})()`

/** What the texts of a corpus did to a page that shows them: nothing, or a line for each. */
export const harmOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(AUDIT)
