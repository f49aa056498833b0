import { setFlagsFromString } from 'node:v8'
import { runAction } from './github/run-action.ts'

// As in program.ts.
setFlagsFromString('--semi-space-growth-factor=1')
process.exitCode = await runAction(process.env)
