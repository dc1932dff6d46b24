import { type Kysely, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import type { DisplayOption } from '@/lib/selection/display'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { readRanks } from '@/lib/store/rank-set'
import { rankSet } from '@/lib/store/rank-sets'
import { reviewCondition } from '@/lib/store/where'
import { withEventRanks } from './event-ranks'
import { areListed } from './frame-sources'
import { keptAnswers } from './kept-answers'
import type { Scope } from './view'

/** How many excerpts one coder examined with one codebook that has frames. */
interface Reviewed {
  coder: string
  coder_name: string
  coder_kind: string
  codebook: string
  n: number
}
interface Coding {
  reviewed: readonly Reviewed[]
  /** The codebook of each frame. */
  codebooks: ReadonlyMap<string, string>
}

const kept = keptAnswers<Coding>()

async function readCoding(db: Kysely<Database>): Promise<Coding> {
  const codes = await db.selectFrom('codes').where('kind', '=', 'frame').select(['id', 'codebook']).execute()
  const { rows } = await sql<Reviewed>`
    with reviewed as (select coder_id, codebook, count(*) as n from reviews group by coder_id, codebook)
    select reviewed.coder_id as coder, coders.name as coder_name, coders.kind as coder_kind, reviewed.codebook, reviewed.n
    from reviewed join coders on coders.id = reviewed.coder_id
    where reviewed.codebook in (select codebook from codes where kind = 'frame')
    order by reviewed.n desc, reviewed.coder_id, reviewed.codebook`.execute(db)
  return { reviewed: rows, codebooks: new Map(codes.map(({ id, codebook }) => [id, codebook])) }
}

/** The frames of a revision by who examined what with them. */
const codingOf = (db: Kysely<Database>) => kept(db, '', () => readCoding(db))

/** The codebook to read, where no filter names one: an option, so that it changes no other view of a page. */
export const BOOK_OPTION: DisplayOption = { kind: 'text', maxLength: 200, title: 'Codebook' }

const distinct = (values: readonly string[]) => [...new Set(values)]

/** The codebooks that are asked for: by name, by the codes that are chosen, by the view's option; none where all may be. */
function askedCodebooks({ filters, display }: Scope, { codebooks }: Coding): readonly string[] {
  const ofCodes = distinct((filters.code ?? []).flatMap((code) => codebooks.get(code) ?? []))
  const named = filters.codebook ?? (ofCodes.length ? ofCodes : [])
  return named.length ? named : display.book ? [display.book] : []
}

const excerptsOf = (reviewed: readonly Reviewed[], coder: string) =>
  reviewed.reduce((sum, one) => (one.coder === coder ? sum + one.n : sum), 0)

/** An adjudicated coding, else the coder who examined most; of equals the first by id. */
function preferredCoder(reviewed: readonly Reviewed[]): string | undefined {
  const adjudicated = reviewed.filter(({ coder_kind }) => coder_kind === 'adjudicated')
  const among = adjudicated.length ? adjudicated : reviewed
  return distinct(among.map(({ coder }) => coder)).sort((a, b) => excerptsOf(among, b) - excerptsOf(among, a) || (a < b ? -1 : 1))[0]
}

const readReviewed = (db: Kysely<Database>, { coder, codebook }: Filters) =>
  rankSet(db, `reviewed ${JSON.stringify([coder, codebook])}`, () =>
    readRanks(db, sql`select reviews.rid from reviews where ${reviewCondition({ coder, codebook })}`),
  )

/** The scope with the excerpts that its filters speak of as sets, which every fact is held against; lists have those reviewed alone. */
async function withRanks(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  const [reviewed, filters] = await Promise.all([
    areListed(scope) ? undefined : readReviewed(db, scope.filters),
    withEventRanks(db, scope.filters),
  ])
  return { ...scope, filters: { ...filters, ...(reviewed && { reviewed }) } }
}

/**
 * Settles on one coder and one codebook of frames: those asked for, else the adjudicated coding or the coder who examined most, and the codebook that
 * this coder examined most excerpts with. The whole revision decides, not the filters, so that a filter never changes whose coding is read.
 * Where several are asked for, or none fits, the scope stays as it is and `readsOneCoding` is false.
 */
export async function settleCoding(db: Kysely<Database>, scope: Scope): Promise<Scope> {
  const coding = await codingOf(db)
  const books = askedCodebooks(scope, coding)
  const { coder: coders = [] } = scope.filters
  if (books.length > 1 || coders.length > 1) return scope
  const fitting = coding.reviewed.filter(
    ({ coder, codebook }) => (!books.length || books.includes(codebook)) && (!coders.length || coders.includes(coder)),
  )
  const coder = preferredCoder(fitting)
  const codebook = fitting.find((one) => one.coder === coder)?.codebook
  if (coder === undefined || codebook === undefined) return scope
  return withRanks(db, { ...scope, filters: { ...scope.filters, coder: [coder], codebook: [codebook] } })
}

/** Does the scope name one coder and one codebook? */
export const readsOneCoding = ({ coder, codebook }: Filters): boolean => coder?.length === 1 && codebook?.length === 1

const refused = (text: string): Note[] => [{ code: 'refused', text }]
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function refusalNotes(scope: Scope, coding: Coding): Note[] {
  const books = askedCodebooks(scope, coding)
  const { coder: coders = [] } = scope.filters
  if (coding.reviewed.length === 0)
    return refused('No excerpt of this corpus is recorded as examined for frames, so there is nothing that shares could be of.')
  if (books.length > 1) return refused(`One codebook at a time: ${quoted(books)} do not share their frames. Choose one.`)
  if (coders.length > 1) return refused('One coder at a time: the excerpts that several examined would count more than once. Choose one.')
  const frames = books.length ? `the frames of ${quoted(books)}` : 'frames'
  return refused(`No excerpt is recorded as examined ${coders.length ? 'by this coder ' : ''}for ${frames}.`)
}

/** Whose coding the rows rest on and what else there is; or why there are none. */
export async function codingNotes(db: Kysely<Database>, scope: Scope): Promise<Note[]> {
  const coding = await codingOf(db)
  const { coder: [coder] = [], codebook: [codebook] = [] } = scope.filters
  const read = readsOneCoding(scope.filters) && coding.reviewed.find((one) => one.coder === coder && one.codebook === codebook)
  if (!read) return refusalNotes(scope, coding)
  const books = distinct(coding.reviewed.filter((one) => one.coder === coder && one.codebook !== codebook).map((one) => one.codebook))
  const coders = distinct(
    coding.reviewed
      .filter((one) => one.codebook === codebook && one.coder !== coder)
      .map((one) => `${one.coder_name} (coder=${one.coder})`),
  )
  return [
    {
      code: 'coder',
      text: `Coded by ${read.coder_name}.${coders.length ? ` Coded too, and not counted here: by ${coders.join('; ')}.` : ''}`,
    },
    { code: 'codebook', text: `Codebook ${quoted([read.codebook])}.${books.length ? ` There are also ${quoted(books)}.` : ''}` },
  ]
}
