import { rowsShown, traitsOf } from '@/components/charts/traits'
import { type Display, type DisplayOption, type DisplayOptions, prefixOptions } from '@/lib/selection/display'
import { AFTER_OPTION, CHOICES_OPTION } from './list-place'

/** The row whose excerpts are open: `{view}~{key of the row}`; empty when the panel is closed. */
const open: DisplayOption = { kind: 'text', maxLength: 600, title: 'Open excerpts' }
/** How many rows a page asks for. */
const topOf = (view: string): DisplayOption => {
  const shown = String(rowsShown(view))
  return { kind: 'choice', choices: [shown, 'all'], default: shown, title: 'Rows at most' }
}

/** The version of the method that a shared link was made with; one that there has never been means nothing. */
const version = (latest: number): DisplayOption => ({
  kind: 'choice',
  choices: Array.from({ length: latest }, (_, index) => String(index + 1)),
  default: '',
  title: 'Version of the method',
})

export const tabs = ['chart', 'table', 'excerpts', 'method'] as const
export type Tab = (typeof tabs)[number]
const tab = (choices: readonly Tab[]): DisplayOption => ({ kind: 'choice', choices, default: 'chart', title: 'Shown as' })

/** How many excerpts stand in a list. */
export const listLengths = ['20', '100', '500'] as const
/** How many excerpts stand in a column. */
export const columnLengths = ['4', '12', '48', '200'] as const

type ViewOptions = Record<string, DisplayOptions>

/** What can be chosen about a view: in its query, and in its drawing. */
export const shownOptions = (view: string, options: DisplayOptions): DisplayOptions => ({
  ...options,
  ...traitsOf(view).options,
  top: topOf(view),
})

/** `by` is chosen by what an event has, so its default differs from page to page. */
function withDefaults(options: DisplayOptions, defaults: Display): DisplayOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.kind === 'choice' && defaults[name] ? { ...option, default: defaults[name] } : option,
    ]),
  )
}

/** The display options of a page with several views: each view's own with its prefix, and those of the page. */
export function pageOptions(views: ViewOptions, defaults: Display): DisplayOptions {
  const ofViews = Object.entries(views).map(([view, options]) =>
    prefixOptions(view, { ...withDefaults(shownOptions(view, options), defaults), tab: tab(['chart', 'table']) }),
  )
  return Object.assign({}, ...ofViews, {
    'excerpts.top': { kind: 'choice', choices: columnLengths, default: columnLengths[0], title: 'Excerpts in a column' },
    open,
    after: AFTER_OPTION,
    choices: CHOICES_OPTION,
  })
}

/** The display options of the page of one view. */
export const viewPageOptions = (view: { id: string; options: DisplayOptions; version: number }, defaults: Display): DisplayOptions => ({
  ...withDefaults(shownOptions(view.id, view.options), defaults),
  tab: tab(tabs),
  limit: { kind: 'choice', choices: listLengths, default: listLengths[0], title: 'Excerpts in the list' },
  version: version(view.version),
  open,
  after: AFTER_OPTION,
  choices: CHOICES_OPTION,
})

const alone = new WeakMap<object, DisplayOptions>()

/** `viewPageOptions` as a link has them, whatever page it stands on. The same view gives the same object. */
export function linkedOptions(view: { id: string; options: DisplayOptions; version: number }): DisplayOptions {
  const options = alone.get(view) ?? viewPageOptions(view, {})
  alone.set(view, options)
  return options
}

/** Splits the value of `open`; null when it names no row. */
export function openRow(value: string | undefined): { view: string; row: string } | null {
  const cut = value?.indexOf('~') ?? -1
  return value && cut > 0 ? { view: value.slice(0, cut), row: value.slice(cut + 1) } : null
}

/** The key of a row as its `href` carries it. */
export function rowKey(href: unknown): string {
  return new URLSearchParams(String(href).split('?')[1] ?? '').get('row') ?? ''
}
