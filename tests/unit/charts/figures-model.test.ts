import { describe, expect, it } from 'vitest'
import type { Answers } from '@/components/charts/figures/answers.model'
import { figuresModel } from '@/components/charts/figures/figures.model'
import type { Plot } from '@/components/charts/figures/lanes.model'
import { spreadOf } from '@/components/charts/figures/order.model'
import { factsLine } from '@/components/charts/figures/words.model'
import type { FigureRow } from '@/lib/views/rows/figures'
import { figureRow, someFigureRows, turnoutOf2017 } from '../../builders/rows'

const spaced = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')
const panelsOf = (rows: FigureRow[]) => figuresModel(rows).families.flatMap(({ main, rest }) => [...main.panels, ...(rest?.panels ?? [])])
const plotsOf = (rows: FigureRow[]) => panelsOf(rows).filter((panel): panel is Plot => panel.kind === 'plot')
const answersOf = (rows: FigureRow[]) => panelsOf(rows).filter((panel): panel is Answers => panel.kind === 'answers')
const lanesOf = (plot?: Plot) => plot?.quantities.flatMap((quantity) => quantity.lanes) ?? []

describe('the turnout of 2017', () => {
  const [voters, share] = plotsOf(turnoutOf2017())

  it('puts the metric whose accounts are furthest apart first', () => {
    expect([voters?.title, share?.title]).toEqual(['Turnout, voters', 'Turnout, share of the electorate'])
  })

  it('states the rival values as facts', () => {
    expect(spaced(voters?.facts)).toBe('3 accounts: 8.1 million, 3.6 million, under 3 million')
    expect(spaced(share?.facts)).toBe('2 accounts: 41.5 %, 18.5 %')
  })

  it('says on whose word each value is, from the largest down', () => {
    expect(lanesOf(voters).map((lane) => [lane.title, spaced(lane.label)])).toEqual([
      ['Cne', '8.1 million'],
      ['Datanalisis with Torino Capital', '3.6 million'],
      ['Opposition', 'under 3 million'],
    ])
    expect(lanesOf(voters)[1]?.subtitle).toBe('MintPress News ← Nbc News ← Datanalisis with Torino Capital')
  })

  it('names an originator once, and each way to the reader', () => {
    expect(lanesOf(share).map((lane) => [lane.title, lane.subtitle])).toEqual([
      ['Cne', 'MintPress News'],
      [null, 'MintPress News ← Bbc ← Cne'],
      ['Datanalisis with Torino Capital', 'MintPress News ← Nbc News ← Datanalisis with Torino Capital'],
    ])
  })

  it('draws a bound as a bound, and marks what is disputed and relayed', () => {
    const [, poll, opposition] = lanesOf(voters)
    expect(opposition?.mark).toEqual({ shape: 'bound', at: 3e6, direction: 'down', includes: false })
    expect([poll?.disputed, poll?.relayed, opposition?.disputed, opposition?.relayed]).toEqual([true, true, true, false])
  })

  it('says each claim as a sentence', () => {
    expect(spaced(lanesOf(voters)[2]?.sentence)).toBe(
      'Turnout, voters: under 3 million voters. MintPress News, on the word of Opposition. The article disputes it. Open the excerpt.',
    )
  })
})

