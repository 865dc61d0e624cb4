import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf } from '#app/i18n/language.server.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  languageOf(params)
  return null
}

export default function Home() {
  return <h1>数集</h1>
}
