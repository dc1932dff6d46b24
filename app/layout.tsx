import './globals.css'
import './print.css'

import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'

import { Providers } from '@/components/providers'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { ThemeScript } from '@/components/ui/theme-script'
import { fontClasses } from './fonts'

export const metadata: Metadata = {
  title: { default: 'Parallax', template: '%s · Parallax' },
  description: 'How news outlets tell the same event, side by side, with the words behind every mark.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

/** A page in the frame of another site has that site's head and foot, and the theme that the frame asks for; undefined for any other page. */
function frameOf(address: string): { theme?: 'light' | 'dark' } | undefined {
  const { pathname, searchParams } = new URL(address, 'http://page')
  if (!pathname.startsWith('/embed/')) return undefined
  const theme = searchParams.get('theme')
  return theme === 'light' || theme === 'dark' ? { theme } : {}
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers()
  const nonce = asked.get('x-nonce') ?? undefined
  const frame = frameOf(asked.get('x-address') ?? '/')
  return (
    <html lang="en" className={fontClasses} data-theme={frame?.theme} suppressHydrationWarning>
      <head>{!frame && <ThemeScript nonce={nonce} />}</head>
      <body className="flex min-h-dvh flex-col">
        <Providers>
          {!frame && <SiteHeader />}
          <main id="main" className="page-width grow" tabIndex={-1}>
            {children}
          </main>
          {!frame && <SiteFooter />}
        </Providers>
      </body>
    </html>
  )
}
