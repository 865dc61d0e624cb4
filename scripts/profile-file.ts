/** The process in which a file is profiled; begun by `profileFile`, which talks with it. */
export { answer as main } from '#app/profiling/answer.server.ts'
