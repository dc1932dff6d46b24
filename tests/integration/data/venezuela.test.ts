import { beforeAll, describe, expect, it } from 'vitest'
import type { Corpus, Row } from '@/lib/corpus/tables'
import { type Exclusion, readBundledCorpus, readExclusions } from './corpus-directory'

let corpus: Corpus
let tables: Corpus['tables']
let exclusions: Exclusion[]

beforeAll(async () => {
  const reading = await readBundledCorpus()
  expect(reading.problems).toEqual([])
  if (!reading.corpus) throw new Error('the bundled corpus has problems')
  corpus = reading.corpus
  tables = corpus.tables
  exclusions = readExclusions()
})

const articleOf = (row: { excerpt_id: string }) => tables.excerpts.find(({ id }) => id === row.excerpt_id)?.article_id ?? ''
const chain = (voices: readonly (readonly string[])[] | undefined) => (voices ?? []).map((hop) => hop.join('+')).join(' < ')
const number = (claim: Row<'claims'>) => `${claim.comparator} ${claim.value ?? claim.wording ?? ''}`
const claimsOf = (article: string, metric: string) =>
  tables.claims.filter((claim) => claim.metric_id === metric && articleOf(claim) === article)

describe('the bundled corpus', () => {
  it('passes the check and codes every article', () => {
    expect(tables.articles.map(({ id }) => id).sort()).toEqual([
      'codepink-2024',
      'guaido-2019',
      'mintpress-2017',
      'orinoco-2024',
      'paez-victor-2024',
    ])
    for (const article of tables.articles) {
      expect(
        tables.claims.some((claim) => articleOf(claim) === article.id),
        article.id,
      ).toBe(true)
      expect(
        tables.positions.some((position) => articleOf(position) === article.id),
        article.id,
      ).toBe(true)
    }
  })

  it('says who coded it, what nobody has checked, and what it cannot show', () => {
    const { description = '' } = corpus.description
    expect(description).toMatch(
      /machine coded figures and positions in a first pass.* second machine pass, not blind to the first.* No human and no blind second coder/,
    )
    expect(description).toMatch(/two machine passes, the second blind to the first.* agreement between machines.* not as truth/)
    expect(description).toMatch(/loaded terms are counted by a program.* list is a choice/)
    expect(description).toMatch(/2017 and 2019 have one article each/)
    expect(description).toMatch(/three articles of 2024 share a line: opposing voices of that year appear only through them/)
    expect(description).toMatch(/No article text is included/)
    expect(tables.coders).toEqual([
      expect.objectContaining({
        id: 'machine-1',
        kind: 'machine',
        notes: expect.stringMatching(/no human and no blind second coder has checked/),
      }),
      expect.objectContaining({ id: 'machine-2', kind: 'machine', notes: expect.stringMatching(/blind to the first/) }),
      expect.objectContaining({ id: 'term-counter', kind: 'machine', notes: expect.stringMatching(/word by word/) }),
    ])
  })

  it('holds no article text', () => {
    for (const excerpt of tables.excerpts) expect(excerpt.quote, excerpt.id).toBeUndefined()
    for (const { id, wording } of [...tables.claims, ...tables.positions])
      expect((wording ?? '').split(/\s+/).length, id).toBeLessThanOrEqual(6)
  })

  it('gives each article an outlet of its own where the text names none', () => {
    const outlet = new Map(tables.articles.map((article) => [article.id, article.outlet_id]))
    expect(Object.fromEntries(outlet)).toEqual({
      'codepink-2024': 'codepink',
      'guaido-2019': 'not-stated-guaido-2019',
      'mintpress-2017': 'mintpress-news',
      'orinoco-2024': 'orinoco-tribune',
      'paez-victor-2024': 'not-stated-paez-victor',
    })
    expect(new Set(outlet.values()).size).toBe(5)
    const unstated = tables.outlets.filter(({ id }) => id.startsWith('not-stated'))
    for (const { name } of unstated) expect(name).toMatch(/^Outlet not stated \(.+\)$/)
  })

  it('keeps outlets that are only cited without articles', () => {
    const publishing = new Set(tables.articles.flatMap(({ outlet_id, copy_outlet_id }) => [outlet_id, copy_outlet_id]))
    const cited = tables.outlets.filter(({ id }) => !publishing.has(id))
    expect(cited.map(({ id }) => id)).toEqual(expect.arrayContaining(['nbc-news', 'bbc', 'wall-street-journal', 'financial-times']))
    for (const { id, notes } of cited) expect(notes, id).toMatch(/^Only cited/)
    const asActors = new Set(tables.actors.map(({ outlet_id }) => outlet_id))
    for (const { id } of cited) expect(asActors.has(id), id).toBe(true)
  })

  it('uses one unit for money and one name per metric and target', () => {
    const units = tables.metrics.map(({ unit }) => unit).filter((unit) => unit && /\$|USD|dollar/i.test(unit))
    expect(new Set(units)).toEqual(new Set(['US$']))
    for (const rows of [tables.metrics, tables.targets]) {
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
      for (const { id, name, family } of rows) {
        expect(name, id).toMatch(/^\p{Lu}.*[^.?]$/u)
        expect(family, id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }
    }
  })

  it('uses every actor, metric, target, list, code and event', () => {
    const voices = [...tables.claims, ...tables.positions, ...tables.codings].flatMap((row) => (row.voices ?? []).flat())
    const answers = tables.claims.flatMap(({ answer }) => (answer ?? '').split('|'))
    const actors = new Set([
      ...voices,
      ...answers,
      ...tables.claims.map(({ subject_id }) => subject_id),
      ...tables.positions.map(({ actor_id }) => actor_id),
      ...tables.actors.map(({ part_of }) => part_of),
    ])
    const events = new Set([...tables.claims, ...tables.positions].map(({ event_id }) => event_id))
    const unused = [
      ...tables.actors.filter(({ id }) => !actors.has(id)),
      ...tables.metrics.filter(({ id }) => !tables.claims.some((claim) => claim.metric_id === id)),
      ...tables.targets.filter(({ id }) => !tables.positions.some((position) => position.target_id === id)),
      ...tables.lists.filter(({ id }) => !tables.positions.some((position) => position.list_id === id)),
      ...tables.codes.filter(({ id }) => !tables.codings.some((coding) => coding.code_id === id)),
      ...tables.events.filter(({ id }) => !events.has(id)),
    ]
    expect(unused.map(({ id }) => id)).toEqual([])
  })

  it('gives a reason for every exclusion, and no exclusion twice', () => {
    const keys = exclusions.map(({ article_id, paragraph, literal, nth }) => [article_id, paragraph, literal, nth].join('/'))
    expect(new Set(keys).size).toBe(keys.length)
    for (const { reason, article_id } of exclusions) {
      expect(reason.length).toBeGreaterThan(3)
      expect(tables.articles.some(({ id }) => id === article_id)).toBe(true)
    }
  })
})

describe('coverage', () => {
  it('covers every fact, and no event that began after the article', () => {
    const covered = new Set(tables.coverage.map(({ article_id, event_id, layer }) => `${article_id}/${event_id}/${layer}`))
    for (const claim of tables.claims) expect(covered, claim.id).toContain(`${articleOf(claim)}/${claim.event_id}/figures`)
    for (const position of tables.positions) expect(covered, position.id).toContain(`${articleOf(position)}/${position.event_id}/positions`)
    for (const row of tables.coverage) {
      const article = tables.articles.find(({ id }) => id === row.article_id)
      const event = tables.events.find(({ id }) => id === row.event_id)
      const latest = article?.published_on ?? article?.published_to ?? '9999'
      expect((event?.starts_on ?? '0000') <= latest, `${row.article_id}/${row.event_id}`).toBe(true)
      expect(row.coded).toBe('full')
    }
    expect([...covered].filter((key) => /^(mintpress-2017|guaido-2019)\/.*2024/.test(key))).toEqual([])
  })
})

describe('turnout', () => {
  it('of 2017 stands on three accounts, each with its voices', () => {
    const rows = tables.claims
      .filter(({ metric_id }) => metric_id.startsWith('turnout-'))
      .map((claim) => `${claim.metric_id}: ${number(claim)} by ${chain(claim.voices) || 'the article'}, ${claim.attitude}`)
    expect(rows.sort()).toEqual([
      'turnout-share: eq 18.5 by nbc-news < datanalisis+torino-capital, disputes',
      'turnout-share: eq 18.5 by venezuela-opposition-leaders, disputes',
      'turnout-share: eq 41.5 by bbc < cne, reports',
      'turnout-share: eq 41.5 by cne, endorses',
      'turnout-share: vague high voter turnout by the article, endorses',
      'turnout-voters: eq 3600000 by nbc-news < datanalisis+torino-capital, disputes',
      'turnout-voters: eq 3600000 by venezuela-opposition-leaders, disputes',
      'turnout-voters: eq 8100000 by cne, endorses',
      'turnout-voters: less_than 3000000 by venezuela-opposition-leaders, disputes',
    ])
  })

  it('of 2024 is given by no article', () => {
    const turnout = new Set(tables.metrics.filter(({ family, unit }) => family === 'turnout' || unit === 'voters').map(({ id }) => id))
    const claims = tables.claims.filter(({ metric_id }) => turnout.has(metric_id))
    expect(new Set(claims.map(({ event_id }) => event_id))).toEqual(new Set(['constituent-assembly-election-2017']))
    expect(new Set(claims.map(articleOf))).toEqual(new Set(['mintpress-2017']))
  })
})

describe('recognition', () => {
  const membersOf = (list: string) => {
    const positions = tables.positions.filter(({ list_id }) => list_id === list)
    const members = positions.map(({ actor_id }) => actor_id)
    expect(members, 'members stand in the order of their ids, not in that of the text').toEqual([...members].sort())
    const stances = new Set(positions.map(({ stance, modality, target_id }) => `${stance} ${modality} ${target_id}`))
    expect(stances.size).toBe(1)
    return `${[...stances][0]}: ${members.join(' ')}`
  }

  it.each([
    [
      'mintpress-2017-condemned',
      'condemns holds assembly-election-2017: argentina brazil canada chile colombia eu mexico paraguay peru',
      'vague a slew of countries',
    ],
    ['mintpress-2017-supported', 'supports holds assembly-election-2017: bolivia ecuador nicaragua russia', undefined],
    [
      'codepink-2024-recognising-states',
      'recognises holds maduro-victory-2024: bolivia china cuba honduras nicaragua qatar russia',
      'vague dozens of countries',
    ],
    ['codepink-2024-recognising-organisations', 'recognises holds maduro-victory-2024: alba opec', undefined],
    ['codepink-2024-refusing-states', 'rejects holds maduro-victory-2024: argentina chile costa-rica paraguay peru uruguay', undefined],
    ['codepink-2024-waiting-states', 'waits holds maduro-victory-2024: brazil colombia mexico', undefined],
  ])('has the members and the total of %s', (list, members, total) => {
    expect(membersOf(list)).toBe(members)
    const claim = tables.claims.find(({ id }) => id === tables.lists.find(({ id }) => id === list)?.total_claim_id)
    expect(claim && number(claim)).toBe(total)
    expect(tables.lists.find(({ id }) => id === list)?.complete).not.toBe('yes')
  })

  it.each(['blinken', 'usa'])('shows the recognition by %s as given, then withdrawn', (actor) => {
    const series = tables.positions
      .filter(({ actor_id, target_id }) => actor_id === actor && target_id === 'gonzalez-winner-2024')
      .map(({ stance, modality, sequence, as_of }) => [stance, modality, sequence, as_of])
    expect(series.slice(0, 2)).toEqual([
      ['recognises', 'holds', 1, '2024-07-31'],
      ['recognises', 'withdrawn', 2, undefined],
    ])
    for (const later of series.slice(2)) expect(later).toEqual(series[1])
  })

  it('keeps president, president-elect and winner apart, in one family', () => {
    const stands = tables.positions
      .filter(({ target_id }) => /^gonzalez-(president|president-elect)-2024$/.test(target_id))
      .map(({ actor_id, target_id, modality }) => `${actor_id} ${target_id} ${modality}`)
    expect(stands.sort()).toEqual(['any-government gonzalez-president-elect-2024 denied', 'peru gonzalez-president-2024 holds'])
    const family = tables.targets
      .filter(({ id }) => id.startsWith('gonzalez-') && /winner|president/.test(id))
      .map((target) => target.family)
    expect(new Set(family)).toEqual(new Set(['presidency-2024']))
  })
})

describe('figures of 2024', () => {
  it('put the first bulletin side by side in three articles', () => {
    const firstBulletin = tables.claims
      .filter(({ metric_id, counted_share }) => metric_id === 'vote-share' && counted_share === '80')
      .map((claim) => `${claim.event_id} ${claim.subject_id} [${claim.scope ?? ''}] ${claim.value}: ${articleOf(claim)}`)
    const shares = (article: string) => [`result-2024 gonzalez [] 44.2: ${article}`, `result-2024 maduro [] 51.2: ${article}`]
    expect(firstBulletin.sort()).toEqual(
      [
        ...['codepink-2024', 'orinoco-2024', 'paez-victor-2024'].flatMap(shares),
        'result-2024 other-candidates-2024 [] 4.6: codepink-2024',
        'result-2024 other-candidates-2024 [] 4.6: paez-victor-2024',
      ].sort(),
    )
  })

  it('keep the series of tally sheets in its order', () => {
    const series = claimsOf('orinoco-2024', 'tally-sheets-held-share').filter(({ subject_id }) => subject_id === 'venezuela-opposition')
    expect(series.map(({ value, sequence, voices }) => [value, sequence, chain(voices)])).toEqual([
      ['40', 1, 'machado'],
      ['73', 2, 'machado'],
      ['80', 3, 'machado'],
      ['100', 4, 'machado'],
    ])
    const codepink = claimsOf('codepink-2024', 'tally-sheets-held-share')
    expect(codepink.map((claim) => `${number(claim)} ${claim.subject_id} ${claim.as_of}`)).toEqual([
      'more_than 81 venezuela-opposition 2024-07-31',
    ])
  })

  it('keep rival counts of the dead, and where the cyberattack came from', () => {
    const deaths = tables.claims.filter(({ metric_id, event_id }) => metric_id === 'deaths' && event_id === 'violence-2024')
    expect(deaths.map((claim) => `${articleOf(claim)} [${claim.scope ?? ''}] ${claim.comparator} ${claim.value ?? ''}`.trim())).toEqual([
      'codepink-2024 [] unknown',
      'orinoco-2024 [] eq 25',
      'paez-victor-2024 [police and armed forces] eq 1',
      'paez-victor-2024 [attackers] eq 0',
      'paez-victor-2024 [attackers] eq 0',
    ])
    const origins = tables.claims.filter(({ metric_id }) => metric_id === 'cyberattack-origin')
    expect(origins.map((claim) => `${claim.answer} by ${chain(claim.voices) || articleOf(claim)}`)).toEqual([
      'United States by jimenez',
      'North Macedonia by paez-victor-2024',
    ])
  })

  it('take altering the count and stopping it for two questions', () => {
    const scopes = tables.claims.filter(({ metric_id }) => metric_id === 'cyberattack-altered-count').map(({ scope }) => scope)
    expect(scopes).toEqual(['altering the count', 'stopping the count', 'stopping the count'])
  })

  it('leave printed slips as they are printed, with a note', () => {
    const years = claimsOf('paez-victor-2024', 'event-year').map(({ answer, memo }) => [answer, memo === undefined])
    expect(years).toEqual([
      ['2000', true],
      ['2021', false],
      ['2020', false],
    ])
  })
})
