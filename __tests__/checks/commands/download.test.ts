import { downloadOf, isContentAddressed, isVerification } from '../../../src/checks/commands/download.ts'
import { invocation } from './commands.ts'

test.each<[string, string[]]>([
  ['curl https://x.example.org/a', []],
  ['curl -o b https://x.example.org/a', ['b']],
  ['curl -fsSLo /tmp/b https://x.example.org/a', ['/tmp/b']],
  ['curl --output=b https://x.example.org/a', ['b']],
  ['curl -O https://x.example.org/d/a.sh?token=1#x', ['a.sh']],
  ['curl -LO --output-dir /tmp https://x.example.org/a', ['/tmp/a']],
  ['curl https://x.example.org/a > b', ['b']],
  ['curl https://x.example.org/a 2>/dev/null', []],
  ['curl -o - https://x.example.org/a', []],
  ['curl -o "$F" https://x.example.org/a', []],
  ['wget https://x.example.org/d/a.sh', ['a.sh']],
  ['wget -q -P /tmp/ https://x.example.org/a', ['/tmp/a']],
  ['wget -O b https://x.example.org/a', ['b']],
  ['wget -qO- https://x.example.org/a', []],
  ['wget https://x.example.org/', []],
  ['wget $URL', []],
])('%s writes %j', (text, files) => {
  expect(downloadOf(invocation(text))?.files).toEqual(files)
})

test('an address with a full commit hash holds one content', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567'
  const answer = (url: string): boolean | undefined => {
    const download = downloadOf(invocation(`curl ${url}`))
    return download && isContentAddressed(download)
  }
  expect(answer(`https://raw.githubusercontent.com/a/b/${sha}/x.sh`)).toBe(true)
  expect(answer('https://raw.githubusercontent.com/a/b/v1.2.3/x.sh')).toBe(false)
  expect(answer(`http://raw.githubusercontent.com/a/b/${sha}/x.sh`)).toBe(false)
  expect(answer(`https://x.example.org/${sha}/x.sh`)).toBe(false)
})

test.each([
  ['sha256sum -c x', true],
  ['shasum -a 256 --check x', true],
  ['gpg --batch --verify x.asc x', true],
  ['gpg --import key', false],
  ['cosign verify-blob --key k x', true],
  ['cosign sign x', false],
  ['openssl dgst -sha256 -verify k x', true],
  ['gh attestation verify x -R a/b', true],
  ['gh release download', false],
  ['cat x', false],
])('%s verifies: %s', (text, expected) => {
  expect(isVerification(invocation(text))).toBe(expected)
})
