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
          {isTerm ? `found by ${coderName}` : `${coderName}: ${said.join('; ')}`}
        </p>
      ))}
    </li>
  )
}

/** Codes with the coders who applied them, on whose word each stands and with which attitude. */
export function CodeList({ codes }: { codes: readonly AppliedCode[] }) {
  return (
    <ul className="mt-3 flex flex-col gap-3">
      {codes.map((applied) => (
        <Code key={applied.code} applied={applied} />
      ))}
    </ul>
  )
}
