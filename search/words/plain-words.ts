/**
 * English words that any sentence may hold whatever it is about: they join, point, hedge and count. They say less of what
 * is wanted than how rare they are in a collection of titles and descriptions would have it.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `
anybody somebody everyone everybody nobody anything everything nothing anywhere somewhere everywhere whom whose
go goes going gone went come comes coming came give gives giving given gave take takes taking taken took made making put
puts let lets keep keeps kept say says said mean means meant think thought believe feel told talk ask asked asking
understand learn wonder wondering curious happen happens happened become became seem seems exist exists
since until though although whether else instead together perhaps maybe possibly probably actually currently presently
exactly especially particularly mainly mostly always often usually sometimes never ever already still yet again soon ago
well quite rather very too enough almost nearly least less each every both several various certain different
thing things way ways stuff helpful useful ideal ideally suitable appropriate relevant related regarding concerning
kindly hope hoping wish appreciate appreciated following within across along toward towards upon during before after
able cannot
`
    .trim()
    .split(/\s+/),
)
