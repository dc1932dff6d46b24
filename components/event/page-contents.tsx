interface PageContentsProps {
  parts: readonly { id: string; title: string }[]
}

/** The way to each part of a long page. */
export function PageContents({ parts }: PageContentsProps) {
  return (
    <nav aria-label="On this page" className="mt-6">
      <ul className="flex flex-wrap gap-x-6 text-small">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-2 font-semibold">
              {title} <span aria-hidden="true">↓</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
