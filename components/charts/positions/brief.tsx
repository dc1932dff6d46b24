import type { ReactNode } from 'react'
import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { ByStance } from './by-stance'
import type { EntryLinks } from './entry'
import { type FamilyProps, PositionsFamily, PositionsMatrix } from './family'
import type { TargetFamily, TargetSection } from './positions.model'

interface BriefPositionsProps extends Omit<FamilyProps, 'family'> {
  families: readonly TargetFamily[]
  /** What explains and orders the matrix. */
  head: ReactNode
  links: EntryLinks
}

const FAMILIES = 2
/** Actors after which no further target is listed. */
const ENOUGH = 20

/** The targets of a family that are listed: at least the first, and further ones as long as the list is short. */
function listed({ sections }: TargetFamily): TargetSection[] {
  let actors = 0
  return sections.filter((section) => {
    const isShort = actors < ENOUGH
    actors += section.actors.length
    return isShort
  })
}

/** The first family with the actors of its first targets under their stances; each matrix, actor by actor, waits folded. */
export function BriefPositions({ families: [main, ...others], head, links, ...drawing }: BriefPositionsProps) {
  if (!main) return null
  const targets = listed(main)
  const [first, more] = splitAt(others, FAMILIES)
  const folded = (family: TargetFamily) => <PositionsFamily key={family.family} family={{ ...family, open: false }} {...drawing} />
  return (
    <>
      <PositionsFamily family={{ ...main, open: true }} {...drawing}>
        {targets.map((section) => (
          <ByStance key={section.target} section={section} columns={main.columns} colorOf={drawing.colorOf} links={links} />
        ))}
        <Rest
          words={main.sections.length === 1 ? 'Actor by actor' : `All ${main.sections.length} targets, actor by actor`}
          preview={main.sections
            .slice(targets.length)
            .map(({ title }) => title)
            .join(' · ')}
        >
          {head}
          <PositionsMatrix family={main} {...drawing} />
        </Rest>
      </PositionsFamily>
      {first.map(folded)}
      {more.length > 0 && (
        <Rest words={`${more.length} more subjects`} preview={more.map(({ title }) => title).join(' · ')}>
          {more.map(folded)}
        </Rest>
      )}
    </>
  )
}
