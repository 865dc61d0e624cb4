import { apiScopes } from './api-scopes.ts'
import { rateLimits } from './rate-limits.ts'

const { key, visitor } = rateLimits

/** What the description of the interface says of keys and of how often it may be asked. */
export const keyDescription = [
  'The catalogue can be read without a key. A key of an organisation is sent as `Authorization: Bearer <key>`; its scopes say what it may be used for:',
  `${apiScopes.map(({ code, en }) => `\`${code}\` (${en})`).join(', ')}.`,
  `A key may ask ${key.perSecond} times a second and ${key.burst} times at once, an address without a key ${visitor.perSecond} and ${visitor.burst}; each process that answers counts for itself. Answers to a key say in \`RateLimit\` and \`RateLimit-Policy\` what is left; beyond the limit the answer is 429 with \`Retry-After\`.`,
].join(' ')

/** How a key is sent. */
export const securitySchemes = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: `A key of an organisation, made on its page «API keys»; scopes: ${apiScopes.map(({ code }) => code).join(', ')}`,
  },
}

/** Reading without a key, or with one. */
export const keyOptional = [{}, { key: [] }]

type Failure = (description: string) => Record<string, unknown>

/** Answers that any address of the interface may give to a key, or to too many requests. */
export function keyFailures(failure: Failure): Record<number, unknown> {
  return {
    401: failure('The key is unknown, mistyped, expired or revoked'),
    403: failure('The key lacks the scope, or its organisation is suspended'),
    429: failure('Too many requests; try again after the seconds of Retry-After'),
  }
}

/** The address that tells a program of its own organisation. */
export function organisationPath(
  failure: Failure,
  answer: (name: string, description: string) => Record<string, unknown>,
): Record<string, unknown> {
  return {
    get: {
      operationId: 'getOrganisation',
      summary:
        'The organisation of the key: profile, number of members, capabilities. Needs the scope organisation:read',
      security: [{ key: [] }],
      responses: { 200: answer('Organisation', 'The organisation'), ...keyFailures(failure) },
    },
  }
}
