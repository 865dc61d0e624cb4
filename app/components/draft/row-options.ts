import type { rowOptions } from '../../domain/draft/editor-view.ts'

/** The lists that rows of a dictionary, offers and impacts choose from. */
export type RowOptions = ReturnType<typeof rowOptions>
