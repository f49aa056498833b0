/** A provider's credential, told by its form alone. */
export interface TokenFormat {
  /** What people call it. */
  readonly name: string
  /** Text that opens it, as a pattern without groups; cheap to look for. */
  readonly opening: string
  /** The whole, matched from where the opening stands; its first group, where it has one, is the secret part. */
  readonly whole: RegExp
  /** `exact`: nothing else looks like it. `loose`: hexadecimal digits and the like, which tests are full of. */
  readonly certainty: 'exact' | 'loose'
}

function exact(name: string, opening: string, whole: RegExp): TokenFormat {
  return { name, opening, whole, certainty: 'exact' }
}

function loose(name: string, opening: string, whole: RegExp): TokenFormat {
  return { name, opening, whole, certainty: 'loose' }
}

/** Behind a name such as `cloudant_password`: what may stand between it and a value. */
const ASSIGNED = `['"]?\\s{0,4}(?::|=>?|:=)\\s{0,4}['"]?`

/** Formats that providers document, or scanners agree on. Openings are lower and upper case as written. */
export const TOKEN_FORMATS: readonly TokenFormat[] = [
  exact('AWS access key id', '(?:AKIA|ASIA|ABIA|ACCA)', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![A-Za-z0-9])/y),
  exact('GitHub token', 'gh[pousr]_', /gh[pousr]_[A-Za-z0-9]{36,255}(?!\w)/y),
  exact('GitHub fine-grained token', 'github_pat_', /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{50,70}/y),
  exact('GitLab token', 'gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas)-', /gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas)-[\w-]{20,}/y),
  exact('Slack token', 'xox[abeoprs]-', /xox[abeoprs]-(?:[\d-]{1,80}-)?[A-Za-z0-9-]{16,}/y),
  exact('Slack app token', 'xapp-\\d-', /xapp-\d-[A-Z0-9]{6,20}-\d{6,20}-[a-z0-9]{20,}/y),
  exact('Slack webhook', 'hooks\\.slack\\.com/', /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9]{6,}\/[A-Za-z0-9]{6,}\/[A-Za-z0-9]{16,}/y),
  exact('Stripe live key', '[rs]k_live_', /[rs]k_live_[A-Za-z0-9]{20,}/y),
  exact('npm token', 'npm_', /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?!\w)/y),
  exact('npm registry token', '_authToken', /_authToken\s{0,3}=\s{0,3}["']?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/y),
  exact('PyPI token', 'pypi-Ag', /pypi-Ag[A-Za-z0-9_-]{50,}/y),
  exact('Google API key', 'AIza', /(?<!\w)AIza[0-9A-Za-z_-]{35}(?![\w-])/y),
  exact('Google OAuth client secret', 'GOCSPX-', /GOCSPX-[A-Za-z0-9_-]{28}/y),
  exact('SendGrid key', 'SG\\.', /(?<![\w.])SG\.[\w-]{16,32}\.[\w-]{32,64}/y),
  exact('OpenAI key', 'sk-(?:proj|svcacct|admin)-', /sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{32,}/y),
  exact('OpenAI key', 'sk-[A-Za-z0-9]', /(?<![\w-])sk-[A-Za-z0-9]{48}(?!\w)|(?<![\w-])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/y),
  exact('Anthropic key', 'sk-ant-', /sk-ant-[A-Za-z0-9_-]{32,}/y),
  exact('Groq key', 'gsk_', /(?<!\w)gsk_[A-Za-z0-9]{48,56}(?!\w)/y),
  exact('Hugging Face token', 'hf_', /(?<!\w)hf_[A-Za-z0-9]{34,40}(?!\w)/y),
  exact('Replicate token', 'r8_', /(?<!\w)r8_[A-Za-z0-9]{37,40}(?!\w)/y),
  exact('Shopify token', 'shp(?:at|ca|pa|ss)_', /shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/y),
  exact('Square secret', 'sq0(?:csp|atp|idp)-', /sq0(?:csp|atp|idp)-[\w-]{22,43}/y),
  exact('DigitalOcean token', 'do[opr]_v1_', /do[opr]_v1_[a-f0-9]{64}/y),
  exact('Databricks token', 'dapi', /(?<!\w)dapi[a-f0-9]{32}(?:-\d)?(?!\w)/y),
  exact('Vault token', 'hv[sbr]\\.', /(?<![\w.])hv[sbr]\.[A-Za-z0-9_-]{24,}/y),
  exact('Docker Hub token', 'dckr_[po]at_', /dckr_[po]at_[\w-]{27,}/y),
  exact('Terraform Cloud token', '\\.atlasv1\\.', /\.atlasv1\.[A-Za-z0-9_=-]{60,70}/y),
  exact('RubyGems key', 'rubygems_', /rubygems_[a-f0-9]{48}/y),
  exact('Grafana token', 'gl(?:sa|c)_', /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{60,}/y),
  exact('New Relic key', 'NRAK-', /NRAK-[A-Z0-9]{27}/y),
  exact('Postman key', 'PMAK-', /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y),
  exact('Doppler token', 'dp\\.(?:pt|st|ct|sa)\\.', /(?<!\w)dp\.(?:pt|st|ct|sa)\.[\w.-]{40,}/y),
  exact('PlanetScale credential', 'pscale_', /pscale_(?:tkn|oauth|pw)_[\w.-]{32,}/y),
  exact('Sentry token', 'sntry[su]_', /sntry[su]_[A-Za-z0-9+/=_-]{60,}/y),
  exact('Linear key', 'lin_api_', /lin_api_[A-Za-z0-9]{40}/y),
  exact('Notion token', 'ntn_', /(?<!\w)ntn_[A-Za-z0-9]{40,50}(?!\w)/y),
  exact('Supabase key', 'sb(?:p|_secret)_', /(?<!\w)sbp_[a-f0-9]{40}(?!\w)|(?<!\w)sb_secret_[\w-]{30,}/y),
  exact('Atlassian token', 'ATATT3', /ATATT3[A-Za-z0-9_=-]{100,}/y),
  exact('age secret key', 'AGE-SECRET-KEY-1', /AGE-SECRET-KEY-1[0-9A-Z]{58}/y),
  exact('Artifactory token', 'AKC', /(?<![\w+/])AKCp[A-Za-z0-9]{60,}/y),
  exact('Discord webhook', 'api/webhooks/', /api\/webhooks\/\d{17,20}\/[\w-]{60,}/y),
  exact('Telegram bot token', ':AA', /(?<=(?<!\d)\d{8,10}):AA[\w-]{33}(?![\w-])/y),
  exact('Azure storage key', 'AccountKey=', /AccountKey=([A-Za-z0-9+/]{86}==)/y),
  exact('Mailchimp key', '-us\\d', /(?<=(?<![0-9a-z])[0-9a-f]{32})-us\d{1,2}(?!\w)/y),
  loose('JSON Web Token', 'eyJ', /(?<![\w-])eyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{16,1000}/y),
  loose('Twilio key', 'SK[0-9a-f]', /(?<!\w)SK[0-9a-f]{32}(?!\w)/y),
  loose('Mailgun key', 'key-[0-9a-f]', /(?<![\w-])key-[0-9a-f]{32}(?!\w)/y),
  loose('AWS secret access key', '(?:aws_secret_access_key|AWS_SECRET_ACCESS_KEY|secretAccessKey|SecretAccessKey|secret_access_key|aws_secret_key|AWS_SECRET_KEY)', new RegExp(`\\w{1,40}${ASSIGNED}([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])`, 'y')),
  loose('Cloudant credential', '(?:cloudant|CLOUDANT)_', new RegExp(`\\w{1,40}${ASSIGNED}([0-9a-f]{64}|[a-z]{24})(?!\\w)`, 'y')),
  loose('SoftLayer key', '(?:softlayer|SOFTLAYER|sl|SL)_(?:api|API)', new RegExp(`(?<!\\w)\\w{1,40}${ASSIGNED}([a-z0-9]{64})(?!\\w)`, 'y')),
  loose('IBM Cloud key', '(?:ibm|IBM)[a-zA-Z_-]', new RegExp(`(?:ibm|IBM)[a-zA-Z_-]{0,30}(?:key|KEY)${ASSIGNED}([A-Za-z0-9_-]{44})(?![\\w-])`, 'y')),
  loose('IBM object storage secret', '(?:cos|COS)_(?:hmac|HMAC)', new RegExp(`\\w{1,40}${ASSIGNED}([0-9a-f]{48})(?!\\w)`, 'y')),
]
