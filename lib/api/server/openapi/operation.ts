export type Json = Record<string, unknown>

export const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })
export const json = (schema: Json) => ({ 'application/json': { schema } })

export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: {
          400: 'A parameter is unknown or invalid; `errors` names it.',
          403: 'Only pages of this server may ask.',
          404: 'There is no such thing.',
          503: 'The stored data cannot be read.',
        }[status],
        content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
      },
    ]),
  )

interface Operation {
  summary: string
  id: string
  parameters?: readonly Json[]
  answer: Json
  statuses?: readonly number[]
}

/** An address that is asked with GET. */
export const get = ({ summary, id, parameters = [], answer, statuses = [400, 404, 503] }: Operation) => ({
  get: { operationId: id, summary, parameters, responses: { 200: { description: summary, content: answer }, ...problems(...statuses) } },
})
