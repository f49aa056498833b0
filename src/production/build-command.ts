import type { ShellCommand } from '../documents/shell.ts'
import { invocationOf } from '../documents/invocation.ts'

/** What `docker build` and its like are told; undefined for a word that holds a variable. */
export interface BuildCommand {
  /** Behind `-f`; `default` where it is left out. */
  readonly file: string | 'default' | undefined
  readonly context: string | undefined
}

const PROGRAMS = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'depot'])
const VALUED = new Set(
  [
    '-f --file -t --tag --build-arg --target --platform --cache-from --cache-to --output -o --label --secret --ssh --progress --network',
    '--add-host --iidfile --metadata-file --build-context --builder --attest --annotation --shm-size --ulimit -m --memory --cpuset-cpus',
    '--isolation --allow --no-cache-filter --call --sbom --provenance --cpu-shares -c --cpu-quota --cpu-period --memory-swap',
    '--security-opt --cgroup-parent --format --authfile --creds -v --volume --project --token',
  ].flatMap((line) => line.split(' ')),
)

/** Reads `docker build`, `docker buildx build`, `podman build`, `buildah bud`; undefined for every other command. */
export function buildCommand(command: ShellCommand): BuildCommand | undefined {
  const { program, args } = invocationOf(command)
  if (program === undefined || !PROGRAMS.has(program)) return undefined
  const words = args.map(({ value }) => value)
  const verb = words.findIndex((word) => word === 'build' || word === 'bud')
  if (verb < 0 || verb > 1 || (verb === 1 && !['buildx', 'image', 'builder'].includes(words[0] ?? ''))) return undefined
  let file: BuildCommand['file'] = 'default'
  const operands: (string | undefined)[] = []
  for (let index = verb + 1; index < words.length; index++) {
    const word = words[index]
    const named = word === undefined ? null : /^(?:-f|--file)(?:=([\s\S]*))?$/.exec(word)
    if (named) file = named[1] ?? words[++index]
    else if (word !== undefined && VALUED.has(word)) index++
    else if (word === undefined ? !args[index]?.prefix.startsWith('-') : !word.startsWith('-')) operands.push(word)
  }
  return { file, context: operands.length === 1 ? operands[0] : undefined }
}
