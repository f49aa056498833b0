import type { Invocation } from '../../documents/invocation.ts'
import type { ShellCommand, ShellWord } from '../../documents/shell.ts'
import { hasOption, optionNames, optionValues, readArguments } from './options.ts'
import type { Arguments } from './options.ts'

/** One call of curl or wget. */
export interface Download {
  readonly program: 'curl' | 'wget'
  readonly arguments: Arguments
  /** Addresses that are known, at least in their beginning. */
  readonly addresses: readonly string[]
  /** Paths of the files written; none where it goes to standard output or the name is unknowable. */
  readonly files: readonly string[]
  readonly invocation: Invocation
}

const CURL = {
  values: optionNames(
    '-A -b -c -C -d -D -e -E -F -h -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --output --output-dir --header',
    '--user --user-agent --request --data --data-raw --data-binary --data-urlencode --retry --retry-delay',
    '--retry-max-time --max-time --connect-timeout --proxy --cacert --capath --cert --key --url --write-out --referer',
    '--cookie --cookie-jar --proto --proto-default --proto-redir --form --range --resolve --limit-rate --config',
    '--noproxy --ciphers --tls-max --interface --dump-header --max-redirs --speed-limit --speed-time --upload-file',
    '--json --oauth2-bearer --netrc-file --connect-to --dns-servers --max-filesize --stderr',
  ),
}
const WGET = {
  values: optionNames(
    '-O -o -a -i -B -t -T -w -Q -P -U -l -A -R -D -I -X -e --output-document --output-file --append-output --input-file',
    '--tries --timeout --wait --waitretry --directory-prefix --user-agent --header --user --password --http-user',
    '--http-password --ca-certificate --ca-directory --post-data --limit-rate --progress --connect-timeout',
    '--read-timeout --dns-timeout --quota --base --level --referer --load-cookies --execute --retry-on-http-error',
  ),
}
const STANDARD_OUTPUT = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

export function downloadOf(invocation: Invocation): Download | undefined {
  const { program } = invocation
  if (program !== 'curl' && program !== 'wget') return undefined
  const read = readArguments(invocation.args, program === 'curl' ? CURL : WGET)
  const words = [...read.operands.map((word) => word.value ?? word.prefix), ...optionValues(read, '--url').filter((url) => url !== undefined)]
  const addresses = words.filter((word) => word !== '')
  return { program, arguments: read, addresses, files: filesOf(program, read, invocation), invocation }
}

function filesOf(program: 'curl' | 'wget', read: Arguments, invocation: Invocation): readonly string[] {
  const named = optionValues(read, ...(program === 'curl' ? ['-o', '--output'] : ['-O', '--output-document']))
  const folder = optionValues(read, ...(program === 'curl' ? ['--output-dir'] : ['-P', '--directory-prefix'])).at(-1)
  const inFolder = (file: string): string => (folder === undefined || file.startsWith('/') ? file : `${folder.replace(/\/$/, '')}/${file}`)
  if (named.length > 0) return named.filter((file) => file !== undefined && !STANDARD_OUTPUT.has(file)).map((file) => inFolder(file as string))
  const redirected = invocation.command.redirects
    .flatMap(({ operator, target }) => (/^&?>[>|]?$/.test(operator) && target?.value ? [target.value] : []))
    .filter((file) => !file.startsWith('/dev/'))
  if (program === 'curl' && !hasOption(read, '-O', '--remote-name', '--remote-name-all')) return redirected
  return read.operands.flatMap((word) => remoteName(word) ?? []).map(inFolder)
}

/** The last step of an address's path. */
function remoteName({ value }: ShellWord): string | undefined {
  const name = value?.replace(/[?#].*$/s, '').replace(/^\w+:\/\//, '').split('/').slice(1).at(-1)
  return name === '' ? undefined : name
}

/** An address that names its content by a full commit hash fetches the same bytes for ever. */
export function isContentAddressed({ addresses }: Download): boolean {
  const pinned = /^https:\/\/((raw|gist)\.githubusercontent\.com|github\.com)\/.*\/[0-9a-f]{40}\//
  return addresses.length > 0 && addresses.every((address) => pinned.test(address))
}

/** Programs that hold a file to a checksum or a signature; with the arguments that make them do so. */
export function isVerification({ program, args }: Invocation): boolean {
  const words = args.map(({ value }) => value ?? '')
  switch (program) {
    case 'sha1sum':
    case 'sha224sum':
    case 'sha256sum':
    case 'sha384sum':
    case 'sha512sum':
    case 'b2sum':
    case 'b3sum':
    case 'md5sum':
    case 'shasum':
    case 'sha256':
      // Without -c the digest is there to be compared by what follows.
      return true
    case 'gpg':
    case 'gpg2':
      return words.some((word) => word === '--verify' || word === '--decrypt' || word === '-d' || word === '--verify-files')
    case 'openssl':
      return words.some((word) => /^-?(verify|sha256|sha512|dgst|pkeyutl)$/.test(word))
    case 'gh':
      return words[0] === 'attestation' && words[1] === 'verify'
    case 'cosign':
      return words.some((word) => word.startsWith('verify'))
    case 'rhash':
    case 'gpgv':
    case 'minisign':
    case 'signify':
    case 'signify-openbsd':
    case 'slsa-verifier':
    case 'sigstore':
    case 'sq':
    case 'cksum':
      return true
    default:
      return false
  }
}

/** No pipe that is meant has more parts. */
const MAX_PIPE = 16

/** What a pipeline's later commands read through: `curl | gunzip | sh`. */
export function commandsBehind(command: ShellCommand): readonly ShellCommand[] {
  const next = command.pipeline.indexOf(command) + 1
  return command.pipeline.slice(next, next + MAX_PIPE)
}
