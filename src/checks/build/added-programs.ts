import { posix } from 'node:path'
import type { CopyInstruction } from '../../documents/dockerfile.ts'
import { invocationsOf } from '../../documents/invocation.ts'
import type { Invocation } from '../../documents/invocation.ts'
import type { Image } from '../../production/image.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'

/** Whether the instructions of an image put a program into it: for certain, certainly not, or perhaps. */
export type Addition = 'added' | 'not-added' | 'unknown'

/** Programs that put nothing where commands are looked for. */
const HARMLESS = new Set(
  [
    'mkdir chown chmod chgrp useradd usermod userdel groupadd groupmod groupdel adduser addgroup passwd chpasswd id whoami',
    'rm rmdir touch cat head tail sort ls pwd find sed awk grep cut tr xargs strip sync date sleep echo printf test [ true :',
    'cd set export unset umask wait exit env locale-gen localedef update-ca-certificates dpkg-reconfigure ldconfig setcap',
    'pip pip3 python python3 uv poetry pdm pipenv virtualenv npm npx yarn pnpm corepack node tsc next vite prisma',
    'bundle gem ruby rake cargo go dotnet php composer',
  ].flatMap((line) => line.split(' ')),
)
/** Packages that bring a downloader along. */
const BRINGS =
  /^(google-chrome|chromium|texlive|r-base|devscripts|build-dep|nvidia|cuda|awscli|playwright|default-jdk|maven|gradle|osm2pgsql|qgis|ubuntu-|debian-|task-|busybox)/
const BINARIES = /^\/?$|(^|\/)s?bin(\/|$)|^\/(usr|usr\/local|opt)\/?$/

export function additionOf(program: string, image: Image): Addition {
  let state: Addition = 'not-added'
  for (const stage of image.chain) {
    for (const instruction of stage.instructions) {
      if (instruction.onbuild) continue
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') state = mayCopy(program, instruction) ? 'unknown' : state
      else if (instruction.keyword === 'SHELL') state = 'unknown'
      else if (instruction.keyword === 'RUN') {
        if (!instruction.script) state = 'unknown'
        for (const invocation of invocationsOf(instruction.script?.commands ?? [])) state = afterCommand(program, invocation, state)
      }
    }
  }
  return state
}

function mayCopy(program: string, { sources, target, from }: CopyInstruction): boolean {
  if (!target || target.text.includes('$')) return true
  const named = [...sources, target].some(({ text }) => posix.basename(text) === program)
  const whole = from !== undefined && sources.some(({ text }) => /^\/?$/.test(text))
  return named || whole || BINARIES.test(target.text)
}

function afterCommand(program: string, invocation: Invocation, state: Addition): Addition {
  const command = systemPackageCommand(invocation)
  if (command) {
    const names = command.packages.map(({ value }) => value?.replace(/[=:~<>].*$/s, ''))
    const named = names.some((name) => name === program || name === packageOf(program))
    if (command.action === 'remove') return named ? 'not-added' : state
    if (command.action !== 'install') return state
    if (named) return 'added'
    return names.length === 0 || names.some((name) => name === undefined || name.includes(program) || BRINGS.test(name)) ? 'unknown' : state
  }
  if (invocation.program === program && invocation.wrappers.length === 0) return state === 'not-added' ? 'unknown' : state
  const harmless = invocation.program === '' || (invocation.program !== undefined && HARMLESS.has(invocation.program))
  return harmless || state === 'added' ? state : 'unknown'
}

function packageOf(program: string): string {
  return program === 'nc' ? 'netcat-openbsd' : program
}
