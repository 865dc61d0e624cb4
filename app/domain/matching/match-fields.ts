import { fold } from '../catalogue/fold.ts'
import type { FieldType } from '../codes/content.ts'
import type { DemandField } from '../demand/demand-content.ts'
import type { FieldEntry, ListingContent } from '../listing/listing-content.ts'
import { everyVersion } from '../text.ts'
import { type FieldLexicon, type FieldName, likenessOfNames, soundsOfName } from './field-names.ts'
import { textsOf } from './match-texts.ts'
import { type Finding, finding } from './match-words.ts'

/** Names that are as alike are the same thing; those at least half as much come near. */
const same = 0.99
const near = 0.6
const partlyShare = 0.5
const namedShare = 0.6
const mostEntries = 3_300

/**
 * How a listing stands to each of the wanted fields, in their order. Every wanted field gets the entry of the dictionary
 * that is most like it, by name, glossary, pinyin and its initials, and no entry serves two; a type that clashes makes it
 * partly. Inputs of an interface and fields that are only spoken of come near.
 */
export function holdFields(wanted: readonly DemandField[], offered: ListingContent, lexicon: FieldLexicon): Finding[] {
  if (wanted.length === 0) return []
  const index = indexOf(offered, lexicon)
  const taken = new Set<Entry>()
  const served = new Map<number, { entry: Entry; likeness: number }>()
  const pairs = wanted.flatMap((field, at) =>
    [...candidatesOf(field.name, index, lexicon)].map(([entry, likeness]) => ({ at, entry, likeness })),
  )
  pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Number(a.entry.isInput) - Number(b.entry.isInput) ||
      a.at - b.at ||
      a.entry.order - b.entry.order,
  )
  for (const { at, entry, likeness } of pairs) {
    if (served.has(at) || taken.has(entry)) continue
    served.set(at, { entry, likeness })
    taken.add(entry)
  }
  return wanted.map((field, at) => {
    const hit = served.get(at)
    return hit ? holdEntry(field, hit.entry, hit.likeness) : holdSpokenOf(field, offered, index, lexicon)
  })
}

function holdEntry(wanted: DemandField, entry: Entry, likeness: number): Finding {
  const { field, place, isInput } = entry
  const values = { name: titleOf(field) }
  const at = { place }
  if (isInput) return finding('partly', 'fieldInput', values, { ...at, share: partlyShare })
  if (likeness < same) return finding('partly', 'fieldNear', values, { ...at, share: partlyShare })
  if (wanted.type !== undefined && clash(wanted.type, field.type))
    return finding(
      'partly',
      'fieldType',
      { ...values, offered: field.type, wanted: wanted.type },
      { ...at, share: partlyShare },
    )
  return finding('meets', 'fieldIs', values, at)
}

function titleOf({ name, title }: FieldEntry): string {
  const own = title?.zh ?? title?.en
  return own === undefined || own === name ? name : `${name} (${own})`
}

/** A field that is named in the texts of a listing comes near; in a whole dictionary without it, it is missing. */
function holdSpokenOf(
  { name }: DemandField,
  offered: ListingContent,
  { entries }: FieldIndex,
  lexicon: FieldLexicon,
): Finding {
  const isWhole = entries.some(({ isInput }) => !isInput)
  const isSaid = speakingOf(name, lexicon)
  const said = textsOf(offered).find(({ text }) => isSaid(text))
  if (said) return finding('partly', 'fieldNamed', {}, { place: said.place, share: isWhole ? 0.3 : namedShare })
  if (!isWhole) return finding('unknown', 'fieldNoDictionary')
  return finding('no', 'fieldMissing', { count: entries.length }, { place: 'dictionary' })
}

/** Whether a folded text speaks of a field of this name. */
function speakingOf(name: string, lexicon: FieldLexicon): (text: string) => boolean {
  const folded = fold(name)
  if (folded.length < 2) return () => false
  if (han.test(folded)) {
    const ends = lexicon.read(name).parts.map((part) => part.at(-1) ?? '')
    // A name of two parts or more is spoken of where all of them are: 空气质量 … 监测站点.
    const isOfParts = ends.length > 1 && ends.every((end) => end.length > 1)
    return (text) => text.includes(folded) || (isOfParts && ends.every((end) => text.includes(end)))
  }
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return () => false
  let form: RegExp | undefined
  return (text) => {
    if (!words.every((word) => text.includes(word))) return false
    form ??= new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u')
    return form.test(text)
  }
}

const han = /\p{Script=Han}/u

const kindsOfType: Record<FieldType, readonly string[]> = {
  STRING: ['text'],
  CODE: ['text', 'number'],
  INTEGER: ['number'],
  DECIMAL: ['number'],
  BOOLEAN: ['flag', 'text'],
  DATE: ['time'],
  DATETIME: ['time'],
  GEOMETRY: ['place'],
  JSON: ['object', 'text'],
  BINARY: ['file'],
}

