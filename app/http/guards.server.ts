import { type AppLoadContext, redirect } from '@remix-run/node'
import { may, type Permission, type PersonActor } from '#app/domain/access/permissions.ts'
import { confirmationLife } from '#app/domain/account/sessions.server.ts'
import { languageOfPath, linksIn } from '#app/links.ts'
import { findOrganisation, type OrganisationRow } from '#db/queries/organisations.server.ts'
import { readActor } from './session.server.ts'

/** What is not there, or not for whoever asks: the two look the same. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** Whoever is signed in, confirmed or not. A visitor is sent to sign in and comes back here. */
export async function requirePerson(context: AppLoadContext, request: Request): Promise<PersonActor> {
  const actor = await readActor(context, request)
  if (actor.kind !== 'person') throw redirect(signInAddress(request))
  return actor
}

/** A signed-in person who may do this with what is theirs. One whose address is not confirmed is sent to confirm it. */
export async function requirePermission(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
): Promise<PersonActor> {
  const actor = await requirePerson(context, request)
  if (may(actor, permission)) return actor
  const links = linksOf(request)
  if (!actor.isConfirmed) throw redirect(links.confirmAddress())
  if (permission.startsWith('exchange.') && actor.isOperatorPending)
    throw redirect(links.secondFactor(actor.hasSecondFactor ? backTo(request) : undefined))
  throw notFound()
}

/** A signed-in person who may do this with the organisation of this address; anybody else gets a 404. */
export async function requireInOrganisation(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
  slug: string | undefined,
): Promise<{ actor: PersonActor; organisation: OrganisationRow }> {
  const actor = await requirePerson(context, request)
  if (!actor.isConfirmed) throw redirect(linksOf(request).confirmAddress())
  const organisation = await findOrganisation(context.exchange.database.read, slug ?? '')
  if (!organisation || !may(actor, permission, organisation.id)) throw notFound()
  return { actor, organisation }
}

/** An operator, in the session of whom the second factor was given. */
export function requireOperator(
  context: AppLoadContext,
  request: Request,
  permission: Permission & `exchange.${string}`,
): Promise<PersonActor> {
  return requirePermission(context, request, permission)
}

/** Whether the password was given a short while ago. */
export function isPasswordFresh(actor: PersonActor, now = Date.now()): boolean {
  return now - actor.confirmedAt <= confirmationLife
}

/**
 * For dangerous pages: the password was given a short while ago, or the person is sent to give it again, and from there back
 * to the page, or where a file was asked for to `page`.
 */
export function requireFreshPassword(request: Request, actor: PersonActor, page = backTo(request)): void {
  if (isPasswordFresh(actor)) return
  const links = page === undefined ? linksOf(request) : linksIn(languageOfPath(page))
  throw redirect(links.confirmPassword(page))
}

/** For what touches the second factor: an operator who has one has given it in this session, or is sent to give it. */
export function requireGivenFactor(request: Request, actor: PersonActor): void {
  if (actor.isOperatorPending && actor.hasSecondFactor) throw redirect(linksOf(request).secondFactor(backTo(request)))
}

/** An own path to go to, from an address parameter; anything that leads elsewhere is left out. */
export function ownPath(value: FormDataEntryValue | string | null | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined
  // A second slash or a backslash would make browsers go to another host.
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(value) ? value : undefined
}

/** Where a person is sent back to after signing in: the page itself for reading, nowhere for a form that was sent. */
function backTo(request: Request): string | undefined {
  if (request.method !== 'GET') return undefined
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  searchParams.delete('index')
  const search = searchParams.toString()
  return ownPath(pathname.replace(/\.data$/, '').replace(/\/_root$/, '/') + (search ? `?${search}` : ''))
}

function signInAddress(request: Request): string {
  return linksOf(request).signIn(backTo(request))
}

function linksOf(request: Request) {
  return linksIn(languageOfPath(new URL(request.url).pathname))
}
