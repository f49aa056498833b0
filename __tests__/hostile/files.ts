import { MORE_FILES, POLICY_FILES } from './more-files.ts'
import { PROJECT } from './project.ts'
import { SETTINGS_FILES } from './settings-files.ts'

/** One small repository with a file of every kind that is read, and a policy of its own. */
export const FILES: Readonly<Record<string, string>> = { ...PROJECT, ...MORE_FILES, ...SETTINGS_FILES, ...POLICY_FILES }
