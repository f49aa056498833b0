import { known, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import { invocationOf } from '../documents/invocation.ts'
import type { ShellWord } from '../documents/shell.ts'
import type { EnvEntry } from '../documents/workflow.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Located, Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Ci, CiCommand, CiJob, CiUse } from './ci.ts'
import type { CiEvent } from './ci-events.ts'
import { workingFolder } from './ci-working-folder.ts'

/** An image that a job of CI builds, or pushes. */
export interface CiImage {
  readonly job: CiJob
  /** The command or the `uses:`. */
  readonly at: Location
  readonly place: CiCommand | CiUse
  readonly events: readonly CiEvent[]
  readonly builds: boolean
  /** `maybe`: an expression decides. */
  readonly pushes: 'yes' | 'no' | 'maybe'
  /** The names it is given or pushed under, tag included. */
  readonly names: readonly Located<Text>[]
  /** The Dockerfile from the repository's root; undefined where it is not known. */
  readonly dockerfile: string | undefined
}

/** The images that CI builds and pushes by Docker's own actions and commands, in order. */
export const ciImages = oncePer((ci: Ci): readonly CiImage[] => ci.jobs.flatMap((job) => [...imagesOfUses(job), ...imagesOfCommands(job)]))

/** Actions that take Docker's own `context`, `file`, `tags` and `push`. */
const BUILD_ACTIONS = new Set(['docker/build-push-action', 'depot/build-push-action', 'useblacksmith/build-push-action'])

function* imagesOfUses(job: CiJob): Generator<CiImage> {
  for (const use of job.uses) {
    if (!BUILD_ACTIONS.has(use.uses.repository?.toLowerCase() ?? '') || use.uses.path !== undefined) continue
    const input = (name: string): EnvEntry | undefined => use.with.find((entry) => entry.name.toLowerCase() === name)
    const context = input('context')?.value.text.trim() || '.'
    const file = input('file')?.value.text.trim()
    yield {
      job,
      at: use.at,
      place: use,
      events: use.events,
      builds: true,
      pushes: pushedBy(input('push')?.value.text, input('outputs')?.value.text),
      names: tagLines(input('tags')),
      dockerfile: pathOf('', file || `${context}/Dockerfile`),
    }
  }
}

function pushedBy(push = '', outputs = ''): CiImage['pushes'] {
  if (push.trim() === 'true' || /push=true|type=registry/.test(outputs)) return 'yes'
  return push.includes('${{') || outputs.includes('${{') ? 'maybe' : 'no'
}

function tagLines(tags: EnvEntry | undefined): Located<Text>[] {
  if (!tags) return []
  const source = tags.value.source()
  const names: Located<Text>[] = []
  let offset = 0
  for (const part of source.text.split(/(?<=[\n,])/)) {
    const text = part.replace(/[\n,]$/, '').trim()
    const start = offset + part.length - part.trimStart().length
    if (text !== '' && !text.startsWith('#')) names.push({ value: text.includes('${{') ? unknown(text) : known(text), at: source.locate(start, start + text.length) })
    offset += part.length
  }
  return names
}

const PROGRAMS = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'depot'])
/** Options of `docker build` that take no value; every other one takes the next word, unless it has an equals sign. */
const SWITCHES = new Set('--push --load --no-cache --pull -q --quiet --rm --force-rm --squash --check --compress --debug -D --all-tags -a'.split(' '))

function* imagesOfCommands(job: CiJob): Generator<CiImage> {
  for (const entry of job.commands) {
    const { program, args } = invocationOf(entry.command)
    if (program === undefined || !PROGRAMS.has(program)) continue
    const start = args.findIndex(({ value }) => value !== undefined && /^(build|bud|push)$/.test(value))
    const before = args.slice(0, Math.max(0, start)).map(({ value }) => value)
    if (start < 0 || !before.every((word) => word !== undefined && /^(image|buildx|builder)$/.test(word))) continue
    const words = wordsOf(args.slice(start + 1))
    const common = { job, at: entry.at, place: entry, events: entry.events }
    if (args[start]?.value === 'push') {
      const name = words.plain[0]
      if (name) yield { ...common, builds: false, pushes: 'yes', names: words.has('--all-tags', '-a') ? [] : [textOf(name, entry)], dockerfile: undefined }
    } else {
      const outputs = words.given('--output', '-o').map(({ text }) => text).join(' ')
      const pushes = words.has('--push') || /push=true|type=registry/.test(outputs) ? 'yes' : 'no'
      yield { ...common, builds: true, pushes, names: words.given('-t', '--tag').map((word) => textOf(word, entry)), dockerfile: dockerfileOf(entry, words) }
    }
  }
}

interface Words {
  readonly plain: readonly ShellWord[]
  has(...options: readonly string[]): boolean
  given(...options: readonly string[]): readonly ShellWord[]
}

function wordsOf(args: readonly ShellWord[]): Words {
  const plain: ShellWord[] = []
  const options: { name: string; value: ShellWord | undefined }[] = []
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as ShellWord
    const text = word.value ?? word.prefix
    const equals = text.indexOf('=')
    if (!text.startsWith('-') || text === '-') plain.push(word)
    else if (equals > 0 && text.startsWith('--')) {
      const behind = (value: string): string => value.slice(equals + 1)
      options.push({ name: text.slice(0, equals), value: { ...word, text: behind(word.text), value: word.value === undefined ? undefined : behind(word.value), prefix: behind(word.prefix) } })
    } else if (SWITCHES.has(text)) options.push({ name: text, value: undefined })
    else options.push({ name: text, value: args[++i] })
  }
  return {
    plain,
    has: (...names) => options.some(({ name }) => names.includes(name)),
    given: (...names) => options.flatMap(({ name, value }) => (names.includes(name) && value ? [value] : [])),
  }
}

function textOf(word: ShellWord, { at, via }: CiCommand): Located<Text> {
  return { value: word.value === undefined ? unknown(word.text) : known(word.value), at: via.length > 0 ? at : word.at }
}

function dockerfileOf(entry: CiCommand, words: Words): string | undefined {
  const folder = entry.via.length > 0 ? undefined : workingFolder(entry.step, entry.command)
  const file = words.given('-f', '--file')[0]
  const context = words.plain[0]
  if (folder === undefined || (file ?? context)?.value === undefined) return undefined
  // `-f` is read from the working folder, not from the context.
  return pathOf(folder, file?.value ?? `${context?.value ?? ''}/Dockerfile`)
}

function pathOf(folder: string, path: string): string | undefined {
  if (path.includes('${{') || /[$~]|:\/\/|^git@|^-|^\//.test(path)) return undefined
  return joinedPath(folder, path)
}
