'use client'

import './globals.css'

/** Stands in for the whole document when not even the layout could be shown. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Parallax: this page could not be shown</title>
      </head>
      <body>
        <main className="page-width py-12">
          <h1 className="text-display">This page could not be shown</h1>
          <p className="mt-6">
            Parts of it did not arrive. <a href="/">Load Parallax anew</a>; nothing was changed.
          </p>
        </main>
      </body>
    </html>
  )
}
