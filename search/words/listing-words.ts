import { findRegion } from '#app/domain/codes/region.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import type { WordsRow } from '#db/words/words-layout.server.ts'
import { foldOften as fold } from '../fold-often.ts'
import { labelsOf } from '../labels.ts'
import { titleKey } from '../query-words.ts'
import { remember } from '../remember.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import { soundsOf } from './sounds.ts'
import { languageOfWords } from './stems.ts'
import { latinWords, tokensOf } from './tokens.ts'

const longest = { title: 1_000, keywords: 2_000, fields: 6_000, provider: 400, summary: 2_000, body: 6_000 }
/** How much of a description is looked through for concepts of the glossary. */
const conceptsFrom = 600

/** The words of a listing as the words index keeps them. */
export function listingWords(row: DocumentRow, forms: GlossaryForms): WordsRow {
  const { content, provider } = row
  const texts = textsOf(row)
  const { title, summary, body } = texts
  const regions = content.regions.flatMap((code) => findRegion(code)?.zh ?? [])
  return {
    id: row.id,
    words: {
      title: written(title),
      keywords: written(texts.keywords),
      fields: written(texts.fields),
      provider: written(texts.provider),
      summary: sameAs(summary, title) ? '' : written(summary),
      body: sameAs(body, summary) || sameAs(body, title) ? '' : written(body),
      labels: labelTokens(labelsOf(content).join('\n')),
      glossary: otherFormsIn(texts, forms).map(formTokens).join(' '),
    },
    title: title.map((each) => each.text).join('\n'),
    titleKeys: [...new Set(everyVersion(content.title).map(titleKey))].filter(Boolean),
    sounds: soundsOf([
      ...title.map((each) => each.text),
      ...Object.values(provider.name).map((name) => fold(name ?? '')),
      ...regions,
    ]),
    fieldKeys: fieldKeysOf([...content.dictionary, ...content.apiInputs]),
  }
}

/** Many listings have the same labels, and every form of the glossary comes again. */
const labelTokens = remember((labels) => tokensOf(fold(labels), 'en'), 5_000)
const formTokens = remember((form) => tokensOf(form, 'en'), 50_000)

/** The forms, in both languages, of what a listing is about, and of who provides it, that it does not write itself. */
export function otherFormsOf(row: DocumentRow, forms: GlossaryForms): readonly string[] {
  return otherFormsIn(textsOf(row), forms)
}

type Texts = Record<'title' | 'keywords' | 'fields' | 'provider' | 'summary' | 'body', Folded[]>

function textsOf({ content, provider }: DocumentRow): Texts {
  const fields = [...content.dictionary, ...content.apiInputs]
  const others = [content.description, content.series, content.topic, ...content.scenarios, ...content.targetUsers]
  return {
    title: foldAll(Object.entries(content.title), longest.title),
    keywords: foldAll(
      Object.entries(content.keywords).flatMap(([tag, words]) => words.map((word) => [tag, word] as const)),
      longest.keywords,
    ),
    fields: foldAll(
      fields.flatMap((field) => [['en', splitName(field.name)] as const, ...Object.entries(field.title ?? {})]),
      longest.fields,
    ),
    provider: foldAll(Object.entries(provider.name), longest.provider),
    summary: foldAll(Object.entries(content.summary), longest.summary),
    body: foldAll(
      others.flatMap((text) => Object.entries(text ?? {})),
      longest.body,
    ),
  }
}

function otherFormsIn(texts: Texts, forms: GlossaryForms): readonly string[] {
  const { title, keywords, fields, provider, summary, body } = texts
  const looked = [...title, ...keywords, ...fields, ...summary].map((each) => each.text)
  const described = body.map((each) => each.text.slice(0, conceptsFrom))
  const about = forms.otherForms([...looked, ...described].join('\n'))
  const names = provider.flatMap(({ text }) => forms.namesLike(text))
  return names.length > 0 ? [...new Set([...names, ...about])] : about
}

/** Every name of every field, each once. */
export function fieldKeysOf(fields: readonly { name: string; title?: Text | undefined }[]): string[] {
  return [
    ...new Set(
      fields.flatMap((field) => [field.name, ...Object.values(field.title ?? {})].map((name) => fieldKey(name ?? ''))),
    ),
  ].filter(Boolean)
}

/** A field name without case, width, script and signs: user_id, UserID and «User ID» are one. */
export function fieldKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .slice(0, 120)
}

/** A field name as it is written and, where it is written in camel case, also in its parts. */
export function splitName(name: string): string {
  const parts = name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
  return parts === name ? name : `${name} ${parts}`
}

type Folded = { language: string; text: string }

function foldAll(texts: readonly (readonly [string, string | undefined])[], most: number): Folded[] {
  const folded: Folded[] = []
  const seen = new Set<string>()
  let room = most
  for (const [tag, text] of texts) {
    if (!text || room <= 0) continue
    const each = fold(text).slice(0, room)
    if (seen.has(each)) continue
    seen.add(each)
    room -= each.length
    folded.push({ language: tag.slice(0, 2), text: each })
  }
  return folded
}

function written(texts: readonly Folded[]): string {
  return texts
    .map(({ language, text }) => {
      // A text that says to be Chinese, or says nothing, may be in any language.
      const told = language === 'zh' || language === 'un' ? languageOfWords(latinWords(text)) : language
      return tokensOf(text, told)
    })
    .filter(Boolean)
    .join(' ')
}

function sameAs(one: readonly Folded[], other: readonly Folded[]): boolean {
  return one.length > 0 && one.every((each) => other.some((text) => text.text === each.text))
}
