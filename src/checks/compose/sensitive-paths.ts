import { withoutTrailingSlashes } from './paths.ts'

/** How much of the host lies behind a path. */
export type Sensitivity = 'folder' | 'inside' | 'none'

/** Nothing below these belongs into a container. */
const WHOLE_TREES = ['/boot', '/root', '/proc', '/sys', '/dev', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/usr', '/etc', '/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/kubelet', '/var/run/secrets', '/run/containerd', '/run/systemd', '/var/spool/cron']
/** These are sensitive as a whole, while programs keep data of their own below. */
const FOLDERS = ['/', '/var', '/var/run', '/run', '/var/lib', '/var/log', '/home', '/opt', '/mnt/c']
/** Read by programs everywhere, and worth nothing to an intruder who cannot write them. */
const HARMLESS_TO_READ = /^\/(etc\/(localtime|timezone|hosts|hostname|os-release|machine-id|resolv\.conf|ca-certificates|pki|ssl\/certs|letsencrypt|nsswitch\.conf)|usr\/share|usr\/local\/share|usr\/lib\/os-release|lib\/modules|sys\/fs\/cgroup)(\/|$)/
/** Devices that containers share as a matter of course. */
const HARMLESS_DEVICES = /^\/dev\/(null|zero|full|u?random|shm|net\/tun|fuse|dri|snd|video\d+|tty\w+|bus\/usb|serial|kvm|mqueue|input)(\/|$)/
/** Parts of /etc that tell how the host keeps people out. */
const ETC_SECRETS = /^\/etc\/(shadow|gshadow|sudoers|sudoers\.d|ssh|kubernetes|docker|rancher|pam\.d|security|cron[\w.]*|passwd|ssl\/private|systemd)(\/|$)/
/** Folders of a home that hold keys. */
const KEYS_AT_HOME = /^(~|\/home\/[^/]+|\/Users\/[^/]+)\/\.(ssh|aws|kube|gnupg|docker|azure|config\/gcloud|netrc|git-credentials)(\/|$)/
const WINDOWS = /^[a-z]:[\\/]*(windows([\\/].*)?|users|programdata|program files.*)?$/i

/**
 * What a host path comes to. Below /etc and the like, a file that is only read is no harm in itself:
 * configuration and certificates are kept there, too.
 */
export function sensitivityOf(path: string, readOnly: boolean): Sensitivity {
  const clean = normalised(path)
  if (WINDOWS.test(clean) || clean === '~' || FOLDERS.includes(clean) || WHOLE_TREES.includes(clean)) return 'folder'
  if (KEYS_AT_HOME.test(clean) || ETC_SECRETS.test(clean)) return 'inside'
  if (HARMLESS_DEVICES.test(clean) || (readOnly && (HARMLESS_TO_READ.test(clean) || clean.startsWith('/etc/')))) return 'none'
  return WHOLE_TREES.some((tree) => clean.startsWith(`${tree}/`)) ? 'inside' : 'none'
}

/** Slashes once, none at the end, `.` and `..` worked out. */
function normalised(path: string): string {
  if (!path.startsWith('/')) return withoutTrailingSlashes(path.replace(/^\$\{?HOME\}?(?=$|\/)/, '~'))
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
