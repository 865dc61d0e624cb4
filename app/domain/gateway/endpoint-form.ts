import { z } from 'zod'
import {
  answerMegabytes,
  callsPerSecond,
  gatewayMethods,
  isPathPattern,
  mostPaths,
  timeoutSeconds,
} from './endpoint-rules.ts'

const between = ({ least, most }: { least: number; most: number }) =>
  z.coerce.number('notANumber').int('notANumber').min(least, 'outOfRange').max(most, 'outOfRange')

/** Headers that a provider's secret cannot be in: they are needed to carry the call itself. */
const takenHeaders = /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|cookie|x-shuji-.*)$/i

/** An endpoint as its provider types it. A secret that is left out stays as it is. */
export const EndpointForm = z
  .object({
    intent: z.literal('endpoint'),
    /** When it was last changed, as its page saw it; 0 for none. */
    seen: z.coerce.number().int().min(0),
    baseUrl: z.string('urlMissing').trim().min(1, 'urlMissing').max(500, 'tooLong'),
    authHeader: z
      .string()
      .trim()
      .max(80, 'tooLong')
      .refine((name) => name === '' || (/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) && !takenHeaders.test(name)), {
        message: 'headerName',
      })
      .transform((name) => name || null),
    token: z
      .string()
      .max(2_000, 'tooLong')
      // What a header can carry.
      .refine((text) => /^[\x20-\x7e]*$/.test(text), { message: 'secretForm' })
      .transform((text) => text.trim() || null),
    methods: z.array(z.enum(gatewayMethods, 'invalid'), 'methodsMissing').min(1, 'methodsMissing'),
    paths: z
      .string('pathsMissing')
      .transform((text) => [...new Set(text.split(/\r?\n/).flatMap((line) => line.trim() || []))])
      .pipe(
        z
          .array(z.string().refine(isPathPattern, { message: 'pathForm' }))
          .min(1, 'pathsMissing')
          .max(mostPaths, 'tooManyPaths'),
      ),
    timeout: between(timeoutSeconds),
    megabytes: between(answerMegabytes),
    perSecond: between(callsPerSecond),
  })
  .refine(({ authHeader, token }) => token === null || authHeader !== null, {
    message: 'headerMissing',
    path: ['authHeader'],
  })
export type EndpointForm = z.infer<typeof EndpointForm>

/** Whether calls are passed on. */
export const EndpointStateForm = z.object({ intent: z.enum(['pause', 'open']), seen: z.coerce.number().int().min(0) })

export type BaseUrlProblem = 'urlForm' | 'urlScheme' | 'urlCredentials' | 'urlRest'

/**
 * The base address as it is kept, without a slash at its end; or what is wrong with it. Only https, no name and password, no
 * query: where `allowsHttp` (an exchange on this machine) http too.
 */
export function readBaseUrl(text: string, allowsHttp: boolean): { url: string } | { problem: BaseUrlProblem } {
  if (!URL.canParse(text)) return { problem: 'urlForm' }
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(allowsHttp && url.protocol === 'http:')) return { problem: 'urlScheme' }
  if (url.username !== '' || url.password !== '') return { problem: 'urlCredentials' }
  if (url.search !== '' || url.hash !== '' || text.includes('?') || text.includes('#')) return { problem: 'urlRest' }
  return { url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` }
}
