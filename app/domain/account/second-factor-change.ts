/** What happened to a second factor, as the record and the mail call it. */
export type SecondFactorChange = 'set_up' | 'replaced' | 'codes_renewed' | 'removed'
