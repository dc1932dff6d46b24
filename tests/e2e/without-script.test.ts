import { expect, it } from 'vitest'
import { EVERY_PAGE } from './addresses'
import { browserForTests, shownText } from './browser'

const open = browserForTests()

it.each(Object.entries(EVERY_PAGE))('%s can be read without JavaScript', async (_, path) => {
  const page = await open(path, { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  expect((await shownText(page.getByRole('main'))).length).toBeGreaterThan(300)
})

const MISSING = {
  'a corpus': '/nowhere',
  'an event': '/venezuela/events/nowhere',
  'an article': '/venezuela/articles/nowhere',
  'an outlet': '/venezuela/outlets/nowhere',
  'a view': '/venezuela/views/nowhere',
  'a revision': '/venezuela?rev=000000000000',
  'a chart in a frame': '/embed/venezuela/nowhere',
  'a short link': '/s/23456789',
}

it.each(Object.entries(MISSING))('%s that is not there is said to be missing without JavaScript', async (_, path) => {
  const page = await open(path, { javaScriptEnabled: false, status: 404 })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  expect(await page.getByRole('main').getByRole('link', { name: 'All corpora' }).count()).toBe(1)
})
