import { baseNameOf } from '../tree/folders.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { parseAppEngineFile } from './platform-app-engine.ts'
import type { PlatformFile } from './platform-content.ts'
import { parseFlyFile } from './platform-fly.ts'
import { parseHerokuApp, parseHerokuManifest } from './platform-heroku.ts'
import { parseRailwayFile } from './platform-railway.ts'
import { parseRenderFile } from './platform-render.ts'
import { parseProcfile } from './procfile.ts'

const PARSERS: Readonly<Record<string, (source: SourceText) => Parsed<PlatformFile>>> = {
  'railway.json': parseRailwayFile,
  'railway.toml': parseRailwayFile,
  'render.yaml': parseRenderFile,
  'render.yml': parseRenderFile,
  'fly.toml': parseFlyFile,
  'app.json': parseHerokuApp,
  'heroku.yml': parseHerokuManifest,
  'app.yaml': parseAppEngineFile,
}

/** Reads the file by which a hosting platform is told what to run, by its name. */
export function parsePlatformFile(source: SourceText): Parsed<PlatformFile> {
  const name = baseNameOf(source.path).replace(/^fly\..*$/, 'fly.toml')
  const parse = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined
  return (parse ?? parseProcfile)(source)
}
