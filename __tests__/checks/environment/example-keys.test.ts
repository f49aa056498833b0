import { found, messages } from '../compose/found.ts'

describe('environment/env-examples-parity', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a key of development alone', { '.env.example': 'A=1\nB=1\n', '.env.production.example': 'A=1\n' }, ['.env.example:2']],
    ['a key of production alone', { '.env.example': 'A=1\n', '.env.production.example': 'A=1\nB=1\nC=1\n' }, ['.env.production.example:2']],
    ['both ways', { '.env.development.example': 'A=1\nB=1\n', '.env.prod.example': 'A=1\nC=1\n' }, ['.env.development.example:2', '.env.prod.example:2']],
    ['the same keys', { '.env.example': 'A=1\nB=1\n', '.env.production.example': 'B=2\nA=2\n' }, []],
    ['named in a comment', { '.env.example': 'A=1\nB=1\n', '.env.production.example': 'A=1\n# B=2\n' }, []],
    ['a comment on one side alone', { '.env.example': 'A=1\n# B=1\n', '.env.production.example': 'A=1\n' }, []],
    ['one example', { '.env.example': 'A=1\n' }, []],
    ['another folder', { 'web/.env.example': 'A=1\n', 'api/.env.production.example': 'B=1\n' }, []],
    ['an example for tests', { '.env.test.example': 'A=1\n', '.env.production.example': 'B=1\n' }, []],
    ['no example but the files themselves', { '.env': 'A=1\n', '.env.production': 'B=1\n' }, []],
    ['several for development', { '.env.example': 'A=1\n', '.env.local.example': 'C=1\n', '.env.production.example': 'B=1\n' }, []],
    ['written twice', { '.env.example': 'A=1\nA=2\n', '.env.production.example': 'export A="3"\n' }, []],
  ])('%s', (_what, files, places) => {
    expect(found('environment/env-examples-parity', files)).toEqual(places)
  })

  test('many keys are counted', () => {
    const keys = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((key) => `${key}=1\n`).join('')
    expect(messages('environment/env-examples-parity', { '.env.example': keys, '.env.production.example': 'A=1\n' })).toEqual(['2 notice .env.example names keys that .env.production.example leaves out: B, C, D, E, F, G and 1 more'])
  })
})

describe('environment/env-key-read-somewhere', () => {
  const key = (name: string, file: string, text: string): Record<string, string> => ({ '.env.example': `${name}=1\n`, 'main.py': 'print()\n', [file]: text })
  test.each<[string, Record<string, string>, string[]]>([
    ['named nowhere', key('RATE_LIMIT_BURST', 'app.py', 'rate = 1\n'), ['.env.example:1']],
    ['named in documentation alone', key('MAX_UPLOAD_MB', 'README.md', 'MAX_UPLOAD_MB\n'), ['.env.example:1']],
    ['named in another example', key('MAX_UPLOAD_MB', '.env.production.example', 'MAX_UPLOAD_MB=1\n'), ['.env.example:1', '.env.production.example:1']],
    ['read by name', key('MAX_UPLOAD_MB', 'app.py', 'os.environ["MAX_UPLOAD_MB"]\n'), []],
    ['a field of a settings class', key('MAX_UPLOAD_MB', 'app.py', 'max_upload_mb: int\n'), []],
    ['a field behind a prefix', key('ACME_MAX_UPLOAD_MB', 'app.py', 'env_prefix="ACME_"\nmax_upload_mb: int\n'), []],
    ['two levels', key('STORE__MAX_SIZE', 'app.py', 'max_size: int\nstore: Store\n'), []],
    ['in camel case', key('MAX_UPLOAD_MB', 'app.ts', 'config.maxUploadMb\n'), []],
    ['as a property', key('MAX_UPLOAD_MB', 'application.properties', 'max.upload.mb=${X}\n'), []],
    ['in a compose file', key('MAX_UPLOAD_MB', 'compose.yaml', 'services:\n  a:\n    environment: { X: "${MAX_UPLOAD_MB}" }\n'), []],
    ['in a script', key('MAX_UPLOAD_MB', 'start.sh', 'echo $MAX_UPLOAD_MB\n'), []],
    ['read by a library', key('SENTRY_TRACES_SAMPLE_RATE', 'app.py', 'sentry_sdk.init()\n'), []],
    ['commented out', { '.env.example': '# MAX_UPLOAD_MB=1\n', 'main.py': 'print()\n' }, []],
    ['a repository without source', { '.env.example': 'MAX_UPLOAD_MB=1\n' }, []],
    ['read by a template', key('MAX_UPLOAD_MB', 'nginx.conf.template', 'client_max_body_size ${MAX_UPLOAD_MB}m;\n'), []],
  ])('%s', (_what, files, places) => {
    expect(found('environment/env-key-read-somewhere', files)).toEqual(places)
  })
})