describe('quantities', () => {
  const share = (claim: string, subject: string, value: number, chain: string, more: Partial<FigureRow> = {}) =>
    figureRow({ claim, metric: 'vote-share', metric_name: 'Share of the vote', subject, subject_name: subject, value, chain, ...more })

  it('keep subjects apart on one axis, the greater disagreement first', () => {
    const rows = [
      share('a', 'Agreed', 60, 'cne'),
      share('b', 'Agreed', 60, 'opposition'),
      share('c', 'Contested', 30, 'opposition'),
      share('d', 'Contested', 51.2, 'cne'),
    ]
    const [plot] = plotsOf(rows)
    expect(plot?.quantities.map(({ title, facts }) => [title, spaced(facts)])).toEqual([
      ['Contested', '2 accounts: 51.2 %, 30 %'],
      ['Agreed', '2 accounts, one value: 60 %'],
    ])
  })

  it('keep events apart and name them', () => {
    const rows = [share('a', 'M', 51, 'cne'), share('b', 'M', 67, 'cne', { event: 'vote-2018', event_title: 'The vote of 2018' })]
    const [plot] = plotsOf(rows)
    expect(plot?.quantities).toHaveLength(2)
    expect(lanesOf(plot).map((lane) => [lane.titled, lane.title])).toContainEqual(['quantity', 'M · The vote of 2018'])
  })

  it('follow a series in its order', () => {
    const steps = [40, 73, 80, 100].map((value, at) => share(`s${at}`, 'O', value, 'machado', { sequence: at + 1, outlet: 'x' }))
    const [plot] = plotsOf([...steps].reverse())
    expect(lanesOf(plot).map((lane) => [spaced(lane.label), lane.follows])).toEqual([
      ['40 %', null],
      ['73 %', 'then'],
      ['80 %', 'then'],
      ['100 %', 'then'],
    ])
  })

  it('tell a repetition from another value of the same voice', () => {
    const [plot] = plotsOf([share('a', 'M', 30, 'o'), share('b', 'M', 30, 'o'), share('c', 'M', 20, 'o')])
    expect(lanesOf(plot).map((lane) => lane.follows)).toEqual([null, 'again', 'also'])
  })

  it('say the share of ballots counted in the label', () => {
    const [plot] = plotsOf([share('a', 'M', 51.2, 'cne', { counted_share: 80 }), share('b', 'M', 30, 'o')])
    expect(spaced(lanesOf(plot)[0]?.label)).toBe('51.2 % · 80 % counted')
  })

  it('put an account with one value before one that also goes lower', () => {
    const [plot] = plotsOf([share('a', 'M', 30, 'o'), share('b', 'M', 20, 'o'), share('c', 'M', 30, 'x|p'), share('d', 'M', 90, 'cne')])
    expect(lanesOf(plot).map(({ row }) => row.claim)).toEqual(['d', 'c', 'a', 'b'])
  })

  it('never give words a position', () => {
    const [plot] = plotsOf([
      share('a', 'M', 51.2, 'cne'),
      share('b', 'M', 30, 'o'),
      share('c', 'M', 0, 'x', { value: null, comparator: 'vague', wording: 'most' }),
    ])
    const words = lanesOf(plot).find((lane) => lane.row.claim === 'c')
    expect([words?.mark, words?.label]).toEqual([null, '“most”'])
    expect(lanesOf(plot).at(-1)).toBe(words)
  })
})

describe('what is stated once', () => {
  it('needs no plot', () => {
    const [family] = figuresModel([figureRow({ metric: 'hours', family: 'attack' })]).families
    expect([family?.main.panels.length, family?.main.singles.length]).toEqual([0, 1])
  })

  it('needs no plot where only scopes differ', () => {
    const items = ['rifles', 'grenades', 'radios'].map((scope) => figureRow({ metric: 'seized', scope }))
    const [family] = figuresModel(items).families
    expect([family?.main.panels.length, family?.main.singles.map((single) => single.about)]).toEqual([0, ['rifles', 'grenades', 'radios']])
  })

  it('is set apart where it would flatten the others', () => {
    const votes = (claim: string, subject: string, value: number) =>
      figureRow({ claim, metric: 'votes', unit: 'votes', subject, subject_name: subject, value })
    const [family] = figuresModel([votes('a', 'M', 5_150_092), votes('b', 'G', 4_445_978), votes('c', 'B', 537)]).families
    expect(family?.main.singles.map((single) => single.row.claim)).toEqual(['c'])
    expect(lanesOf(family?.main.panels[0] as Plot)).toHaveLength(2)
  })
})

describe('answers that are no numbers', () => {
  const winner = (claim: string, answer: string, chain: string, outlet = 'a') =>
    figureRow({ claim, metric: 'winner', metric_kind: 'actor', unit: null, answer, chain, outlet })

  it('stand by answer, those of most accounts first, each chain once', () => {
    const [panel] = answersOf([
      winner('a', 'gonzalez', 'machado'),
      winner('b', 'maduro', 'cne'),
      winner('c', 'maduro', 'court'),
      winner('d', 'maduro', 'court'),
    ])
    expect(panel?.answers.map(({ label, accounts }) => [label, accounts])).toEqual([
      ['maduro', 2],
      ['gonzalez', 1],
    ])
    expect(panel?.answers[0]?.voices.map(({ statements }) => statements.map(({ row }) => row.claim))).toEqual([['b'], ['c', 'd']])
  })

  it('take names from the rows and from the caller', () => {
    const rows = [winner('a', 'cne', 'cne'), winner('b', 'maduro', 'x')]
    const panel = figuresModel(rows, (id) => (id === 'maduro' ? 'Nicolás Maduro' : undefined)).families[0]?.main.panels[0] as Answers
    expect(panel.answers.map(({ label }) => label).sort()).toEqual(['Cne', 'Nicolás Maduro'])
  })
})

