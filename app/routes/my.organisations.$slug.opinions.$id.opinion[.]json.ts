import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { findOpinion } from '#db/queries/opinions.server.ts'

/** What was signed of an opinion, with signature and key: can be verified without the exchange. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireInOrganisation(context, request, 'opinion.see', params.slug)
  const opinion = await findOpinion(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
  })
  if (!opinion?.payload) throw notFound()
  const { payload, signature, signedBy: keyId, publicKey, id } = opinion
  const file = { payload: JSON.parse(payload) as object, signature, keyId, publicKey }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="opinion-${id}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
