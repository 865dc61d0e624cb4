import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { VerifyPage } from '#app/components/certificate/verify-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { isCertificateNumber, isDealNumber, readNumber } from '#app/domain/certificate/certificate-number.ts'
import { type Found, viewVerified } from '#app/domain/certificate/certificate-view.ts'
import { openFile } from '#app/domain/certificate/open-certificate.server.ts'
import { verifyContent, verifyFile, verifyNumber } from '#app/domain/certificate/verify.server.ts'
import { foundDeal, foundReceipts } from '#app/domain/receipt/found-deal.server.ts'
import { verifyDealFile, verifyDealNumber } from '#app/domain/receipt/read-receipts.server.ts'
import { readCheckedFile } from '#app/http/certificate-upload.server.ts'
import { certificateWords } from '#app/i18n/certificate.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = certificateWords[language].verify
  const typed = new URL(request.url).searchParams.get('number')
  const number = readNumber(typed ?? '')
  const { database, signer } = context.exchange
  let found: Found | undefined
  if (typed !== null && number === '') found = { kind: 'problem', form: 'number', reason: 'numberMissing' }
  else if (typed !== null && !isCertificateNumber(number))
    found = { kind: 'problem', form: 'number', reason: 'numberMisspelt' }
  else if (typed !== null && isDealNumber(number)) {
    const verified = await verifyDealNumber(database.read, signer.keys(), number)
    found = verified
      ? foundDeal(verified, { language, origin: context.origin })
      : { kind: 'problem', form: 'number', reason: 'numberUnknown' }
  } else if (typed !== null) {
    const verified = await verifyNumber({ db: database.read, signer }, number)
    found = verified
      ? { kind: 'certificate', by: 'number', ...viewVerified(verified, { language, origin: context.origin }) }
      : { kind: 'problem', form: 'number', reason: 'numberUnknown' }
  }
  return { number, found, head: pageHead(language, words.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const options = { language: languageOf(params), origin: context.origin }
  const { database, signer } = context.exchange
  const asked = { db: database.read, signer }
  const problem = (reason: string, status = 422) =>
    data({ found: { kind: 'problem', form: 'file', reason } satisfies Found as Found }, { status })
  const upload = await readCheckedFile(request)
  if (!upload.ok) return problem(upload.reason, upload.status)
  const opened = openFile(upload.bytes)
  if (opened.kind === 'unknown') return problem(opened.reason)
  if (opened.kind === 'content') {
    const { hash, found } = await verifyContent(asked, opened.content)
    const certificates = found.map((each) => viewVerified(each, options))
    return data({ found: { kind: 'content', hash, certificates } satisfies Found as Found })
  }
  if (opened.kind === 'deal')
    return data({ found: foundDeal(await verifyDealFile(database.read, signer.keys(), opened.file), options) as Found })
  if (opened.kind === 'receipts') return data({ found: foundReceipts(opened.bundle, signer.keys()) as Found })
  const verified = viewVerified(await verifyFile(asked, opened.file), options)
  const by = opened.isPdf ? 'pdf' : 'json'
  return data({ found: { kind: 'certificate', by, ...verified } satisfies Found as Found })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => headMeta(loaded?.head)

export default function Verify() {
  const { number, found } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <VerifyPage number={number} found={sent?.found ?? found} />
}
