import { matchCode } from '../codes/code-list.ts'
import { formats } from '../codes/content.ts'
import { mapLicence } from '../harvest/map-licence.ts'
import { mapFieldType, mapFormats } from '../harvest/map-values.ts'
import { type Fields, fieldsOf, filled, isFields, linkOf, listOf, wordsOf } from '../harvest/readers/draft.ts'
import type { LooseContent } from './draft-field.ts'
import { said } from './start-openapi.ts'
import type { StartLine } from './start-report.ts'

/** Whether a document is a Frictionless Data Package: it names its resources, each with a path or its data. */
export function isDataPackage(document: unknown): document is Fields {
  return (
    isFields(document) &&
    Array.isArray(document.resources) &&
    document.resources.some((each) => isFields(each) && (each.path !== undefined || each.data !== undefined))
  )
}

/** A draft of a data set from a Data Package; the table schema of its first resource that has one is the dictionary. */
export function readDataPackage(document: Fields): StartLine {
  const resources = listOf(document.resources).filter(isFields)
  const table = resources.find((each) => listOf(fieldsOf(each.schema).fields).length > 0)
  const title = wordsOf(document.title) || wordsOf(document.name)
  const written = wordsOf(document.description)
  const licence = fieldsOf(listOf(document.licenses)[0])
  const words = listOf(document.keywords)
    .map(wordsOf)
    .filter((word) => word !== '' && word.length <= 60)
  const zh = words.filter((word) => /\p{Script=Han}/u.test(word))
  const en = words.filter((word) => !zh.includes(word))
  const sources = listOf(document.sources).map((each) =>
    [wordsOf(fieldsOf(each).title), wordsOf(fieldsOf(each).path)].filter(Boolean).join(' '),
  )
  const bytes = resources.map((each) => Number(each.bytes)).filter((size) => Number.isSafeInteger(size) && size >= 0)
  const content: LooseContent = filled({
    kind: 'DATASET',
    title: said(title),
    summary: said((written.split(/(?<=[。！？])|(?<=[.!?])\s|\n/)[0] ?? '').slice(0, 600)),
    description: said(written.slice(0, 20_000)),
    keywords: filled({ zh, en }),
    version: wordsOf(document.version).slice(0, 40) || undefined,
    dictionary: table ? fieldsOfTable(fieldsOf(table.schema)) : [],
    formats: [...new Set(resources.flatMap((each) => mapFormats(formatOf(each))))],
    encoding: wordsOf(resources[0]?.encoding).slice(0, 40) || undefined,
    fileCount: resources.length,
    storageBytes: bytes.length === resources.length ? bytes.reduce((sum, size) => sum + size, 0) : undefined,
    sourceDetail: said(sources.join('\n').slice(0, 4_000)),
    document: linkOf(document.homepage),
    lastUpdated: /^\d{4}-\d{2}-\d{2}/.exec(wordsOf(document.created))?.[0],
    deliveryModes: ['FILE'],
    files: resources.slice(0, 2_000).map((each) =>
      filled({
        name: (wordsOf(listOf(each.path)[0]).split('/').pop() || wordsOf(each.name)).slice(0, 300),
        title: said(wordsOf(each.title).slice(0, 200)),
        description: said(wordsOf(each.description).slice(0, 2_000)),
        format: matchCode(formats, formatOf(each))?.code ?? 'OTHER',
        bytes: Number.isSafeInteger(each.bytes) ? (each.bytes as number) : undefined,
        sha256: /^sha256:([0-9a-f]{64})$/.exec(wordsOf(each.hash))?.[1],
        url: linkOf(listOf(each.path)[0]),
      }),
    ),
    terms: filled({
      licence: mapLicence(wordsOf(licence.name)).code,
      licenceUrl: linkOf(licence.path),
    }),
  })
  return { place: wordsOf(document.name), title, draft: { origin: 'METADATA', content }, faults: [], unread: [] }
}

function formatOf(resource: Fields): string {
  return (
    wordsOf(resource.format) ||
    (/\.([a-z0-9]{2,8})$/i.exec(wordsOf(listOf(resource.path)[0]))?.[1] ?? wordsOf(resource.mediatype))
  )
}

function fieldsOfTable(schema: Fields): LooseContent[] {
  const keys = listOf(schema.primaryKey).map(wordsOf)
  return listOf(schema.fields)
    .filter(isFields)
    .slice(0, 3_000)
    .map((field) => {
      const limits = fieldsOf(field.constraints)
      const values = listOf(limits.enum).map(wordsOf).filter(Boolean).slice(0, 300)
      const range = [wordsOf(limits.minimum), wordsOf(limits.maximum)]
      return filled({
        name: wordsOf(field.name).slice(0, 200),
        title: said(wordsOf(field.title).slice(0, 200)),
        type: values.length > 0 ? 'CODE' : (mapFieldType(wordsOf(field.type)) ?? 'STRING'),
        description: said(wordsOf(field.description).slice(0, 2_000)),
        example: wordsOf(field.example).slice(0, 300) || undefined,
        domain:
          values.length > 0
            ? values.map((value) => ({ value: value.slice(0, 100) }))
            : range.some(Boolean)
              ? range.join('–')
              : undefined,
        nullable: limits.required !== true && !keys.includes(wordsOf(field.name)),
        isKey: keys.includes(wordsOf(field.name)),
      }) as LooseContent
    })
}
