import { expect, it } from 'vitest'
import { EVERY_PAGE } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()

it.each(Object.entries(EVERY_PAGE))('%s can be read without JavaScript', async (_, path) => {
  const page = await open(path, { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  expect((await shownText(page.getByRole('main'))).length).toBeGreaterThan(300)
})
