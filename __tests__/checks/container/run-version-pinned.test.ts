import { factsOf, found, stateOf } from './found.ts'

const lines = (rule: string, text: string): number[] => found(`container/${rule}`, `FROM example/base:1.4\n${text}\n`)

test.each<[string, string]>([
  ['apt-version-unpinned', 'RUN apt-get install -y curl'],
  ['apt-version-unpinned', 'RUN apt-get install -y git=1:2.* curl'],
  ['apt-version-unpinned', 'RUN apt-get -o Dpkg::Options::="--force-confold" install -y -t bookworm-backports curl'],
  ['apt-version-unpinned', 'RUN apt-get install -y php8.2-*'],
  ['apk-version-unpinned', 'RUN apk add --no-cache curl'],
  ['apk-version-unpinned', 'RUN apk --update-cache add --virtual .build-deps gcc'],
  ['apk-version-unpinned', 'RUN apk add -t .deps -X https://mirror.example.org/edge curl@edge'],
  ['yum-version-unpinned', 'RUN yum install -y httpd'],
  ['yum-version-unpinned', 'RUN yum -y install java-11-openjdk'],
  ['dnf-version-unpinned', 'RUN microdnf install -y --nodocs httpd'],
  ['dnf-version-unpinned', 'RUN dnf --setopt install_weak_deps=False -y install httpd'],
  ['zypper-version-unpinned', 'RUN zypper -n in httpd'],
  ['pip-version-unpinned', 'RUN pip install flask'],
  ['pip-version-unpinned', 'RUN pip3.12 install "flask[async]"'],
  ['pip-version-unpinned', 'RUN pip install flask>=3'],
  ['pip-version-unpinned', 'RUN python -m pip install --upgrade pip'],
  ['pip-version-unpinned', 'RUN python3 -u -m pip install -U setuptools'],
  ['pip-version-unpinned', 'RUN pip install -r requirements.txt gunicorn'],
  ['pip-version-unpinned', 'RUN pip install git+https://github.com/acme/lib'],
  ['pip-version-unpinned', 'RUN uv pip install --system flask'],
  ['pip-version-unpinned', 'RUN pipx install poetry'],
  ['pip-version-unpinned', 'RUN . venv/bin/activate && /venv/bin/pip install flask'],
  ['npm-version-unpinned', 'RUN npm install -g pm2'],
  ['npm-version-unpinned', 'RUN npm i -g npm@latest'],
  ['npm-version-unpinned', 'RUN npm install --registry https://npm.example.org @scope/x'],
  ['npm-version-unpinned', 'RUN yarn global add serve'],
  ['npm-version-unpinned', 'RUN pnpm add -g turbo'],
  ['npm-version-unpinned', 'RUN npm i git+https://github.com/acme/lib.git'],
  ['gem-version-unpinned', 'RUN gem install bundler'],
  ['gem-version-unpinned', 'RUN gem install --no-document rails:7.1.0 rake'],
  ['gem-version-unpinned', 'RUN gem i puma -- --with-opt'],
  ['go-version-unpinned', 'RUN go install github.com/acme/x@latest'],
  ['go-version-unpinned', 'RUN go install -ldflags "-s -w" github.com/acme/x@main'],
  ['go-version-unpinned', 'RUN go get github.com/acme/x'],
  ['go-version-unpinned', 'RUN GOBIN=/bin go install golang.org/x/tools/cmd/goimports'],
  ['go-version-unpinned', 'RUN go run github.com/acme/x@latest --flag value.example.org/y'],
  ['choco-nuget-version-unpinned', 'RUN choco install -y git'],
  ['choco-nuget-version-unpinned', 'RUN cinst git -y'],
  ['choco-nuget-version-unpinned', 'SHELL ["powershell", "-Command"]\nRUN choco install git -y; choco install go --version 1.22.0'],
  ['choco-nuget-version-unpinned', 'RUN nuget install NUnit -OutputDirectory /tools'],
  ['choco-nuget-version-unpinned', 'RUN dotnet add api.csproj package Serilog'],
])('%s finds %j', (rule, text) => {
  expect(lines(rule, text)).toEqual([1 + text.split('\n').length])
})

