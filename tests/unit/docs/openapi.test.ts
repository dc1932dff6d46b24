import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawnOptions } from '@/components/charts/traits'
import type { ApiDocument } from '@/components/docs/api-document'
import { columnsOf } from '@/components/docs/api-document'
import { openApi } from '@/lib/api/server/openapi/openapi'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { VIEWS } from '@/lib/views/registry'

const document = openApi(drawnOptions) as unknown as ApiDocument
const ROUTES = 'app/api'

/** The addresses that have a handler, as templates; what catches all others is none. */
const routes = (readdirSync(ROUTES, { recursive: true }) as string[])
  .filter((file) => file.endsWith('route.ts') && !file.includes('[...'))
  .map(
    (file) =>
      `/api/${file
        .replace(/\/route\.ts$/, '')
        .replaceAll('[', '{')
        .replaceAll(']', '}')
        .replace(/\{event\}$/, '{event}.html')}`,
  )

describe('the description of the API', () => {
  it.each(routes)('has %s', (route) => {
    const expected = route.includes('{view}')
      ? [...VIEWS.keys()].flatMap((view) => [
          route.replace('{view}', view),
          ...(route.endsWith('{view}')
            ? ['csv', 'zip', 'html', 'svg', 'png'].map((form) => route.replace('{view}', `${view}.${form}`))
            : []),
        ])
      : [route]
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(expected))
  })

  it.each([...VIEWS.values()])('has every column and option of $id', ({ id, columns, options }) => {
    const operation = document.paths[`/api/corpora/{corpus}/views/${id}`]?.get
    if (!operation) throw new Error(`${id} is not described`)
    expect(columnsOf(operation).map(([name, { title }]) => [name, title])).toEqual(columns.map(({ name, title }) => [name, title]))
    const described = operation.parameters?.map((parameter) => ('name' in parameter ? parameter.name : parameter.$ref.split('/').at(-1)))
    expect(described).toEqual(expect.arrayContaining(['corpus', 'rev', 'top', ...FILTER_NAMES, ...Object.keys(options)]))
  })

  it('refers to nothing that it does not have', () => {
    const text = JSON.stringify(document)
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)) {
      expect((document.components as Record<string, Record<string, unknown>>)[kind]?.[name], `${kind}/${name}`).toBeDefined()
    }
    expect(text).not.toContain('$defs')
  })

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
