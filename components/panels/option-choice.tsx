import { TabLinks } from '@/components/ui/tab-links'
import type { Display, DisplayOptions } from '@/lib/selection/display'

/** Options with a place of their own in the frame. */
const ELSEWHERE = ['by', 'sort']
/** Up to this many choices stand beside each other. */
const FEW = 4

interface OptionChoiceProps {
  options: DisplayOptions
  display: Display
  hrefOf: (patch: Display) => string
  onChoose: (patch: Display) => void
}

/** The options that are choices, with what is chosen. */
const choicesOf = (options: DisplayOptions, display: Display) =>
  Object.entries(options).flatMap(([name, option]) =>
    option.kind === 'choice' && !ELSEWHERE.includes(name) ? [{ name, option, current: display[name] || option.default }] : [],
  )

/** What is chosen: `Share of: excerpts`, `Said: in any way`. */
export const chosenInWords = (options: DisplayOptions, display: Display): string[] =>
  choicesOf(options, display).map(({ option, current }) => `${option.title}: ${option.words?.[current] ?? current}`)

/** The view's own options: what a row counts, whose speech, how long a period. */
export function OptionChoice({ options, display, hrefOf, onChoose }: OptionChoiceProps) {
  const choices = choicesOf(options, display)
  if (choices.length === 0) return null
  return (
    <div className="controls flex max-sm:mb-4 flex-wrap items-center gap-x-8 gap-y-2 text-small text-ink-2">
      {choices.map(({ name, option, current }) => {
        const tabs = option.choices.map((id) => ({ id, title: option.words?.[id] ?? id }))
        return option.choices.length > FEW ? (
          <label key={name} className="flex items-center gap-2">
            {option.title}
            <select className="field text-small" value={current} onChange={(event) => onChoose({ [name]: event.target.value })}>
              {tabs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <div key={name} className="flex flex-wrap items-center gap-x-4">
            <span>{option.title}</span>
            <TabLinks
              label={option.title}
              tabs={tabs}
              current={current}
              hrefOf={(id) => hrefOf({ [name]: id })}
              onChoose={(id) => onChoose({ [name]: id })}
            />
          </div>
        )
      })}
    </div>
  )
}
