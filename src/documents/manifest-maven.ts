import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readXml, xmlChild, xmlChildren } from './located-xml.ts'
import type { XmlElement } from './located-xml.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, Manifest } from './manifest-content.ts'

const RUNTIME_PROPERTIES = ['java.version', 'maven.compiler.release', 'maven.compiler.target']

/** pom.xml. Versions that a parent or property decides stay as written, or empty. */
export function parseMavenManifest(source: SourceText): Parsed<Manifest> {
  const { root, problems } = readXml(source)
  if (!root) return { content: undefined, problems }
  const properties = xmlChild(root, 'properties')
  const name = xmlChild(root, 'artifactId')
  const content: Manifest = {
    ...emptyManifest(source, 'maven'),
    name: name ? { value: name.text, at: name.at } : undefined,
    dependencies: [...dependenciesIn(root), ...dependenciesIn(xmlChild(root, 'dependencyManagement'))],
    runtimes: RUNTIME_PROPERTIES.flatMap((property) => {
      const element = xmlChild(properties, property)
      return element ? [{ runtime: 'java', requirement: element.text, at: element.at }] : []
    }),
    workspaces: xmlChildren(xmlChild(root, 'modules'), 'module').map((module) => ({ value: module.text, at: module.at })),
  }
  return { content, problems }
}

function dependenciesIn(parent: XmlElement | undefined): DeclaredDependency[] {
  return xmlChildren(xmlChild(parent, 'dependencies'), 'dependency').map((dependency) => {
    const scope = xmlChild(dependency, 'scope')?.text
    return {
      name: `${xmlChild(dependency, 'groupId')?.text ?? ''}:${xmlChild(dependency, 'artifactId')?.text ?? ''}`,
      requirement: xmlChild(dependency, 'version')?.text ?? '',
      group: scope === 'test' ? 'development' : 'runtime',
      source: scope === 'system' ? 'path' : 'registry',
      at: dependency.at,
    }
  })
}
