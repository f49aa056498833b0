import { formatOf, isPointer, readDataFile } from '../../documents/data-file.ts'
import type { DataFile } from '../../documents/data-file.ts'
import { judgeBySchema } from '../../documents/json-schema.ts'
import type { DeclaredFile } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { textAt } from '../../tree/text-at.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'

/** Holds the data files that production reads to be there, whole and of the form that is declared. */
export const dataFiles: Check = {
  name: 'declared/data-files',
  question: 'Are the data files that production reads there, readable, and as declared?',
  reads: [],
  *look(project): Iterable<Outcome> {
    for (const file of project.declared.files) yield outcomeOf(file, project)
  },
}

function outcomeOf(file: DeclaredFile, project: Project): Outcome {
  const { path, at } = file
  const facts = { path }
  const related = [{ at, message: 'it is declared here' }]
  const entry = project.tree.entries.find((each) => each.path === path)
  if (!entry) return { state: 'fail', variant: 'missing', at, facts }
  const source = project.tree.read(path)
  if (isProblem(source)) return { state: 'fail', variant: entry.kind === 'link' ? 'pointer' : 'unreadable', at: entry.kind === 'file' ? fileStart(path) : at, facts: { ...facts, problem: source.message }, related }
  if (isPointer(source)) return { state: 'fail', variant: 'pointer', at: fileStart(path), facts, related }
  if (source.text.trim() === '') return { state: 'fail', variant: 'empty', at: fileStart(path), facts, related }
  const content = readDataFile(source, file.format ?? formatOf(path))
  if (!content) return { state: 'unknown', at: fileStart(path), facts }
  const [problem] = content.problems
  if (problem) return { state: 'fail', at: lineOf(path, problem.line), facts: { ...facts, problem: problem.message }, related }
  const least = file.minItems
  if (least !== undefined && content.items < least) return { state: 'fail', variant: 'few', at: fileStart(path), facts: { ...facts, items: content.items, least }, related }
  return (file.schema && schemaOutcome(file, file.schema, content, project)) ?? { state: 'pass', at: fileStart(path), facts }
}

function schemaOutcome({ path }: DeclaredFile, schema: NonNullable<DeclaredFile['schema']>, content: DataFile, { tree }: Project): Outcome | undefined {
  const facts = { path, schema: schema.value }
  const source = textAt(tree, schema.value)
  if (!source) return { state: 'fail', variant: 'no-schema', at: schema.at, facts: { ...facts, problem: 'it is not there' } }
  const written = readDataFile(source, formatOf(schema.value) === 'yaml' ? 'yaml' : 'json')
  const [problem] = written?.problems ?? []
  if (problem) return { state: 'fail', variant: 'no-schema', at: lineOf(schema.value, problem.line), facts: { ...facts, problem: problem.message } }
  const answer = judgeBySchema(content.value, written?.value)
  if (!answer) return { state: 'unknown', at: fileStart(path), facts }
  if ('unusable' in answer) return { state: 'fail', variant: 'no-schema', at: schema.at, facts: { ...facts, problem: answer.unusable } }
  return answer.fault === undefined ? undefined : { state: 'fail', variant: 'schema', at: content.placeOf(answer.pointer), facts: { ...facts, problem: answer.fault }, related: [{ at: schema.at, message: 'its schema is declared here' }] }
}

function lineOf(path: string, line: number): Location {
  return { path, line, endLine: line, column: 1 }
}
