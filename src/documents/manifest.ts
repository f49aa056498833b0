import { baseNameOf } from '../tree/folders.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { parseCargoManifest } from './manifest-cargo.ts'
import { parseComposerManifest } from './manifest-composer.ts'
import { parseGemfile } from './manifest-gem.ts'
import { parseGoManifest } from './manifest-go.ts'
import { parseGradleBuild } from './manifest-gradle.ts'
import { parseMavenManifest } from './manifest-maven.ts'
import { parsePackageJson } from './manifest-npm.ts'
import { parsePipfile, parsePyproject, parseSetupFile } from './manifest-python.ts'
import { parseRequirements } from './manifest-requirements.ts'
import type { Manifest } from './manifest-content.ts'

export type { DeclaredDependency, DependencyGroup, DependencySource, Ecosystem, Manifest, PackageScript, RuntimeRequirement } from './manifest-content.ts'

const PARSERS: Readonly<Record<string, (source: SourceText) => Parsed<Manifest>>> = {
  'package.json': parsePackageJson,
  'pyproject.toml': parsePyproject,
  Pipfile: parsePipfile,
  'setup.py': parseSetupFile,
  'setup.cfg': parseSetupFile,
  'go.mod': parseGoManifest,
  Gemfile: parseGemfile,
  'pom.xml': parseMavenManifest,
  'build.gradle': parseGradleBuild,
  'build.gradle.kts': parseGradleBuild,
  'Cargo.toml': parseCargoManifest,
  'composer.json': parseComposerManifest,
}

/** Reads a dependency manifest by its file name; every other manifest is a requirements file of pip. */
export function parseManifest(source: SourceText): Parsed<Manifest> {
  const name = baseNameOf(source.path)
  return (Object.hasOwn(PARSERS, name) ? PARSERS[name] : parseRequirements)?.(source) ?? parseRequirements(source)
}
