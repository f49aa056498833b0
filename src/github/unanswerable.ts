/** What an input asks for cannot be found out. The job fails: it must not pass for want of an answer. */
export class Unanswerable extends Error {
  constructor(input: string, reason: string) {
    super(`${input} cannot be answered: ${reason}`)
  }
}
