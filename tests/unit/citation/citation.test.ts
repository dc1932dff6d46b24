import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex, escapeTex } from '@/lib/citation/bibtex'
import { citationId } from '@/lib/citation/citation-id'
import type { CitedWork } from '@/lib/citation/cited-work'
import { cslJson } from '@/lib/citation/csl-json'
import { plainCitation } from '@/lib/citation/plain-citation'

const chart: CitedWork = {
  question: 'Who gives which number, on whose word?',
  corpus: 'Two papers, one vote',
  makers: ['Ann Lee', 'Institute for Votes & Counts'],
  selection: 'Event: The vote',
  revision: '0123456789ab',
  version: 2,
  issued: '2026-11-22',
  address: 'https://parallax.example/two/views/figures?event=vote&rev=0123456789ab',
}
const corpus: CitedWork = { ...chart, question: null, version: null, selection: '', makers: [], issued: null }

describe('a plain citation', () => {
  it('names makers, year, question, selection, corpus, revision, version and address', () => {
    expect(plainCitation(chart)).toBe(
      'Ann Lee & Institute for Votes & Counts. (2026). Who gives which number, on whose word? (Event: The vote). In Two papers, one vote (Revision 0123456789ab, method version 2) [Chart]. Parallax. https://parallax.example/two/views/figures?event=vote&rev=0123456789ab',
    )
  })

  it('says that a year or a maker is not known', () => {
    expect(plainCitation(corpus)).toBe(
      'Parallax. (n.d.). Two papers, one vote (Revision 0123456789ab) [Data set]. Parallax. https://parallax.example/two/views/figures?event=vote&rev=0123456789ab',
    )
  })
})

describe('BibTeX', () => {
  it('is one entry', () => {
    expect(bibtex(chart, 'two-figures-0123456789ab')).toBe(`@misc{two-figures-0123456789ab,
  author = {{Ann Lee} and {Institute for Votes \\& Counts}},
  title = {{Who gives which number, on whose word? (Event: The vote)}},
  year = {2026},
  howpublished = {Parallax, chart of Two papers, one vote},
  version = {Revision 0123456789ab, method version 2},
  url = {https://parallax.example/two/views/figures?event=vote&rev=0123456789ab}
}
`)
  })

  it('has no brace alone, for BibTeX counts those behind a backslash too', () => {
    expect(escapeTex('} and {')).toBe('\\textbraceright{} and \\textbraceleft{}')
  })

  it('leaves out controls of direction, at which TeX stops', () => {
    expect(escapeTex('\u2068النور\u2069 & \u202Eabc\u202C')).toBe('النور \\& abc')
  })

  it('keeps any text inside its braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const bare = escapeTex(text)
          .replaceAll(/\\text\w+\{\}/g, '')
          .replaceAll(/\\[&%$#_]/g, '')
        expect(bare).not.toMatch(/[\\{}&%$#_~^\n]/)
      }),
    )
  })
})

describe('CSL-JSON', () => {
  it('has a chart as a graphic in its corpus, and a corpus as a dataset', () => {
    expect(cslJson(chart, 'x')).toEqual([
      {
        id: 'x',
        type: 'graphic',
        title: 'Who gives which number, on whose word? (Event: The vote)',
        author: [{ literal: 'Ann Lee' }, { literal: 'Institute for Votes & Counts' }],
        'container-title': 'Two papers, one vote',
        publisher: 'Parallax',
        version: 'Revision 0123456789ab, method version 2',
        issued: { 'date-parts': [[2026, 11, 22]] },
        URL: 'https://parallax.example/two/views/figures?event=vote&rev=0123456789ab',
      },
    ])
    expect(cslJson(corpus, 'y')[0]).toMatchObject({ type: 'dataset', author: [{ literal: 'Parallax' }] })
  })
})

describe('the id of a citation', () => {
  it('tells what is cited apart by its path alone', () => {
    const id = (address: string) => citationId('two-figures-0123456789ab', address)
    expect(id(chart.address)).toMatch(/^two-figures-0123456789ab-[0-9a-z]{1,7}$/)
    expect(id('http://localhost:3000/two/views/figures?event=vote&rev=0123456789ab')).toBe(id(chart.address))
    const others = ['event=riot', 'event=vote', 'event=vote&open=a', 'event=vote#excerpt-1'].map((query) =>
      id(`/two/views/figures?${query}`),
    )
    expect(new Set(others).size).toBe(4)
  })
})
