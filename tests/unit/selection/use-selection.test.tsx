import { type OnUrlUpdateFunction, withNuqsTestingAdapter } from 'nuqs/adapters/testing'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DisplayOptions } from '@/lib/selection/display'
import { useSelection } from '@/lib/selection/use-selection'

const OPTIONS: DisplayOptions = { by: { kind: 'choice', choices: ['outlet', 'voice'], default: 'outlet', title: 'By' } }

type Hook = ReturnType<typeof useSelection>
type Update = Parameters<OnUrlUpdateFunction>[0]

const REFUSED = ['event'] as const

function Probe({ give, refused }: { give: (hook: Hook) => void; refused?: typeof REFUSED }) {
  give(useSelection(OPTIONS, refused))
  return null
}

/** The hook's value under a query string, and the changes of the URL that an action causes. */
function mount(searchParams: string, refused?: typeof REFUSED) {
  const given: Hook[] = []
  const updates: Update[] = []
  const Adapter = withNuqsTestingAdapter({ searchParams, onUrlUpdate: (update) => updates.push(update), rateLimitFactor: 0 })
  renderToString(
    <Adapter>
      <Probe give={(hook) => given.push(hook)} refused={refused} />
    </Adapter>,
  )
  const [hook] = given
  if (!hook) throw new Error('not rendered')
  return { hook, updates }
}

const changed = async (searchParams: string, act: (hook: Hook) => Promise<unknown>) => {
  const { hook, updates } = mount(searchParams)
  await act(hook)
  return updates.map(({ searchParams: params, options }) => [params.toString(), options.history, options.shallow])
}

describe('useSelection', () => {
  it('reads the selection of the URL', () => {
    const { hook } = mount('?outlet=b,a&by=voice&from=never&rev=0123456789ab')
    expect(hook.selection).toEqual({ filters: { outlet: ['a', 'b'] }, rev: '0123456789ab' })
    expect(hook.display).toEqual({ by: 'voice' })
    expect(hook.problems.map((problem) => problem.parameter)).toEqual(['from'])
  })

  it('refuses a filter that the path names, whatever its value', () => {
    for (const event of ['other-2019', 'No id', '']) {
      const { hook } = mount(`?event=${encodeURIComponent(event)}&q=x`, REFUSED)
      expect(hook.selection.filters).toEqual({ q: 'x' })
      expect(hook.problems).toEqual([{ parameter: 'event', message: 'is already named by the address' }])
    }
    expect(mount('?q=x', REFUSED).hook.problems).toEqual([])
  })

  it('makes one shallow history entry of one action, also when it sets several parameters', async () => {
    const steps = await changed('?q=x', ({ setFilters }) => setFilters({ outlet: ['b', 'a'], from: '2024-01-01', q: undefined }))
    expect(steps).toEqual([['outlet=a%2Cb&from=2024-01-01', 'push', true]])
  })

  it('does not write defaults, clears filters but not the rest, and removes what is invalid', async () => {
    expect(await changed('?by=voice', ({ setDisplay }) => setDisplay({ by: 'outlet' }))).toEqual([['', 'push', true]])
    expect(await changed('?q=x&by=voice&rev=0123456789ab', ({ clearFilters }) => clearFilters())).toEqual([
      ['by=voice&rev=0123456789ab', 'push', true],
    ])
    expect(await changed('?from=never&q=x', ({ remove }) => remove('from'))).toEqual([['q=x', 'push', true]])
    expect(await changed('', ({ setFilters }) => setFilters({ q: 'x' }, { replace: true }))).toEqual([['q=x', 'replace', true]])
  })
})
