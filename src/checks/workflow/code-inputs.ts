/** Inputs whose text an action runs as code, by action. */
const CODE_INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/github-script': ['script'],
  'addnab/docker-run-action': ['run'],
  'appleboy/ssh-action': ['script', 'command'],
  'amadevus/pwsh-script': ['script'],
  'azure/cli': ['inlinescript'],
  'azure/powershell': ['inlinescript'],
  'cardinalby/js-eval-action': ['expression'],
  'devorbitus/yq-action-output': ['cmd'],
  'garygrossgarten/github-action-ssh': ['command'],
  'jannekem/run-python-script-action': ['script'],
  'mikefarah/yq': ['cmd'],
  'nick-fields/retry': ['command', 'on_retry_command', 'new_command_on_retry'],
  'nick-invision/retry': ['command', 'on_retry_command', 'new_command_on_retry'],
  'reactivecircus/android-emulator-runner': ['script', 'pre-emulator-launch-script'],
  'vmactions/freebsd-vm': ['run', 'prepare'],
  'wandalen/wretry.action': ['command'],
}

export function codeInputs(action: string): readonly string[] {
  return Object.hasOwn(CODE_INPUTS, action) ? (CODE_INPUTS[action] as readonly string[]) : []
}
