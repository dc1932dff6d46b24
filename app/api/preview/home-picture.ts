import { leadOf } from '@/app/lead'
import { pageFrame } from '@/components/charts/preview/frame.scene'
import { leadPreview } from '@/components/charts/preview/lead.scene'
import { wordsBlock } from '@/components/charts/preview/parts.scene'
import { colorsOf } from '@/components/charts/scene-parts'
import { countWord } from '@/components/home/count-word'
import { plural } from '@/components/ui/plural'
import { displayed } from '@/lib/api/displayed-text'
import { listCorpora } from '@/lib/api/server/corpus-list'
import type { Picture } from '@/lib/drawing/svg'

const VALUES = 4
const PROMISE = 'How news outlets tell the same event, side by side, with the words behind every mark.'

/** What sites show beside a link to the first page: the number that it opens on. @throws ProblemError 503 */
export async function homePicture(): Promise<Picture> {
  const { readable: corpora } = displayed(await listCorpora())
  const lead = await leadOf(corpora)
  const [first] = lead?.comparisons ?? []
  if (!lead || !first) {
    const counted = plural(corpora.length, 'corpus', 'corpora')
    return pageFrame({ title: 'One event, seen from several places', counted, outlets: [], source: '' }, [wordsBlock(PROMISE)])
  }
  const { accounts, values, domain, eventTitle, title } = first
  const colorOf = colorsOf(lead.corpus)
  const shown = values.length <= VALUES ? values : [...values.slice(0, VALUES - 1), ...values.slice(-1)]
  return leadPreview({
    title: `${countWord(accounts)} accounts of one number`,
    about: `${eventTitle} · ${title}`,
    values: shown.map(({ label, unit, also, mark, outlet, disputed, speakers: [speaker] }) => ({
      label,
      unit: [unit, ...also].filter(Boolean).join(' · '),
      mark,
      color: colorOf(outlet),
      disputed,
      originator: speaker?.originator ?? '',
      outlet: speaker?.outletName ?? '',
    })),
    domain,
    source: `${lead.corpus.title} · revision ${lead.corpus.revision}`,
  })
}
