import { entriesOf, itemsOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import { readTemplate } from '../../production/compose/template.ts'
import type { Project } from '../../production/project.ts'
import type { VariableKind } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'

/** A variable that a compose file takes from outside and gives no default. */
export interface NeededVariable {
  readonly name: string
  readonly file: string
  readonly at: Location
}

/** What the shell, Docker or a release sets without being told to in a file. */
const GIVEN = /^(HOME|USER|USERNAME|UID|GID|PWD|PATH|HOSTNAME|SHELL|TZ|CI|DISPLAY|XDG_\w+|COMPOSE_\w+|DOCKER_\w+|BUILDX?_\w+|GITHUB_\w+|SSH_AUTH_SOCK|GIT_\w+|BUILD_\w+|COMMIT(_\w+)?|\w+_SHA|IMAGE_TAG|TAG|RELEASE|SOURCE_DATE_EPOCH)$/
const MAX_DEPTH = 60

/** The variables of every compose file, each name once a file, at its first place. Image references are left out: releases fill them in. */
export function* neededVariables({ documents }: Project): Generator<NeededVariable> {
  for (const { path, content } of documents.of('compose')) {
    const seen = new Set<string>()
    for (const { name, kind, at } of variablesIn(content?.root, 0)) {
      if ((kind !== 'reference' && kind !== 'required') || seen.has(name) || GIVEN.test(name)) continue
      seen.add(name)
      yield { name, file: path, at }
    }
  }
}

/** The variables that compose files give a default, with it, at every place. */
export function* defaultedVariables({ documents }: Project): Generator<{ readonly name: string; readonly value: string; readonly at: Location }> {
  for (const { content } of documents.of('compose')) {
    for (const { name, kind, value, at } of variablesIn(content?.root, 0)) if (kind === 'default' && value !== undefined) yield { name, value, at }
  }
}

function* variablesIn(node: YamlNode | undefined, depth: number): Generator<{ name: string; kind: VariableKind; value: string | undefined; at: Location }> {
  if (!node || depth > MAX_DEPTH) return
  if (node.kind === 'scalar') {
    if (!node.text.includes('$')) return
    for (const { name, kind, value } of readTemplate(node.text, () => undefined).pieces) {
      if (name !== undefined) yield { name, kind, value, at: node.at }
    }
    return
  }
  for (const item of itemsOf(node)) yield* variablesIn(item, depth + 1)
  for (const { key, value } of entriesOf(node)) if (key.text !== 'image') yield* variablesIn(value, depth + 1)
}

