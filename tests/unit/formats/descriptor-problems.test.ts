import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { describing, problemsAfter, withCorpusDirectory } from '@/tests/builders/corpus-directory'

const problemsWith = (change: Parameters<typeof describing>[0]) => problemsAfter({ 'datapackage.json': describing(change) })

describe('datapackage.json', () => {
  it('must be there, be UTF-8, JSON, an object, and not too deep', async () => {
    expect((await readDataPackage(join(tmpdir(), 'no-such-corpus'))).problems).toMatchObject([
      { file: 'datapackage.json', row: 1, message: 'the file is missing' },
    ])
    const first = async (content: string | Uint8Array) => (await problemsAfter({ 'datapackage.json': content }))[0]?.split(';')[0]
    expect(await first('{"name":')).toContain('datapackage.json:1:-: the file is not JSON')
    expect(await first(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('datapackage.json:1:-: the file is not UTF-8')
    expect(await first('[]')).toBe('datapackage.json:1:-: the file does not hold a JSON object')
    expect(await first('['.repeat(100_000))).toBe('datapackage.json:1:-: the file is nested too deeply')
    expect(await first(`{"a":${'{"a":'.repeat(99)}1${'}'.repeat(100)}`)).toBe('datapackage.json:1:-: the file is nested too deeply')
  })

  it('names what is wrong with the description, all at once', async () => {
    const problems = await problemsWith((descriptor) => {
      Object.assign(descriptor, {
        name: 'My Corpus',
        title: ' ',
        licenses: [{ title: 'no name' }],
        keywords: 'a',
        homepage: 'javascript:x',
        version: '\ud800',
      })
    })
    expect(problems).toEqual([
      'datapackage.json:1:name: "My Corpus" cannot be used; expected expected lower-case letters a–z, digits and hyphens',
      expect.stringContaining('datapackage.json:1:title:'),
      expect.stringContaining('datapackage.json:1:version:'),
      expect.stringContaining('datapackage.json:1:homepage:'),
      'datapackage.json:1:licenses.0.name: licenses.0.name is missing; expected expected text',
      expect.stringContaining('datapackage.json:1:keywords:'),
    ])
  })

  it('refuses the names that addresses need', async () => {
    expect(await problemsWith((descriptor) => Object.assign(descriptor, { name: 'api' }))).toEqual([
      expect.stringContaining('expected none of the reserved names api, embed, docs, s, import'),
    ])
  })

  it('names missing, repeated, unknown and unlisted tables', async () => {
    expect(await problemsWith((descriptor) => descriptor.resources.splice(0, 1))).toEqual(
      expect.arrayContaining([
        'datapackage.json:1:resources: the table outlets is missing; expected a resource named outlets',
        'datapackage.json:1:resources: outlets.csv lies in the directory but is not among the resources; expected a resource { "name": "outlets", "path": "outlets.csv" }',
      ]),
    )
    expect(
      await problemsWith((descriptor) =>
        descriptor.resources.push({ name: 'outlets', path: 'outlets.csv' }, { name: 'tables', path: 'outlets.csv' }),
      ),
    ).toEqual(expect.arrayContaining([expect.stringContaining('outlets stands twice'), expect.stringContaining('"tables" cannot be used')]))
    expect((await problemsWith((descriptor) => delete (descriptor as Record<string, unknown>).resources))[0]).toContain(
      'resources is not a list',
    )
  })

  it('does not report every reference to a table that could not be read', async () => {
    const problems = await problemsWith((descriptor) => {
      for (const resource of descriptor.resources) if (resource.name === 'actors') resource.path = 'nobody.csv'
    })
    expect(problems).toEqual(['nobody.csv:1:-: the file is missing; expected a file nobody.csv in the corpus directory'])
  })

  it.each([
    '../outlets.csv',
    '/etc/passwd',
    'a/../../b.csv',
    'https://a.example/b.csv',
    'file:///etc/passwd',
    '..\\b.csv',
    'C:\\b.csv',
    '~/b.csv',
    'a\u0000b',
    '',
    3,
    ['outlets.csv'],
  ])('never leaves the directory for %j', async (path) => {
    const problems = await problemsWith((descriptor) => Object.assign(descriptor.resources[0] ?? {}, { path }))
    expect(problems[0]).toMatch(/^datapackage\.json:1:resources\.0\.path: /)
  })

  it('does not follow a link out of the directory, nor read a directory', async () => {
    const outside = join(await mkdtemp(join(tmpdir(), 'parallax-outside-')), 'secret.csv')
    await writeFile(outside, 'id,name\n')
    await withCorpusDirectory({}, async (directory) => {
      await symlink(outside, join(directory, 'linked.csv'))
      for (const [path, message] of [
        ['linked.csv', 'the file lies outside of the corpus directory'],
        ['.', 'the file lies outside of the corpus directory'],
      ] as const) {
        const text = JSON.stringify({ name: 'a', title: 'A', resources: [{ name: 'outlets', path }] })
        await writeFile(join(directory, 'datapackage.json'), text)
        expect((await readDataPackage(directory)).problems.map((problem) => problem.message)).toContain(message)
      }
    })
  })

  it('passes over what Data Package allows beyond', async () => {
    expect(
      await problemsWith((descriptor) =>
        Object.assign(descriptor, {
          created: '2024-01-01',
          sources: [{ title: 'x' }],
          contributors: [{ title: 'A', roles: ['coder'], email: 'a@b.example' }],
        }),
      ),
    ).toEqual([])
  })
})
