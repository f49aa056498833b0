import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, Manifest } from './manifest-content.ts'

/** Longer lines are no hand-written dependency. */
const MAX_LINE = 1000

const COORDINATES =
  /^\s*(implementation|api|compileOnly|runtimeOnly|testImplementation|testRuntimeOnly|testCompileOnly|annotationProcessor|kapt|ksp|classpath|developmentOnly)[\s(]+(['"])([\w.-]+:[\w.-]+)(?::([^'"@:]+))?[^'"]*\2/

/** build.gradle and build.gradle.kts. They are programs: only coordinates of literal text, one a line, are taken. */
export function parseGradleBuild(source: SourceText): Parsed<Manifest> {
  const dependencies: DeclaredDependency[] = []
  let offset = 0
  for (const line of source.text.split('\n')) {
    const found = line.length > MAX_LINE ? null : line.match(COORDINATES)
    if (found) {
      const [, configuration = '', , name = '', requirement = ''] = found
      const at = source.locate(offset + line.length - line.trimStart().length, offset + line.trimEnd().length)
      dependencies.push({ name, requirement, group: /^(test|developmentOnly)/.test(configuration) ? 'development' : 'runtime', source: 'registry', at })
    }
    offset += line.length + 1
  }
  return { content: { ...emptyManifest(source, 'gradle'), dependencies }, problems: [] }
}
