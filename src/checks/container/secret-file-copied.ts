import { posix } from 'node:path'
import { known, shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { CopyInstruction } from '../../documents/dockerfile.ts'
import type { EnvAssignment } from '../../documents/env-file.ts'
import type { Image } from '../../production/image.ts'
import { stepsOf } from '../../production/image-steps.ts'
import type { BuildStep } from '../../production/image-steps.ts'
import { namesIn } from '../../production/image-variables.ts'
import type { Check, Outcome } from '../check.ts'
import { namesSecret } from '../secrets/secret-name.ts'
import { CREDENTIAL_PATH_VARIABLES, isPackageManagerSettings, namesSecretFile } from './secret-file.ts'

/**
 * Only stages that are shipped: what a stage that is merely built holds stays behind. Settings of a package manager
 * that go along with the manifests are the project's, those that go alone or into a home folder are somebody's.
 */
export const secretFileCopied: Check = {
  name: 'container/secret-file-copied',
  question: 'Is no key or credential file copied into the image?',
  reads: ['dockerfile'],
  *look({ production, tree, documents }): Iterable<Outcome> {
    const plain = new Set(documents.of('env').flatMap(({ path, content }) => (content && !content.assignments.some(isSecret) ? [path] : [])))
    for (const image of production.images) {
      const places = credentialPlaces(image)
      const tracked = (path: string): boolean => tree.has(posix.join(posix.dirname(image.path), path)) || tree.has(posix.normalize(path))
      const harmless = (path: string): boolean => plain.has(posix.join(posix.dirname(image.path), path)) || plain.has(posix.normalize(path))
      const shipped = new Set(image.chain.map(({ index }) => index))
      let workdir = ''
      for (const step of stepsOf(image.file)) {
        if (!shipped.has(step.origin.stage.index)) continue
        const { instruction } = step
        if (instruction.keyword === 'WORKDIR') workdir = joined(workdir, step.scope.expand(instruction.words[0]?.text ?? ''))
        if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') yield* judged(instruction, step, workdir, { places, tracked, harmless })
      }
    }
  },
}

interface Knowledge {
  readonly places: ReadonlyMap<string, string>
  readonly tracked: (path: string) => boolean
  /** Env files that are tracked and hold plain settings, such as what a frontend's build reads. */
  readonly harmless: (path: string) => boolean
}

function isSecret({ key, value }: EnvAssignment): boolean {
  return namesSecret(key) && value !== ''
}

function* judged(instruction: CopyInstruction, { scope }: BuildStep, workdir: string, { places, tracked, harmless }: Knowledge): Iterable<Outcome> {
  const { at, sources, target } = instruction
  if (!target) return
  const into = scope.expand(target.text)
  const folder = sources.length > 1 || /\/$|^\.$/.test(target.text)
  const personal = sources.length === 1 || (into.known && /^\/(root|home)\//.test(`${into.value}/`))
  const secret = (path: string): boolean => namesSecretFile(path) || (isPackageManagerSettings(path) && personal && !tracked(path))
  let found = false
  for (const source of sources) {
    const from = scope.expand(source.text)
    const path = from.known ? from.value : source.text
    if (isTrustStore(into)) continue
    const place = joined(workdir, folder && into.known ? known(`${into.value}/${posix.basename(path)}`) : into)
    const variable = places.get(place) ?? [...namesIn(source.text)].find((name) => CREDENTIAL_PATH_VARIABLES.has(name))
    if ((!secret(path) || harmless(path)) && variable === undefined) continue
    found = true
    yield { state: 'fail', at: source.at, facts: { file: path, variable: variable ?? '' }, ...(variable !== undefined && { variant: 'by-variable' }) }
  }
  if (!found) yield { state: 'pass', at }
}

/** Paths that an environment variable of the image names as a credential's place, with that variable. */
function credentialPlaces({ environment, workdir }: Image): ReadonlyMap<string, string> {
  const named = environment.filter(({ key, value }) => CREDENTIAL_PATH_VARIABLES.has(key) && value.known && value.value !== '')
  return new Map(named.map(({ key, value }) => [joined(workdir ? shown(workdir.value) : '', value), key]))
}

function isTrustStore(target: Text): boolean {
  return target.known && /\/(keyrings|trusted\.gpg\.d|ca-certificates|rpm-gpg|apk\/keys)(\/|$)/.test(target.value)
}

/** A path in the image; a target that is not known stays as a name nobody has. */
function joined(workdir: string, path: Text): string {
  return path.known ? posix.resolve('/', workdir, path.value) : ''
}
