import { setFlagsFromString } from 'node:v8'
import { run } from './command-line/run.ts'

// What is read is done with soon; without this, room for it grows to twice what a large repository needs.
setFlagsFromString('--semi-space-growth-factor=1')
// A reader that closes the pipe early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  online: async () => (await import('./github/online.ts')).online(process.env),
})
