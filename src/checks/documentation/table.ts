import type { AnyCheck } from '../check.ts'
import { requiredDocuments } from './required-documents.ts'
import { runbooks } from './runbooks.ts'
import { topicDocumented } from './topic-documented.ts'

export const documentationChecks: readonly AnyCheck[] = [requiredDocuments, runbooks, topicDocumented]
