import { found } from './found.ts'

const lines = (rule: string, text: string): (number | string)[] => found(`container/${rule}`, `FROM example/base:1.4\n${text}\n`)

test.each<[string, number[]]>([
  ['RUN curl -k https://x.example.org/a', [2]],
  ['RUN curl -fsSLk -o a https://x.example.org/a', [2]],
  ['RUN curl \\\n  --insecure https://x.example.org/a', [2]],
  ['RUN set -e; \\\n wget --no-check-certificate https://x.example.org/a', [3]],
  ['RUN pip install --trusted-host pypi.example.org flask==3.0.3', [2]],
  ['RUN pip3 download --trusted-host=pypi.example.org flask', [2]],
  ['RUN pip config set global.trusted-host pypi.example.org', [2]],
  ['ENV PYTHONHTTPSVERIFY=0', [2]],
  ['ENV A=1 \\\n    PYTHONHTTPSVERIFY="0"', [3]],
  ['ARG NODE_TLS_REJECT_UNAUTHORIZED=0', [2]],
  ['ENV NODE_TLS_REJECT_UNAUTHORIZED 0', [2]],
  ['RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci', [2]],
  ['RUN export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci', [2]],
  ['RUN env PYTHONHTTPSVERIFY=0 python3 x.py', [2]],
  ['RUN npm config set strict-ssl false', [2]],
  ['RUN npm config set -g strict-ssl=false', [2]],
  ['RUN npm set strict-ssl false', [2]],
  ['RUN yarn config set strict-ssl false', [2]],
  ['RUN yarn config set enableStrictSsl false', [2]],
  ['RUN npm install --strict-ssl=false', [2]],
  ['ENV NPM_CONFIG_STRICT_SSL=false', [2]],
  ['ENV npm_config_strict_ssl=false', [2]],
  ['ENV GIT_SSL_NO_VERIFY=true', [2]],
  ['RUN GIT_SSL_NO_VERIFY=1 git clone https://git.example.org/a', [2]],
  ['RUN git config --global http.sslVerify false', [2]],
  ['RUN git -c http.sslVerify=false clone https://git.example.org/a', [2]],
  ['RUN yum install -y --setopt=sslverify=false httpd', [2]],
  ['RUN echo "sslverify=false" >> /etc/yum.conf', [2]],
  ['RUN dnf --setopt sslverify=0 -y install httpd', [2]],
  ['RUN apt-get -o Acquire::https::Verify-Peer=false update', [2]],
  ['ENV PIP_TRUSTED_HOST=pypi.example.org', [2]],
  [`RUN echo 'Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/99x`, [2]],
  ['RUN conda config --set ssl_verify false', [2]],
  ['RUN NODE_TLS_REJECT_UNAUTHORIZED=0', [2]],
  ['RUN dnf config-manager --setopt=sslverify=false --save', [2]],
])('tls-verification-disabled finds %j', (text, expected) => {
  expect(lines('tls-verification-disabled', text)).toEqual(expected)
})

test.each([
  'RUN curl -fsSL -o k https://x.example.org/-k',
  'RUN curl -H "x: -k" -o -k https://x.example.org/a',
  'RUN curl -K config https://x.example.org/a',
  'RUN curl -k https://localhost:8443/health',
  'RUN curl -sk --retry 5 https://127.0.0.1/ready',
  'RUN wget -k https://x.example.org/a',
  'RUN pip install --index-url https://pypi.example.org flask==3.0.3',
  'ENV PYTHONHTTPSVERIFY=1 NODE_TLS_REJECT_UNAUTHORIZED=1',
  'ARG NODE_TLS_REJECT_UNAUTHORIZED',
  'ARG PIP_TRUSTED_HOST\nENV PIP_TRUSTED_HOST=$PIP_TRUSTED_HOST',
  'RUN npm config set strict-ssl true && yarn config set strict-ssl true',
  'RUN git config --global http.sslVerify true',
  'ENV GIT_SSL_NO_VERIFY=false NPM_CONFIG_STRICT_SSL=true',
  'RUN yum install -y --setopt=sslverify=1 httpd',
  'RUN echo curl -k https://x.example.org',
  'HEALTHCHECK CMD curl -k https://localhost/',
])('tls-verification-disabled is silent about %j', (text) => {
  expect(lines('tls-verification-disabled', text)).toEqual([])
})

test('tls-verification-disabled reads workflows as well', () => {
  const workflow = `on: push
env:
  NODE_TLS_REJECT_UNAUTHORIZED: 0
jobs:
  a:
    runs-on: ubuntu-24.04
    env:
      GIT_SSL_NO_VERIFY: "true"
    steps:
      - run: |
          echo start
          curl -k https://x.example.org/a
        env:
          PYTHONHTTPSVERIFY: "0"
      - run: Invoke-WebRequest -k
        shell: pwsh
`
  expect(found('container/tls-verification-disabled', { '.github/workflows/ci.yml': workflow })).toEqual([3, 8, 12, 14].map((line) => `.github/workflows/ci.yml:${line}`))
})

