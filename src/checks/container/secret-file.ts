import { baseNameOf } from '../../tree/folders.ts'
/** Files that programs keep credentials in, by base name. */
const NAMES = new Set([
  'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ecdsa_sk', 'id_ed25519', 'id_ed25519_sk', '.pypirc', '.netrc', '_netrc', '.git-credentials', '.dockercfg', '.dockerconfigjson', '.pgpass', '.my.cnf', '.htpasswd', '.vault-token',
  '.vault_pass', '.boto', '.s3cfg', '.terraformrc', 'kubeconfig', 'auth.json', 'credentials.json', 'credentials.yml', 'credentials.yaml', 'credentials.csv', 'secrets.json', 'secrets.yml', 'secrets.yaml', 'secrets.toml', 'secrets.env', 'secret.json', 'secret.yml',
  'secret.yaml', 'secret.txt', 'secrets.txt', 'secret.env', 'master.key', 'application_default_credentials.json', 'terraform.tfstate', 'token.txt', 'password.txt', 'passwords.txt', '.ssh', '.aws', '.gnupg', '.kube',
])
/** Settings of package managers, which hold credentials or not: those that are tracked are there for all to see. */
const SETTINGS = new Set(['.npmrc', '.yarnrc'])
/** Files whose folder says what they are. */
const PATHS = ['.docker/config.json', '.kube/config', '.aws/credentials', '.aws/config', '.gem/credentials', '.cargo/credentials', '.cargo/credentials.toml', '.config/gcloud', '.azure/accesstokens.json']
const SHOWN_TO_ALL = /(^|[._-])(example|sample|template|tmpl|dist|defaults?|schema|test|dummy|fake)([._-]|$)/
const PUBLIC_KEY = /pub|gpg|apt|archive|repo|release|signing/

/** Whether a path's name says that a credential lies there. */
export function namesSecretFile(path: string): boolean {
  const lower = path.toLowerCase().replace(/(?<!\/)\/+$/, '')
  const name = baseNameOf(lower)
  if (SHOWN_TO_ALL.test(name)) return false
  if (NAMES.has(name) || PATHS.some((known) => lower === known || lower.endsWith(`/${known}`))) return true
  if (/^\.env(\.[\w.-]+)?$/.test(name)) return true
  if (/^(service[-_]?account|gcp|gcloud|firebase)[\w.-]*([-_.]key|adminsdk[\w-]*|credentials)?\.json$/.test(name)) return !/^(gcp|gcloud|firebase)\.json$/.test(name)
  return namesPrivateKey(name)
}

function namesPrivateKey(name: string): boolean {
  if (/\.(p12|pfx|jks|keystore|ppk|kdbx)$/.test(name)) return !/trust|cacerts/.test(name)
  if (PUBLIC_KEY.test(name)) return false
  return name.endsWith('.key') || /(^|[._-])(priv(ate)?|key|privkey|server-key|privatekey)[\w-]*\.pem$/.test(name) || /key\.pem$/.test(name)
}

export function isPackageManagerSettings(path: string): boolean {
  return SETTINGS.has(baseNameOf(path))
}

/** Variables by which well-known programs are told where their credentials lie. */
export const CREDENTIAL_PATH_VARIABLES: ReadonlySet<string> = new Set([
  'GOOGLE_APPLICATION_CREDENTIALS', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AZURE_AUTH_LOCATION', 'AZURE_CLIENT_CERTIFICATE_PATH', 'BOTO_CONFIG', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE', 'KUBECONFIG',
  'NETRC', 'NPM_CONFIG_USERCONFIG', 'PGPASSFILE', 'PIP_CONFIG_FILE', 'REGISTRY_AUTH_FILE', 'VAULT_TOKEN_FILE', 'OCI_CONFIG_FILE', 'TF_CLI_CONFIG_FILE', 'SSH_PRIVATE_KEY_FILE', 'HF_TOKEN_PATH',
])
