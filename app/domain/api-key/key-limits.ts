/** Most keys of one organisation that can be used at a time. */
export const mostLiveKeys = 20
/** Keys that ended, as many as the page shows. */
export const mostEndedKeys = 20
/** For how many days a key may be given. */
export const keyDays = [30, 90, 365] as const
export type KeyDays = (typeof keyDays)[number]
