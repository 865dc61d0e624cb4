import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { SettingsPage } from '#app/components/operator/settings-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Done } from '#app/components/ui/done.tsx'
import { withPassword } from '#app/domain/account/account-forms.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { changeLogo, changeSettings } from '#app/domain/settings/change-settings.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { hasRules, rulesKey } from '#app/domain/settings/exchange-settings.ts'
import { SettingsForm, UploadedLogo } from '#app/domain/settings/settings-forms.ts'
import { readUpload } from '#app/http/document-upload.server.ts'
import { isUpload } from '#app/http/file-form.server.ts'
import { checkForm, readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { stepUp, viewStepUp } from '#app/http/step-up.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorWords } from '#app/i18n/operator.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { files, linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.settings')
  const { database } = context.exchange
  const settings = currentSettings(database)
  const { revision, name, tagline, contact, limits, trading, logo } = settings
  const words = operatorWords[language].settings
  return {
    view: {
      ...{ revision, name, tagline, contact, limits, trading },
      logo: logo ? files.logo(logo.sha256) : undefined,
      rules: { zh: database.setting(rulesKey('zh')) ?? '', en: database.setting(rulesKey('en')) ?? '' },
      hasRules: hasRules(settings),
    },
    ...viewStepUp(actor),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.settings')
  const page = linksIn(languageOf(params)).operatorSettings()
  const { database, config } = context.exchange
  if (!isUpload(request)) {
    const form = await readForm(context, request, withPassword(SettingsForm))
    if (!form.ok) return form.response
    try {
      // Among them are how long links stay open, and what the exchange keeps of each trade.
      const { intent, password } = form.data
      if (intent === 'limits' || intent === 'trading') await stepUp(context, request, { actor, password })
      await changeSettings(database, form.data, { actor })
    } catch (error) {
      return refuse(error, form.values)
    }
    return redirect(`${page}?done=${form.data.intent}`)
  }
  const upload = await readUpload(context, request, { filesDir: config.filesDir, admit: async () => undefined })
  if (!upload.ok) return upload.response
  try {
    const form = checkForm(upload.fields, UploadedLogo)
    if (!form.ok) return form.response
    await changeLogo(database, upload.file, { actor, seen: form.data.seen })
  } catch (error) {
    return refuse(error, { intent: 'upload' })
  } finally {
    await dropReceivedFile(upload.file)
  }
  return redirect(`${page}?done=logo`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Settings() {
  const { view } = useLoaderData<typeof loader>()
  const { settings: words } = useWords(operatorWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <div className="mt-4">
        <Done sentences={words.done} />
      </div>
      <SettingsPage {...view} />
    </OperatorFrame>
  )
}
