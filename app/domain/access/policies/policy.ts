import type { ApiScope } from '../../api-key/api-scopes.ts'
import type { Permission } from '../permissions.ts'

/**
 * Who may use a route. `anyone`: visitors too, and everybody gets the same things. `visitor`: for those who are not signed
 * in; others are sent on. `person`: whoever is signed in, confirmed or not. Otherwise a permission of the matrix; for an
 * `organisation` permission, with the organisation whose slug is in the address. `key:`: a program whose key has this scope,
 * with its own organisation; nobody else.
 */
export type Access = 'anyone' | 'visitor' | 'person' | Permission | `key:${ApiScope}`

/** What a route lets whom do: read it, and send each of its forms, named by the field `intent` (`*` where it has one form). */
export type RoutePolicy = {
  read?: Access
  acts?: Readonly<Record<string, Access>>
  /** Operators who have a second factor see it only once they gave it. */
  needsCode?: true
}

/** Policies by Remix route id, without the folder: `($lang).catalogue`. */
export type RoutePolicies = Readonly<Record<string, RoutePolicy>>
