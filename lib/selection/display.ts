import { type Outcome, parsePlainText } from './filter-values'

/**
 * A display option: how data are shown, never which.
 * A choice has a default that is not written; a text (such as the key of the row whose excerpts are open) is '' unless given.
 */
export type DisplayOption =
  | {
      readonly kind: 'choice'
      readonly choices: readonly string[]
      readonly default: string
      readonly title: string
      /** What a choice is called where its id does not say enough. */
      readonly words?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'text'; readonly maxLength: number; readonly title: string }

export type DisplayOptions = Readonly<Record<string, DisplayOption>>
/** The value of every option, defaults included. */
export type Display = Record<string, string>

export const defaultOf = (option: DisplayOption): string => (option.kind === 'choice' ? option.default : '')

export function parseDisplayValue(text: string, option: DisplayOption): Outcome<string> {
  if (option.kind === 'text') return parsePlainText(text, option.maxLength)
  return option.choices.includes(text) ? { value: text } : { invalid: `is not one of ${option.choices.join(', ')}`, raw: text }
}

/** The options of one view on a page that shows several: `by` of `positions` becomes `positions.by`. */
export const prefixOptions = (view: string, options: DisplayOptions): DisplayOptions =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [`${view}.${name}`, option]))

/** One view's part of a page's display values, without the prefix. */
export const displayOfView = (view: string, display: Display): Display =>
  Object.fromEntries(
    Object.entries(display)
      .filter(([name]) => name.startsWith(`${view}.`))
      .map(([name, value]) => [name.slice(view.length + 1), value]),
  )
