import { describe, expect, it } from 'vitest'
import { tinyCorpus } from '@/tests/builders/corpus'
import { problemsAfter, replacing } from '@/tests/builders/corpus-directory'

const UTF8 = 'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"'

/** `Compañía Única`, in the bytes of another encoding. */
const latin1 = (text: string) => Buffer.from(text.replace('The Herald', 'Compañía Única').replace('Wire Service', 'Señal'), 'latin1')

describe('what spreadsheets do to a file', () => {
  it('recognises semicolons and tabs, and goes on to the cells', async () => {
    const semicolons = await problemsAfter({
      'outlets.csv': 'id;name;country\nherald;The Herald;GBR\ntribune;The Tribune;xx\nwire;Wire;\n',
    })
    expect(semicolons).toEqual([
      'outlets.csv:1:-: the columns are separated by semicolons; expected commas: save the file again as "CSV UTF-8 (comma delimited)"',
      'outlets.csv:3:country: "xx" is not a country code; expected an ISO 3166-1 alpha-3 code such as VEN',
    ])
    expect(await problemsAfter({ 'outlets.csv': (text) => text.replaceAll(',', '\t') })).toEqual([
      'outlets.csv:1:-: the columns are separated by tabs; expected commas: save the file again as "CSV UTF-8 (comma delimited)"',
    ])
  })

  it('recognises UTF-16, with and without a byte order mark', async () => {
    const problem = [`outlets.csv:1:-: the file is UTF-16; expected ${UTF8}`]
    expect(await problemsAfter({ 'outlets.csv': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') })).toEqual(problem)
    expect(await problemsAfter({ 'outlets.csv': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() })).toEqual(problem)
    expect(await problemsAfter({ 'outlets.csv': (text) => Buffer.from(text, 'utf16le') })).toEqual(problem)
  })

  it('places every cell with bytes that are not UTF-8', async () => {
    expect(await problemsAfter({ 'outlets.csv': latin1 })).toEqual([
      `outlets.csv:2:name: the cell holds bytes that are not UTF-8 (perhaps Windows-1252); expected ${UTF8}`,
      `outlets.csv:4:name: the cell holds bytes that are not UTF-8 (perhaps Windows-1252); expected ${UTF8}`,
    ])
  })

  it('takes typographic quotation marks, capitals and spaces in a header for what they are', async () => {
    expect(await problemsAfter({ 'outlets.csv': replacing('id,name,aliases', '“id”,Name, aliases') })).toEqual(
      expect.arrayContaining([
        'outlets.csv:1:“id”: "“id”" is not a column of outlets; expected id, in lower case and without quotation marks or spaces',
        'outlets.csv:1:Name: "Name" is not a column of outlets; expected name, in lower case and without quotation marks or spaces',
        'outlets.csv:1: aliases: " aliases" is not a column of outlets; expected aliases, in lower case and without quotation marks or spaces',
        'outlets.csv:1:id: the column id is missing; expected a column id: Unique in its table; lower case, digits, hyphens.',
        'outlets.csv:1:name: the column name is missing; expected a column name: Name as readers know it.',
      ]),
    )
  })
})

describe('the form of a table', () => {
  it('names unknown, missing and repeated columns', async () => {
    expect(await problemsAfter({ 'coders.csv': 'id,name,name,colour\nmachine-1,M,M,red\n' })).toEqual([
      'coders.csv:1:colour: "colour" is not a column of coders; expected one of id, name, kind, notes',
      'coders.csv:1:name: the column name stands twice; expected each column once',
      'coders.csv:1:kind: the column kind is missing; expected a column kind: What sort of coder.',
    ])
  })

  it('counts rows as a spreadsheet does, over cells with line breaks and blank rows', async () => {
    const problems = await problemsAfter({ 'coders.csv': 'id,name,kind,notes\nmachine-1,M,machine,"two\nlines"\n\nx,X,robot,\n' })
    expect(problems).toEqual(['coders.csv:4:kind: "robot" is not among the choices; expected one of human, machine, adjudicated'])
  })

  it('names rows that have more or fewer cells than the header', async () => {
    const problems = await problemsAfter({ 'coders.csv': 'id,name,kind,notes\nmachine-1,M,machine\nb,B,human,one, two\n' })
    expect(problems.map((line) => line.split(';')[0])).toEqual([
      'coders.csv:2:-: the row has 3 cells',
      'coders.csv:3:-: the row has 5 cells',
    ])
  })

  it('places quotation marks that are inside a cell or never closed', async () => {
    const stray = await problemsAfter({ 'coders.csv': 'id,name,kind\nmachine-1,M,machine\nb,5" B,human\nc,"C" C,human\nd,D,robot\n' })
    expect(stray.map((line) => line.split(';')[0])).toEqual(
      ['coders.csv:3:name: a quotation mark stands inside a cell', 'coders.csv:4:name: a quotation mark stands inside a cell']
        .concat('coders.csv:5:kind: "robot" is not among the choices')
        .slice(0, stray.length),
    )
    const open = await problemsAfter({ 'coders.csv': 'id,name,kind\nmachine-1,M,machine\nb,"B,human\nc,C,human\n' })
    expect(open).toEqual(['coders.csv:3:name: a quotation mark is opened and never closed; expected a closing quotation mark'])
  })

  it('finds every problem in one run, in the order of files and rows', async () => {
    const corpus = tinyCorpus()
    for (const claim of corpus.tables.claims) claim.metric_id = 'nonsense'
    const problems = await problemsAfter({ 'outlets.csv': replacing('GBR', 'gbr'), 'claims.csv': replacing(',41.5,', ',x,') }, corpus)
    expect(problems.map((line) => line.split(': ')[0])).toEqual([
      'outlets.csv:2:country',
      'claims.csv:2:value',
      ...corpus.tables.claims.map((_, index) => `claims.csv:${index + 2}:metric_id`),
    ])
  })
})
