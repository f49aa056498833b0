import type { YamlMapping } from '../../documents/yaml-node.ts'
import type { Circumstances } from './circumstances.ts'
import { merged, partsOf, servicesOf } from './compose-model.ts'
import { extendServices } from './extends.ts'
import { includeFiles } from './include.ts'
import type { LoadFiles } from './include.ts'
import type { Session } from './session.ts'

/** Compose files in order as one model: each with what it includes and extends, merged over those before it. */
export function loadFiles(
  paths: readonly string[],
  circumstances: Circumstances,
  session: Session,
  includedBy: readonly string[] = [],
): YamlMapping | undefined {
  let model: YamlMapping | undefined
  const files = [...includedBy]
  const load: LoadFiles = (inner, innerCircumstances, opened) => loadFiles(inner, innerCircumstances, session, opened)
  for (const path of paths) {
    files.push(path)
    for (const part of partsOf(path, circumstances, session)) {
      const whole = includeFiles(part, circumstances, { session, files, load })
      for (const { key } of servicesOf(part.root)?.entries ?? []) session.define(key.text, key.at)
      model = merged(model, extendServices(whole, circumstances, session), session)
    }
  }
  return model
}
