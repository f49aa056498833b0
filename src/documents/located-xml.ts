import { SaxesParser } from 'saxes'
import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

/** An element: its name without a namespace prefix, its own text trimmed, and where its start tag stands. */
export interface XmlElement {
  readonly name: string
  readonly text: string
  readonly children: readonly XmlElement[]
  readonly at: Location
}

export interface XmlDocument {
  readonly root: XmlElement | undefined
  readonly problems: readonly Problem[]
}

interface OpenElement {
  name: string
  text: string
  children: OpenElement[]
  at: Location
}

/** Reads XML without entities of its own or anything external. The first error is told; what stands before it stays usable. */
export function readXml(source: SourceText): XmlDocument {
  const parser = new SaxesParser({ fragment: false })
  const problems: Problem[] = []
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let tagStart = 0
  parser.on('error', (error) => {
    if (problems.length > 0) return
    const { line } = source.locate(Math.min(Math.max(0, parser.position - 1), source.text.length))
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    problems.push({ kind: 'syntax', path: source.path, line, message: `not valid XML: ${reason}` })
  })
  parser.on('opentagstart', (tag) => {
    tagStart = Math.max(0, source.text.lastIndexOf('<', parser.position - 1))
    const element: OpenElement = { name: tag.name.replace(/^.*:/, ''), text: '', children: [], at: source.locate(tagStart, tagStart + tag.name.length + 1) }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current && problems.length === 0) current.text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) closed.text = closed.text.trim()
  })
  parser.write(source.text).close()
  return { root, problems }
}

/** The first child of a name. */
export function xmlChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The children of a name. */
export function xmlChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}
