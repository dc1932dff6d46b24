import { describe, expect, it } from 'vitest'
import { quoteHash } from '@/lib/corpus/canonical-text'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { problemLine } from '@/lib/corpus/problem'
import type { Corpus, Row, TableName } from '@/lib/corpus/tables'
import { tinyCorpus } from '@/tests/builders/corpus'

type Tables = Corpus['tables']

/** Problems of the tiny corpus after a change of it. */
function problemsWith(change: (tables: Tables) => void): string[] {
  const corpus = tinyCorpus()
  change(corpus.tables)
  return checkCorpus(corpus).map(problemLine)
}

function rowOf<T extends TableName>(tables: Tables, table: T, id: string): Row<T> {
  const row = (tables[table] as { id?: string }[]).find((candidate) => candidate.id === id)
  if (!row) throw new Error(`no ${id} in ${table}`)
  return row as Row<T>
}

const set =
  <T extends TableName>(table: T, id: string, cells: Partial<Row<T>>) =>
  (tables: Tables) => {
    Object.assign(rowOf(tables, table, id), cells)
  }

it('finds nothing wrong with the tiny corpus', () => {
  expect(problemsWith(() => {})).toEqual([])
})

describe('keys and references', () => {
  it('names the row that has the key already', () => {
    expect(problemsWith((tables) => tables.outlets.push({ id: 'herald', name: 'Again' }))).toEqual([
      'outlets.csv:5:id: "herald" stands already in row 2; expected one row per id',
    ])
    expect(problemsWith((tables) => tables.coverage.push({ ...(tables.coverage[0] as Row<'coverage'>), coded: 'none' }))).toEqual([
      'coverage.csv:5:article_id+event_id+layer+coder_id: "herald-1, election-2024, figures, machine-1" stands already in row 2; expected one row per article_id, event_id, layer, coder_id',
    ])
  })

  it('takes an empty voice chain as a part of the key of codings', () => {
    const own = { excerpt_id: 't1-a', code_id: 'fraud-numbers', coder_id: 'machine-1' }
    expect(problemsWith((tables) => tables.codings.push(own))).toHaveLength(1)
    expect(problemsWith((tables) => tables.codings.push({ ...own, voices: [['council']] }))).toEqual([])
  })

  it('looks into lists and voices, and names each unknown id once', () => {
    expect(problemsWith(set('claims', 'c-03', { voices: [['wire'], ['nobody', 'pollster-b'], ['nobody'], ['no-one']] }))).toEqual([
      'claims.csv:4:voices: "nobody" is not in actors; expected the id of a row of actors',
      'claims.csv:4:voices: "no-one" is not in actors; expected the id of a row of actors',
    ])
    expect(problemsWith(set('excerpts', 't2-a', { events: ['unrest-2024', 'war-1939'] }))).toEqual([
      'excerpts.csv:7:events: "war-1939" is not in events; expected the id of a row of events',
    ])
    expect(problemsWith(set('articles', 'tribune-2', { outlet_id: 'nobody' }))).toHaveLength(1)
    expect(problemsWith(set('metrics', 'injured', {})).length).toBe(0)
  })

  it('asks whether the nearest id was meant, of twenty ids at most', () => {
    expect(problemsWith(set('articles', 'tribune-2', { outlet_id: 'tribnue' }))).toEqual([
      expect.stringMatching(/expected the id of a row of outlets; did you mean "tribune"\?$/),
    ])
    const many = problemsWith((tables) => {
      for (const excerpt of tables.excerpts) excerpt.events = Array.from({ length: 60 }, (_, at) => `election-202${at}`)
    })
    const advised = new Set(many.flatMap((line) => (line.includes('did you mean') ? (/"([^"]+)" is not in/.exec(line)?.[1] ?? []) : [])))
    expect(advised.size).toBeGreaterThan(3)
    expect(advised.size).toBeLessThanOrEqual(20)
  })
})

describe('circles', () => {
  it('names each circle once, of whatever length', () => {
    expect(problemsWith(set('events', 'election-2024', { part_of: 'unrest-2024' }))).toEqual([
      'events.csv:2:part_of: "election-2024" → "unrest-2024" → "election-2024" goes in a circle; expected parts that end in a whole',
    ])
    expect(problemsWith(set('codes', 'fraud', { parent_id: 'fraud' }))).toHaveLength(1)
  })

  const chain = (length: number, top?: string) => (tables: Tables) => {
    for (let i = 0; i < length; i += 1) tables.actors.push({ id: `a${i}`, name: 'A', kind: 'group', part_of: `a${i + 1}` })
    tables.actors.push({ id: `a${length}`, name: 'A', kind: 'group', part_of: top })
  }

  it('survives a circle of many thousands', () => {
    expect(problemsWith(chain(20_000, 'a0'))).toHaveLength(1)
  })

  it('refuses parts inside parts without end', () => {
    expect(problemsWith(chain(100))).toEqual([])
    expect(problemsWith(chain(101))).toEqual(['actors.csv:9:part_of: "a0" is a part at level 101; expected at most 100 levels'])
  })
})

describe('events and dates', () => {
  it('wants days in their order', () => {
    expect(problemsWith(set('events', 'election-2024', { ends_on: '2024-07-27' }))).toEqual([
      'events.csv:2:ends_on: the event ends before it starts on 2024-07-28; expected the same day or a later one',
    ])
    expect(problemsWith(set('articles', 'tribune-1', { published_to: '2024-07-01' }))).toHaveLength(1)
  })

  it('wants the events of facts among those of their excerpt, or a part of them there', () => {
    expect(problemsWith(set('claims', 'c-01', { event_id: 'unrest-2024' }))).toEqual([
      'claims.csv:2:event_id: "unrest-2024" is not among the events of the excerpt "h1-a"; expected one of election-2024',
    ])
    expect(problemsWith(set('claims', 'c-13', { event_id: 'election-2024' }))).toEqual([])
    expect(problemsWith(set('excerpts', 't1-b', { events: undefined }))).toHaveLength(2)
  })
})

describe('excerpts', () => {
  it('wants both ends of a position, in order, inside the text', () => {
    expect(problemsWith(set('excerpts', 'h1-a', { end: undefined }))).toEqual([
      'excerpts.csv:2:end: the position is half given; expected both start and end, or neither',
    ])
    expect(problemsWith(set('excerpts', 'h1-a', { end: 0 }))).toEqual([
      'excerpts.csv:2:end: the excerpt ends at 0 and starts at 0; expected an end after the start',
    ])
    expect(problemsWith(set('excerpts', 'h1-a', { end: 901 }))).toEqual([
      'excerpts.csv:2:end: the excerpt ends at 901; expected at most 900, the text_length of the article',
    ])
    expect(problemsWith(set('excerpts', 'h1-a', { paragraph: 0 }))).toHaveLength(1)
  })

  it('compares a quote with its hash, white space aside', () => {
    const quote = 'Turnout  was\n41.5 per cent.'
    expect(problemsWith(set('excerpts', 't2-a', { quote, quote_sha256: quoteHash('Turnout was 41.5 per cent.') }))).toEqual([])
    expect(problemsWith(set('excerpts', 't2-a', { quote, quote_sha256: quoteHash('Turnout was 41.5 percent.') }))).toHaveLength(1)
  })
})

describe('claims', () => {
  const CASES: [what: string, id: string, cells: Partial<Row<'claims'>>, problem: string][] = [
    ['eq without value', 'c-01', { value: undefined }, 'claims.csv:2:value: eq has no value; expected a number in value'],
    ['range without low', 'c-07', { low: undefined }, 'claims.csv:8:low: range has no low; expected a number in low and high'],
    ['low above high', 'c-07', { low: '66.1' }, 'claims.csv:8:high: the range goes from 66.1 to 66; expected low at most high'],
    [
      'one_of with one value',
      'c-10',
      { values: ['50'] },
      'claims.csv:11:values: one_of has one value; expected two values or more, separated by |',
    ],
    ['vague with a value', 'c-08', { value: '24' }, 'claims.csv:9:value: value means nothing with vague; expected an empty cell'],
    [
      'an answer to a number',
      'c-01',
      { answer: 'much' },
      'claims.csv:2:answer: the metric is a number; expected an empty answer, and the number in its column',
    ],
    [
      'a number for a place',
      'c-11',
      { value: '3' },
      'claims.csv:12:value: value means nothing for a metric of kind place; expected an empty cell',
    ],
    [
      'no answer for a place',
      'c-11',
      { answer: undefined },
      'claims.csv:12:answer: the metric is of kind place and the claim has no answer; expected an answer',
    ],
    [
      'over a hundred per cent counted',
      'c-06',
      { counted_share: '100.5' },
      'claims.csv:7:counted_share: 100.5 is no share of ballots; expected per cent, from 0 to 100',
    ],
    ['a sequence from 0', 'c-06', { sequence: 0 }, 'claims.csv:7:sequence: a sequence is counted from 1; expected 1 or more'],
    [
      'seven words',
      'c-04',
      { wording: 'one two three four five six seven' },
      'claims.csv:5:wording: the wording has 7 words; expected at most 6',
    ],
  ]
  it.each(CASES)('%s', (_, id, cells, problem) => {
    expect(problemsWith(set('claims', id, cells))).toEqual([problem])
  })

  it('wants answers of the kind of the metric', () => {
    const answers = (kind: Row<'metrics'>['kind'], answer: string) =>
      problemsWith((tables) => {
        set('metrics', 'origin', { kind })(tables)
        set('claims', 'c-11', { answer })(tables)
      })
    expect(answers('yes-no', 'yes')).toEqual([])
    expect(answers('yes-no', 'maybe')).toHaveLength(1)
    expect(answers('date', '2021')).toEqual([])
    expect(answers('date', '2021-02-31')).toHaveLength(1)
    expect(answers('actor', 'state-a|state-b')).toEqual([])
    expect(answers('actor', 'Somebody')).toHaveLength(1)
    expect(answers('text', 'whatever')).toEqual([])
  })

  it('compares decimals without loss of digits', () => {
    const range = (low: string, high: string) => problemsWith(set('claims', 'c-07', { low, high }))
    expect(range('999999999999999998.00000001', '999999999999999998.00000002')).toEqual([])
    expect(range('999999999999999998.00000002', '999999999999999998.00000001')).toHaveLength(1)
    expect(range('-5', '-4.9')).toEqual([])
    expect(range('-4.9', '-5')).toHaveLength(1)
  })
})

describe('lists and terms', () => {
  it('wants a list, its members and its total in one article', () => {
    expect(problemsWith(set('lists', 'recognising', { total_claim_id: 'c-13' }))).toEqual([
      'lists.csv:2:total_claim_id: "c-13" is a claim of another article; expected a claim of the article that holds the list',
    ])
    expect(problemsWith(set('positions', 'p-3', { list_id: 'recognising' }))).toHaveLength(1)
  })

  it('wants no more attributed than counted', () => {
    expect(problemsWith((tables) => Object.assign(tables.terms[0] ?? {}, { attributed_count: 4 }))).toHaveLength(1)
  })
})

describe('wordings', () => {
  const quote = 'Turnout was far below three million voters, and that is what most observers had expected.'
  const with2 = (first: string, second: string, more: Partial<Row<'excerpts'>> = {}) =>
    problemsWith((tables) => {
      set('excerpts', 't1-a', { quote, start: undefined, end: undefined, ...more })(tables)
      set('claims', 'c-04', { wording: first })(tables)
      set('claims', 'c-05', { wording: second })(tables)
    })

  it('may have six words, next to others they form no longer run', () => {
    expect(with2('far below three million voters', 'most observers had expected')).toEqual([])
    expect(with2('far below three million', 'voters, and')).toEqual([])
    expect(with2('far below three million', 'voters, and that')).toEqual([
      'claims.csv:6:wording: with its neighbours the wording forms a run of 7 words; expected at most 6 words of the text in one piece',
    ])
    expect(with2('far below three million voters', 'million voters, and that is')).toHaveLength(1)
  })

  it('must stand in the quote', () => {
    expect(with2('far below four million', 'expected')).toEqual([
      'claims.csv:5:wording: "far below four million" does not stand in the quote of the excerpt; expected words of the quote',
    ])
  })

  it('are neighbours over the border of two excerpts of one article', () => {
    const bordering = (start: number) =>
      problemsWith((tables) => {
        set('excerpts', 't1-a', { quote: 'one two three four five', start: 0, end: 23 })(tables)
        set('excerpts', 't1-b', { quote: 'six seven eight', start, end: start + 15 })(tables)
        set('claims', 'c-04', { wording: 'two three four five' })(tables)
        set('positions', 'p-3', { wording: 'six seven eight' })(tables)
      })
    expect(bordering(24)).toHaveLength(1)
    expect(bordering(40)).toEqual([])
  })
})

describe('corpora made in memory', () => {
  it('are held to what a file can say', () => {
    expect(problemsWith(set('outlets', 'herald', { aliases: ['a|b'] }))).toEqual([
      'outlets.csv:2:aliases: "a|b" would be read back otherwise; expected items without |',
    ])
    expect(problemsWith(set('outlets', 'herald', { name: ' ' }))).toEqual([
      'outlets.csv:2:name: the cell is empty; expected a value: Name as readers know it.',
    ])
    expect(problemsWith(set('outlets', 'herald', { notes: 'half \ud83d' }))).toEqual([
      'outlets.csv:2:notes: "half \\u{D83D}" holds the control character U+D83D; expected text without control characters',
    ])
    expect(checkCorpus({ ...tinyCorpus(), description: { name: 'Bad Name', title: '' } })).toHaveLength(2)
  })
})
