import type { AnyCheck } from '../check.ts'
import { dependabotSettings } from './dependabot-settings.ts'
import { developmentTools } from './development-tools.ts'
import { hookUrls } from './hook-urls.ts'
import { licencesChecked } from './licences-checked.ts'
import { knownAdvisories } from './known-advisories.ts'
import { lockfileInImage } from './lockfile-in-image.ts'
import { lockfilesCoherent } from './lockfiles-coherent.ts'
import { pinned } from './pinned.ts'
import { programsListed } from './programs-listed.ts'
import { updateBotCoverage } from './update-bot-coverage.ts'
import { updateBot } from './update-bot.ts'

export const dependencyChecks: readonly AnyCheck[] = [updateBot, updateBotCoverage, dependabotSettings, hookUrls, pinned, lockfilesCoherent, lockfileInImage, programsListed, developmentTools, licencesChecked, knownAdvisories]
