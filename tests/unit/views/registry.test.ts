import { describe, expect, it } from 'vitest'
import { DRAWINGS } from '@/components/charts/drawings'
import { SCENES } from '@/components/charts/scenes'
import { traitsOf } from '@/components/charts/traits'
import { WAYS } from '@/components/offline/counting/ways'
import { urlParsers } from '@/lib/selection/url-parsers'
import { VIEWS } from '@/lib/views/registry'

const OWN = Object.keys(urlParsers({}))

describe.each([...VIEWS.values()])('the view $id', ({ id, columns, key, options }) => {
  it('has a name that can stand in addresses and before options, and options that are no filters', () => {
    expect(id).toMatch(/^[a-z]{1,20}$/)
    for (const name of Object.keys({ ...options, ...traitsOf(id).options })) {
      expect(name).toMatch(/^[a-z]{1,20}$/)
      expect(OWN).not.toContain(name)
    }
  })

  it('has its key among its columns, and what is behind a row as the last two', () => {
    const names = columns.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining([...key]))
    expect(names.slice(-2)).toEqual(['n', 'href'])
  })

  it.each([
    ['drawn in the browser', 'components/charts/drawings.tsx', DRAWINGS],
    ['drawn for images and saved pages', 'components/charts/scenes.ts', SCENES],
    ['counted anew in saved pages', 'components/offline/counting/ways.ts', WAYS],
  ])('is %s', (_, file, list) => {
    expect(Object.keys(list), `list ${id} in ${file}`).toContain(id)
  })
})
