import { mapLicence } from '../harvest/map-licence.ts'
import { mapFieldType } from '../harvest/map-values.ts'
import { type Fields, fieldsOf, filled, isFields, linkOf, listOf, wordsOf } from '../harvest/readers/draft.ts'
import type { LooseContent } from './draft-field.ts'
import type { StartLine } from './start-report.ts'
import { schemaFields, seeSchema } from './start-schema.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Whether a document describes an interface: OpenAPI 3, or Swagger 2. */
export function isOpenApi(document: unknown): document is Fields {
  return isFields(document) && (wordsOf(document.openapi) !== '' || wordsOf(document.swagger) !== '')
}

/** The version it is written in, for people: OpenAPI 3.1.0. */
export function openApiName(document: Fields): string {
  return document.openapi ? `OpenAPI ${wordsOf(document.openapi)}` : `Swagger ${wordsOf(document.swagger)}`
}

/**
 * A draft of a data API from its description: the first operation that answers with data is the interface; its parameters and
 * body are the inputs, its answer the field dictionary. Other operations are named among what was not taken over.
 */
export function readOpenApi(document: Fields): StartLine {
  const info = fieldsOf(document.info)
  const operations = operationsOf(document)
  const main =
    operations.find(({ fields }) => schemaFields(document, answerOf(document, fields)).length > 0) ?? operations[0]
  const title = wordsOf(info.title)
  const written = wordsOf(info.description) || wordsOf(main?.operation.description)
  const licence = mapLicence(wordsOf(fieldsOf(info.license).identifier) || wordsOf(fieldsOf(info.license).name))
  const summary = wordsOf(info.summary) || wordsOf(main?.operation.summary) || firstSentence(written)
  const content: LooseContent = filled({
    kind: 'API',
    title: said(title),
    summary: said(summary.slice(0, 600)),
    description: said(written.slice(0, 20_000)),
    keywords: keywordsOf(document, main?.operation),
    version: wordsOf(info.version).slice(0, 40) || undefined,
    dictionary: main ? schemaFields(document, answerOf(document, main.fields)) : [],
    apiInputs: main ? inputsOf(document, main) : [],
    api: main && apiOf(document, main),
    document: linkOf(fieldsOf(document.externalDocs).url),
    formats: ['API'],
    deliveryModes: ['API'],
    support: said([wordsOf(fieldsOf(info.contact).name), linkOf(fieldsOf(info.contact).url)].filter(Boolean).join(' ')),
    terms: filled({
      licence: licence.code,
      licenceUrl: linkOf(fieldsOf(info.license).url),
    }),
  })
  return {
    place: main ? `${main.method} ${main.path}` : '',
    title,
    draft: { origin: 'OPENAPI', content },
    faults: operations
      .filter((each) => each !== main)
      .slice(0, 40)
      .map(({ method, path }) => ({
        zh: `未导入：${method} ${path}（一个产品描述一个接口）`,
        en: `Not taken over: ${method} ${path} (a listing describes one operation)`,
      })),
    unread: [],
  }
}

type Operation = { method: string; path: string; operation: Fields; shared: unknown[]; fields: Fields }

function operationsOf(document: Fields): Operation[] {
  return Object.entries(fieldsOf(document.paths)).flatMap(([path, item]) => {
    const at = fieldsOf(seeSchema(document, item))
    return methods.flatMap((method) =>
      isFields(at[method])
        ? [
            {
              method: method.toUpperCase(),
              path,
              operation: fieldsOf(at[method]),
              shared: listOf(at.parameters),
              fields: fieldsOf(at[method]),
            },
          ]
        : [],
    )
  })
}

/** The schema of what it answers when all is well. */
function answerOf(document: Fields, operation: Fields): unknown {
  const responses = fieldsOf(operation.responses)
  const key = ['200', '201', '2XX', 'default'].find((each) => responses[each] !== undefined)
  const response = fieldsOf(seeSchema(document, key && responses[key]))
  return response.schema ?? mediaOf(response).schema
}

function mediaOf(holder: Fields): Fields {
  const content = fieldsOf(holder.content)
  return fieldsOf(content['application/json'] ?? Object.values(content)[0])
}

function inputsOf(document: Fields, { operation, shared }: Operation): LooseContent[] {
  const parameters = [...shared, ...listOf(operation.parameters)].map((each) => fieldsOf(seeSchema(document, each)))
  const given = parameters
    .filter((each) => each.in !== 'body')
    .map((each) => {
      const schema = fieldsOf(seeSchema(document, each.schema ?? each))
      return filled({
        name: wordsOf(each.name).slice(0, 200),
        type:
          mapFieldType(wordsOf(schema.format) || wordsOf(listOf(schema.type)[0])) ??
          mapFieldType(wordsOf(listOf(schema.type)[0])) ??
          'STRING',
        description: said(wordsOf(each.description).slice(0, 2_000)),
        example: wordsOf(each.example ?? schema.example).slice(0, 300) || undefined,
        nullable: each.required !== true,
        required: each.required === true,
      }) as LooseContent
    })
  const body = fieldsOf(seeSchema(document, operation.requestBody))
  const inBody = parameters.find((each) => each.in === 'body')?.schema ?? mediaOf(body).schema
  return [...given, ...schemaFields(document, inBody)].slice(0, 300)
}

function apiOf(document: Fields, { method, path, operation }: Operation): LooseContent {
  const example = mediaOf(fieldsOf(fieldsOf(operation.responses)['200'])).example
  const server = wordsOf(fieldsOf(listOf(document.servers)[0]).url) || wordsOf(document.basePath)
  const base = server.replace(/^https?:\/\/[^/]+/, '').replace(/\/$/, '')
  return filled({
    method,
    path: (base + path).slice(0, 300),
    auth: said(authOf(document)),
    returnCodes: Object.entries(fieldsOf(operation.responses))
      .filter(([code]) => code !== 'default')
      .slice(0, 60)
      .map(([code, response]) =>
        filled({
          code,
          meaning: said(wordsOf(fieldsOf(seeSchema(document, response)).description).slice(0, 200)) ?? { zh: code },
        }),
      ),
    example: example === undefined ? undefined : JSON.stringify(example, null, 2).slice(0, 4_000),
  })
}

function authOf(document: Fields): string {
  const schemes = fieldsOf(fieldsOf(document.components).securitySchemes ?? document.securityDefinitions)
  const names = Object.values(schemes).map((each) => {
    const { type, scheme, name } = fieldsOf(each)
    return [wordsOf(type), wordsOf(scheme), wordsOf(name)].filter(Boolean).join(' ')
  })
  return [...new Set(names)].join('; ').slice(0, 200)
}

function keywordsOf(document: Fields, operation: Fields | undefined): Record<string, string[]> | undefined {
  const tags = [
    ...listOf(document.tags).map((tag) => wordsOf(fieldsOf(tag).name)),
    ...listOf(operation?.tags).map(wordsOf),
  ]
  const words = [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= 60).slice(0, 20)
  const zh = words.filter(isChinese)
  const en = words.filter((word) => !isChinese(word))
  return words.length === 0 ? undefined : { ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) }
}

/** A text in the language it seems to be in. */
export function said(text: string): { zh: string } | { en: string } | undefined {
  const words = text.trim()
  if (words === '') return undefined
  return isChinese(words) ? { zh: words } : { en: words }
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

function firstSentence(text: string): string {
  return text.split(/(?<=[。！？])|(?<=[.!?])\s|\n/)[0]?.trim() ?? ''
}
