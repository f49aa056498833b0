import { createHash } from 'node:crypto'
import ts from 'typescript'

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  inlineSourceMap: true,
  inlineSources: true,
}

/** Strips the types of one file, for jest. */
export default {
  process: (source, path) => ({ code: ts.transpileModule(source, { compilerOptions, fileName: path }).outputText }),
  getCacheKey: (source, path) =>
    createHash('sha256').update(JSON.stringify(compilerOptions)).update(ts.version).update(path).update(source).digest('hex'),
}
