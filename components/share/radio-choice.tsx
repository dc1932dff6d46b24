interface RadioChoiceProps<T extends string> {
  /** What is chosen. */
  legend: string
  /** Unique on the page. */
  name: string
  choices: Readonly<Record<T, string>>
  value: T
  onChoose: (value: T) => void
}

/** One of a few, all of them in sight. */
export function RadioChoice<T extends string>({ legend, name, choices, value, onChoose }: RadioChoiceProps<T>) {
  return (
    <fieldset className="mb-2 flex flex-wrap gap-4 text-small">
      <legend className="float-left mr-4">{legend}</legend>
      {(Object.keys(choices) as T[]).map((choice) => (
        <label key={choice} className="flex min-h-6 items-center gap-2">
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          {choices[choice]}
        </label>
      ))}
    </fieldset>
  )
}
