import { describe, expect, it } from 'vitest'
import { lookedUnder } from '@/components/charts/gaps/absence.model'
import { gapsModel as modelOf } from '@/components/charts/gaps/gaps.model'
import type { GapRow } from '@/lib/views/rows/gaps'

function row(metric: string, outlet: string, overrides: Partial<GapRow> = {}): GapRow {
  return {
    kind: 'figures',
    fact: metric,
    event: 'vote',
    event_title: 'The vote',
    family: 'turnout',
    metric,
    metric_name: metric,
    subject: null,
    subject_name: null,
    actor: null,
    actor_name: null,
    stance: null,
    modality: null,
    target: null,
    target_name: null,
    code: null,
    code_name: null,
    outlet,
    outlet_name: outlet.toUpperCase(),
    state: 'mentioned',
    outlets_with: 1,
    outlets_coded: 2,
    coder: 'coder-1',
    n: 1,
    href: `${metric}~${outlet}`,
    ...overrides,
  }
}

const gapsModel = (of: readonly GapRow[], notes: string[] = [], events = 0) =>
  modelOf(
    of,
    lookedUnder(
      notes.map((code) => ({ code })),
      events,
      () => 62,
    ),
  )

const rows = [
  row('both', 'b', { outlets_with: 2 }),
  row('both', 'a', { outlets_with: 2 }),
  row('one', 'a'),
  row('one', 'b', { state: 'coded', n: 0 }),
]

describe('the matrix of gaps', () => {
  it('has outlets by id in columns and facts in rows, what all mention apart', () => {
    const { columns, groups, states } = gapsModel(rows)
    expect(columns.map(({ outlet }) => outlet)).toEqual(['a', 'b'])
    expect(groups.map(({ title, lines, shared }) => [title, lines.map(({ label }) => label), shared.map(({ label }) => label)])).toEqual([
      ['Figures: Turnout', ['one'], ['both']],
    ])
    expect(states).toEqual(['mentioned', 'coded'])
  })

  it('puts outlets last that mention nothing here', () => {
    const silent = row('one', '0', { state: 'coded', n: 0 })
    expect(gapsModel([silent, ...rows]).columns.map(({ outlet }) => outlet)).toEqual(['a', 'b', '0'])
  })

  it('names outlets that were searched for nothing of it once, without a column', () => {
    const early = row('one', '0', { state: 'before', n: 0 })
    const { columns, states, absence, groups } = gapsModel([early, ...rows])
    expect(columns.map(({ outlet }) => outlet)).toEqual(['a', 'b'])
    expect(states).toEqual(['mentioned', 'coded'])
    expect(absence).toMatch(/ 0 published before any of it happened\.$/)
    expect(groups[0]?.shared.map(({ label }) => label)).toEqual(['both'])
    const neverCoded = gapsModel([early, row('both', '0', { state: 'not-coded', n: 0 }), ...rows])
    expect(neverCoded.columns.map(({ outlet }) => outlet)).toEqual(['a', 'b'])
    expect(neverCoded.absence).toMatch(/ No column: 0, published before it happened or not coded for it\.$/)
    const partly = gapsModel([early, row('both', '0', { state: 'coded', n: 0 }), ...rows])
    expect(partly.columns.map(({ outlet }) => outlet)).toEqual(['a', 'b', '0'])
  })

  it('says in words what a sign means, with what is loaded', () => {
    const [line] = gapsModel(rows).groups[0]?.lines ?? []
    expect(line?.cells.map((cell) => cell?.sentence)).toEqual([
      'A: 1 excerpt. one. Open them.',
      'B: coded, not mentioned; not found in the 62 excerpts loaded.',
    ])
    expect(line?.cells.map((cell) => cell?.isOnly)).toEqual([true, false])
    const early = row('one', 'c', { state: 'before', n: 0 })
    expect(gapsModel([...rows, early]).absence).toBe(
      'Not mentioned means: not found in the 124 excerpts loaded of these 2 outlets. An outlet may mention it elsewhere. C published before any of it happened.',
    )
  })

  it('holds an absence against no more than was looked at', () => {
    const frame = { kind: 'frames', family: 'frames', event: null, event_title: null } as const
    const framed = [row('law', 'a', frame), row('law', 'b', { ...frame, state: 'coded', n: 0 })]
    const absentIn = (model: ReturnType<typeof gapsModel>) => [model.groups[0]?.lines[0]?.cells[1]?.sentence, model.absence]
    expect(absentIn(gapsModel([...rows, ...framed], ['not-found-filtered'], 1))).toEqual([
      'B: coded, not mentioned; not found under these filters.',
      'Not mentioned means: not found under these filters in what is loaded of these 2 outlets. An outlet may mention it elsewhere.',
    ])
    expect(absentIn(gapsModel(framed, [], 1))).toEqual([
      'B: coded, not mentioned; not found in its excerpts about this event.',
      'Not mentioned means: not found in the 124 excerpts loaded of these 2 outlets; of a frame, in those about this event. An outlet may mention it elsewhere.',
    ])
    expect(gapsModel(framed).absence).not.toContain('about')
  })

  it('tells outlets without an article in the selection from those that were not searched', () => {
    const none = row('one', 'c', { state: 'no-article', n: 0 })
    expect(gapsModel([...rows, none]).absence).toMatch(/ No column: C, without an article in this selection\.$/)
    expect(gapsModel([...rows, none, row('one', 'd', { state: 'not-coded', n: 0 })]).absence).toMatch(
      / No column: C, without an article in this selection\. No column: D, published before it happened or not coded for it\.$/,
    )
  })

  it('says a stance with its modality', () => {
    const position = {
      kind: 'positions',
      metric: null,
      actor: 'peru',
      actor_name: 'Peru',
      stance: 'recognises',
      modality: 'denied',
    } as const
    const [group] = gapsModel([row('x', 'a', { ...position, target: 'winner', target_name: 'The winner', family: 'outcome' })]).groups
    expect(group?.shared[0]?.label).toBe('Peru does not recognise: The winner')
  })

  it('names the event beside the family where there are several', () => {
    const { groups } = gapsModel([...rows, row('other', 'a', { event: 'riot', event_title: 'The riot', family: 'toll' })])
    expect(groups.map(({ title, event }) => [title, event])).toEqual([
      ['Figures: Toll', 'The riot'],
      ['Figures: Turnout', 'The vote'],
    ])
  })

  it('names an event that most facts of a family are about once, and on each line only another', () => {
    const of = (metric: string, event: string) => row(metric, 'a', { event, event_title: `The ${event}`, family: 'toll' })
    const group = (events: string[]) => {
      const [toll] = gapsModel(events.map((event, at) => of(`m-${at}`, event))).groups
      return [toll?.event, ...[...(toll?.lines ?? []), ...(toll?.shared ?? [])].map(({ about }) => about)]
    }
    expect(group(['riot', 'riot', 'vote'])).toEqual(['The riot, unless another is named', null, null, 'The vote'])
    expect(group(['riot', 'vote'])).toEqual([null, 'The riot', 'The vote'])
  })
})
