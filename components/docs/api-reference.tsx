import { Section } from '@/components/corpus/section'
import { apiPath } from '@/lib/api/paths'
import { type ApiDocument, type ApiOperation, type ApiParameter, columnsOf, parametersOf, schemaInWords } from './api-document'
import { Definitions } from './definitions'

function Parameters({ parameters, caption }: { parameters: ApiParameter[]; caption: string }) {
  const definitions = parameters.map(({ name, in: place, schema, description }) => ({
    id: name,
    name: place === 'path' ? `{${name}}` : name,
    written: schemaInWords(schema),
    meaning: description,
  }))
  return <Definitions caption={caption} noun="Parameter" definitions={definitions} />
}

function Columns({ operation }: { operation: ApiOperation }) {
  const columns = columnsOf(operation)
  if (columns.length === 0) return null
  return (
    <details className="mt-3">
      <summary className="button">{columns.length} columns</summary>
      <dl className="mt-3 gap-x-10 text-small sm:columns-2">
        {columns.map(([name, schema]) => (
          <div key={name} className="flex break-inside-avoid gap-2 py-1">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-2">
              {schema.title}, {schemaInWords(schema)}
              {schema['x-unit'] && ` (${schema['x-unit']})`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Operation({ path, method, operation }: { path: string; method: string; operation: ApiOperation }) {
  const { own, filters } = parametersOf(operation)
  return (
    <section id={operation.operationId} className="mt-8">
      <h3 className="font-sans text-body font-semibold [overflow-wrap:anywhere]">
        {method} {path}
      </h3>
      <p className="mt-1 text-small text-ink-2">
        {operation.summary}
        {filters && (
          <>
            {' '}
            Takes all <a href="#filters">filters</a>.
          </>
        )}
      </p>
      {own.length > 0 && <Parameters parameters={own} caption={`Parameters of ${path}`} />}
      <Columns operation={operation} />
    </section>
  )
}

const EXAMPLE = apiPath.viewCsv('venezuela', 'figures', 'event=constituent-assembly-election-2017&family=turnout')

/** Every address, parameter and column of the API, from the description that programs read. */
export function ApiReference({ document }: { document: ApiDocument }) {
  return (
    <>
      <div className="pt-8">
        <h1 className="text-display">API reference</h1>
        <p className="measure mt-4">{document.info.description}</p>
        <p className="measure mt-4">
          For example, <code className="[overflow-wrap:anywhere]">{EXAMPLE}</code> gives the statements about the turnout of 2017 in the
          bundled corpus as a table; without <code>.csv</code> it gives them as JSON.
        </p>
        <p className="mt-4">
          <a className="button" href="/api/openapi.json">
            OpenAPI 3.1
          </a>
        </p>
      </div>
      <Section id="filters" title="Filters">
        <p className="measure text-small text-ink-2">
          Of several values of one filter one must hold, and all filters must hold of the same fact; a parent includes its children. A
          parameter that is unknown, repeated or invalid is refused with status 400.
        </p>
        <Parameters parameters={Object.values(document.components.parameters)} caption="Parameters that filter" />
      </Section>
      <Section id="addresses" title="Addresses">
        {Object.entries(document.paths).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, operation]) => (
            <Operation key={operation.operationId} path={path} method={method.toUpperCase()} operation={operation} />
          )),
        )}
      </Section>
    </>
  )
}
