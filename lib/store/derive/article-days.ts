const OPEN_START = `date '0001-01-01'`
const OPEN_END = `date '9999-12-31'`

/** Bounds of the first publication: the printed day, else what the text allows, an open side at the end of the calendar. */
export const DAYS_OF_ARTICLE = `
  coalesce(published_on, published_from, case when published_to is not null then ${OPEN_START} end) as first_day,
  coalesce(published_on, published_to, case when published_from is not null then ${OPEN_END} end) as last_day`
