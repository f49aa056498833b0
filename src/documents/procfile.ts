import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { partOf } from './joined-text.ts'
import { platformCommand, platformService } from './platform-content.ts'
import type { PlatformFile, PlatformRole, PlatformService } from './platform-content.ts'
import { linesOf } from './source-lines.ts'

/** A Procfile: one `name: command` a line. */
export function parseProcfile(source: SourceText): Parsed<PlatformFile> {
  const services: PlatformService[] = []
  const problems: Problem[] = []
  for (const { text, offset, number, at } of linesOf(source)) {
    if (/^\s*(#|$)/.test(text)) continue
    const head = /^\s*([A-Za-z0-9_-]+)\s*:\s*/.exec(text)
    if (!head) {
      problems.push({ kind: 'syntax', path: source.path, line: number, message: 'neither a comment nor `name: command`' })
      continue
    }
    const start = offset + head[0].length
    const command = partOf(source, start, offset + text.trimEnd().length)
    const name = head[1] as string
    services.push(platformService({ name, at, role: roleOfProcess(name), command: platformCommand(command, command.locate(0, command.text.length)), build: 'buildpack' }))
  }
  return { content: { source, platform: 'procfile', services, environment: [] }, problems: problems.slice(0, 50) }
}

/** Heroku's names: `web` is the process that gets requests, `release` runs before each release. */
export function roleOfProcess(name: string): PlatformRole {
  if (name === 'web' || name === 'release') return name
  return 'worker'
}
