import Link from 'next/link'
import { Fragment } from 'react'

const before = (place: number, all: number) => (place === 0 ? '' : place === all - 1 ? ' and ' : ', ')

/** Names of tables of a corpus, each leading to its description. */
export const TableLinks = ({ tables }: { tables: readonly string[] }) =>
  tables.map((table, place) => (
    <Fragment key={table}>
      {before(place, tables.length)}
      <Link href={{ pathname: '/docs/format', hash: table }} prefetch={false}>
        {table}
      </Link>
    </Fragment>
  ))
