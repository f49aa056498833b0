import { runAction } from './github/run-action.ts'

process.exitCode = await runAction(process.env)
