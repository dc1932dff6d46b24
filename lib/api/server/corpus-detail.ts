import type { Kysely } from 'kysely'
import type { CorpusDetail } from '@/lib/api/contract'
import type { CorpusDescription } from '@/lib/corpus/tables'
import type { CatalogEntry } from '@/lib/store/catalog'
import type { Database } from '@/lib/store/schema'
import { corpusArticles, corpusDates, corpusOutlets } from './corpus-articles'
import { corpusCounts } from './corpus-counts'
import { corpusEvents } from './corpus-events'
import { type OpenRevision, withRevision } from './open-revision'
import { readRevisionParameter } from './request-parameters'

/** The lists of the coding: what it is made of. */
async function vocabularyLists(db: Kysely<Database>) {
  const [codes, actors, metrics, targets, coders, coverage] = await Promise.all([
    db.selectFrom('codes').select(['id', 'name', 'codebook', 'kind', 'parent_id as parent', 'color', 'definition']).orderBy('id').execute(),
    db.selectFrom('actors').select(['id', 'name', 'kind', 'country', 'part_of', 'outlet_id as outlet']).orderBy('id').execute(),
    db.selectFrom('metrics').select(['id', 'name', 'family', 'kind', 'unit', 'decimals', 'definition']).orderBy('id').execute(),
    db.selectFrom('targets').select(['id', 'name', 'family', 'event_id as event', 'notes']).orderBy('id').execute(),
    db.selectFrom('coders').select(['id', 'name', 'kind', 'notes']).orderBy('id').execute(),
    db
      .selectFrom('coverage')
      .select(['article_id as article', 'event_id as event', 'layer', 'coder_id as coder', 'coded'])
      .orderBy('article_id')
      .orderBy('event_id')
      .orderBy('layer')
      .orderBy('coder_id')
      .execute(),
  ])
  return { codes, actors, metrics, targets, coders, coverage }
}

const revisionsOf = ({ history, revision: current }: CatalogEntry): CorpusDetail['revisions'] =>
  history.map(({ revision, imported_at }) => ({ revision, imported_at, current: revision === current }))

async function detail({ corpus, revision, entry, db }: OpenRevision): Promise<CorpusDetail> {
  const stored = await db.selectFrom('corpus').select('description').executeTakeFirstOrThrow()
  const { title, description, licenses = [], contributors = [] } = JSON.parse(stored.description) as CorpusDescription
  return {
    corpus,
    title,
    description: description ?? null,
    makers: contributors.map(({ title }) => title),
    licenses: licenses.map(({ name, title, path }) => ({ name, ...(title ? { title } : {}), ...(path ? { path } : {}) })),
    revision,
    counts: await corpusCounts(db),
    dates: await corpusDates(db),
    outlets: await corpusOutlets(db),
    events: await corpusEvents(db),
    articles: await corpusArticles(db),
    ...(await vocabularyLists(db)),
    revisions: revisionsOf(entry),
  }
}

/**
 * A corpus as one of its revisions has it, with its lists and what is in them.
 * @param params `rev` alone
 * @throws ProblemError 400, 404, 503
 */
export const corpusDetail = async (corpus: string, params: URLSearchParams): Promise<CorpusDetail> =>
  withRevision(corpus, readRevisionParameter(params), detail)
