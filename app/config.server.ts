import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

/** Every setting the exchange reads from its environment, with the default it has without. */
const Environment = z.object({
  /** Folder of the database, the index, files and keys. */
  DATA_DIR: z.string().min(1).default('./data'),
  PORT: port.default(3000),
  /** Address to listen on; 0.0.0.0 opens it to other machines. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Address under which visitors see the site; decides links in feeds, sitemap and metadata. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A running Meilisearch; without it one is started. */
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_KEY: z.string().optional(),
  /** Path of a Meilisearch program to start, before the one that comes with npm. */
  MEILI_BIN: z.string().optional(),
  /** First port tried for the search engine; the next free one is taken. */
  MEILI_PORT: port.default(7700),
  /** Prefix of index names, so that several exchanges can share one engine. */
  MEILI_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]{1,20}$/)
    .default('shuji'),
  /** Processes that answer; one a core without it. With 1 the process that starts does all. */
  WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  /** Megabytes of memory in each process for pages that are kept a few seconds; 0 keeps none. */
  PAGE_CACHE: z.coerce.number().int().min(0).max(4_096).default(64),
  /** Days that searches stay in the log. */
  SEARCH_LOG_DAYS: z.coerce.number().int().min(1).max(3_650).default(400),
  /** Server that takes the mail, `smtp://` or `smtps://`, with name and password where it wants them; without it mail is kept and shown. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .refine((url) => [...new URL(url).searchParams.keys()].every((name) => name === 'requireTLS'), {
      message: 'knows no parameter but requireTLS',
    })
    .optional(),
  /** Sender of all mail: an address, or `Name <address>`. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^\p{Cc}<>"]{1,100} )?<?[^\s@<>",;]+@[^\s@<>",;]+>?$/u, 'is no address')
    .optional(),
  /** Most megabytes of one file that a provider delivers. */
  DELIVERY_FILE_MB: z.coerce.number().int().min(1).max(100_000).default(2_000),
  /** Command that looks at each file before it is delivered: it gets the path as its last argument and ends with 0 where it is clean. */
  VIRUS_SCAN: z.string().min(1).max(1_000).optional(),
  /** Lets interfaces of providers be on this machine, without TLS; for trying the gateway out, never for visitors. */
  GATEWAY_LOOPBACK: flag.default(false),
  /** Secret key of an account at the payment service; without it a mock of the service runs with the program, and no money moves. */
  STRIPE_SECRET_KEY: z.string().min(8).optional(),
  /** Secrets with which the payment service signs its messages, separated by commas: two while one is replaced by another. */
  STRIPE_WEBHOOK_SECRET: z.string().min(8).optional(),
  /** Where the payment service is, where that is not its usual address. */
  STRIPE_API: z.url({ protocol: /^https?$/ }).optional(),
  /** First port tried for the mock payment service; the next free one is taken. */
  PAYMENT_PORT: port.default(7800),
  /** Whether an empty database is filled with the demo catalogue. */
  DEMO: flag.default(true),
  /** Proxies in front, whose X-Forwarded headers are believed: a number of hops, or addresses. */
  TRUST_PROXY: z.string().optional(),
})

export type Config = {
  dataDir: string
  databasePath: string
  filesDir: string
  port: number
  host: string
  publicUrl: string | undefined
  meili: { url: string | undefined; key: string | undefined; binary: string | undefined; port: number; prefix: string }
  /** Processes that answer; undefined asks for one a core. */
  workers: number | undefined
  /** Memory for pages kept a few seconds, in each process. */
  pageCacheBytes: number
  /** Days that searches stay in the log. */
  searchLogDays: number
  /** How mail leaves; undefined keeps all of it here, for the operator to see. */
  smtp: { url: string; from: string } | undefined
  /** Most bytes of one file that a provider delivers, and the command that looks at it before. */
  delivery: { mostFileBytes: number; scan: string | undefined }
  /** Whether interfaces of providers may be on this machine. */
  gatewayLoopback: boolean
  /** An account at the payment service; undefined runs the mock. */
  stripe: { secretKey: string; webhookSecrets: readonly string[]; api: string | undefined } | undefined
  /** First port tried for the mock payment service. */
  paymentPort: number
  demo: boolean
  trustProxy: string | undefined
}

/** A setting that cannot be used, said in one sentence. */
export class ConfigError extends Error {}

/** Reads the settings; throws ConfigError naming the first wrong one. The only reader of the environment. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0] ?? 'environment')
    // It may hold a password.
    const value = ['SMTP_URL', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'].includes(name) ? '…' : (given[name] ?? '')
    throw new ConfigError(`${name} cannot be «${value}»: ${issue?.message ?? 'not valid'}`)
  }
  const env = parsed.data
  if (env.SMTP_URL && !env.MAIL_FROM) throw new ConfigError('SMTP_URL needs MAIL_FROM, the address mail comes from')
  if (env.SMTP_URL && !env.PUBLIC_URL) throw new ConfigError('SMTP_URL needs PUBLIC_URL: mails lead to the site')
  if (env.STRIPE_SECRET_KEY && !(env.STRIPE_WEBHOOK_SECRET && env.PUBLIC_URL))
    throw new ConfigError('STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET and PUBLIC_URL: buyers come back to the site')
  const dataDir = resolve(env.DATA_DIR)
  return {
    dataDir,
    databasePath: resolve(dataDir, 'shuji.sqlite'),
    filesDir: resolve(dataDir, 'files'),
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    meili: {
      url: env.MEILI_URL,
      key: env.MEILI_KEY,
      binary: env.MEILI_BIN,
      port: env.MEILI_PORT,
      prefix: env.MEILI_PREFIX,
    },
    workers: env.WORKERS,
    pageCacheBytes: env.PAGE_CACHE * 1_048_576,
    searchLogDays: env.SEARCH_LOG_DAYS,
    smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    delivery: { mostFileBytes: env.DELIVERY_FILE_MB * 1_000_000, scan: env.VIRUS_SCAN },
    gatewayLoopback: env.GATEWAY_LOOPBACK,
    stripe: env.STRIPE_SECRET_KEY
      ? {
          secretKey: env.STRIPE_SECRET_KEY,
          webhookSecrets: (env.STRIPE_WEBHOOK_SECRET ?? '')
            .split(',')
            .map((secret) => secret.trim())
            .filter(Boolean),
          api: env.STRIPE_API,
        }
      : undefined,
    paymentPort: env.PAYMENT_PORT,
    demo: env.DEMO,
    trustProxy: env.TRUST_PROXY,
  }
}
