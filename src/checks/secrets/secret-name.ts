const SECRET =
  /(^|_)(PASSWORD|PASSWD|PASS|PASSPHRASE|SECRET|TOKEN|API_?KEY|SECRET_?KEY|SECRET_?KEY_?BASE|PRIVATE_?KEY|ACCESS_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|MASTER_?KEY|SERVICE_(ROLE_)?KEY|AUTH_?KEY|ACCOUNT_?KEY|JWT_?KEY|APP_KEY|CREDENTIALS?|PWD|DB_?PASS)\d*$/
const PUBLIC = /(^|_)(PUBLIC|PUBLISHABLE|ANON|CSRF|XSRF|SITE|CACHE|SORT|PARTITION)(_|$)/

/** Whether a variable's or key's name says that it holds a secret: `DB_PASSWORD`, `apiKey`, `jwt-secret`; not `SECRET_FILE` or `MAX_TOKENS`. */
export function namesSecret(name: string): boolean {
  const upper = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[-.\s]/g, '_').toUpperCase()
  return upper !== 'PWD' && upper !== 'OLDPWD' && upper.length <= 200 && SECRET.test(upper) && !PUBLIC.test(upper)
}
