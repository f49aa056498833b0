import { ConfigurationError } from '../policy/configuration-error.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import { VERSION } from '../version.ts'
import { readArguments } from './arguments.ts'
import { EXIT, check } from './check.ts'
import type { Streams } from './check.ts'
import { mistakeLine } from './mistake-line.ts'
import { USAGE } from './usage.ts'

/** Runs the command line on the words behind the program's name; returns the exit status. Never throws. */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const given = readArguments(words)
    switch (given.command) {
      case 'check':
        return await check(given, streams)
      case 'show':
        return await (await import('./show.ts')).show(given, streams)
      case 'rules':
        return await (await import('./rules.ts')).listRules(given, streams)
      case 'fix':
        return await (await import('./fix.ts')).fix(given, streams)
      case 'init':
        return await (await import('./init.ts')).init(given, streams)
      case 'attest':
        return await (await import('./attest.ts')).attest(given, streams)
      case 'waive':
        return await (await import('./waive.ts')).waive(given, streams)
      case 'checklist':
        return await (await import('./checklist.ts')).checklist(given, streams)
      case 'explain':
        return await (await import('./explain.ts')).explain(given, streams)
      case 'help':
        streams.out(USAGE)
        return EXIT.pass
      case 'version':
        streams.out(`${VERSION}\n`)
        return EXIT.pass
    }
  } catch (error) {
    if (error instanceof ConfigurationError) {
      for (const mistake of error.mistakes) streams.error(`${mistakeLine(mistake)}\n`)
      return EXIT.mistake
    }
    streams.error(`readiness: ${error instanceof UnreadableRootError ? error.message : `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`)
    return EXIT.couldNotLook
  }
}