test.each([
  'RUN apk add --allow-untrusted x.apk',
  'RUN apk --allow-untrusted add x.apk',
  'RUN apt-get install -y --allow-unauthenticated x',
  'RUN apt-get install -y --force-yes x',
  'RUN apt-get -o APT::Get::AllowUnauthenticated=true install -y x',
  'RUN yum install -y --nogpgcheck x',
  'RUN dnf --nogpgcheck -y install x',
  'RUN tdnf install -y --nogpgcheck x',
  'RUN microdnf install --nogpgcheck x',
  'RUN yum -y --setopt=gpgcheck=0 install x',
  'RUN rpm -i --nosignature x.rpm',
  'RUN rpm --nodigest -Uvh x.rpm',
  'RUN rpm -ivh --noverify x.rpm',
  'RUN zypper --no-gpg-checks -n install x',
  'RUN echo "deb [trusted=yes] https://apt.example.org stable main" > /etc/apt/sources.list.d/x.list',
  'RUN ["apk", "add", "--allow-untrusted", "x.apk"]',
])('package-signature-check-disabled finds %j', (text) => {
  expect(lines('package-signature-check-disabled', text)).toEqual([2])
})

test.each([
  'RUN apk add --no-cache x.apk',
  'RUN apt-get install -y --allow-downgrades x',
  'RUN apt-get -o APT::Get::AllowUnauthenticated=false install -y x',
  'RUN yum install -y --gpgcheck x',
  'RUN yum -y --setopt=gpgcheck=1 install x',
  'RUN rpm --import https://rpm.example.org/key.asc && rpm -K x.rpm',
  'RUN rpm -i x.rpm',
  'RUN zypper --gpg-auto-import-keys -n install x',
  'RUN echo "deb [signed-by=/k.gpg] https://apt.example.org stable main" > /etc/apt/sources.list.d/x.list',
  'RUN echo apk add --allow-untrusted',
])('package-signature-check-disabled is silent about %j', (text) => {
  expect(lines('package-signature-check-disabled', text)).toEqual([])
})

test.each<[string, number[]]>([
  ["RUN echo 'root:not-a-real-password' | chpasswd", [2]],
  ['RUN echo "app:$PASSWORD" \\\n | chpasswd -e', [3]],
  ['RUN chpasswd < /tmp/accounts', [2]],
  ['RUN passwd -d root', [2]],
  ['RUN passwd --delete root', [2]],
  ['RUN echo not-a-real-password | passwd --stdin root', [2]],
  ["RUN printf 'a\\na\\n' | passwd app", [2]],
  ["RUN useradd -m -p '$6$fake$fake' app", [2]],
  ['RUN usermod --password abc app', [2]],
  ['RUN bash -c "echo a:b | chpasswd"', [2]],
  ['RUN <<EOF\nchpasswd <<X\na:b\nX\nEOF', [3]],
  ['RUN useradd app', []],
  ["RUN useradd -p '!' app && usermod -p '*' app", []],
  ['RUN passwd -l root && usermod --lock app', []],
  ['RUN apt-get install -y passwd', []],
  ['RUN echo chpasswd', []],
  ['RUN adduser --disabled-password app', []],
  ['RUN mkpasswd x', []],
  ['RUN cat /etc/passwd | grep root', []],
  ['COPY chpasswd /usr/sbin/chpasswd', []],
  ['RUN chmod 0640 /etc/shadow', []],
])('password-set-in-image: %j finds %j', (text, expected) => {
  expect(lines('password-set-in-image', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN sudo apt-get update', [2]],
  ['RUN apt-get update && \\\n sudo apt-get install -y a && \\\n sudo -u app true', [3, 4]],
  ['RUN env A=1 sudo true', [2]],
  ['RUN echo a | sudo tee /a', [2]],
  ['RUN if true; then sudo ls; fi', [2]],
  ['RUN ["sudo", "ls"]', [2]],
  ['RUN bash -c "sudo ls"', [2]],
  ['RUN (cd / && sudo ls)', [2]],
  ['RUN <<EOF\nsudo ls\nEOF', [3]],
  ['RUN /usr/bin/sudo ls', [2]],
  ['RUN echo $(sudo ls)', [2]],
  ['RUN apt-get install -y sudo', []],
  ["RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app", []],
  ['RUN usermod -aG sudo app', []],
  ['RUN pseudo ls', []],
  ['RUN echo sudo', []],
  ['RUN command -v sudo', []],
  ['# RUN sudo ls', []],
  ['CMD ["sudo", "ls"]', []],
  ['RUN chmod 440 /etc/sudoers', []],
  ['RUN grep sudo /etc/group', []],
])('run-sudo: %j finds %j', (text, expected) => {
  expect(lines('run-sudo', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN useradd -u 123456 app', [2]],
  ['RUN useradd --uid 1000660000 app', [2]],
  ['RUN useradd --uid=200000 -m app', [2]],
  ['RUN useradd -mu 100000 app', [2]],
  ['RUN groupadd app && \\\n useradd -u1000000 -g app app', [3]],
  ['RUN useradd -l -u 123456 app', []],
  ['RUN useradd --no-log-init -u 123456 app', []],
  ['RUN useradd -lu 123456 app', []],
  ['RUN useradd -u 10001 app', []],
  ['RUN useradd app', []],
  ['RUN useradd -u $UID app', []],
  ['RUN adduser -u 123456 app', []],
])('useradd-high-uid: %j finds %j', (text, expected) => {
  expect(lines('useradd-high-uid', text)).toEqual(expected)
})
