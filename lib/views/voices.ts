import { FILTER_NAMES } from '@/lib/selection/parameters'
import { codingNotes, readsOneCoding, settleCoding } from './coding-scope'
import { areCountedVoices, countedVoices } from './counted-voices'
import { effectiveVoices } from './effective-voices'
import { queriedVoices } from './queried-voices'
import type { VoiceRow } from './rows/voices'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'
import { voiceFacts } from './voice-facts'

const readsCodes = ({ display }: Scope) => display.of === 'codes'

/** What stands for a name in the row without an actor. */
const OWN_VOICE = 'The article itself'
const NOBODY = { effective_voices: null, effective_low: null, effective_high: null }

async function rows(reading: Reading): Promise<ReadRows<VoiceRow>> {
  const { rows, spectra, total, undated } = await (areCountedVoices(reading) ? countedVoices(reading) : queriedVoices(reading))
  const effective = await effectiveVoices(reading, voiceFacts(reading), spectra)
  return {
    rows: rows.map(({ actor, ...row }) => ({
      outlet: row.outlet,
      outlet_name: row.outlet_name,
      actor: actor || null,
      actor_name: actor === '' ? OWN_VOICE : row.actor_name,
      actor_kind: row.actor_kind,
      statements: row.statements,
      directly: row.directly,
      at_second_hand: row.at_second_hand,
      endorsed: row.endorsed,
      reported: row.reported,
      disputed: row.disputed,
      ...(effective.of.get(row.outlet) ?? NOBODY),
      n: row.n,
    })),
    total,
    undated,
    notes: [...effective.notes, ...(readsCodes(reading) && readsOneCoding(reading.filters) ? await codingNotes(reading.db, reading) : [])],
  }
}

export const voices = defineView<VoiceRow>({
  id: 'voices',
  version: 2,
  tables: ['claims', 'positions', 'codings'],
  title: 'Voices',
  question: 'Whom does each outlet quote?',
  subtitle: 'Excerpts in which an outlet states something on the word of an actor, the last of the chain of voices',
  method: [
    'A row is one actor on whose word one outlet states something: the originator, the last hop of the chain. Of joint originators each has the statement. The row without an actor is the articles’ own voice.',
    'n counts excerpts, each once for an actor however many statements it has. “Directly”: at least once nobody stands between the actor and the article; “at second hand”: another hop, often an outlet, always does.',
    'Statements are claims and positions. With “codes”, they are the frames applied to what a voice says, by one coder and of one codebook: those chosen, else the adjudicated coding or the coder who examined most.',
    'The effective number of voices is how many equally quoted ones would be as diverse: the Hill number of order 1, the exponential of Shannon’s entropy (Hill 1973; Jost 2006), of the excerpts of each actor quoted. The article’s own voice is not among them. Voices that more articles would add are not guessed at, so an outlet with few excerpts has a lower number for that alone.',
    'Its interval is the estimate and 1.96 standard errors on either side, in the entropy. The standard error comes from resampling the outlet’s articles or, where it has one, the excerpts of that article (Efron 1979): then it holds within this article and says nothing of others. Above 10,000 mentions it is Hutcheson’s (1970), for mentions that are independent.',
    'Parallax counts who is quoted. It does not say who should be.',
  ],
  options: {
    of: {
      kind: 'choice',
      choices: ['statements', 'codes'],
      default: 'statements',
      title: 'Quoted in',
      words: { statements: 'figures and stances', codes: 'coded frames' },
    },
    sort: { kind: 'choice', choices: ['outlet', 'actor', 'excerpts'], default: 'outlet', title: 'Order' },
  },
  columns: [
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'actor', type: 'id', title: 'Voice' },
    { name: 'actor_name', type: 'text', title: 'Voice name' },
    { name: 'actor_kind', type: 'text', title: 'Kind of actor' },
    { name: 'statements', type: 'integer', title: 'Statements' },
    { name: 'directly', type: 'integer', title: 'Excerpts, directly' },
    { name: 'at_second_hand', type: 'integer', title: 'Excerpts, at second hand' },
    { name: 'endorsed', type: 'integer', title: 'Endorsed' },
    { name: 'reported', type: 'integer', title: 'Reported' },
    { name: 'disputed', type: 'integer', title: 'Disputed' },
    { name: 'effective_voices', type: 'number', title: 'Effective number of voices of the outlet' },
    { name: 'effective_low', type: 'number', title: 'at least' },
    { name: 'effective_high', type: 'number', title: 'at most' },
    ...BEHIND_COLUMNS,
  ],
  filters: FILTER_NAMES,
  isWithinArticles: true,
  countsUndated: true,
  key: ['outlet', 'actor'],
  settle: async (db, scope) => (readsCodes(scope) ? settleCoding(db, scope) : scope),
  facts: voiceFacts,
  rows,
})