describe('spreadOf', () => {
  it('is nothing within one account', () => {
    expect(spreadOf([figureRow({ chain: 'cne', value: 10 }), figureRow({ chain: 'bbc|cne', value: 90 })])).toBe(0)
  })

  it('is the relative distance between accounts', () => {
    expect(spreadOf([figureRow({ chain: 'a', value: 20 }), figureRow({ chain: 'b', value: 80 })])).toBe(0.75)
    expect(spreadOf([figureRow({ chain: 'a', value: 0 }), figureRow({ chain: 'b', value: 0 })])).toBe(0)
  })

  it('takes a series for where it ends', () => {
    const steps = [40, 73, 100].map((value, at) => figureRow({ chain: 'a', value, sequence: at + 1 }))
    expect(spreadOf([...steps, figureRow({ chain: 'b', value: 80 })])).toBe(0.2)
  })

  it('does not take words for numbers', () => {
    expect(spreadOf([figureRow({ chain: 'a', value: 20 }), figureRow({ chain: 'b', value: null, comparator: 'vague' })])).toBe(0)
  })
})

describe('figuresModel', () => {
  it('shows every claim exactly once, whatever the rows', () => {
    for (let seed = 0; seed < 40; seed++) {
      const rows = someFigureRows(seed, 30)
      const model = figuresModel(rows)
      const parts = model.families.flatMap(({ main, rest }) => (rest ? [main, rest] : [main]))
      const shown = parts.flatMap(({ singles, panels }) => [
        ...singles.map(({ row }) => row.claim),
        ...panels.flatMap((panel) =>
          panel.kind === 'plot'
            ? lanesOf(panel).map(({ row }) => row.claim)
            : panel.answers.flatMap(({ voices }) => voices.flatMap(({ statements }) => statements.map(({ row }) => row.claim))),
        ),
      ])
      expect(parts.reduce((sum, { claims }) => sum + claims, 0)).toBe(rows.length)
      expect(shown.sort()).toEqual(rows.map(({ claim }) => claim).sort())
    }
  })

  it('does not depend on the order of the rows', () => {
    const order = (rows: FigureRow[]) => plotsOf(rows).flatMap((plot) => lanesOf(plot).map(({ row }) => row.claim))
    for (let seed = 0; seed < 20; seed++) {
      const rows = someFigureRows(seed, 25)
      expect(order([...rows].reverse())).toEqual(order(rows))
    }
  })

  it('shows first what accounts differ on, and folds the rest', () => {
    const rows = [...turnoutOf2017(), figureRow({ claim: 'once', metric: 'voters-registered' })]
    const [turnout] = figuresModel(rows).families
    expect([turnout?.open, turnout?.main.claims, turnout?.rest?.singles.map(({ row }) => row.claim)]).toEqual([true, 6, ['once']])
  })

  it('opens three families at most, and of many only those whose accounts differ', () => {
    const agreed = ['a', 'b', 'c', 'd'].map((family) => figureRow({ family, metric: family }))
    expect(figuresModel(agreed).families.map(({ open }) => open)).toEqual([false, false, false, false])
    expect(figuresModel(agreed.slice(0, 2)).families.map(({ open }) => open)).toEqual([true, true])
    expect(figuresModel([...agreed, ...turnoutOf2017()]).families.map(({ open }) => open)).toEqual([true, false, false, false, false])
  })

  it('has nothing to say about no rows', () => {
    expect(figuresModel([]).families).toEqual([])
  })
})

it('tells accounts from values where one voice gives several', () => {
  const rows = [figureRow({ value: 40 }), figureRow({ value: 80 }), figureRow({ value: 81, voices: [['another']] })]
  expect(spaced(factsLine(rows))).toMatch(/^2 accounts, 3 values: 81/)
})
