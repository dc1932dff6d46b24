import { expect, it } from 'vitest'
import { VIEWS } from '@/lib/views/registry'
import { EVENT_2024 } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()

/** Leaves of paper, as the browser counts them in the file that it prints. */
const leavesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

it('prints an event when all of it has come, on few leaves', async () => {
  const page = await open(EVENT_2024)
  await page.evaluate(() => Object.assign(window, { print: () => document.body.classList.add('was-printed') }))
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.locator('body.was-printed').count(), { timeout: 30_000 }).toBe(1)
  await page.emulateMedia({ media: 'print' })
  const paper = await shownText(page.getByRole('main'))
  expect(paper).not.toMatch(/had not been loaded/)
  expect(paper).toMatch(
    /On paper each chart shows its first part.*http:\/\/127\.0\.0\.1:\d+\/venezuela\/events\/presidential-election-2024\?rev=/,
  )
  for (const { question } of VIEWS.values()) expect(paper).toContain(question)
  const leaves = leavesOf(await page.pdf({ format: 'A4' }))
  expect(leaves).toBeGreaterThan(5)
  expect(leaves).toBeLessThanOrEqual(25)
  await page.emulateMedia({ media: null })
})

it('prints what is found in one outlet and not in another on ten leaves', async () => {
  const page = await open('/venezuela/views/gaps?event=presidential-election-2024')
  expect(await shownText(page.getByRole('main'))).toContain('350 facts by 3 outlets searched')
  await page.locator('#gaps table').first().waitFor()
  const leaves = leavesOf(await page.pdf({ format: 'A4' }))
  expect(leaves).toBeGreaterThan(3)
  expect(leaves).toBeLessThanOrEqual(10)
})
