/** This machine, as only development calls it. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|::1|host\.docker\.internal)$|\.localhost$/.test(host)
}

/** An address, or a name, that only a network of one's own can reach. */
export function isPrivateHost(host: string): boolean {
  return !host.includes('.') || /^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|100\.(6[4-9]|[789]\d|1[01]\d|12[0-7]))\.[\d.]+$/.test(host) || /\.(local|internal|lan|intranet|home|corp|svc|flycast|cluster\.local|ts\.net)$/.test(host)
}

/** A name that stands for one's own: `yourdomain.com`, `your-app.vercel.app`, `app.example.com`. */
export function isPlaceholderHost(host: string): boolean {
  return /(^|\.)(example\.(com|org|net|edu)|your(-[\w-]+|(own)?(domain|app|site|company|frontend|backend|server|host|website|org)[\w-]*)\.[a-z.]+|my-?(domain|company|site|website)\.[a-z.]+|domain\.(com|tld))$/.test(host)
}

/** Whether two hosts are parts of one site, as `app.acme.io` and `api.acme.io`; the second may be written as an address. */
export function isSameSite(host: string, declared: string): boolean {
  const domain = declared.toLowerCase().replace(/^https?:\/\//, '').split(/[/:]/)[0] as string
  return siteOf(host) === siteOf(domain)
}

function siteOf(host: string): string {
  return host.split('.').slice(/\.(co|com|org|net|gov|ac)\.[a-z]{2}$/.test(host) ? -3 : -2).join('.')
}
