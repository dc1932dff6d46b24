/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@duckdb/node-api', '@duckdb/node-bindings', 'subset-font'],
  // Development requests to 127.0.0.1 come from there, not from the host name that the dev server assumes.
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run check` does that.
  typescript: { ignoreBuildErrors: true },
}

export default config
