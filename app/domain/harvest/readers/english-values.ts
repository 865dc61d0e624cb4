import type { FieldType, Format, Frequency } from '../../codes/content.ts'
import type { Field16, IndustrySection } from '../../codes/industry.ts'
import { mapFields, mapFieldType, mapFormats, mapFrequency, mapIndustries } from '../map-values.ts'

/** The frequency an English phrase names; where it names several, the slowest, which holds for all the data. */
export function frequencyOf(text: string): Frequency | undefined {
  const folded = text.replace(/\s+/g, ' ').trim().toLowerCase()
  if (
    folded === '' ||
    /^(?:n\/?a\.?|tbd|to be defined\.?|uncertain|unknown|none specified\.?|various\.?)$/.test(folded)
  )
    return undefined
  if (/^(?:r\d*\/)?p\d/.test(folded)) return mapFrequency(folded)
  if (/^from [\d-]+ to /.test(folded)) return undefined
  if (/^none(?: planned)?\.?$|^static|^final(?:i[sz]ed)?\.?$|^complete[d.]?$|^no\.?$/.test(folded)) return 'STATIC'
  if (stops.test(folded)) return 'STATIC'
  const times = folded.match(
    /(\d+|one|two|three|four|six|eight|several|twice|once) ?(?:times? )?(?:each|per|a|every|\/) ?(?:day|24 ?h)/,
  )
  const found = new Set<Frequency>(times ? ['DAY'] : [])
  for (const [frequency, pattern] of phrases) if (pattern.test(folded)) found.add(frequency)
  const slowest = [...found].sort((one, other) => order.indexOf(other) - order.indexOf(one))[0]
  return slowest ?? (irregular.test(folded) ? 'IRREGULAR' : undefined)
}

const order: readonly Frequency[] = [
  'REALTIME',
  'MINUTE',
  'HOUR',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF',
  'YEAR',
  'IRREGULAR',
]

const stops =
  /(?<!may )\bnot? (?:currently |longer |be(?:ing)? |future |planned |further |scheduled |regular(?:ly)? |to be |any )*(?:being )?(?:updated?s?\b|updates\b|planned|maintained)|^never|currently not (?:scheduled|updated)|will not be updated|(?:dataset|archive|collection) is (?:now )?(?:complete|static|final)|one[- ]time|no (?:additional|new|more) (?:data|updates)/

const phrases: readonly (readonly [Frequency, RegExp])[] = [
  ['REALTIME', /real[- ]?time|\bcontinuously (?:updated|added|ingested)|^continuous(?:ly)?\.?$|^continual/],
  ['MINUTE', /every (?:\d+ |few |five |ten )?minutes?|\bminutely|^\d+ minutes/],
  ['HOUR', /(?<!-)\bhourly\b|every hour|(?:each|per) hour/],
  [
    'DAY',
    /(?<!sub-?)\bdaily\b|\bnightly\b|every day|each day|every (?:\d+|three|six|twelve)[- ]hours?|\d+[- ]?hourly|1 day\b|every 24 hours/,
  ],
  ['WEEK', /(?<!bi-?|two-?)\bweekly\b|every week|each week|once a week|(?:every|~) ?7 days|per week/],
  [
    'MONTH',
    /(?<!bi-?)\bmonthly\b|every month|each month|bi-?weekly|every (?:2|two|four|4) weeks|fortnight|every 30 days/,
  ],
  ['QUARTER', /\bquarterly\b|every (?:quarter|3 months|three months)|bi-?monthly|every (?:2|two) months|every 90 days/],
  [
    'HALF',
    /semi-?annual|half-?yearly|bi-?annual(?!\w*ly report)|twice (?:a|per|each) year|twice[ -]yearly|once or twice a year|\b6[ -]month|every (?:6|six) months|triannual|three times (?:a|per) year/,
  ],
  [
    'YEAR',
    /(?<!semi-?|bi-?|half-?|tri-?|twice[ -])\b(?:annual(?:ly)?|yearly)\b|every year|once (?:a|per) year|1 year\b/,
  ],
  ['IRREGULAR', /biennial|triennial|decennial|every (?:\d+|two|three|four|five|ten) years/],
]

