import type { ListingDraft } from '../../listing/listing-content.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapLicence } from '../map-licence.ts'
import { type Fields, fieldsOf, filled, finish, isFields, linkOf, listOf, repaired, skip, wordsOf } from './draft.ts'
import { subjectsOf } from './english-values.ts'
import { readDataFields } from './hf-fields.ts'
import { hfTasks } from './hf-tasks.ts'
import {
  cut,
  htmlToText,
  keywordsOf,
  languageOf,
  line,
  summaryOf,
  tagOf,
  textIn,
  withoutContacts,
} from './markdown-text.ts'
import { readYaml } from './tolerant-yaml.ts'

const hub: HarvestSource = {
  name: 'hf-dataset-cards',
  title: { zh: 'Hugging Face 数据集卡片', en: 'Hugging Face dataset cards' },
  url: 'https://huggingface.co/datasets',
  licence: 'Apache-2.0',
}

/**
 * Dataset cards of the Hugging Face hub: a README.md with YAML front matter. A card that states tasks describes a
 * corpus made to train or evaluate models and is listed as HQ_DATASET; any other is a DATASET. The block `hq` is left
 * out, as no card says which type of TC609-5-2025-03 it is.
 */
export const hfCardReader: HarvestReader = {
  format: 'hf-card',
  recognises: ({ name, head }) =>
    /\.md$/i.test(name) &&
    (/^\s*---\r?\n[\s\S]*?^(?:pretty_name|task_categories|annotations_creators|size_categories|paperswithcode_id|language|license)\s*:/m.test(
      head,
    ) ||
      /^#+ Dataset (?:Card|Summary)|^### Contributions\s+Thanks to/m.test(head)),
  read: readCard,
}

async function* readCard(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const text = (await input.text()).replace(/^\ufeff/, '').replace(/\r\n/g, '\n')
  const front = text.match(/^\s*---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/)
  if (!front) {
    yield skip('H04', place, 'no front matter: not the card of a dataset')
    return
  }
  const reading = readFrontMatter(front[1] ?? '')
  if ('error' in reading) {
    yield skip('H02', `${place}:${reading.line + 1}`, `front matter: ${reading.error}`)
    return
  }
  for (const note of reading.notes) yield repaired(place, note)
  const sections = sectionsOf(text.slice(front[0].length))
  const id = idOf(input)
  const title = titleOf(reading.value, text, id)
  if (title === '') {
    yield skip('H03', place, 'neither pretty_name nor heading')
    return
  }
  const about = sections.get('dataset description') ?? ''
  yield finish(
    filled({
      place,
      recordId: id,
      source: options.source ? { ...hub, name: options.source } : hub,
      provider: {
        name: { zh: 'Hugging Face 数据集社区', en: 'Hugging Face datasets community' },
        kind: 'OTHER' as const,
        website: 'https://huggingface.co/datasets',
      },
      content: contentOf(reading.value, sections, title, id),
      url: `https://huggingface.co/datasets/${id}`,
      original: originalOf(reading.value),
      contact: contactOf(about, sections),
    }) as Parameters<typeof finish>[0],
  )
}

/** The front matter; a key whose value cannot be read is left out and named, everything else is kept. */
function readFrontMatter(text: string): { value: Fields; notes: string[] } | { error: string; line: number } {
  const rows = text.split('\n')
  const notes: string[] = []
  for (let attempt = 0; attempt < 5; attempt++) {
    const reading = readYaml(rows.join('\n'))
    if (!('error' in reading)) {
      if (!isFields(reading.value)) return { error: 'not a list of named values', line: 1 }
      return { value: reading.value, notes: reading.mended ? [...notes, `front matter: ${reading.mended}`] : notes }
    }
    let start = Math.min(reading.line - 1, rows.length - 1)
    while (start > 0 && !/^[A-Za-z][\w-]*\s*:/.test(rows[start] ?? '')) start--
    let end = start + 1
    while (end < rows.length && !/^[A-Za-z][\w-]*\s*:/.test(rows[end] ?? '')) end++
    const key = rows[start]?.match(/^([A-Za-z][\w-]*)\s*:/)?.[1]
    if (!key) return { error: reading.error, line: reading.line }
    notes.push(`front matter line ${reading.line + 1}: ${key} cannot be read and is left out`)
    rows.fill('', start, end)
  }
  return { error: 'too many values that cannot be read', line: 1 }
}

/** The folder's name is the dataset's id; a loose card is called by its file's name. */
function idOf(input: HarvestInput): string {
  const folder = input.path.match(/([^/!\\]+)[/\\]README\.md$/i)?.[1]
  return folder && !/^(?:datasets|data|cards)$/i.test(folder) ? folder : input.name.replace(/\.md$/i, '')
}

function titleOf(front: Fields, text: string, id: string): string {
  const pretty = isFields(front.pretty_name) ? Object.values(front.pretty_name)[0] : front.pretty_name
  const heading = text.match(/^# Dataset Card for\s+"?([^"\n]+?)"?\s*$/m)?.[1] ?? ''
  const named = [wordsOf(pretty), heading].map((words) =>
    line(withoutContacts(words).text, 300).replace(/^(['"])(.*)\1$/, '$2'),
  )
  return (
    named.find((words) => words !== '' && !/^\[?(?:dataset name|needs? more information|n\/a)\]?$/i.test(words)) ?? id
  )
}

const boilerplate =
  /^\s*[-*]?\s*\[?\[?(?:more information needed|needs more information|n\/a)\]?\]?(?:\([^)]*\))?\.?\s*$/gim

/** The sections of a card by their heading in lower case, down to the third level; boilerplate is taken out. */
function sectionsOf(body: string): Map<string, string> {
  const sections = new Map<string, string>()
  let heading = ''
  let fenced = false
  for (const row of body.split('\n')) {
    if (/^\s*```/.test(row)) fenced = !fenced
    const found = fenced ? undefined : row.match(/^#{1,3}\s+(.+?)\s*#*$/)?.[1]
    if (found) heading = found.toLowerCase()
    else sections.set(heading, `${sections.get(heading) ?? ''}${row}\n`)
  }
  for (const [key, text] of sections) sections.set(key, tidy(text))
  return sections
}

function tidy(text: string): string {
  const kept = text
    .replace(boilerplate, '')
    .replace(/\[(?:More Information Needed|Needs More Information)\](?:\([^)]*\))?/gi, '')
  const filledHeadings = kept.replace(/^#{4,6} .*\n+(?=#{4,6} |\s*$(?![\s\S]))/gm, '')
  return filledHeadings.trim()
}

const told: readonly (readonly [string, string])[] = [
  ['supported tasks and leaderboards', 'Supported tasks'],
  ['languages', 'Languages'],
  ['data instances', ''],
  ['curation rationale', 'Curation rationale'],
  ['source data', 'Source data'],
  ['annotations', 'Annotations'],
  ['personal and sensitive information', 'Personal and sensitive information'],
  ['social impact of dataset', 'Social impact'],
  ['discussion of biases', 'Biases'],
  ['other known limitations', 'Known limitations'],
]

function contentOf(front: Fields, sections: Map<string, string>, title: string, id: string): ListingDraft {
  const summary = clean(sections.get('dataset summary') ?? '')
  const more = told
    .filter(([, heading]) => heading !== '')
    .map(([key, heading]) => ({ heading, text: clean(sections.get(key) ?? '') }))
    .filter(({ text }) => text !== '')
    .map(({ heading, text }) => `### ${heading}\n\n${text}`)
  const description = [summary, ...more].filter(Boolean).join('\n\n')
  const tasks = [...flat(front.task_categories), ...flat(front.task_ids)]
  const licence = licenceOf(front, clean(sections.get('licensing information') ?? ''))
  const citation = (sections.get('citation information') ?? '').replace(/^```.*$/gm, '').trim()
  const about = sections.get('dataset description') ?? ''
  const bases = flat(front.source_datasets)
    .filter((name) => name.startsWith('extended|'))
    .map((name) => name.slice(9).replace(/^other-/, ''))
  const inText = summary.length > 0 ? languageOf(summary, 'en') : 'en'
  return filled({
    kind: tasks.length > 0 ? ('HQ_DATASET' as const) : ('DATASET' as const),
    title: textIn('en', title) ?? { en: id },
    summary: textIn(inText, summaryOf(summary.replace(/To load a language pair[\s\S]*/, ''))) ?? {
      en: tasks.length > 0 ? line(`${title}: data for ${tasks.slice(0, 4).join(', ')}`, 300) : title,
    },
    description: textIn(inText, cut(description, 20_000)),
    keywords: keywordsIn(tasks, flat(front.tags)),
    ...subjectsOf([title, id.replace(/[_-]+/g, ' '), ...flat(front.tags)]),
    document: ['Homepage', 'Repository', 'Paper']
      .map((name) => linkNamed(about, name))
      .find((link) => link !== undefined),
    dictionary: readDataFields(sections.get('data fields') ?? ''),
    storageBytes: sizeOf(about),
    recordCount: examplesOf(front.dataset_info),
    languages: languagesOf(front),
    lineage: bases.length > 0 ? { en: `Extended from: ${bases.join(', ')}` } : undefined,
    deliveryModes: ['FILE' as const],
    terms: filled({
      ...licence,
      buyerRequirements: citation === '' ? undefined : { en: cut(`Cite as: ${withoutContacts(citation).text}`, 2_000) },
    }),
  }) as ListingDraft
}

function clean(text: string): string {
  return htmlToText(withoutContacts(text).text)
}

/** A value that is a list, one word, or a map from configuration to list. */
function flat(value: unknown): string[] {
  const words = isFields(value) ? Object.values(value).flatMap(flat) : listOf(value).map(wordsOf)
  return [...new Set(words.filter((word) => word !== ''))]
}

function keywordsIn(tasks: readonly string[], tags: readonly string[]): Record<string, string[]> | undefined {
  const en = keywordsOf([...tasks.map((task) => task.replace(/-other-/, ': ').replace(/-/g, ' ')), ...tags])
  const zh = [...new Set(tasks.flatMap((task) => hfTasks[task] ?? []))]
  const keywords = { ...(en.length > 0 ? { en } : {}), ...(zh.length > 0 ? { zh } : {}) }
  return Object.keys(keywords).length > 0 ? keywords : undefined
}

/** The card's tag, unless its «Licensing Information» names another licence: then the words are left to speak. */
function licenceOf(front: Fields, section: string): { licence?: string; licenceText?: string; licenceUrl?: string } {
  const tags = flat(front.license ?? front.licenses)
  const mapped = tags.map((tag) => mapLicence(tag))
  const said = mapLicence(section)
  const codes = new Set(mapped.map((one) => one.code))
  const undecided = tags.every((tag) => /^(?:unknown|other)$/i.test(tag))
  const tagged = codes.size === 1 ? [...codes][0] : undefined
  const contradicted = tagged !== undefined && said.code !== undefined && said.code !== tagged
  const code = undecided ? said.code : contradicted ? undefined : tagged
  const words = [said.text, wordsOf(front.license_details)].find((text) => text !== undefined && text !== '')
  return filled({
    licence: code,
    licenceText: words && words !== code ? cut(words, 4_000) : undefined,
    licenceUrl: said.url ?? mapped.find((one) => one.url)?.url,
  })
}

function languagesOf(front: Fields): string[] {
  const tags = [...flat(front.language ?? front.languages), ...flat(front.language_bcp47)].map((tag) => tagOf(tag, ''))
  return [...new Set(tags)].filter((tag) => tag !== '' && tag !== 'code' && tag.length <= 20).slice(0, 400)
}

function linkNamed(about: string, name: string): string | undefined {
  const row = about.match(new RegExp(`\\*\\*${name}:?\\*\\*:?(.*)$`, 'mi'))?.[1] ?? ''
  return linkOf(row.match(/https?:\/\/[^\s<>")\]]+/)?.[0]?.replace(/[.,;]+$/, ''))
}

function sizeOf(about: string): number | undefined {
  const size = about.match(/Size of the generated dataset:\*\*\s*([\d.]+)\s*(KB|MB|GB|TB)/i)
  const unit = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[size?.[2]?.toUpperCase() as 'KB' | 'MB' | 'GB' | 'TB']
  const bytes = size && unit ? Math.round(Number(size[1]) * unit) : 0
  return bytes > 0 ? bytes : undefined
}

/** Number of examples where the card counts them; a size category is a range and is kept as the source wrote it. */
function examplesOf(info: unknown): number | undefined {
  const splits = listOf(fieldsOf(info).splits).filter(isFields)
  const counts = splits.map((split) => Number(split.num_examples))
  return counts.length > 0 && counts.every((count) => Number.isInteger(count) && count >= 0)
    ? counts.reduce((sum, count) => sum + count, 0)
    : undefined
}

function contactOf(about: string, sections: Map<string, string>): Record<string, string> | undefined {
  const point = about
    .match(/\*\*Point of Contact:?\*\*:?(.*)$/im)?.[1]
    ?.replace(/\[(?:more information needed|needs more information)\](?:\([^)]*\))?/gi, '')
    .trim()
  const curators = sections.get('dataset curators') ?? ''
  const contact = filled({
    contact: point ? cut(htmlToText(point), 1_000) : undefined,
    curators: curators === '' ? undefined : cut(htmlToText(curators), 2_000),
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

function originalOf(front: Fields): Record<string, string> {
  const names: Readonly<Record<string, string>> = {
    licence: 'license',
    recordCount: 'size_categories',
    tasks: 'task_categories',
    taskIds: 'task_ids',
    languages: 'language',
    multilinguality: 'multilinguality',
    annotators: 'annotations_creators',
    languageCreators: 'language_creators',
    sourceDatasets: 'source_datasets',
    paper: 'paperswithcode_id',
  }
  const entries = Object.entries(names).map(
    ([ours, theirs]) => [ours, cut(flat(front[theirs]).join(', '), 1_000)] as const,
  )
  return Object.fromEntries(entries.filter(([, words]) => words !== ''))
}
