import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { Exchange } from '#app/exchange.server.ts'
import { createApiGate, programOf } from './api-key.server.ts'
import { createBuiltFiles } from './built-files.server.ts'
import './context.server.ts'
import { drained } from './drained.server.ts'
import { createGateway } from './gateway.server.ts'
import { pathForLog } from './log-path.ts'
import { handlersByAddress } from './open-routes.server.ts'
import { createPaymentProxy, isPaymentPage } from './payment-proxy.server.ts'
import { cutSlowBodies, longestUpload, throwRestAway } from './request-bodies.server.ts'
import { newRequestId } from './request-id.server.ts'
import { createSecurityHeaders } from './security-headers.server.ts'
import { createSharedPages } from './shared-pages.server.ts'

export type WebServerOptions = {
  exchange: Exchange
  /** The built site, or a function that gives the newest one while developing. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves scripts and styles while developing; in production they come from build/client. */
  assets?: express.Handler
  /** Folder of the built browser files. */
  clientDir: string
  log: (line: string) => void
}

/** How long a connection stays open without a request: longer than proxies keep theirs, which would send into one that just closes. */
const longestIdle = 75_000

/** The web application: the gateway to providers' interfaces, the gate of the programming interface, pages that anybody may share, and for the rest `createApp`. */
export function createWebApp(options: WebServerOptions): RequestListener {
  const { exchange, log } = options
  const securityHeaders = createSecurityHeaders(options.assets !== undefined)
  const app = createApp(options, securityHeaders)
  const seen = exchange.config.trustProxy ? (request: IncomingMessage) => throughProxies(app, request) : directly
  const pass = createApiGate({ exchange, seen, securityHeaders, log })
  const answer = sharing(options, { app, seen, securityHeaders })
  const callOn = createGateway({ exchange, log })
  return (request, response) =>
    callOn(request, response, () => pass(request, response, () => answer(request, response)))
}

function sharing(
  { exchange, build, assets, clientDir, log }: WebServerOptions,
  {
    app,
    seen,
    securityHeaders,
  }: {
    app: RequestListener
    seen: (request: IncomingMessage) => Seen
    securityHeaders: ReturnType<typeof createSecurityHeaders>
  },
): RequestListener {
  // While developing every page is made anew, from the newest sources.
  if (assets || typeof build === 'function') return app
  const files = new Set(listFiles(clientDir))
  const share = createSharedPages({ exchange, build, securityHeaders, log, seen, isFile: (path) => files.has(path) })
  const sendBuilt = createBuiltFiles({ clientDir, securityHeaders, seen })
  return (request, response) => {
    if (sendBuilt(request, response)) return
    const isShared = !isPaymentPage(request.url ?? '') && share(request, response, () => app(request, response))
    if (!isShared) app(request, response)
  }
}

