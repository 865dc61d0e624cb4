const namespaces = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'nal-frequency': 'http://publications.europa.eu/resource/authority/frequency/',
}

const classes = {
  Catalogue: 'dcat:Catalog',
  DataService: 'dcat:DataService',
  Dataset: 'dcat:Dataset',
  DatasetMemberOfADatasetSeries: 'dcat:Dataset',
  DatasetSeries: 'dcat:DatasetSeries',
  Distribution: 'dcat:Distribution',
}

const link = (id: string) => ({ '@id': id, '@type': '@id' })
const text = (id: string) => ({ '@id': id })

const properties = {
  accessRights: link('dct:accessRights'),
  accessURL: link('dcat:accessURL'),
  applicableLegislation: link('dcatap:applicableLegislation'),
  contactPoint: link('dcat:contactPoint'),
  datasetDistribution: link('dcat:distribution'),
  distribution: link('dcat:distribution'),
  downloadURL: link('dcat:downloadURL'),
  endpointDescription: link('dcat:endpointDescription'),
  endpointUrl: link('dcat:endpointURL'),
  endpointURL: link('dcat:endpointURL'),
  first: link('dcat:first'),
  format: link('dct:format'),
  frequency: link('dct:accrualPeriodicity'),
  geographicalCoverage: link('dct:spatial'),
  identifier: text('dct:identifier'),
  inSeries: link('dcat:inSeries'),
  keyword: text('dcat:keyword'),
  landingPage: link('dcat:landingPage'),
  language: link('dct:language'),
  last: link('dcat:last'),
  licence: link('dct:license'),
  mediaType: link('dcat:mediaType'),
  modificationDate: text('dct:modified'),
  name: text('foaf:name'),
  next: link('dcat:next'),
  previous: link('dcat:prev'),
  publisher: link('dct:publisher'),
  releaseDate: text('dct:issued'),
  seriesMember: link('dcat:seriesMember'),
  servesDataset: link('dcat:servesDataset'),
  temporalCoverage: link('dct:temporal'),
  theme: link('dcat:theme'),
}

/** The terms of the DCAT-AP and HVD contexts that this reader uses, for documents that name those contexts. */
const profile = {
  ...namespaces,
  ...classes,
  ...properties,
  title: text('dct:title'),
  description: text('dct:description'),
}

/** The same for the context of the DCAT-AP examples, which keys titles by language and names its own prefixes. */
const examples = {
  ...namespaces,
  ...classes,
  ...properties,
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  example: 'https://data.gov.gr/',
  'example-ds': 'https://data.gov.gr/id/dataset/',
  'example-cat': 'https://data.gov.gr/id/catalog/',
  'example-ser': 'https://data.gov.gr/id/datasetseries/',
  'example-ag': 'https://agencies.gov.gr/id/',
}

/** The context kept here for a remote one, or undefined: nothing is ever fetched. */
export function knownContext(url: string): Record<string, unknown> | undefined {
  if (!/(?:semiceu\.github\.io|semic\.eu|SEMICeu)\//i.test(url)) return undefined
  return { '@context': /\/examples\//.test(url) ? examples : profile }
}
