import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'

const ADDRESS = /(?:\b(https?):\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?::(\d{1,5})(?![\d\w$]))?(?=[/?#"'\s)\\]|$)/g
const MAX_WORD = 10_000

/** The ports of its own host that a health check asks; undefined where a variable decides, or none is asked. */
export function askedPorts(commands: readonly ShellCommand[]): readonly number[] | undefined {
  const words = commands.flatMap(({ args }) => args)
  const places = words.filter(({ text }) => /localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]/.test(text.slice(0, MAX_WORD)))
  if (places.length === 0 || places.some(({ value }) => value === undefined)) return undefined
  const ports = commands.flatMap((command) => portsOf(command))
  return ports.length > 0 ? ports : undefined
}

function portsOf(command: ShellCommand): number[] {
  const { program, args } = invocationOf(command)
  const words = args.map(({ value }) => (value ?? '').slice(0, MAX_WORD))
  if (program === 'nc' || program === 'ncat' || program === 'netcat') return words.filter((word) => /^\d{1,5}$/.test(word)).slice(-1).map(Number)
  const fetches = program === 'curl' || program === 'wget' || program === 'http'
  return words.flatMap((word) =>
    [...word.matchAll(ADDRESS)].flatMap(([, scheme, port]) => {
      if (port !== undefined) return [Number(port)]
      if (scheme === undefined && !(fetches && /^(localhost|127\.0\.0\.1)(\/|$)/.test(word))) return []
      return [scheme === 'https' ? 443 : 80]
    }),
  )
}

/** The programs a health check cannot do without: nothing stands in for them where they fail. */
export function neededPrograms(commands: readonly ShellCommand[]): readonly { readonly name: string; readonly command: ShellCommand }[] {
  const standIns = new Set(commands.flatMap(({ onFailure }) => onFailure))
  return commands.flatMap((command) => {
    const { program } = invocationOf(command)
    const replaced = command.onFailure.some((other) => !/^(exit|false|true|kill|echo|printf|return|:|)$/.test(other.name ?? 'unknown'))
    if (program === undefined || replaced || standIns.has(command) || command.neutered === 'condition') return []
    return [{ name: program, command }]
  })
}
