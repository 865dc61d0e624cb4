/** The process in which a table is asked; begun by `askTable`, which talks with it. */
export { answerTable as main } from '#app/domain/query/answer-table.server.ts'
