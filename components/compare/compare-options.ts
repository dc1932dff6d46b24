import { pageOptions } from '@/components/panels/page-options'
import type { ViewMeta } from '@/components/panels/page-scope'
import { type Display, type DisplayOptions, displayOfView } from '@/lib/selection/display'

/** The views with a drawing of several events come first: the default is the first that has data for all of them. */
const FIRST = ['positions', 'figures']

export const inCompareOrder = <V extends Pick<ViewMeta, 'id'>>(views: readonly V[]): V[] => {
  const rank = ({ id }: V) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
  return [...views].sort((a, b) => rank(a) - rank(b))
}

/** The display options of the page that compares events: which view, and every view's own with its prefix. */
export function compareOptions(views: readonly ViewMeta[], defaults: Display): DisplayOptions {
  const { 'excerpts.top': _, ...options } = pageOptions(Object.fromEntries(views.map((view) => [view.id, view.options])), defaults)
  const latest = Math.max(...views.map(({ version }) => version))
  return {
    view: { kind: 'choice', choices: views.map(({ id }) => id), default: defaults.view ?? '', title: 'View' },
    outlets: { kind: 'choice', choices: ['together', 'apart'], default: 'together', title: 'Outlets' },
    version: {
      kind: 'choice',
      choices: Array.from({ length: latest }, (_, index) => String(index + 1)),
      default: '',
      title: 'Version of the method',
    },
    ...options,
  }
}

/** The view that the address or the page chooses. */
export const chosenView = <V extends Pick<ViewMeta, 'id'>>(views: readonly V[], display: Display): V | undefined =>
  views.find(({ id }) => id === display.view) ?? views[0]

export const displayOf = (view: Pick<ViewMeta, 'id'>, display: Display): Display => displayOfView(view.id, display)

/** Splits the value of `open` on a page of several events: `{event}~{view}~{key of the row}`; `rest` is what the page of one event calls it. */
export function openedEvent(value: string | undefined): { event: string; rest: string } | null {
  const cut = value?.indexOf('~') ?? -1
  return value && cut > 0 ? { event: value.slice(0, cut), rest: value.slice(cut + 1) } : null
}
