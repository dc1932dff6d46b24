import { VIEWS } from '@/lib/views/registry'

/** Every view, with its defaults and with each choice of each of its options, as `view?option=choice`. */
export const viewsWithOptions = (): string[] =>
  [...VIEWS.values()].flatMap(({ id, options }) => [
    id,
    ...Object.entries(options).flatMap(([name, option]) =>
      option.kind === 'choice'
        ? option.choices.filter((choice) => choice !== option.default).map((choice) => `${id}?${name}=${choice}`)
        : [],
    ),
  ])
