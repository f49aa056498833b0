import { found } from './found.ts'

const RULE = 'container/run-download-piped-to-shell'
const SHA = '0123456789abcdef0123456789abcdef01234567'
const lines = (text: string): (number | string)[] => found(RULE, `FROM example/base:1.4\n${text}\n`)

test.each<[string, number[]]>([
  ['RUN curl -fsSL https://example.org/i.sh | sh', [2]],
  ['RUN curl -fsSL https://example.org/i.sh \\\n  | sudo -E bash -', [2]],
  ['RUN wget -qO- https://example.org/i.sh | bash -s -- --yes', [2]],
  ['RUN curl https://example.org/i.sh | env A=1 sh -x', [2]],
  ['RUN curl https://example.org/i.py | python3 -', [2]],
  ['RUN curl -sS https://getcomposer.example.org/installer | php -- --install-dir=/usr/bin', [2]],
  ['RUN curl https://example.org/i.sh.gz | gunzip | tee /tmp/x | bash', [2]],
  ['RUN bash <(curl -s https://example.org/i.sh)', [2]],
  ['RUN . <(wget -qO- https://example.org/i.sh)', [2]],
  ['RUN sh -c "$(curl -fsSL https://example.org/i.sh)" "" --unattended', [2]],
  ['RUN bash -c "`wget -O - https://example.org/i.sh`"', [2]],
  ['RUN eval "$(curl https://example.org/env)"', [2]],
  ['RUN bash -c "curl https://example.org/i.sh | sh"', [2]],
  ['RUN ["sh", "-c", "curl https://example.org/i.sh | sh"]', [2]],
  ['RUN <<EOF\ncd /tmp\ncurl https://example.org/i.sh | sh\nEOF', [4]],
  ['RUN curl -o /tmp/i.sh https://example.org/i.sh && \\\n sh /tmp/i.sh', [2]],
  ['RUN set -e; \\\n curl -Lo i https://example.org/i; \\\n chmod +x i; ./i', [3]],
  ['RUN curl -LO https://example.org/a/i.sh?x=1 && chmod +x ./i.sh && ./i.sh', [2]],
  ['RUN wget https://example.org/i.sh && bash ./i.sh', [2]],
  ['RUN wget -P /tmp https://example.org/i.sh && . /tmp/i.sh', [2]],
  ['RUN curl https://example.org/i.sh > i.sh && sh < i.sh', [2]],
  ['RUN curl -o i.sh https://example.org/i.sh\nRUN true\nRUN sh i.sh', [2]],
  ['RUN curl -o /usr/local/bin/tool https://example.org/tool && chmod +x /usr/local/bin/tool && tool init', [2]],
  ['RUN if ! which x; then curl https://example.org/i.sh | sh; fi', [2]],
  ['ONBUILD RUN curl https://example.org/i.sh | sh', [2]],
  ['RUN su app -c "curl https://example.org/i.sh | bash"', [2]],
  [`RUN curl https://raw.githubusercontent.com/acme/x/main/i.sh | sh`, [2]],
])('finds %j', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

test.each([
  'RUN curl -fsSL https://example.org/key.asc | gpg --dearmor -o /etc/apt/keyrings/x.gpg',
  'RUN curl -fsSL https://example.org/key.asc | apt-key add -',
  'RUN curl -fsSL https://example.org/a.tgz | tar -xz -C /opt',
  'RUN curl -s https://example.org/x.json | jq -r .tag | sh -c "cat > /tag"',
  'RUN curl -s https://example.org/x.json | python3 -m json.tool',
  'RUN curl -s https://example.org/x.json | python3 -c "import json"',
  "RUN curl -s https://example.org/x | perl -ne 'print'",
  'RUN curl -o i.sh https://example.org/i.sh && echo "0  i.sh" | sha256sum -c - && sh i.sh',
  'RUN curl -O https://example.org/i.sh && curl -O https://example.org/i.sh.asc && gpg --verify i.sh.asc i.sh && sh i.sh',
  'RUN wget -O /bin/tool https://example.org/tool && cosign verify-blob /bin/tool && tool',
  'RUN curl -o i.sh https://example.org/i.sh && sh other.sh',
  'RUN curl -o /usr/local/bin/tool https://example.org/tool && chmod +x /usr/local/bin/tool',
  'RUN V=$(curl -s https://example.org/version) && bash build.sh "$V"',
  'RUN bash -c "echo $(curl -s https://example.org/version)"',
  'RUN bash install.sh "$(curl -s https://example.org/version)"',
  'RUN echo "curl https://example.org/i.sh | sh"',
  `RUN curl https://raw.githubusercontent.com/acme/x/${SHA}/i.sh | sh`,
  'RUN cat i.sh | sh',
  'RUN curl https://example.org/health || bash fallback.sh',
  'CMD curl https://example.org/i.sh | sh',
])('is silent about %j', (text) => {
  expect(lines(text)).toEqual([])
})

test('stages and jobs are places of their own, steps of a job follow each other', () => {
  expect(lines('RUN curl -o i.sh https://example.org/i.sh\nFROM example/base:1.4\nRUN sh i.sh')).toEqual([])
  const workflow = `on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: curl -o i.sh https://example.org/i.sh
      - run: sh i.sh
  b:
    runs-on: ubuntu-24.04
    steps:
      - run: sh i.sh
      - run: |
          set -e
          curl \${{ vars.URL }} | bash
`
  expect(found(RULE, { '.github/workflows/ci.yml': workflow })).toEqual(['.github/workflows/ci.yml:6', '.github/workflows/ci.yml:14'])
})
