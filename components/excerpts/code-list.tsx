import type { AppliedCode } from './codes-applied'

const kindWords: Record<string, string> = { frame: 'Frame', topic: 'Topic', tone: 'Tone', language: 'Loaded term' }

function Code({ applied }: { applied: AppliedCode }) {
  const { name, kind, coders, emphasised } = applied
  const isTerm = kind === 'language'
  return (
    <li className={`pl-3 ${emphasised ? 'border-l-4 border-accent' : 'border-l border-rule'}`}>
      {emphasised && <span className="sr-only">The mark you opened: </span>}
      <p className="text-body">
        {kindWords[kind] ?? 'Code'}: <strong className="font-semibold">{isTerm ? `“${name}”` : name}</strong>
      </p>
      {coders.map(({ coder, name: coderName, said }) => (
        <p key={coder} className="text-small text-ink-2">
          {isTerm ? [`found by ${coderName}`, ...said].join(', ') : `${coderName}: ${said.join('; ')}`}
        </p>
      ))}
    </li>
  )
}

/** Terms share a line: of each there is nothing to say but who found it. */
function Terms({ terms }: { terms: readonly AppliedCode[] }) {
  const finders = [...new Set(terms.flatMap(({ coders }) => coders.map(({ name }) => name)))]
  return (
    <li className="border-l border-rule pl-3">
      <p className="text-body">
        {terms.length === 1 ? 'Loaded term' : 'Loaded terms'}: {terms.map(({ name }) => `“${name}”`).join(', ')}
      </p>
      <p className="text-small text-ink-2">found by {finders.join(', ')}</p>
    </li>
  )
}

/** Codes with the coders who applied them, on whose word each stands and with which attitude. */
export function CodeList({ codes }: { codes: readonly AppliedCode[] }) {
  const terms = codes.filter(({ kind, emphasised }) => kind === 'language' && !emphasised)
  const others = codes.filter((code) => !terms.includes(code))
  return (
    <ul className="mt-3 flex flex-col gap-3">
      {others.map((applied) => (
        <Code key={applied.code} applied={applied} />
      ))}
      {terms.length > 0 && <Terms terms={terms} />}
    </ul>
  )
}
