import { createHash } from 'node:crypto'

/**
 * What filters a saved page without a network. It hides rows and excerpts that do not satisfy the outlets and days chosen; what the file cannot tell
 * is hidden too and said. In `data-o` stand places of outlets, all of which must be chosen; in `data-d` days `first/last` of articles, all of which
 * must satisfy the filter; in `data-p` the days of a period, which must lie within it; without either, all articles of the outlets must.
 */
export const FILTER_SCRIPT = `'use strict'
{
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)]
  const { outlets } = JSON.parse(document.getElementById('outlets').textContent)
  const form = document.querySelector('.filters')
  const boxes = all('input[type=checkbox]', form)
  const [from, to] = all('input[type=date]', form)
  const places = (element) => (element.dataset.o || '').split(' ').filter(Boolean).map(Number)
  const satisfies = ([first, last]) => (!from.value || (last && last >= from.value)) && (!to.value || (first && first <= to.value))
  const ranges = (text) => text.split(' ').map((range) => range.split('/'))

  function ofDays(element) {
    if (!from.value && !to.value) return 'in'
    if (element.dataset.d !== undefined) return ranges(element.dataset.d).every(satisfies) ? 'in' : 'out'
    if (element.dataset.p !== undefined) {
      const [first, last] = element.dataset.p.split('/')
      if ((from.value && last < from.value) || (to.value && first > to.value)) return 'out'
      return (!from.value || first >= from.value) && (!to.value || last <= to.value) ? 'in' : 'unknown'
    }
    const found = places(element).map((place) => {
      const days = outlets[place].days
      if (!days) return 'unknown'
      const held = days.filter(satisfies).length
      return held === 0 ? 'out' : held === days.length ? 'in' : 'unknown'
    })
    return found.includes('out') ? 'out' : found.includes('unknown') ? 'unknown' : 'in'
  }

  const asked = () => boxes.some((box) => !box.checked) || from.value !== '' || to.value !== ''
  const chosen = (element) => places(element).every((place) => boxes[place].checked)

  function filterRows(view, isFiltered) {
    const rows = all('tbody tr', view)
    const isAnswered = !isFiltered || view.dataset.rows === 'told'
    const state = rows.map((row) => (!isAnswered ? 'unknown' : chosen(row) ? ofDays(row) : 'out'))
    const mentioned = new Set(rows.filter((row, at) => state[at] === 'in' && row.dataset.m !== undefined).map((row) => row.dataset.g))
    const kept = rows.filter((row, at) => {
      const isKept = state[at] === 'in' && (!isFiltered || row.dataset.g === undefined || mentioned.has(row.dataset.g))
      row.hidden = !isKept
      return isKept
    })
    const unknown = state.filter((one) => one === 'unknown').length
    view.classList.toggle('filtered', isFiltered)
    for (const part of all('.picture, .whole', view)) part.hidden = isFiltered
    const table = view.querySelector('.table')
    if (table) table.hidden = kept.length === 0
    const count = view.querySelector('.count')
    if (count) count.textContent = isFiltered ? kept.length + ' of ' + rows.length + ' rows in this file satisfy the filter' + (unknown ? '; of ' + unknown + ' more this file cannot tell' : '') + '.' : count.dataset.whole
    const note = view.querySelector('.partial')
    if (note) note.hidden = !isFiltered
    return kept
  }

  function filterExcerpts(kept, isFiltered) {
    const list = document.querySelector('.excerpts')
    const byRow = list.dataset.by
    const named = new Set(kept.flatMap((row) => (row.dataset.e || '').split(' ')))
    const compared = new Set(kept.flatMap(places))
    const excerpts = all('.excerpt', list)
    let shown = 0
    for (const excerpt of excerpts) {
      const isBehind = byRow === 'row' ? named.has(excerpt.dataset.x) : byRow === 'outlets' ? places(excerpt).every((place) => compared.has(place)) : true
      const isKept = !isFiltered || (isBehind && chosen(excerpt) && ofDays(excerpt) === 'in')
      excerpt.hidden = !isKept
      if (isKept) shown += 1
    }
    const count = list.querySelector('.count')
    count.textContent = isFiltered ? shown + ' of ' + excerpts.length + ' excerpts in this file satisfy the filter.' : count.dataset.whole
  }

  function updateLinks() {
    for (const link of all('a[data-live]')) {
      const address = new URL(link.dataset.live)
      const set = (name, value) => value && address.searchParams.set(name, value)
      const checked = boxes.filter((box) => box.checked)
      if (checked.length < boxes.length) set('outlet', checked.map((box) => box.value).sort().join(','))
      set('from', [address.searchParams.get('from') || '', from.value].sort().pop())
      set('to', [address.searchParams.get('to') || '', to.value].filter(Boolean).sort()[0])
      link.href = address.href
    }
  }

  function update() {
    const isFiltered = asked()
    filterExcerpts(all('.view').flatMap((view) => filterRows(view, isFiltered)), isFiltered)
    updateLinks()
  }

  form.hidden = false
  form.addEventListener('change', update)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(update))
}
`

/** What the content security policy of a saved page knows the script by. */
export const FILTER_SCRIPT_HASH = `sha256-${createHash('sha256').update(FILTER_SCRIPT).digest('base64')}`
