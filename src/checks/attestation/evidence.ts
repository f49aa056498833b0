import type { Project } from '../../production/project.ts'

/** What is wrong with an attestation's evidence, as the name of a variant; undefined where it can be looked up. */
export function evidenceProblem({ tree }: Project, evidence: string): 'evidence' | 'evidence-outside' | undefined {
  if (/^https?:\/\/[^\s/]/i.test(evidence)) return undefined
  const path = evidence.replace(/#.*$/s, '').replace(/^(\.\/)+/, '').replace(/(?<!\/)\/+$/, '')
  if (/^([\\/]|[A-Za-z]:|[a-z][a-z+.-]*:)/i.test(evidence) || path.split('/').includes('..')) return 'evidence-outside'
  return path !== '' && (tree.has(path) || tree.hasFolder(path)) ? undefined : 'evidence'
}
