import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { OrganisationReview } from '#app/components/operator/organisation-review.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { withPassword } from '#app/domain/account/account-forms.ts'
import { DecisionForm } from '#app/domain/organisation/organisation-forms.ts'
import { readApplication } from '#app/domain/organisation/read-application.server.ts'
import { takeDecision } from '#app/domain/organisation/take-decision.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { senderOf } from '#app/http/sender.server.ts'
import { stepUp, viewStepUp } from '#app/http/step-up.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { operatorOrganisationWords } from '#app/i18n/operator-organisations.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.verify')
  const found = await readApplication(context.exchange.database.read, params.slug ?? '', { language, now: Date.now() })
  if (!found) throw notFound()
  const { name, ...review } = found
  return {
    name,
    review,
    ...viewStepUp(actor),
    head: pageHead(language, name.text, operatorOrganisationWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requireOperator(context, request, 'exchange.verify')
  const form = await readForm(context, request, withPassword(DecisionForm))
  if (!form.ok) return form.response
  const { database } = context.exchange
  const organisation = await findOrganisation(database.read, params.slug ?? '')
  if (!organisation) throw notFound()
  try {
    // Deciding on an application is everyday work; to close an organisation, or open it again, is not.
    const { intent, password } = form.data
    if (intent === 'suspend' || intent === 'reinstate') await stepUp(context, request, { actor, password })
    await takeDecision(database, form.data, {
      actor,
      organisationId: organisation.id,
      sender: senderOf(context),
    })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${links.operatorOrganisation(organisation.slug)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorOrganisation() {
  const { name, review } = useLoaderData<typeof loader>()
  return (
    <OperatorFrame title={<Marked said={name} />}>
      <OrganisationReview review={review} />
    </OperatorFrame>
  )
}
