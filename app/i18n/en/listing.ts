import type { Messages } from '../messages.tsx'

export const listing: Messages['listing'] = { title: '' }
