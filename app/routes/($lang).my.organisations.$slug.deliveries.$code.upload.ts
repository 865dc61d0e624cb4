import type { ActionFunctionArgs } from '@remix-run/node'
import type { PieceHeard } from '#app/components/delivery/use-pieces.ts'
import { sendPiece } from '#app/http/delivery-page.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { deliveryWords } from '#app/i18n/delivery.ts'
import { formWords } from '#app/i18n/forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** Takes a file in pieces from the page's script; each answer says which byte is wanted next, or what is wrong. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.write', params.slug)
  const answer = (value: PieceHeard, status = 200) => Response.json(value, { status })
  const sent = await sendPiece(context, request, { actor, organisationId: organisation.id })
  if (sent.state === 'going') return answer({ state: 'going', ...sent.upload })
  if (sent.state === 'added') {
    const page = linksIn(language).delivery(organisation.slug, params.code ?? '')
    return answer({ state: 'added', to: `${page}?done=${sent.done}` })
  }
  const sentences: Readonly<Record<string, string>> = {
    ...formWords[language].problems,
    ...deliveryWords[language].problems,
  }
  const sentence = sentences[sent.reason] ?? sentences.invalid ?? ''
  return answer({ state: 'refused', sentence, isAgain: sent.reason === 'pieceElsewhere' }, sent.status)
}
