import type { CorpusDetail } from '@/lib/api/contract/corpus'

/** What to compare where the address does not say: the voices, when all that is chosen has one outlet; else the outlets. */
export function defaultBy({ events }: Pick<CorpusDetail, 'events'>, chosen: string[] | undefined): 'outlet' | 'voice' {
  if (!chosen) return 'outlet'
  const outlets = new Set(events.filter(({ id }) => chosen.includes(id)).flatMap((event) => event.outlets.map(({ outlet }) => outlet)))
  return outlets.size === 1 ? 'voice' : 'outlet'
}
