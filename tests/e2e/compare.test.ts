import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { COMPARED, EVENT_2017 } from './addresses'
import { browserForTests, parametersOf, shownText } from './browser'

const open = browserForTests()
const EVENTS = 'constituent-assembly-election-2017,presidential-election-2024'

const stances = (page: Page) => page.getByRole('region', { name: /Who is said to recognise/ })
const dialog = (page: Page) => page.getByRole('dialog')
const brazil = (page: Page, stance: string) => stances(page).getByRole('link', { name: new RegExp(`^Brazil ${stance}`) })

describe('events side by side', () => {
  it('say who moved, with the target of each event', async () => {
    const page = await open(COMPARED)
    const text = await shownText(stances(page))
    expect(text).toMatch(/Of \d+ actors with a stance in more than one event, \d+ moved: .*from against to neither/)
    expect(text).toContain('toward The constituent assembly election')
    expect(text).toContain('toward Maduro as winner (the official result)')
    expect(await brazil(page, 'condemns').count()).toBe(1)
    expect(await brazil(page, 'waits').count()).toBe(1)
  })

  it('open the excerpts of a mark in its own event, also for who pastes the address, with and without JavaScript', async () => {
    const page = await open(COMPARED)
    await brazil(page, 'condemns').click()
    await dialog(page).getByRole('article').first().waitFor()
    expect(await dialog(page).locator('#drawer-detail').textContent()).toMatch(/^1 excerpt,/)
    expect(parametersOf(page).open).toMatch(/^constituent-assembly-election-2017~positions~/)
    const text = await shownText(dialog(page))
    const address = new URL(page.url()).pathname + new URL(page.url()).search
    for (const javaScriptEnabled of [true, false]) {
      const other = await open(address, { javaScriptEnabled })
      // Sharing needs a script.
      await expect.poll(() => shownText(dialog(other))).toBe(javaScriptEnabled ? text : text.replace('Share or cite this ', ''))
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => parametersOf(page).open).toBeUndefined()
  })

  it('are not compared while fewer than two are chosen, which is said beside the button', async () => {
    const page = await open('/venezuela/compare')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const alert = page.getByRole('main').getByRole('alert')
    expect(await alert.textContent()).toBe('Choose two events or more.')
    await page.getByRole('checkbox', { name: /^Presidential election of 28 July 2024/ }).check()
    expect(await alert.textContent()).toBe('Choose at least one more event.')
    await page.getByRole('checkbox', { name: /^Presidential election of 2018/ }).check()
    expect(await alert.textContent()).toBe('')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect.poll(() => parametersOf(page).event).toBe('presidential-election-2018,presidential-election-2024')
  })

  it('share one filter bar', async () => {
    const page = await open(`${COMPARED}&outlet=codepink`)
    expect(await shownText(stances(page))).toContain('nothing of this kind here')
    expect(await brazil(page, 'condemns').count()).toBe(0)
    await expect.poll(() => brazil(page, 'waits').count()).toBe(1)
  })

  it('compare toward another target that the reader chooses', async () => {
    const page = await open(COMPARED)
    await stances(page).getByText('Another target').first().click()
    await stances(page).getByRole('link', { name: 'Convening a constituent assembly' }).click()
    await expect.poll(() => parametersOf(page).target).toBe('constituent-assembly-2017,maduro-victory-2024')
    await expect.poll(() => shownText(stances(page))).toContain('toward Convening a constituent assembly')
  })

  it('change the view in place', async () => {
    const page = await open(COMPARED)
    for (const [title, id] of [
      ['Frames', 'frames'],
      ['Timeline', 'timeline'],
      ['Figures', 'figures'],
      ['Stances', 'positions'],
    ] as const) {
      await page.getByRole('navigation', { name: 'View', exact: true }).getByRole('link', { name: title }).click()
      await page.locator(`#${id} h3`).first().waitFor()
    }
  })

  it.each(['figures', 'frames'])('stand side by side for the view of %s, as charts and as tables', async (view) => {
    const page = await open(`${COMPARED}&view=${view}`)
    const frame = page.locator(`#${view}`)
    expect(await frame.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      expect.arrayContaining(['Constituent assembly election of 30 July 2017', 'Presidential election of 28 July 2024']),
    )
    await frame.getByRole('link', { name: 'Table' }).click()
    await expect.poll(() => frame.getByRole('table').count()).toBe(2)
    await frame.getByRole('table').last().getByRole('link').first().click()
    await expect.poll(() => dialog(page).getByRole('article').count()).toBeGreaterThan(0)
    expect(parametersOf(page).open).toMatch(new RegExp(`^presidential-election-2024~${view}~`))
  })

  it('are shared by a link that names the revision, the view and the version of its method', async () => {
    const page = await open(COMPARED)
    const text = await shownText(stances(page))
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const link = new URL(await page.getByRole('textbox', { name: 'Link to share' }).inputValue())
    const shared = await open(link.pathname + link.search)
    expect(parametersOf(shared)).toMatchObject({
      event: EVENTS,
      view: 'positions',
      version: expect.stringMatching(/^\d+$/),
      rev: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
    expect(await shownText(stances(shared))).toBe(text)
  })

  it.each([`event=${EVENTS},nope`, `event=${EVENTS}&target=nope`, `event=${EVENTS}&from=x`])('refuse %s', async (query) => {
    const page = await open(`/venezuela/compare?${query}`, { javaScriptEnabled: false })
    expect(await shownText(page.getByRole('main'))).toContain('No data: a filter in this address cannot be applied')
    expect(await page.locator('#positions').count()).toBe(0)
  })
})

describe('the choice of events', () => {
  it('is offered by the page of an event, and works without JavaScript', async () => {
    const event = await open(EVENT_2017, { javaScriptEnabled: false })
    await event.getByRole('link', { name: 'Compare with another event' }).click()
    const form = event.getByRole('group', { name: /choose two to six/ })
    expect(await form.getByRole('checkbox', { name: /^Constituent assembly election/ }).isChecked()).toBe(true)
    await form.getByRole('checkbox', { name: /^Presidential election of 28 July 2024/ }).check()
    await event.getByRole('button', { name: 'Compare' }).click()
    await expect.poll(() => parametersOf(event)).toEqual({ event: EVENTS })
    await expect.poll(() => brazil(event, 'waits').count()).toBe(1)
  })

  it('comes back when an event is dropped', async () => {
    const page = await open(COMPARED)
    await page.getByRole('link', { name: /Remove filter Event: Presidential election/ }).click()
    await page.getByRole('group', { name: /choose two to six/ }).waitFor()
    expect(parametersOf(page)).toEqual({ event: 'constituent-assembly-election-2017' })
  })

  it('says when there are too many', async () => {
    const { events } = (await (await fetch(`${inject('baseUrl')}/api/corpora/venezuela`)).json()) as { events: { id: string }[] }
    const seven = events.slice(0, 7).map(({ id }) => id)
    const page = await open(`/venezuela/compare?event=${seven.sort().join(',')}`)
    expect(await shownText(page.getByRole('main'))).toContain('7 events are too many to stand beside each other')
  })
})

describe('the maps of stances', () => {
  const MAPS = '/venezuela/views/positions?as=map'
  const area = (page: Page) => page.locator('svg a').filter({ has: page.locator('title', { hasText: /^Brazil waits/ }) })

  it('open the excerpts of a state from its area and from its name', async () => {
    const page = await open(MAPS)
    await area(page).first().click()
    await dialog(page).getByRole('article').first().waitFor()
    const text = await shownText(dialog(page))
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog(page).count()).toBe(0)
    await brazil(page, 'waits').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => shownText(dialog(page))).toBe(text)
  })

  it('are drawn by the server, the outlines once', async () => {
    const html = await (await fetch(`${inject('baseUrl')}${MAPS}`)).text()
    const drawn = html.slice(0, html.indexOf('</main>'))
    expect(drawn.match(/<path id="[^"]+-RUS"/g)).toHaveLength(1)
    expect((drawn.match(/<path id="[^"]+" d="[^"]+"/g) ?? []).join('').length).toBeLessThan(60_000)
  })

  it('are chosen beside the matrix, and load nothing before', async () => {
    const page = await open('/venezuela/views/positions')
    expect(await page.locator('path[id$="-land"]').count()).toBe(0)
    await page.getByRole('link', { name: 'World map' }).click()
    await expect.poll(() => parametersOf(page).as).toBe('map')
    await expect.poll(() => page.locator('path[id$="-land"]').count()).toBe(1)
  })
})