const irregular =
  /irregular|as[ -]needed|as required|need basis|ad[ -]?hoc|periodic|occasional|infrequent|sporadic|rare|on demand|intermittent|from time to time|no (?:regular|fixed|set) schedule|\bas\b.{0,60}\b(?:available|added|released?|generated|collected|created|produced|published|developed|updated|processed)|when(?:ever)?\b.{0,60}\b(?:available|added|released?|needed|required|published|collected|made|generated|possible|necessary)|(?:once|upon|following|after|with|in response to|based on) .{0,60}(?:release|available|availability|request|revision|publication|collected|feedback|activation|events?)|new (?:data|versions?|releases?|datasets?|samples?|sequences?|scenes?|images?).{0,40}(?:will be|are|is|may be) (?:added|released|published|made|uploaded)|(?:may|will|might) be (?:periodically |occasionally )?(?:updated|added|expanded|released)|regularly|updated (?:with|on|when|upon|following|as|to)|ongoing|rolling|frequent|as necessary|historically been|(?:upon|as|any) new|may be updated|every few months|~2 years|will be announced/

/** The format of a file, by the first of its words that names one: a format's name, a media type, a file's ending. */
export function formatOf(...words: readonly (string | undefined)[]): Format | undefined {
  for (const word of words) {
    const wanted = (word ?? '').trim().toLowerCase().replace(/;.*$/, '')
    if (wanted === '' || wanted === 'application/octet-stream') continue
    const name = wanted.replace(
      /^https?:\/\/(?:publications\.europa\.eu\/resource\/authority\/file-type|www\.iana\.org\/assignments\/media-types)\//,
      '',
    )
    const own = formatNames[name] ?? formatNames[name.replace(/[\s_]+/g, '')]
    if (own) return own
    const known = /^https?:/.test(name) ? [] : mapFormats([name])
    if (known.length === 1) return known[0]
    const ending = /^https?:/.test(name) || /[\w)-]\.\w{2,8}$/.test(name) ? endingOf(name) : undefined
    if (ending) return ending
  }
  return undefined
}