test.each<[string, string]>([
  ['apt-version-unpinned', 'RUN apt-get install -y curl=8.9.1-1 git=1:2.*'],
  ['apt-version-unpinned', 'RUN apt-get install -y curl/bookworm-backports'],
  ['apt-version-unpinned', 'RUN apt-get install -y ./x.deb /tmp/y.deb z.deb'],
  ['apt-version-unpinned', 'RUN apt-get install -y $PACKAGES "curl=${CURL_VERSION}"'],
  ['apt-version-unpinned', 'RUN apt-get build-dep -y python3'],
  ['apt-version-unpinned', 'RUN apt-get update && apt-get -y upgrade'],
  ['apk-version-unpinned', 'RUN apk add --no-cache curl=8.9.1-r1 git~2.45 "jq~=1.7"'],
  ['apk-version-unpinned', 'RUN apk add --no-cache --virtual .build-deps gcc=13.2.1_git20240309-r0 !pkgconf'],
  ['apk-version-unpinned', 'RUN apk add --allow-untrusted ./x.apk && apk del gcc'],
  ['yum-version-unpinned', 'RUN yum install -y httpd-2.4.6 java-11-openjdk-11.0.2 php-8.2.*'],
  ['yum-version-unpinned', 'RUN yum install -y https://rpm.example.org/epel-release-latest-9.noarch.rpm ./x.rpm @core'],
  ['yum-version-unpinned', 'RUN yum groupinstall -y "Development Tools"'],
  ['dnf-version-unpinned', 'RUN dnf install -y httpd-2.4.62-1.fc40 && dnf module install -y nodejs:20'],
  ['zypper-version-unpinned', 'RUN zypper -n in httpd=2.4.62 "php>=8.2" ./x.rpm && zypper -n in -t pattern devel_basis'],
  ['pip-version-unpinned', 'RUN pip install -r requirements.txt'],
  ['pip-version-unpinned', 'RUN pip install --requirement=requirements.txt --no-deps'],
  ['pip-version-unpinned', 'RUN pip install . && pip install -e . && pip install ".[dev]" && pip install /src ./lib'],
  ['pip-version-unpinned', 'RUN pip install "flask==3.0.3" werkzeug==3.0.* "jinja2~=3.1.4" "idna ==3.7"'],
  ['pip-version-unpinned', 'RUN pip install -c constraints.txt flask'],
  ['pip-version-unpinned', 'RUN pip install "flask>=3" "jinja2<4" "idna!=3.1" "click>=8,<9" "rich[x]===13" "flask>=${V}"'],
  ['pip-version-unpinned', 'RUN PIP_CONSTRAINT=/c.txt pip install flask'],
  ['pip-version-unpinned', 'ENV PIP_CONSTRAINT=/c.txt\nRUN pip install flask'],
  ['pip-version-unpinned', 'RUN pip install git+https://github.com/acme/lib@0123456789012345678901234567890123456789#egg=lib'],
  ['pip-version-unpinned', 'RUN pip install app-1.0-py3-none-any.whl dist/*.whl https://files.example.org/a.tar.gz'],
  ['pip-version-unpinned', 'RUN pip install $PACKAGES "flask==${FLASK}" && pip uninstall -y pip && pip download flask'],
  ['pip-version-unpinned', 'RUN pip install --index-url https://pypi.example.org/simple --target /app flask==3.0.3'],
  ['pip-version-unpinned', 'RUN pipx install poetry==1.8.3 && uv tool install ruff==0.6.9'],
  ['npm-version-unpinned', 'RUN npm install -g pm2@5.4.2 @scope/x@1'],
  ['npm-version-unpinned', 'RUN npm ci && npm install && npm i --omit=dev && yarn install'],
  ['npm-version-unpinned', 'RUN npm i ./local ../x /srv/y file:z a.tgz https://files.example.org/a.tgz'],
  ['npm-version-unpinned', 'RUN npm i -g $TOOL "pnpm@${PNPM_VERSION}" && npm run build && npm i git+https://github.com/acme/lib.git#v1'],
  ['gem-version-unpinned', 'RUN gem install bundler:2.5.18 && gem install rake -v 13.2.1 && gem install --version=7.1 rails'],
  ['gem-version-unpinned', 'RUN gem install ./x.gem && gem update --system 3.5.0'],
  ['go-version-unpinned', 'RUN go install github.com/acme/x@v1.2.3 && go run github.com/acme/y@0123456'],
  ['go-version-unpinned', 'RUN go install ./... && go get -d -v ./... && go run ./cmd/x && go run main.go && go install .'],
  ['go-version-unpinned', 'RUN go install github.com/acme/x@${VERSION} && go build github.com/acme/x'],
  ['choco-nuget-version-unpinned', 'RUN choco install -y git --version 2.46.0 && choco install go --version=1.22.0 -y'],
  ['choco-nuget-version-unpinned', 'RUN nuget install NUnit -Version 4.2.2 && nuget install packages.config && dotnet add package Serilog -v 4.0.0'],
])('%s is silent about %j', (rule, text) => {
  expect(lines(rule, text)).toEqual([])
})

test('the message names the packages, a few of them', () => {
  expect(factsOf('container/apk-version-unpinned', 'FROM alpine:3.20\nRUN apk add a b=1 c d e f g\n')).toEqual(['apk a, c, d, e and 2 more'])
})

test('the line is the command’s own', () => {
  expect(lines('pip-version-unpinned', 'RUN set -eux; \\\n  pip install a==1; \\\n\n  pip install b \\\n    c')).toEqual([5])
})

test.each<[string, string, string]>([
  ['npm-version-unpinned', 'npm i -g pm2@${PM2} @scope/x@v$X', 'pass'],
  ['go-version-unpinned', 'go install github.com/acme/x@${V}', 'pass'],
  ['pip-version-unpinned', 'pip install "flask==${FLASK}"', 'pass'],
  ['npm-version-unpinned', 'npm i -g $TOOL', 'unknown'],
  ['npm-version-unpinned', 'npm i -g @scope/$TOOL', 'unknown'],
])('%s: a variable behind the name is the version: %s', (rule, command, state) => {
  expect(stateOf(`container/${rule}`, `FROM a:1\nRUN ${command}\n`)).toBe(state)
})