/** Whether values of one type cannot stand where the other is wanted. */
function clash(wanted: FieldType, offered: FieldType): boolean {
  return wanted !== offered && !kindsOfType[wanted].some((kind) => kindsOfType[offered].includes(kind))
}

type Entry = {
  field: FieldEntry
  place: string
  isInput: boolean
  order: number
  names: FieldName[]
  isNamedInHan: boolean
}
type FieldIndex = {
  entries: Entry[]
  byKey: Map<string, Entry[]>
  byPart: Map<string, Entry[]>
  /** Made when a name in Latin letters is first looked for. */
  bySound: () => Map<string, { entry: Entry; likeness: number }[]>
}

const indexes = new WeakMap<ListingContent, { lexicon: FieldLexicon; index: FieldIndex }>()

function indexOf(content: ListingContent, lexicon: FieldLexicon): FieldIndex {
  const before = indexes.get(content)
  if (before?.lexicon === lexicon) return before.index
  const index = makeIndex(content, lexicon)
  indexes.set(content, { lexicon, index })
  return index
}

function makeIndex({ dictionary, apiInputs }: ListingContent, lexicon: FieldLexicon): FieldIndex {
  const place = (isInput: boolean) => (field: FieldEntry, at: number) => ({
    field,
    place: `${isInput ? 'apiInputs' : 'dictionary'}.${at}`,
    isInput,
    order: at,
    isNamedInHan: /\p{Script=Han}/u.test(field.title?.zh ?? ''),
    names: [...new Set([field.name, ...everyVersion(field.title)])].map((name) => lexicon.read(name)),
  })
  const entries = [...dictionary.map(place(false)), ...apiInputs.map(place(true))].slice(0, mostEntries)
  const byKey = new Map<string, Entry[]>()
  const byPart = new Map<string, Entry[]>()
  const note = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key)
    if (!list) map.set(key, [entry])
    else if (list.at(-1) !== entry) list.push(entry)
  }
  for (const entry of entries)
    for (const { key, parts } of entry.names) {
      note(byKey, key, entry)
      for (const part of parts) for (const meaning of part) note(byPart, meaning, entry)
    }
  let sounds: Map<string, { entry: Entry; likeness: number }[]> | undefined
  return {
    entries,
    byKey,
    byPart,
    bySound: () => {
      sounds ??= soundsOfEntries(entries)
      return sounds
    },
  }
}

/** Initials of three syllables may be anything; from four on they are hardly chance. */
const fewInitials = 4

function soundsOfEntries(entries: readonly Entry[]): Map<string, { entry: Entry; likeness: number }[]> {
  const sounds = new Map<string, { entry: Entry; likeness: number }[]>()
  for (const entry of entries)
    for (const name of [entry.field.name, ...everyVersion(entry.field.title)]) {
      const sound = soundsOfName(name)
      if (!sound) continue
      for (const [key, likeness] of soundKeys(sound)) sounds.set(key, [...(sounds.get(key) ?? []), { entry, likeness }])
    }
  return sounds
}

function soundKeys({ full, initials }: { full: string; initials: string }): (readonly [string, number])[] {
  return initials.length < 3
    ? [[full, 1]]
    : [
        [full, 1],
        [initials, initials.length >= fewInitials ? 1 : 0.7],
      ]
}

/** Entries that may be a wanted field, with how alike they are. */
function candidatesOf(name: string, index: FieldIndex, lexicon: FieldLexicon): Map<Entry, number> {
  const found = new Map<Entry, number>()
  const note = (entry: Entry, likeness: number) => {
    if (likeness >= near && likeness > (found.get(entry) ?? 0)) found.set(entry, likeness)
  }
  const own = lexicon.read(name)
  // The very name stands before a synonym.
  for (const entry of index.byKey.get(own.key) ?? []) note(entry, 2)
  const sound = soundsOfName(name)
  if (sound)
    // A column that has a Chinese name of its own is no guess.
    for (const [key, likeness] of soundKeys(sound))
      for (const entry of index.byKey.get(key) ?? []) if (!entry.isNamedInHan) note(entry, likeness)
  if (!sound && /^[a-z_ -]+$/i.test(name))
    for (const { entry, likeness } of index.bySound().get(own.key) ?? []) note(entry, likeness)
  const sharing = new Set(own.parts.flatMap((part) => part.flatMap((meaning) => index.byPart.get(meaning) ?? [])))
  for (const entry of sharing) note(entry, Math.max(...entry.names.map((other) => likenessOfNames(own, other))))
  return found
}
