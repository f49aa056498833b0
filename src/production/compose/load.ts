import type { YamlMapping } from '../../documents/yaml-node.ts'
import type { Circumstances } from './circumstances.ts'
import { merged, partsOf, servicesOf } from './compose-model.ts'
import { extendServices } from './extends.ts'
import { includeFiles } from './include.ts'
import type { Session } from './session.ts'

/** Compose files in order as one model: each with what it includes and extends, merged over those before it. */
export function loadFiles(paths: readonly string[], circumstances: Circumstances, session: Session, including: readonly string[] = []): YamlMapping | undefined {
  let model: YamlMapping | undefined
  const opened = [...including]
  for (const path of paths) {
    opened.push(path)
    for (const part of partsOf(path, circumstances, session)) {
      const whole = includeFiles(part, circumstances, session, opened, loadFiles)
      for (const { key } of servicesOf(part.root)?.entries ?? []) session.define(key.text, key.at)
      model = merged(model, extendServices(whole, circumstances, session), session)
    }
  }
  return model
}
