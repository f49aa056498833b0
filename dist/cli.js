#!/usr/bin/env node
import * as module from 'node:module';
import { join } from 'node:path';
const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, CI } = process.env;
const caches = XDG_CACHE_HOME ?? LOCALAPPDATA ?? (HOME && join(HOME, '.cache'));
// What was compiled is kept for the next run among the user's own caches; a runner that starts afresh has no next run.
// Node 20 does not know how, and where the folder cannot be written nothing is kept.
if (caches && CI === undefined)
    module.enableCompileCache?.(join(caches, 'readiness'));
await import("./program.js");
