import type { Outcome } from '../check.ts'
import { developmentSign } from './development-commands.ts'
import { partCheck } from './running-part.ts'

/** What starts in production is the server, not the one that watches source files for changes. */
export const hotReload = partCheck({
  name: 'compose/hot-reload',
  question: 'Does everything that runs start a production server that does not watch its source?',
  *look({ programs, server, at: place }): Iterable<Outcome> {
    for (const { words, places } of programs) {
      const found = developmentSign(words.map((word) => (word.known ? word.value : undefined)))
      const facts = { sign: found?.sign ?? '' }
      yield { state: found ? 'fail' : 'pass', at: places[found?.index ?? 0] ?? place, facts }
    }
    // What a configuration file or a variable says; an option was met among the words.
    if (server?.reload && !server.reload.value.startsWith('-')) yield { state: 'fail', at: server.reload.at, facts: { sign: `${server.name}, ${server.reload.value}` } }
  },
})
