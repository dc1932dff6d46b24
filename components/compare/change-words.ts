import type { Side } from '@/components/charts/stance-words'
import { plural } from '@/components/ui/plural'
import type { ChangeGroup, ChangeModel } from './positions-change.model'

const SIDE_WORDS: Record<Side, string> = { for: 'for', neither: 'neither', against: 'against' }

/** What a group of actors has in common: `From against to neither`, `For in each`. */
export function groupTitle({ kind, way }: ChangeGroup): string {
  if (kind === 'unsettled') return 'Stated in more than one way, or not as held'
  const [first = 'neither', ...others] = way.map((side) => SIDE_WORDS[side])
  if (kind === 'same') return `${first.charAt(0).toUpperCase()}${first.slice(1)} each time`
  return `From ${first} to ${others.join(', then ')}`
}

const count = (groups: readonly ChangeGroup[], kind: ChangeGroup['kind']) =>
  groups.filter((group) => group.kind === kind).reduce((sum, { rows }) => sum + rows.length, 0)

/**
 * The changes in a few sentences: `Of 13 actors with a stance in more than one event, 9 moved: 6 from against to neither, …`.
 * @param isCut there are more stances than the model has
 */
export function changeSentence({ groups, columns }: ChangeModel, isCut = false): string {
  if (isCut) return 'Not all stances are shown, so who moved is not counted.'
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (all === 0) return 'No actor has a stance toward these targets in more than one event.'
  const moved = count(groups, 'changed')
  const same = count(groups, 'same')
  const open = count(groups, 'unsettled')
  const ways = groups
    .filter(({ kind }) => kind === 'changed')
    .map((group) => `${group.rows.length} ${groupTitle(group).replace('From', 'from')}`)
  const targets = columns.flatMap(({ target }) => target?.target ?? [])
  const different = new Set(targets).size
  return [
    `Of ${plural(all, 'actor')} with a stance in more than one event, ${moved === 0 ? 'none' : moved} moved${moved > 0 ? `: ${ways.join(', ')}` : ''}.`,
    same > 0 && `${same} took the same side each time.`,
    open > 0 && `${open} ${open === 1 ? 'is' : 'are'} left open: stated in more than one way, or not as held.`,
    different > 1 && different === targets.length && 'Each event has a target of its own, so a move is one between two questions.',
    different > 1 && different < targets.length && 'Not all events have the same target, so a move can be one between two questions.',
  ]
    .filter(Boolean)
    .join(' ')
}
