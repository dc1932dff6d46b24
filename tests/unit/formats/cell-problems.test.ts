import { describe, expect, it } from 'vitest'
import { problemsAfter, replacing } from '@/tests/builders/corpus-directory'

/** A cell of the tiny corpus, what takes its place, and the problem. */
const CASES: [file: string, before: string, after: string, problem: string][] = [
  [
    'claims.csv',
    'c-01,h1-a',
    'C-01,h1-a',
    'claims.csv:2:id: "C-01" is not an id; expected lower-case letters a–z, digits and hyphens, a letter or digit first; write it in lower case',
  ],
  [
    'claims.csv',
    ',41.5,',
    ',"41,5",',
    'claims.csv:2:value: "41,5" is not a plain decimal number; expected digits with a point before the decimals, at most 18 digits before it and 8 after it; write a point before the decimals',
  ],
  [
    'claims.csv',
    ',8100000,',
    ',"8,100,000",',
    'claims.csv:3:value: "8,100,000" is not a plain decimal number; expected digits with a point before the decimals, at most 18 digits before it and 8 after it; remove the marks between the thousands, and write a point before decimals',
  ],
  [
    'claims.csv',
    ',8100000,',
    ',8.1E+06,',
    'claims.csv:3:value: "8.1E+06" is not a plain decimal number; expected digits with a point before the decimals, at most 18 digits before it and 8 after it; write the number out; a spreadsheet has shortened it: format the column as text before typing or importing',
  ],
  [
    'claims.csv',
    ',8100000,',
    `,${'9'.repeat(19)},`,
    'claims.csv:3:value: "9999999999999999999" is not a plain decimal number; expected digits with a point before the decimals, at most 18 digits before it and 8 after it',
  ],
  [
    'claims.csv',
    '50|100|200',
    '50||200',
    'claims.csv:11:values: "50||200" has an empty item; expected items separated by one | each, none at the ends',
  ],
  ['claims.csv', '50|100|200', '50|100|100.0', 'claims.csv:11:values: "50|100|100.0" names an item twice; expected each item once'],
  [
    'claims.csv',
    '2024-07-29',
    '29/07/2024',
    'claims.csv:7:as_of: "29/07/2024" is not a date; expected a day that exists, as YYYY-MM-DD; a spreadsheet writes dates in its local form: format the column as text before typing or importing, and type the dates again',
  ],
  [
    'claims.csv',
    '2024-07-29',
    '45502',
    'claims.csv:7:as_of: "45502" is not a date; expected a day that exists, as YYYY-MM-DD; a spreadsheet has turned the date into its day number: format the column as text before typing or importing, and type the dates again',
  ],
  ['claims.csv', '2024-07-29', '2024-02-30', 'claims.csv:7:as_of: "2024-02-30" is not a date; expected a day that exists, as YYYY-MM-DD'],
  [
    'claims.csv',
    'wire|pollster-a+pollster-b',
    'wire|pollster-a+',
    'claims.csv:4:voices: "wire|pollster-a+" is not a chain of voices; expected actor ids, hops separated by |, joint hops by +',
  ],
  [
    'claims.csv',
    ',disputes,',
    ',denies,',
    'claims.csv:6:attitude: "denies" is not among the choices; expected one of endorses, reports, disputes',
  ],
  [
    'claims.csv',
    ',disputes,',
    ',,',
    'claims.csv:6:attitude: the cell is empty; expected a value: What the article does with the statement.',
  ],
  [
    'articles.csv',
    'https://herald.example/1',
    'javascript:alert(1)',
    'articles.csv:2:url: "javascript:alert(1)" is not a web address; expected an address that begins with http:// or https://',
  ],
  [
    'articles.csv',
    ',es,',
    ',Spanish!,',
    'articles.csv:4:language: "Spanish!" is not a language tag; expected a BCP 47 tag such as en or es-VE',
  ],
  ['articles.csv', ',es,', ',ES,', 'articles.csv:4:language: "ES" is not the usual spelling of its language tag; expected es'],
  [
    'articles.csv',
    ',900,',
    ',900.0,',
    'articles.csv:2:text_length: "900.0" is not a whole number; expected digits only, at most 2147483647; a spreadsheet has added decimals: write the whole number',
  ],
  ['codes.csv', '#0072b2', 'blue', 'codes.csv:2:color: "blue" is not a colour; expected a hex colour such as #0072b2'],
  ['outlets.csv', 'GBR', 'UKD', 'outlets.csv:2:country: "UKD" is not a country code; expected an ISO 3166-1 alpha-3 code such as VEN'],
  [
    'outlets.csv',
    'GBR',
    ' GBR',
    'outlets.csv:2:country: " GBR" is not a country code; expected an ISO 3166-1 alpha-3 code such as VEN; remove the white space around it',
  ],
  [
    'outlets.csv',
    'The Herald',
    'The H\u0000erald',
    'outlets.csv:2:name: "The H\\u{0}erald" holds the control character U+0000; expected text without control characters',
  ],
  [
    'outlets.csv',
    'The Herald',
    'El PaÃ\u00ADs',
    'outlets.csv:2:name: "El PaÃ\\u{AD}s" is UTF-8 that was read as Windows-1252; expected the characters themselves: import the file into the spreadsheet as UTF-8, then save it again',
  ],
]

describe('a cell that cannot be used is named with its place and what was expected', () => {
  it.each(CASES)('%s: %s → %s', async (file, before, after, problem) => {
    expect((await problemsAfter({ [file]: replacing(before, after) }))[0]).toBe(problem)
  })

  it('says what a spreadsheet did to an id', async () => {
    for (const [id, deed] of [
      ['1.0', 'a number'],
      ['1E+05', 'a number in scientific notation'],
      ['3-Apr', 'a date'],
      ['04/03/2024', 'a date'],
    ]) {
      const [first] = await problemsAfter({ 'terms.csv': replacing('tribune-1', `${id}`) })
      expect(first).toContain(`terms.csv:2:article_id: "${id}" is not an id;`)
      expect(first).toContain(`a spreadsheet has turned it into ${deed}:`)
    }
  })
})

describe('what is the same in another spelling is taken', () => {
  it.each([
    ['claims.csv', ',41.5,', ',+041.500,'],
    ['claims.csv', '50|100|200', '200|50.0|100'],
    ['excerpts.csv', 'election-2024|unrest-2024', 'unrest-2024|election-2024'],
    ['codes.csv', '#0072b2', '#07B'],
    ['outlets.csv', 'id,name', '\uFEFFid,name'],
  ])('%s: %s → %s', async (file, before, after) => {
    expect(await problemsAfter({ [file]: replacing(before, after) })).toEqual([])
  })

  it('CRLF, lone CR, blank rows and rows of commas', async () => {
    for (const end of ['\r\n', '\r']) expect(await problemsAfter({ 'outlets.csv': (text) => text.replaceAll('\n', end) })).toEqual([])
    expect(await problemsAfter({ 'outlets.csv': (text) => `${text}\n,,,,,,,\n\n` })).toEqual([])
  })
})
