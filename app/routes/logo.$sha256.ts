import type { LoaderFunctionArgs } from '@remix-run/node'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { logoKey } from '#app/domain/settings/exchange-settings.ts'
import { notFound } from '#app/http/guards.server.ts'

/** The exchange's own picture, under the hash of its bytes: another picture has another address. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { database } = context.exchange
  const { logo } = currentSettings(database)
  const bytes = logo?.sha256 === params.sha256 ? database.setting(logoKey) : undefined
  if (!logo || bytes === undefined) throw notFound()
  return new Response(Buffer.from(bytes, 'base64'), {
    headers: {
      'Content-Type': logo.mediaType,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