function endingOf(path: string): Format | undefined {
  const ending = path.replace(/[?#].*$/, '').match(/\.(tar\.(?:gz|bz2|xz)|[a-z0-9]{2,8})$/)?.[1]
  if (/^https?:.*(?:\/api\/|\/rest\/|datastore_search|(?:feature|map|image)server\b)/.test(path)) return 'API'
  if (!ending || /^(?:com|org|net|gov|edu|io|ai|php|asp|aspx|do|jsp)$/.test(ending)) return undefined
  return formatNames[ending] ?? (ending.startsWith('tar') ? 'ZIP' : mapFormats([ending])[0])
}

/** English and technical names of formats the code list and its tables do not hold. */
const formatNames: Readonly<Record<string, Format>> = {
  tsv: 'CSV',
  'text/tab-separated-values': 'CSV',
  'csv.gz': 'CSV',
  xslx: 'XLSX',
  xlsm: 'XLSX',
  json_ld: 'RDF',
  rdf_turtle: 'RDF',
  rdf_xml: 'RDF',
  rdf_n_triples: 'RDF',
  'application/n-triples': 'RDF',
  'application/ld+json': 'RDF',
  'application/x-jsonlines': 'JSONL',
  'application/x-ndjson': 'JSONL',
  rss: 'XML',
  'application/rss+xml': 'XML',
  gml: 'XML',
  geoparquet: 'PARQUET',
  gpkg: 'SQL',
  geopackage: 'SQL',
  gdb: 'SQL',
  sqlite3: 'SQL',
  'application/vnd.las': 'POINTCLOUD',
  lidar: 'POINTCLOUD',
  copc: 'POINTCLOUD',
  'application/http': 'API',
  geoservice: 'API',
  wms_srvc: 'API',
  wfs_srvc: 'API',
  graphql: 'API',
  openapi: 'API',
  'application/vnd.google-earth.kmz': 'KML',
  ecw: 'IMAGE',
  'image/x.ecw': 'IMAGE',
  'application/x-raster-ecw': 'IMAGE',
  png24: 'IMAGE',
  jp2: 'IMAGE',
  webp: 'IMAGE',
  'image/*': 'IMAGE',
  'audio/mpeg': 'AUDIO',
  'audio/wav': 'AUDIO',
  'audio/x-wav': 'AUDIO',
  ogg: 'AUDIO',
  'application/x-tar': 'ZIP',
  'application/gzip': 'ZIP',
  'application/x-gzip': 'ZIP',
  'application/x-7z-compressed': 'ZIP',
  gtfs: 'ZIP',
  xz: 'ZIP',
  zst: 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOC',
  'https://ml.cms.waikato.ac.nz/weka/arff.html': 'TXT',
  arff: 'TXT',
  hdf4: 'HDF5',
}

/** The logical type of a field from an English or technical type name, or undefined. */
export function fieldTypeOf(text: string): FieldType | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/^['"`]|['"`]$/g, '')
  if (wanted === '') return undefined
  return typeNames[wanted] ?? mapFieldType(wanted)
}

const typeNames: Readonly<Record<string, FieldType>> = {
  'sc:url': 'STRING',
  'sc:name': 'STRING',
  'sc:enumeration': 'CODE',
  'cr:enum': 'CODE',
  'ml:enum': 'CODE',
  'sc:geocoordinates': 'GEOMETRY',
  'sc:geoshape': 'GEOMETRY',
  'cr:boundingbox': 'JSON',
  'cr:split': 'CODE',
  'sc:videoobject': 'BINARY',
  'sc:number': 'DECIMAL',
  'sc:time': 'STRING',
  time: 'STRING',
  interval: 'STRING',
  name: 'STRING',
  bytea: 'BINARY',
  dictionary: 'JSON',
  dict: 'JSON',
  tuple: 'JSON',
  'pil.image.image': 'BINARY',
}

/** A subject in English words, and the sections and fields it belongs to beyond doubt. */
type Subject = readonly [RegExp, readonly IndustrySection[], readonly Field16[]]

const subjects: readonly Subject[] = [
  [
    /\b(?:agricultur\w*|crops?|cropland|farm\w*|livestock|animal husbandry|food security|irrigat\w*)\b/,
    ['A'],
    ['AGRICULTURE'],
  ],
  [/\b(?:forest\w*|deforestation|tree canopy|mangroves?)\b/, ['A'], ['FORESTRY']],
  [/\b(?:fisher\w*|aquacultur\w*)\b/, ['A'], ['AGRICULTURE', 'MARINE']],
  [
    /\b(?:oceans?|marine|coastal|bathymetry|seafloor|coral reefs?|sea (?:surface|level|ice)|ocean\w*|drifters|seagrass)\b/,
    ['M'],
    ['MARINE'],
  ],
  [
    /\b(?:weather|climat\w*(?! change)|meteorolog\w*|atmospher\w*|precipitation|rainfall|air temperature|cloud amount|cyclone|hurricane|typhoon)\b/,
    ['M'],
    ['METEOROLOGY'],
  ],
  [
    /\b(?:satellite imagery|earth observation|geospatial|geoscience|geology|geophysics|astronomy|planetary|elevation|lidar|remote sensing|seismology|mapping)\b/,
    ['M'],
    [],
  ],
  [
    /\b(?:life sciences|biology|bioinformatics|genom\w*|genetic\w*|transcriptomics|protein\w*|chemistry|physics|materials science|neuroscience|microscopy|biodiversity)\b/,
    ['M'],
    [],
  ],
  [
    /\b(?:health\w*|medic(?:al|ine)\w*|clinical|cancer|hospital\w*|disease\w*|radiology|pathology|histopathology|mammography|magnetic resonance imaging|computed tomography|pharmac\w*|covid-?19|coronavirus|epidemi\w*|patients?|opioid|mortality|births?|deaths?|neuroimaging|biomedical)\b/,
    ['Q'],
    ['HEALTH'],
  ],
  [/\b(?:education\w*|schools?|students?|universit\w*|colleges?|teachers?)\b/, ['P'], ['EDUCATION']],
  [
    /\b(?:transport\w*|traffic|transit|aviation|airports?|autonomous (?:vehicles|driving)|logistics|railways?|buses|parking|vehicles?|streets?|roads?|bicycles?|bike|crashes|ports|flights?)\b/,
    ['G'],
    ['TRANSPORT'],
  ],
  [
    /\b(?:energy|electricity|power (?:grid|plants?)|solar|wind (?:power|energy|speeds)|oil|petroleum|natural gas|fossil fuel|geothermal|nuclear (?:power|energy))\b/,
    ['D'],
    ['ENERGY'],
  ],
  [/\b(?:mining|minerals?|drilling|quarr\w*)\b/, ['B'], []],
  [
    /\b(?:financ\w*|insurance|bank\w*|stock market|cryptocurrency|bitcoin|ethereum|trading|market data|pension\w*|interest rates?|monetary|loans?|tax(?:es|ation)?)\b/,
    ['J'],
    ['FINANCE'],
  ],
  [
    /\b(?:government\w*|census|elections?|politics|legislat\w*|regulatory|legal|law|courts?|permits?|customs|public administration|statistics (?:centre|authority))\b/,
    ['S'],
    ['GOVERNMENT'],
  ],
  [
    /\b(?:cities|urban|city planning|planning|zoning|municipal\w*|infrastructure|311|disaster response|emergency|crime|police|fire department|public safety|waste|sanitation)\b/,
    ['S'],
    ['CITY'],
  ],
  [/\b(?:housing|real estate|property|land records)\b/, ['K'], ['CITY']],
  [/\b(?:construction|buildings?)\b/, ['E'], []],
  [
    /\b(?:water|hydrolog\w*|air quality|pollution|environment\w*|ecosystems?|conservation|sustainability|sewerage|wildlife|wetlands?)\b/,
    ['N'],
    [],
  ],
  [
    /\b(?:cultur\w*|heritage|museums?|tourism|tourists?|hotels?|arts?|music|movies?|sports?|parks|recreation|libraries|history|historic)\b/,
    ['R'],
    ['CULTURE_TOURISM'],
  ],
  [
    /\b(?:retail|commerce|e-commerce|online shopping|trade|consumer prices?|consumer price index|exports?|imports?|wholesale)\b/,
    ['F'],
    ['COMMERCE'],
  ],
  [/\b(?:industr(?:y|ial)|manufactur\w*|factor(?:y|ies))\b/, ['C'], ['MANUFACTURING']],
  [/\b(?:robotics?|embodied)\b/, ['C'], ['EMBODIED_AI']],
  [
    /\b(?:telecommunications?|internet|broadband|software|source code|computer security|natural language processing|computer vision|machine learning)\b/,
    ['I'],
    [],
  ],
]

/** Sections and fields that English subject words name; the 16 fields are answered in the order of the words. */
export function subjectsOf(words: readonly string[]): { industries: IndustrySection[]; fields: Field16[] } {
  const industries = new Set<IndustrySection>(mapIndustries(words))
  const fields = new Set<Field16>(mapFields(words))
  for (const word of words) {
    const folded = word.toLowerCase()
    for (const [pattern, sections, inFields] of subjects) {
      if (!pattern.test(folded)) continue
      for (const section of sections) industries.add(section)
      for (const field of inFields) fields.add(field)
    }
  }
  return { industries: [...industries], fields: [...fields] }
}
