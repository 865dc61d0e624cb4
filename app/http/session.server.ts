import { type AppLoadContext, createCookie } from '@remix-run/node'
import type { Actor } from '#app/domain/access/permissions.ts'
import { openSession } from '#app/domain/account/sessions.server.ts'
import { newToken } from '#app/domain/account/tokens.server.ts'

const day = 86_400

/** Cookies of a site behind TLS have names that browsers protect from other hosts. */
export function cookieOf(context: AppLoadContext, name: string, maxAge?: number) {
  const isSecure = context.origin.startsWith('https:')
  return createCookie(isSecure ? `__Host-${name}` : name, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    ...(maxAge !== undefined && { maxAge }),
  })
}
const sessionCookie = (context: AppLoadContext, maxAge?: number) => cookieOf(context, 'shuji_session', maxAge)
/** Ties the forms of somebody who is not signed in to their browser. */
const formCookie = (context: AppLoadContext) => cookieOf(context, 'shuji_form', day)
/** Tells a device that was here before from a new one; lives on when signed out. */
const deviceCookie = (context: AppLoadContext) => cookieOf(context, 'shuji_device', 400 * day)

async function readCookie(cookie: ReturnType<typeof createCookie>, request: Request): Promise<string | undefined> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length <= 100 ? value : undefined
}

const actors = new WeakMap<AppLoadContext, Promise<Actor>>()

/** Who is asking; looked up once a request. A session that lives longer for being used takes its cookie with it. */
export function readActor(context: AppLoadContext, request: Request): Promise<Actor> {
  const known = actors.get(context)
  if (known) return known
  // A key says who asks; a cookie beside it says nothing.
  if (context.program) return Promise.resolve(context.program)
  const asked = askedBy(context, request)
  actors.set(context, asked)
  return asked
}

async function askedBy(context: AppLoadContext, request: Request): Promise<Actor> {
  const token = await readCookie(sessionCookie(context), request)
  const { actor, movedTo } = await openSession(context.exchange.database, token)
  if (token && movedTo !== undefined) context.setCookie?.(await sessionHeader(context, { token, expiresAt: movedTo }))
  return actor
}

/** The header that gives a browser its session. */
export function sessionHeader(context: AppLoadContext, session: { token: string; expiresAt: number }): Promise<string> {
  const maxAge = Math.max(0, Math.round((session.expiresAt - Date.now()) / 1_000))
  return sessionCookie(context, maxAge).serialize(session.token)
}

/** The header that takes a browser's session away. */
export function noSessionHeader(context: AppLoadContext): Promise<string> {
  return sessionCookie(context).serialize('', { maxAge: 0 })
}

/** The device this request comes from, and the header that makes it known where it is new. */
export async function readDevice(
  context: AppLoadContext,
  request: Request,
): Promise<{ device: string; header: string | undefined }> {
  const known = await readCookie(deviceCookie(context), request)
  if (known) return { device: known, header: undefined }
  const device = newToken()
  return { device, header: await deviceCookie(context).serialize(device) }
}

/**
 * The token that every form carries, so that no other site can send it in a visitor's name. It belongs to the session, or
 * for somebody who is not signed in to a cookie; `header` sets that cookie where it is not there yet.
 */
export async function formToken(
  context: AppLoadContext,
  request: Request,
): Promise<{ token: string; header: string | undefined }> {
  const bound = await boundTo(context, request)
  if (bound) return { token: context.exchange.key.sign('form', bound), header: undefined }
  const made = newToken()
  return {
    token: context.exchange.key.sign('form', `visitor:${made}`),
    header: await formCookie(context).serialize(made),
  }
}

/** Whether a form's token belongs to whoever sends it. */
export async function isFormToken(context: AppLoadContext, request: Request, token: string): Promise<boolean> {
  const bound = await boundTo(context, request)
  return bound !== undefined && context.exchange.key.isSigned('form', bound, token)
}

async function boundTo(context: AppLoadContext, request: Request): Promise<string | undefined> {
  const actor = await readActor(context, request)
  if (actor.kind === 'person') return `session:${actor.sessionId}`
  const visitor = await readCookie(formCookie(context), request)
  return visitor && `visitor:${visitor}`
}
