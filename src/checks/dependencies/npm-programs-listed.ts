import type { Lockfile } from '../../documents/lockfile.ts'
import type { PackageScript } from '../../documents/manifest-content.ts'
import type { CiCommand } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { programsOfScript } from '../../production/start-command.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import { packagesOf } from './packages.ts'
import type { Package } from './packages.ts'
import { NPM_PROGRAMS } from './program-packages.ts'
import { baseNameOf, folderPrefixOf } from '../../tree/folders.ts'
import { oncePer } from '../../tree/once-per.ts'

/** Packages that bring tools of others along; where nothing is locked, what they bring cannot be told. */
const BRINGS_TOOLS = /(scripts|cli|config|configs|preset|presets|toolkit|toolchain|tooling|tools|kit|standard|dev|build)$|^(xo|nx|expo|react-native|vite-plus|aegir|tsdx|wxt|plasmo|umi)$/

/** Whether package.json lists the packages whose programs its scripts and CI call. */
export function* npmPrograms(project: Project): Iterable<Outcome> {
  const packages = packagesOf(project).filter(({ path }) => /(^|\/)package\.json$/.test(path))
  const root = packages.find(({ folder }) => folder === '') ?? packages[0]
  if (!root) return
  const installed = installedWords(project)
  const offers = new Map(packages.map((each) => [each.folder, offerOf(each)]))
  const whole = joined([...offers.values()])
  for (const each of packages) {
    const offer = joined(offersFor(each, offers, whole, project))
    for (const script of each.manifest.scripts) yield* judged(programsIn(script), offer, installed, each.path)
  }
  for (const { commands } of project.production.ci.jobs) yield* judged(commands.flatMap(offlineProgram), whole, installed, root.path)
}

interface Called {
  readonly program: string
  readonly at: Location
}

/** What is there to be called. `open`: there may be more. `locked`: what packages bring along is among the names. */
interface Offer {
  readonly names: readonly ReadonlySet<string>[]
  readonly open: boolean
  readonly locked: boolean
}

function offerOf({ manifest, locks, outerLocks }: Package): Offer {
  const listed = manifest.dependencies.map(({ name }) => name)
  const locked = [...locks, ...outerLocks]
  const foreign = manifest.dependencies.some(({ source }) => source !== 'registry')
  const open = foreign || (locked.length === 0 && listed.some((name) => BRINGS_TOOLS.test(name)))
  return { names: [new Set(listed), ...locked.map(namesOf)], open, locked: locked.length > 0 }
}

/** Of one lock file many packages ask. */
const namesOf = oncePer((lock: Lockfile): ReadonlySet<string> => new Set(lock.packages.map(({ name }) => name)))

/** A package may call what the folders around it list; the root of a workspace, what its members do. */
function offersFor({ folder, manifest }: Package, offers: ReadonlyMap<string, Offer>, whole: Offer, { tree }: Project): readonly Offer[] {
  if (manifest.workspaces.length > 0 || ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'turbo.json', 'rush.json'].some((name) => tree.has(folder + name))) return [whole]
  const found: Offer[] = []
  for (let outer: string | undefined = folder; outer !== undefined; outer = parentOf(outer)) found.push(...(offers.get(outer) ? [offers.get(outer) as Offer] : []))
  return found
}

function parentOf(folder: string): string | undefined {
  return folder === '' ? undefined : folderPrefixOf(folder.slice(0, -1))
}

function joined(offers: readonly Offer[]): Offer {
  const [only] = offers
  return offers.length === 1 && only ? only : { names: [...new Set(offers.flatMap(({ names }) => names))], open: offers.some(({ open }) => open), locked: offers.every(({ locked }) => locked) }
}

/** A script that asks whether a program is there does without it. */
function programsIn({ command, at }: PackageScript): readonly Called[] {
  const programs = programsOfScript(command.value, at)
  if (programs.some(({ words }) => words.some((word) => word.known && /^(which|type|hash|-v)$/.test(word.value)))) return []
  return programs.flatMap(programOf)
}

/** `cross-env A=b jest`, `npx --no-install jest`; what npx may fetch is not asked for. */
function programOf({ words, places }: StartedProgram): readonly Called[] {
  const texts = words.map((word) => (word.known ? word.value : undefined))
  const at = places[0]
  const [first] = texts
  if (first === undefined || !at) return []
  const called = NPM_PROGRAMS.has(first) ? [{ program: first, at }] : []
  if (first !== 'cross-env') return [...called, ...withoutFetching(texts, at)]
  const next = texts.slice(1).find((word) => word === undefined || !/^[A-Za-z_]\w*=/.test(word))
  return next !== undefined && NPM_PROGRAMS.has(next) ? [...called, { program: next, at }] : called
}

function withoutFetching([runner, ...words]: readonly (string | undefined)[], at: Location): readonly Called[] {
  const fetchless = runner === 'npx' ? /^--no(-install)?$/.test(words[0] ?? '') : runner === 'npm' ? words[0] === 'exec' && /^--no$/.test(words[1] ?? '') : runner === 'pnpm' && words[0] === 'exec'
  const program = fetchless ? words.find((word) => word === undefined || !(word.startsWith('-') || word === 'exec')) : undefined
  return program !== undefined && NPM_PROGRAMS.has(program) ? [{ program, at }] : []
}

function offlineProgram({ command, at, via }: CiCommand): readonly Called[] {
  return via.length > 0 ? [] : withoutFetching([command.name, ...command.args.map(({ value }) => value)], at)
}

/** Every word behind an install outside of manifests: images and jobs may bring a tool by themselves. */
function installedWords({ documents, production }: Project): ReadonlySet<string> {
  const words = new Set<string>()
  const take = (name: string | undefined, values: readonly (string | undefined)[]): void => {
    if (name === undefined || !/^(npm|yarn|pnpm|bun|corepack|volta|asdf|brew|apt-get|apk)$/.test(name)) return
    for (const value of values) if (value !== undefined) words.add(value.replace(/(?<=.)@[^/]*$/, ''))
  }
  for (const { commands } of production.ci.jobs) for (const { command } of commands) take(command.name, command.args.map(({ value }) => value))
  for (const { content } of documents.of('dockerfile')) {
    for (const instruction of content?.stages.flatMap(({ instructions }) => instructions) ?? []) {
      if (instruction.keyword === 'RUN') for (const { name, args } of instruction.script?.commands ?? []) take(name, args.map(({ value }) => value))
    }
  }
  return words
}

function* judged(called: readonly Called[], offer: Offer, installed: ReadonlySet<string>, manifest: string): Iterable<Outcome> {
  const seen = new Set<string>()
  for (const { program, at } of called) {
    if (seen.has(program)) continue
    seen.add(program)
    const packages = NPM_PROGRAMS.get(program) ?? []
    const name = packages[0] as string
    if (packages.some((one) => offer.names.some((names) => names.has(one)))) yield { state: 'pass', at }
    else if (!offer.open && !packages.some((one) => installed.has(one)) && !bringsItsPeer(offer, packages)) {
      yield { state: 'fail', at, facts: { program, package: name, manifest }, related: [{ at: fileStart(manifest), message: `does not list ${name}` }] }
    }
  }
}

/** `eslint-plugin-x` and `@acme/jest` have npm install what they are for. */
function bringsItsPeer({ names, locked }: Offer, packages: readonly string[]): boolean {
  if (locked) return false
  const stems = packages.map(baseNameOf)
  return names.some((some) => [...some].some((name) => stems.some((stem) => name.includes(stem))))
}
