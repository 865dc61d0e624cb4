const hour = 3_600_000
/** For how many of these the link of an invitation can be used, the exchange's settings say. */
export const dayLength = 24 * hour

/** Most members of one organisation. */
export const mostMembers = 100
/** Most invitations of one organisation that nobody has answered. */
export const mostOpenInvitations = 50
/** Most invitations an hour: by one organisation, and by one person for all of theirs. */
export const mostInvitationsAnHour = 20
export const invitationWindow = hour
/** Members on one page of their list. */
export const membersPerPage = 50
