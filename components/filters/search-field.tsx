'use client'

import { SENT_BY_FORM } from './form-address'
import { useValueInForce } from './use-value-in-force'

/** Words to be searched for, with the button that sends the form. @param q the words in force */
export function SearchField({ q = '' }: { q?: string }) {
  const input = useValueInForce(q)
  return (
    <div className="flex grow gap-2 sm:max-w-96">
      <label className="min-w-0 grow">
        <span className="sr-only">Search the excerpts</span>
        <input
          ref={input}
          type="search"
          name="q"
          defaultValue={q}
          placeholder="Search the excerpts"
          maxLength={200}
          className="field w-full"
        />
      </label>
      <button type="submit" name={SENT_BY_FORM} value="1" className="button">
        Search
      </button>
    </div>
  )
}
