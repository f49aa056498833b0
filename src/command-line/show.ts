import { productionAt } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { maskerFor } from '../report/masking.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { mistakeLine } from './mistake-line.ts'

/** Prints the effective production configuration of a root, each value with the place it comes from. @throws ConfigurationError, UnreadableRootError */
export async function show(given: Arguments, streams: Streams): Promise<number> {
  if (given.operands.length > 1) throw new ConfigurationError('show takes one root')
  if (!['text', 'json'].includes(given.format)) throw new ConfigurationError('show prints text or json')
  const root = given.operands[0] ?? '.'
  const tree = workingDirectory(root)
  const { production, secrets } = await productionAt(tree, judgeOptions(root, tree, given))
  for (const { path, line, message } of production.systems.flatMap(({ problems }) => problems)) streams.error(`${mistakeLine({ path, line, message })}\n`)
  if (given.format === 'json') streams.out(`${JSON.stringify((await import('../report/render-production.ts')).productionJson(production, maskerFor(secrets)), null, 2)}\n`)
  else streams.out((await import('../report/render-production-text.ts')).productionText(production, maskerFor(secrets)))
  return EXIT.pass
}