/** What is refused before Remix sees it, static files, health, and the site for one visitor at a time. */
function createApp(
  options: WebServerOptions,
  securityHeaders: ReturnType<typeof createSecurityHeaders>,
): express.Express {
  const { exchange } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  if (exchange.config.trustProxy) app.set('trust proxy', readTrust(exchange.config.trustProxy))

  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.requestId = newRequestId()
    response.locals.nonce = nonce
    response.set({ 'X-Request-Id': response.locals.requestId, ...securityHeaders(request.secure, { nonce }) })
    next()
  })
  app.get('/healthz', (_request, response) => {
    response
      .setHeader('Cache-Control', 'no-store')
      .json({ status: 'ok', search: exchange.search.status(), version: exchange.version })
  })
  app.use(cutSlowBodies, throwRestAway)
  app.use(createPaymentProxy({ exchange, log: options.log }))
  app.use(refuseForeignWrites)
  // A light level: pages shrink to a fifth for a third of the cost of the default.
  app.use(compression({ level: 3 }))

  if (options.assets) app.use(options.assets)
  else {
    app.use(
      '/assets',
      express.static(`${options.clientDir}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }),
    )
    const files = new Set(listFiles(options.clientDir))
    const send = express.static(options.clientDir, { maxAge: '1h', index: false, redirect: false })
    // Looked for on the disk, each page would cost a look that finds nothing.
    app.use((request, response, next) => (files.has(request.path) ? send(request, response, next) : next()))
  }
  app.use(keepPrivate)
  const { build } = options
  const toRemix = (part: typeof build) =>
    createRequestHandler({
      build: part,
      mode: options.assets ? 'development' : 'production',
      getLoadContext: (request, response) => ({
        exchange,
        ...programIn(request),
        requestId: String(response.locals.requestId),
        clientAddress: request.ip ?? '',
        nonce: String(response.locals.nonce),
        drained: () => drained(response),
        setCookie: (header) => void response.append('Set-Cookie', header),
        origin: exchange.config.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`,
        report: (error: unknown) =>
          options.log(`${response.locals.requestId} ${request.method} ${pathForLog(request.path)} ${describe(error)}`),
      }),
    })
  // While developing the routes change.
  const whole = toRemix(build)
  const handlerOf = typeof build === 'function' ? () => whole : handlersByAddress(build, toRemix)
  app.all('*', (request, response, next) => handlerOf(request.path)(request, response, next))
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    // An address that cannot be decoded is the sender's mistake, not ours.
    const isAddress = error instanceof URIError
    if (!isAddress)
      options.log(`${response.locals.requestId} ${request.method} ${pathForLog(request.path)} ${describe(error)}`)
    if (response.headersSent) {
      next(error)
      return
    }
    const status = isAddress ? 400 : 500
    response.status(status).type('text/plain').send(`${status} ${response.locals.requestId}`)
  })
  return app
}

/** Listens; rejects with the system's error when the port is taken. */
export function listen(app: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    // A query of 2,000 Chinese characters is 18 KB in an address; Node's own limit is 16.
    const server = createServer(
      { maxHeaderSize: 65_536, requestTimeout: longestUpload, keepAliveTimeout: longestIdle },
      app,
    )
    server.listen(port, host)
    server.once('listening', () => resolve(server))
    server.once('error', reject)
  })
}

function listFiles(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(folder, `${under}/${entry.name}`) : [`${under}/${entry.name}`],
  )
}

/** Lets requests under way finish for ten seconds, then cuts them. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

type Seen = { protocol: string; address: string }

function directly(request: IncomingMessage): Seen {
  return { protocol: 'http', address: request.socket.remoteAddress ?? '' }
}

/** What express makes of the headers of the proxies it was told to trust. */
function throughProxies(app: express.Express, request: IncomingMessage): Seen {
  const { protocol, ip } = Object.setPrototypeOf(request, app.request) as Request
  return { protocol, address: ip ?? '' }
}

/** Refuses writes that another site's page sends with a visitor's browser; Remix does not check resource routes. */
function refuseForeignWrites(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
    next()
    return
  }
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  const host = request.get('host') ?? ''
  const isOwn =
    origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : hostOf(origin) === host
  if (!isOwn || site === 'cross-site') {
    response.status(403).type('text/plain').send('403')
    return
  }
  next()
}

function programIn(request: IncomingMessage) {
  const program = programOf(request)
  return program && { program }
}

/** What somebody with a session gets is for nobody else, whatever the page says of itself. */
function keepPrivate(request: Request, response: Response, next: NextFunction): void {
  if (/(?:^|;\s*)(?:__Host-)?shuji_session=[^;]/.test(request.headers.cookie ?? '')) {
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
    response.writeHead = ((...head: unknown[]) => {
      response.setHeader('Cache-Control', 'private, no-store')
      return writeHead(...head)
    }) as typeof response.writeHead
  }
  next()
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

function readTrust(text: string): number | string[] {
  return /^\d+$/.test(text) ? Number(text) : text.split(',').map((address) => address.trim())
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
