import type { Filter } from './asked'
import { all } from './reader-elements'
import type { SavedData } from './saved-data'

/** The form of a saved page and what it says. */
export function readForm({ corpus }: SavedData) {
  const form = document.querySelector<HTMLFormElement>('.filters')
  const boxes = all<HTMLInputElement>('input[type=checkbox]', form ?? document)
  const [from, to] = all<HTMLInputElement>('input[type=date]', form ?? document)
  const names = new Map(corpus.outlets.map(({ id, name }) => [id, name]))
  return {
    form,
    filter: (): Filter => ({
      outlets: boxes.filter(({ checked }) => checked).map(({ value }) => value),
      from: from?.value ?? '',
      to: to?.value ?? '',
    }),
    choose: (filter: Filter) => {
      for (const box of boxes) box.checked = filter.outlets.includes(box.value)
      if (from) from.value = filter.from
      if (to) to.value = filter.to
    },
    inWords: (filter: Filter) => {
      const chosen = filter.outlets.length < boxes.length ? filter.outlets.map((id) => names.get(id) ?? id).join(', ') || 'no outlet' : ''
      return [chosen, filter.from && `from ${filter.from}`, filter.to && `to ${filter.to}`].filter(Boolean).join(' · ')
    },
  }
}

/**
 * Makes each filter a step that the browser goes back over.
 * @param current what is chosen
 * @param choose chooses what was chosen at the step that the browser comes to
 * @returns to be called when something else was chosen, with the field that was changed: a day that is typed is one step, though each digit makes another day
 */
export function keepFilter(current: () => Filter, choose: (filter: Filter) => void): (field: EventTarget | null) => void {
  let last: EventTarget | null = null
  const stepTo = (filter: Filter | null) => {
    last = null
    // A link within the page makes a step without a filter: what is chosen stays.
    if (filter) choose(filter)
    else written(() => history.replaceState(current(), ''))
  }
  window.addEventListener('popstate', ({ state }) => stepTo(state as Filter | null))
  stepTo(history.state as Filter | null)
  return (field) => {
    const isSameDay = field === last && field instanceof HTMLInputElement && field.type === 'date'
    written(() => (isSameDay ? history.replaceState(current(), '') : history.pushState(current(), '')))
    last = field
  }
}

/** A frame in a sandbox, or a browser that was asked too often, writes no steps: filters work all the same. */
function written(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
  }
}
