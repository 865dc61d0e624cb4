import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelfCheckPage } from '#app/components/high-quality/self-check-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { dayOf } from '#app/domain/calendar/days.ts'
import { checkInProcess } from '#app/domain/high-quality/check-in-process.server.ts'
import { sayFailure } from '#app/domain/high-quality/facts-view.ts'
import { CheckFailure, type FileFacts } from '#app/domain/high-quality/file-facts.ts'
import { readSelfCheck } from '#app/domain/high-quality/self-check-form.ts'
import {
  type SelfCheckAnswer,
  viewExample,
  viewQuestions,
  viewResult,
  viewTypeAnswers,
} from '#app/domain/high-quality/self-check-view.ts'
import { type DatasetForm, dropCheckedFile, readDatasetForm, statusOf } from '#app/http/dataset-upload.server.ts'
import { highQualityWords } from '#app/i18n/high-quality.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = highQualityWords[language]
  const address = new URL(request.url).searchParams
  const today = dayOf(Date.now())
  return {
    questions: viewQuestions(language),
    type: viewTypeAnswers(address, language),
    example: address.has('example') ? viewExample({ language, today }) : undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const today = dayOf(Date.now())
  let form: DatasetForm | undefined
  let read = readSelfCheck(new URLSearchParams())
  const answer = (answered: Partial<SelfCheckAnswer>, status: number) =>
    data({ typed: read.typed, problems: read.problems, ...answered } satisfies SelfCheckAnswer as SelfCheckAnswer, {
      status,
    })
  try {
    form = await readDatasetForm(context, request)
    read = readSelfCheck(form.fields)
    const { file } = form
    if (!file && read.isEmpty) throw new CheckFailure('fileMissing')
    const facts: FileFacts | undefined = file && (await checkInProcess({ ...file, ...read.days, today }))
    const result = viewResult({ ...read.input, facts, fileName: file?.name }, { language, today })
    return answer({ result }, read.problems.length > 0 ? 422 : 200)
  } catch (error) {
    if (!(error instanceof CheckFailure)) throw error
    return answer({ failure: sayFailure(error.code, language) }, statusOf(error))
  } finally {
    if (form) await dropCheckedFile(form)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => headMeta(loaded?.head)

export default function SelfCheckDataset() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <SelfCheckPage {...view} answer={useActionData<typeof action>()} />
}
