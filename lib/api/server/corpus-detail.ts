import type { Kysely } from 'kysely'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import type { CorpusDescription } from '@/lib/corpus/tables'
import type { CatalogEntry } from '@/lib/store/catalog'
import type { Database } from '@/lib/store/database'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { corpusDates, corpusOutlets, latestArticles } from './corpus-articles'
import { corpusCounts } from './corpus-counts'
import { coverageCounts, coverageOf } from './corpus-coverage'
import { corpusEvents } from './corpus-events'
import { type OpenRevision, withRevision } from './open-revision'
import { readCorpusParameters } from './request-parameters'

/** The lists of the coding: what it is made of. */
async function vocabularyLists(db: Kysely<Database>) {
  const [codes, actors, metrics, targets, coders] = await Promise.all([
    db.selectFrom('codes').select(['id', 'name', 'codebook', 'kind', 'parent_id as parent', 'color', 'definition']).orderBy('id').execute(),
    db.selectFrom('actors').select(['id', 'name', 'kind', 'country', 'part_of', 'outlet_id as outlet']).orderBy('id').execute(),
    db.selectFrom('metrics').select(['id', 'name', 'family', 'kind', 'unit', 'decimals', 'definition']).orderBy('id').execute(),
    db.selectFrom('targets').select(['id', 'name', 'family', 'event_id as event', 'notes']).orderBy('id').execute(),
    db.selectFrom('coders').select(['id', 'name', 'kind', 'notes']).orderBy('id').execute(),
  ])
  return { codes, actors, metrics, targets, coders }
}

type Outline = Omit<CorpusOutline, 'corpus' | 'revision' | 'revisions'>

/** What of a corpus follows from the revision alone, without its articles. */
const revisionOutline = oncePerRevision(async (db): Promise<Outline> => {
  const stored = await db.selectFrom('corpus').select('description').executeTakeFirstOrThrow()
  const { title, description, contributors = [], licenses = [] } = JSON.parse(stored.description) as CorpusDescription
  const counts = await corpusCounts(db)
  return {
    title,
    description: description ?? null,
    makers: contributors.map(({ title }) => title),
    licenses: licenses.map(({ name, title, path }) => ({ name, ...(title ? { title } : {}), ...(path ? { path } : {}) })),
    counts,
    dates: await corpusDates(db),
    outlets: await corpusOutlets(db),
    events: await corpusEvents(db),
    articles_total: counts.articles,
    ...(await vocabularyLists(db)),
    coverage_counts: await coverageCounts(db),
  }
})

const revisionsOf = ({ history, revision: current }: CatalogEntry): CorpusDetail['revisions'] =>
  history.map(({ revision, imported_at }) => ({ revision, imported_at, current: revision === current }))

const listed = oncePerRevision(async (db) => {
  const articles = await latestArticles(db)
  return { articles, coverage: await coverageOf(db, articles) }
})

async function detail({ corpus, revision, entry, db }: OpenRevision): Promise<CorpusDetail> {
  const { articles_total, coverage_counts, codes, actors, metrics, targets, coders, ...head } = await revisionOutline(db)
  const { articles, coverage } = await listed(db)
  return {
    corpus,
    revision,
    ...head,
    articles,
    articles_total,
    codes,
    actors,
    metrics,
    targets,
    coders,
    coverage,
    coverage_counts,
    revisions: revisionsOf(entry),
  }
}

/**
 * A corpus as one of its revisions has it, with its lists and what is in them.
 * @param params `rev` alone
 * @throws ProblemError 400, 404, 503
 */
export const corpusDetail = async (corpus: string, params: URLSearchParams): Promise<CorpusDetail> =>
  withRevision(corpus, readCorpusParameters(params).selection.rev, detail)

/**
 * The same without its articles, with its texts as pages show them.
 * @throws ProblemError 400, 404, 503
 */
export const displayedCorpus = async (corpus: string, params: URLSearchParams): Promise<CorpusOutline> =>
  withRevision(corpus, readCorpusParameters(params).selection.rev, async ({ corpus: name, revision, entry, db }) => ({
    ...displayed(await revisionOutline(db)),
    corpus: name,
    revision,
    revisions: revisionsOf(entry),
  }))
