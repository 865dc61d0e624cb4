import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { PersonMarks } from '#app/components/operator/person-marks.tsx'
import { PersonPage } from '#app/components/operator/person-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Done } from '#app/components/ui/done.tsx'
import { withPassword } from '#app/domain/account/account-forms.ts'
import { PersonAct } from '#app/domain/person-admin/person-forms.ts'
import { readPerson } from '#app/domain/person-admin/read-person.server.ts'
import { endSessionsOf, reinstatePerson, suspendPerson } from '#app/domain/person-admin/suspend-person.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { stepUp, viewStepUp } from '#app/http/step-up.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorWords } from '#app/i18n/operator.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.people')
  const person = await readPerson(context.exchange.database.read, {
    id: params.id ?? '',
    asker: actor.personId,
    language,
    now: Date.now(),
  })
  if (!person) throw notFound()
  const head = pageHead(language, person.name, operatorWords[language].people.personDescription)
  return { person, ...viewStepUp(actor), head }
}

const dones = { suspend: 'suspended', reinstate: 'reinstated', endSessions: 'ended' } as const

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.people')
  const form = await readForm(context, request, withPassword(PersonAct))
  if (!form.ok) return form.response
  const personId = params.id ?? ''
  const { exchange } = context
  try {
    // Ending sessions is for when it is urgent.
    if (form.data.intent !== 'endSessions') await stepUp(context, request, { actor, password: form.data.password })
    if (form.data.intent === 'suspend') await suspendPerson(exchange, { personId, actor, reason: form.data.reason })
    else if (form.data.intent === 'reinstate')
      await reinstatePerson(exchange, { personId, actor, reason: form.data.reason })
    else await endSessionsOf(exchange, { personId, actor })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).operatorPerson(personId)}?done=${dones[form.data.intent]}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Person() {
  const { person } = useLoaderData<typeof loader>()
  const { people: words } = useWords(operatorWords)
  return (
    <OperatorFrame
      title={
        <>
          {person.name} <PersonMarks marks={person.marks} />
        </>
      }
    >
      <div className="mt-4">
        <Done sentences={words.done} />
      </div>
      <PersonPage person={person} />
    </OperatorFrame>
  )
}
