import { z } from 'zod'
import {
  keyDescription,
  keyFailures,
  keyOptional,
  organisationPath,
  securitySchemes,
} from '../api-key/api-description.ts'
import { ApiOrganisation } from '../api-key/api-organisation.ts'
import { facetValues, type QueryProblem } from '../catalogue/catalogue-query.ts'
import type { CatalogueResult } from '../catalogue/catalogue-result.ts'
import {
  type CatalogueQuery,
  deepestHit,
  type FacetName,
  facetNames,
  pageSizes,
  sorts,
  writeCatalogueQuery,
} from '../catalogue/catalogue-state.ts'
import { codesOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { industrySections } from '../codes/industry.ts'
import { kinds, priceModels, priceUnits } from '../codes/trade.ts'
import { ListingContent } from '../listing/listing-content.ts'
import { listingStates } from '../listing/listing-states.ts'
import { DemandDetail, DemandList, demandPaths } from './api-demands.ts'

const Text = z.record(z.string(), z.string()).describe('A text in one or more languages, by BCP 47 tag')
const Micros = z.number().int().describe('Millionths of the currency unit: 500000 is 0.50')

/** One listing in a list. */
export const ListingSummary = z.strictObject({
  code: z.string(),
  url: z.string().describe('Page for people'),
  kind: z.enum(codesOf(kinds)),
  title: Text,
  summary: Text,
  grade: z.enum(codesOf(grades)).optional(),
  provider: z.strictObject({ slug: z.string(), name: Text }),
  regions: z.array(z.string()),
  fields: z.array(z.string()),
  industries: z.array(z.string()),
  frequency: z.enum(codesOf(frequencies)).optional(),
  timeStart: z.string().optional(),
  timeEnd: z.string().optional(),
  lastUpdated: z.string().optional(),
  nextDueAt: z.number().optional().describe('Milliseconds UTC'),
  formats: z.array(z.string()),
  offer: z
    .strictObject({
      model: z.enum(codesOf(priceModels)),
      price: Micros.optional(),
      unit: z.enum(codesOf(priceUnits)).optional(),
      currency: z.string(),
      rangeMin: Micros.optional(),
      rangeMax: Micros.optional(),
      more: z.boolean(),
    })
    .optional(),
  hasSample: z.boolean(),
  isSampleSound: z.boolean().optional().describe('The sample was checked and breaks nothing of its dictionary'),
  isGradeReasoned: z
    .boolean()
    .optional()
    .describe('The grade follows from declared impacts by GB/T 43697-2024, table 1'),
  disclosure: z.number().int().min(0).max(100),
  fieldCount: z.number().int(),
  source: z
    .strictObject({ name: z.string(), title: Text })
    .optional()
    .describe('Set on listings harvested from another catalogue'),
  isDemo: z.boolean(),
  listedAt: z.number().optional().describe('Milliseconds UTC'),
  matchedFields: z
    .array(z.strictObject({ name: z.string(), title: Text.optional() }))
    .describe('Fields of the dictionary that match the text'),
})

/** The answer to a search. */
export const ListingList = z.strictObject({
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  items: z.array(ListingSummary),
  facets: z
    .record(z.string(), z.record(z.string(), z.number().int()))
    .describe('Facet → value → listings, for the facets asked for; exact, disjunctive inside a facet'),
  relaxed: z.boolean().describe('Not all words were found; these are the nearest listings'),
  engine: z.enum(['meilisearch', 'database']),
  links: z.strictObject({ self: z.string(), next: z.string().optional(), previous: z.string().optional() }),
})

/** One listing, whole. */
export const ListingDetail = z.strictObject({
  code: z.string(),
  url: z.string(),
  state: z.enum(listingStates),
  provider: z.strictObject({ slug: z.string(), name: Text }),
  content: ListingContent.partial().required({ kind: true, title: true, summary: true }),
  contentHash: z.string().describe('SHA-256 of the canonical JSON of what is shown of the live revision'),
  restricted: z.boolean().describe('Important data: only title, summary and grade are public'),
  disclosure: z.number().int(),
  firstListedAt: z.number().nullable(),
  updatedAt: z.number(),
  delisted: z.strictObject({ at: z.number(), reason: z.string().nullable() }).optional(),
  harvested: z
    .strictObject({
      source: z.string(),
      title: Text,
      sourceUrl: z.string().nullable(),
      recordUrl: z.string().nullable(),
      licence: z.string().nullable(),
      original: z.record(z.string(), z.string()),
    })
    .optional(),
  sample: z
    .strictObject({ url: z.string(), format: z.string(), bytes: z.number(), rows: z.number(), sha256: z.string() })
    .optional(),
  suggestedIndustries: z
    .array(
      z.strictObject({
        industry: z.enum(codesOf(industrySections)),
        confidence: z.number().min(0).max(1),
        state: z.enum(['proposed', 'confirmed']),
      }),
    )
    .describe('Made by a program for a listing whose source names no industry; only confirmed ones are in content'),
  revisions: z.array(
    z.strictObject({
      number: z.number(),
      version: z.string(),
      change: Text.nullable(),
      contentHash: z.string(),
      createdAt: z.number(),
    }),
  ),
})

/** Any refusal. */
export const ApiError = z.strictObject({
  error: z.strictObject({
    code: z.enum(['bad-request', 'unauthorised', 'forbidden', 'not-found', 'too-many', 'busy']),
    message: z.string(),
    problems: z.array(z.strictObject({ parameter: z.string(), value: z.string(), message: z.string() })).optional(),
  }),
})

/** The list answer for a result. */
export function listAnswer(
  query: CatalogueQuery,
  result: CatalogueResult,
  { origin, facets }: { origin: string; facets: readonly FacetName[] },
): z.infer<typeof ListingList> {
  // What is open on a page is no part of a search.
  const { open: _, ...search } = query
  const at = (page: number) => {
    const params = writeCatalogueQuery({ ...search, page })
    if (facets.length < facetNames.length) params.set('facets', facets.join(','))
    return `${origin}/api/v1/listings${params.size > 0 ? `?${params}` : ''}`
  }
  const isMore = query.page * query.size < result.total && (query.page + 1) * query.size <= deepestHit
  return {
    total: result.total,
    page: query.page,
    size: query.size,
    items: result.hits.map(
      ({ card, matchedFields }) =>
        ({ ...card, url: `${origin}/listings/${card.code}`, matchedFields }) as z.infer<typeof ListingSummary>,
    ),
    facets: result.facets as Record<string, Record<string, number>>,
    relaxed: result.isRelaxed,
    engine: result.engine,
    links: {
      self: at(query.page),
      ...(isMore && { next: at(query.page + 1) }),
      ...(query.page > 1 && { previous: at(query.page - 1) }),
    },
  }
}

const sentences: Record<QueryProblem['problem'], (problem: QueryProblem) => string> = {
  'unknown-value': ({ parameter, value }) =>
    `${parameter} has no value ${JSON.stringify(value)}; ${parameter === 'facets' ? `there are ${facetNames.join(', ')}` : 'see /api/v1/code-lists'}`,
  'not-a-number': ({ parameter, value }) => `${parameter} must be a number, not ${JSON.stringify(value)}`,
  'not-a-date': ({ parameter, value }) => `${parameter} must be a date YYYY-MM-DD, not ${JSON.stringify(value)}`,
  'out-of-range': ({ parameter, value }) =>
    `${parameter} is out of range: ${value}; at most ${deepestHit} results can be paged through`,
  'too-long': ({ parameter }) => `${parameter} is longer than 2,000 characters`,
  'too-many': ({ parameter, value }) => `${parameter} has ${value} values; at most 50 are read`,
}

/** The refusal of a query that cannot be read: every problem named by its parameter. */
export function problemsAnswer(problems: readonly QueryProblem[]): z.infer<typeof ApiError> {
  return {
    error: {
      code: 'bad-request',
      message: `${problems.length} parameter${problems.length === 1 ? '' : 's'} cannot be read`,
      problems: problems.map((problem) => ({
        parameter: problem.parameter,
        value: problem.value,
        message: sentences[problem.problem](problem),
      })),
    },
  }
}

/** The refusal while far too many are searching. */
export const busyAnswer: z.infer<typeof ApiError> = {
  error: { code: 'busy', message: 'Too many searches at a time; try again after the seconds of Retry-After' },
}

/** The OpenAPI 3.1 document of the interface, drawn from the same schemas and facets that answer. */
export function openApiDocument(origin: string, version: string): Record<string, unknown> {
  const schema = (type: z.ZodType) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' })
    return rest
  }
  const query = (name: string, description: string, type: Record<string, unknown>) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: type,
  })
  const failure = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  })
  const answer = (name: string, description: string) => ({
    description,
    headers: { ETag: { schema: { type: 'string' } } },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shuji data exchange: catalogue',
      version,
      description: `Read access to the public catalogue. Codes are explained by /api/v1/code-lists. Texts come in all the languages they were written in. ${keyDescription}`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    security: keyOptional,
    paths: {
      '/api/v1/listings': {
        get: {
          operationId: 'searchListings',
          summary: 'Search the catalogue; the same ranking and counts as the page',
          parameters: [
            query('q', 'What to look for, any language; at most 2,000 characters', {
              type: 'string',
              maxLength: 2_000,
            }),
            ...facetNames.map((name) => {
              const values = facetValues[name]
              return {
                ...query(name, 'Repeat for several values: any of them', {
                  type: 'array',
                  items: values ? { type: 'string', enum: values } : { type: 'string' },
                  maxItems: 50,
                }),
                style: 'form',
                explode: true,
              }
            }),
            query('priceFrom', 'Lowest fixed price from, in yuan', { type: 'number', minimum: 0 }),
            query('priceTo', 'Lowest fixed price up to, in yuan; 0 is free', { type: 'number', minimum: 0 }),
            query('hasSample', 'Only with (1) or without (0) a sample', { type: 'string', enum: ['0', '1'] }),
            query('updatedSince', 'Data updated on this day or later', { type: 'string', format: 'date' }),
            {
              ...query(
                'facets',
                'Facets to count, separated by commas: all when left out, none when empty. Counting is what a search costs most, so ask for those you use',
                { type: 'array', items: { type: 'string', enum: facetNames }, default: facetNames },
              ),
              style: 'form',
              explode: false,
              allowEmptyValue: true,
            },
            query('sort', 'Order', { type: 'string', enum: sorts, default: 'relevance' }),
            query('size', 'Listings a page', { type: 'integer', enum: pageSizes, default: 20 }),
            query('page', 'From 1', { type: 'integer', minimum: 1, default: 1 }),
          ],
          responses: {
            200: answer('ListingList', 'One page of listings'),
            304: { description: 'Unchanged since the ETag sent' },
            400: failure('A parameter cannot be read'),
            ...keyFailures(failure),
            503: failure('Too many searches at a time; try again after the seconds of Retry-After'),
          },
        },
      },
      '/api/v1/listings/{code}': {
        get: {
          operationId: 'getListing',
          summary: 'One listing, whole',
          parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: answer('ListingDetail', 'The listing'),
            304: { description: 'Unchanged since the ETag sent' },
            ...keyFailures(failure),
            404: failure('No such listing'),
          },
        },
      },
      ...demandPaths({ query, answer, failure, keyFailures: keyFailures(failure) }),
      '/api/v1/code-lists': {
        get: {
          operationId: 'getCodeLists',
          summary: 'Every code list with names in Chinese and English',
          responses: {
            200: { description: 'List name → items', content: { 'application/json': { schema: { type: 'object' } } } },
            ...keyFailures(failure),
          },
        },
      },
      '/api/v1/organisation': organisationPath(failure, answer),
    },
    components: {
      securitySchemes,
      schemas: {
        ListingList: schema(ListingList),
        ListingDetail: schema(ListingDetail),
        DemandList: schema(DemandList),
        DemandDetail: schema(DemandDetail),
        Organisation: schema(ApiOrganisation),
        Error: schema(ApiError),
      },
    },
  }
}
