export const id = 494;
export const ids = [494];
export const modules = {

/***/ 9913:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var statusSection=(function(text) {
    let begin;
    for (const marker of markersIn(text)) {
        if (text.startsWith(STATUS_BEGIN, marker.start))
            begin = marker;
        else if (begin)
            return { start: begin.start, end: marker.end };
    }
    return undefined;
}),markersIn=(function*(text) {
    for (const { index, 0: marker } of text.matchAll(/<!-- \/?readiness:status -->/g)) {
        const end = index + marker.length;
        if ((index === 0 || text[index - 1] === '\n') && /^(?:[\r\n]|$)/.test(text.slice(end, end + 1)))
            yield { start: index, end };
    }
}),withoutStatus=(function(source) {
    const { path, text } = source;
    const section = statusSection(text);
    const lone = [...markersIn(text)].filter(({ start, end }) => !section || end <= section.start || start >= section.end);
    const ranges = [...lone, ...(section ? [section] : [])].sort((a, b) => a.start - b.start);
    if (ranges.length === 0)
        return source;
    const parts = [];
    let from = 0;
    for (const { start, end } of ranges) {
        parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
        from = end;
    }
    return { path, text: [...parts, text.slice(from)].join(''), locate: (start, end) => source.locate(start, end) };
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ STATUS_END),
/* harmony export */   Lh: (() => (/* binding */ withoutStatus)),
/* harmony export */   p4: () => (/* binding */ STATUS_BEGIN),
/* harmony export */   w0: () => (/* binding */ statusSection)
/* harmony export */ });
/** Between these stands the section that is generated. */
const STATUS_BEGIN = '<!-- readiness:status -->';
const STATUS_END = '<!-- /readiness:status -->';
/** Where the generated section stands, its markers included; undefined where no two of them belong together. */

/** Markers, each on a line of its own. */

/** The same text, every place in it the same, with the generated section blank: what the tool wrote is no claim of the team, and a lone marker names no rule. */



/***/ })),

/***/ 8734:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var commandsIn=(function(spans) {
    return [...new Set(spans.filter((span) => span.length <= 1000 && isCommand(span, true)))].slice(0, 40);
}),keysOf=(function({ spans, outside }) {
    const found = new FoundKeys();
    const between = outside.split('\u0001');
    let open;
    for (const [index, span] of spans.entries()) {
        if (found.size >= MOST)
            break;
        const before = between[index] ?? '';
        const behind = between[index + 1] ?? '';
        if (open !== undefined && wanted(before, found.valued(open)) && !assignmentOf(span)) {
            found.add(open, span);
            continue;
        }
        open = found.read(span, index === 0, behind);
    }
    for (const text of between)
        readOutside(text, found);
    return found.keys();
}),readOutside=(function(text, found) {
    for (const [, key, value] of text.matchAll(BARE_ASSIGNMENT))
        found.add(key, value);
    for (const [name] of text.matchAll(BARE_NAME))
        if (!SAMPLE_NAME.test(name) && !found.has(name))
            found.add(name, BARE_VALUE.exec(text.slice(text.indexOf(name) + name.length))?.[1]);
}),hasAny=(function(text, words) {
    const small = text.toLowerCase();
    for (const word of words)
        if (small.includes(word))
            return true;
    return false;
}),conditionOf=(function(text, { near, headings }) {
    if (OWN_TRIGGER.test(text))
        return 'trigger';
    let open = false;
    for (const words of [...near, ...headings]) {
        const { condition } = words;
        if (open && ROLLBACK.test(words.text.slice(0, 200)))
            return 'trigger';
        open ||= condition === 'none' && OF_SOMETHING.test(words.text.slice(0, 200));
        if (condition === 'trigger' || condition === 'criterion')
            return condition;
        if (condition === 'procedure')
            return undefined;
    }
    return undefined;
}),inheritedFrom=(function(text, { near, headings }) {
    for (const words of near)
        if (words.gap !== 'none' || words.neutral)
            return words.gap;
    // Below a heading such as "Gaps" an order names the way out and not the gap.
    if (IMPERATIVE.test(text))
        return 'none';
    for (const words of headings)
        if (words.gap !== 'none' || words.neutral)
            return words.gap;
    return 'none';
}),gapOf=(function(words) {
    const plain = bareTitle(words);
    if (hasAny(plain, SIGNS.done) && DONE.test(plain))
        return 'done';
    return hasAny(plain, SIGNS.missing) && MISSING.test(plain) ? 'missing' : 'none';
}),bareTitle=(function(title) {
    return title
        .slice(0, 200)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/^\d{1,3}(?:\.\d{1,3})*[.):]?\s+/, '')
        .replace(/^[^\p{L}\p{N}]+|[:\s\p{Extended_Pictographic}\uFE0F]+$/gu, '');
}),polarityOf=(function(text, mark, condition) {
    if (condition)
        return condition;
    return mark === 'missing' || (mark === 'partial' && isNegative(text)) ? 'absence' : 'claim';
}),isNegative=(function(text) {
    const short = text.replace(/^status:?\s*/i, '').slice(0, 300);
    return NEGATIVE.test(short) || (hasAny(` ${short}`, SIGNS.denied) && DENIED.test(short));
}),effortIn=(function(text, estimated) {
    const short = text.slice(0, 500);
    const named = /\beffort|\bestimate|\beta\b/i.test(short) ? NAMED.exec(short)?.[1] : undefined;
    return (named ?? (/\([^()]*\d/.test(short) && estimated() ? IN_PARENTHESES.exec(short)?.[1] : undefined))?.trim();
}),priorityIn=(function(text) {
    const short = text.slice(0, 300);
    const match = LEVEL_WORD.test(short) ? WRITTEN.exec(short) : undefined;
    const word = match?.slice(1).find((group) => group !== undefined);
    return word === undefined ? undefined : levelOf(word);
}),aboutLine=(function(text) {
    if (text.length > 200 || !text.includes(':'))
        return undefined;
    const effort = EFFORT_LINE.exec(text)?.[1];
    if (effort !== undefined)
        return /^duration/i.test(text) && !TIME.test(effort) ? undefined : { effort: (TIME.exec(effort)?.[0] ?? effort).trim() };
    const words = PRIORITY_LINE.exec(text)?.[1];
    const level = words === undefined ? undefined : levelOf(words);
    if (level === undefined)
        return undefined;
    return /^priority/i.test(text) ? { priority: level } : { risk: level };
}),portsOf=(function(text) {
    if (!/\d\d/.test(text) || !/port|:\d|localhost|EXPOSE|-p\s/i.test(text))
        return [];
    const ports = new Set();
    const add = (digits) => {
        const port = Number(digits);
        if (digits !== undefined && port > 0 && port < 65_536)
            ports.add(port);
    };
    for (const [, list] of text.matchAll(PORTS_AFTER))
        for (const digits of list.replace(/\([^()]*\)/g, '').match(/\d+/g) ?? [])
            add(digits);
    for (const [, digits] of text.matchAll(PORT_OF_HOST))
        add(digits);
    for (const match of text.matchAll(PORT_ALONE))
        match.slice(1).forEach(add);
    return [...ports].slice(0, checklist_numbers_MOST);
}),numbersOf=(function(text) {
    if (!/\d/.test(text))
        return [];
    const numbers = [];
    const plain = text.replace(NO_QUANTITY, (match) => ' '.repeat(match.length));
    for (const match of plain.matchAll(QUANTITY)) {
        if (numbers.length >= checklist_numbers_MOST)
            break;
        const before = plain.slice(Math.max(0, match.index - 40), match.index);
        if (VERSION_BEFORE.test(before) || /\bports?\b[^\d]{0,12}$/i.test(before))
            continue;
        const [, first, last, , unit, words] = match;
        const named = unitOf(unit, words ?? '', before);
        numbers.push({ value: checklist_numbers_valueOf(first), unit: named });
        if (last !== undefined)
            numbers.push({ value: checklist_numbers_valueOf(last), unit: named });
    }
    return numbers;
}),checklist_numbers_valueOf=(function(digits) {
    return Number(digits.replace(/,/g, ''));
}),unitOf=(function(attached, words, before) {
    const ahead = UNIT_BEFORE.exec(before)?.[1]?.toLowerCase();
    if (attached === 'M')
        return 'mb';
    const following = [...(attached === undefined ? [] : [attached]), ...words.split(/[ -]+/)].filter(((word) => word !== '')).map((word) => word.toLowerCase());
    const [next] = following;
    if (next === '%' || (next !== undefined && UNITS[next] !== undefined && attached !== undefined)) {
        const per = following[1] === 'per' && following[2] !== undefined ? `/${singular(following[2])}` : '';
        return (UNITS[next] ?? next) + per;
    }
    if (ahead !== undefined)
        return UNITS[ahead] ?? (ahead === 'worker count' ? 'workers' : ahead);
    if (next === undefined || NO_UNIT.test(next))
        return '';
    const stop = following.findIndex((word) => NO_UNIT.test(word));
    const counted = (stop < 0 ? following : following.slice(0, stop)).find((word) => UNITS[word] !== undefined || /[^s]s$|\//.test(word)) ?? next;
    const per = stop >= 0 && following[stop] === 'per' && following[stop + 1] !== undefined ? `/${singular(following[stop + 1])}` : '';
    return (UNITS[counted] ?? counted) + per;
}),pathsOf=(function({ spans, outside, targets }, folder) {
    const paths = new Set();
    for (const target of targets) {
        const path = linkedPath(target, folder);
        if (path !== undefined)
            paths.add(path);
    }
    for (const span of spans) {
        const words = span.length > 300 ? [] : span.split(/\s+/);
        for (const word of words)
            if (isPath(word, words.length === 1))
                paths.add(word.replace(/^\.\//, ''));
    }
    for (const written of outside.replace(ADDRESS, ' ').split(BETWEEN_WORDS)) {
        if (written.length > 200 || !/[./]|file$|CODE/.test(written))
            continue;
        const word = written.replace(/^\.\/|(?<![.:!?])[.:!?]+$/g, '');
        if ((WITH_ENDING.test(word) && !NO_FILE.test(word) && !isHost(word)) || BARE_WELL_KNOWN.test(word))
            paths.add(word);
    }
    return [...paths].slice(0, checklist_paths_MOST);
}),readSigns=(function(written) {
    const text = written.replace(SHORTCODE, (code, name) => SHORTCODES[name] ?? code);
    const box = BOX.exec(text);
    const body = box ? text.slice(box[0].length) : text;
    const marks = new Set();
    let ballot;
    const plain = body.replace(SIGN, (sign) => {
        const mark = markOf(sign);
        marks.add(mark);
        if (mark === 'open' || sign.startsWith('☑'))
            ballot ??= mark === 'open' ? 'open' : 'ticked';
        return ' ';
    });
    const [only] = marks;
    return {
        text: marks.size === 0 ? body : plain.replace(/\s+/g, ' ').trim(),
        box: box ? boxOf(box[1]) : ballot,
        dropped: box?.[1] === '-',
        sign: marks.size === 1 && ballot === undefined ? only : undefined,
        legend: marks.size > 1,
    };
}),boxOf=(function(inside) {
    return /[xX✓✔]/u.test(inside) ? 'ticked' : 'open';
}),statusAtEnd=(function(text) {
    const words = ENDING.exec(text.slice(-60))?.[1];
    return words === undefined ? undefined : statusOfWords(words);
}),plainText=(function(written) {
    const line = written.slice(0, MAX_LINE);
    if (!INLINE.test(line))
        return { text: squeezed(line), spans: [], outside: line, targets: [], marker: undefined };
    const marker = MARKER.exec(line)?.[1];
    const pieces = piecesOf(line.includes('<!--') ? line.replace(COMMENT, ' ') : line);
    const targets = [];
    const masked = pieces.map((({ code, text }, index) => (code ? `\u0001${index}\u0001` : text))).join('');
    const words = withoutEmphasis(masked
        .replace(LINK, (_, text, target) => {
        targets.push(target);
        return text;
    })
        .replace(TAG, ' '));
    return {
        text: squeezed(words.replace(/\u0001(\d+)\u0001/g, ((_, index) => pieces[Number(index)]?.text ?? ''))),
        spans: pieces.flatMap((({ code, text }) => (code && text !== '' ? [text] : []))),
        outside: words.replace(/\u0001\d+\u0001/g, ' \u0001 '),
        targets,
        marker,
    };
}),piecesOf=(function(written) {
    const line = written.replace(/[\u0001-\u0004]/g, ' ');
    if (!line.includes('`'))
        return [{ code: false, text: line }];
    const pieces = [];
    let from = 0;
    for (const { start, end } of (0,markdown_inline/* codeSpans */.t)(line, { start: 0, end: line.length })) {
        pieces.push({ code: false, text: line.slice(from, start) }, { code: true, text: line.slice(start, end).replace(/^`+|`+$/g, '').trim() });
        from = end;
    }
    return [...pieces, { code: false, text: line.slice(from) }];
}),withoutEmphasis=(function(text) {
    if (!/[*_\\~]/.test(text))
        return text;
    return text
        .replace(/\\([*_~[\]<>#|-])/g, (_, sign) => ESCAPED[sign] ?? sign)
        .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '')
        .replace(/~~/g, '')
        .replace(/(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])/g, '')
        .replace(/[\u0002-\u0004]/g, (mark) => '*_~'[mark.charCodeAt(0) - 2]);
}),withoutOrdinal=(function(plain) {
    return ORDINAL.test(plain.text) ? { ...plain, text: plain.text.replace(ORDINAL, ''), outside: plain.outside.replace(ORDINAL, '') } : plain;
}),squeezed=(function(text) {
    return text.replace(/\s+/g, ' ').trim();
}),withoutCrossedOut=(function(text) {
    if (!text.includes('~~'))
        return text;
    const rest = text.replace(CROSSED, ' ');
    if (rest === text)
        return text;
    const opening = /^(?:\[.?\]\s)?[\s*_]*~~/.test(text);
    const words = rest.replace(/^\[.?\]\s+/, '').replace(/^[\s*_]+|[\s*_]+$/g, '');
    return words === '' || (opening && /^[-–—(:→,;]/.test(words)) ? undefined : rest;
}),blanksOf=(function(outside) {
    const blanks = [];
    if (!/___|\[|TBD|YYYY/i.test(outside))
        return blanks;
    let from = 0;
    for (const match of outside.matchAll(BLANK)) {
        const label = outside.slice(Math.max(from, match.index - 80), match.index).replace(/(?<![\s:$€£])[\s:$€£]+$/, '');
        const words = squeezed(label.replace(/^[\s:;,.|)]+/, ''));
        // A blank in three parts is one: `__/__/____`.
        if (words !== '/' && words !== '-')
            blanks.push(words);
        from = match.index + match[0].length;
    }
    return blanks;
}),draftOf=(function({ at, signed, kind }, outline) {
    const plain = withoutOrdinal(plainText(signed.text));
    if (signed.dropped || plain.text === '' || /^[_\s|.:-]+$/.test(plain.text) || NOT_APPLICABLE.test(plain.text) || ANCHOR_ONLY.test(signed.text.trim()))
        return undefined;
    const { surroundings } = outline;
    const over = [...surroundings.near, ...surroundings.headings];
    const effort = effortIn(plain.text, () => over.some(({ estimated }) => estimated));
    const planned = kind === 'step' && effort !== undefined && over.some(({ plan }) => plan);
    const told = planned || signed.legend ? undefined : signed.sign ?? toldBy(plain.text);
    const mark = signed.box ?? told ?? (planned || kind === 'prose' || plain.text.endsWith(':') ? 'none' : inheritedFrom(plain.text, surroundings));
    const condition = conditionOf(plain.text, surroundings);
    // An open box before "No tests ❌" waits for the gap to be closed; it does not promise one.
    const tellsGap = !condition && mark === 'open' && isNegative(plain.text) && (signed.sign === 'missing' || inheritedFrom(plain.text, surroundings) === 'missing');
    return {
        ...namedBy(plain, at),
        at,
        text: plain.text,
        mark,
        kind: signed.box ? 'task' : told ? 'status' : 'bullet',
        headings: outline.section.headings,
        label: outline.label?.text,
        depth: outline.levels.length,
        parent: outline.parent,
        polarity: tellsGap ? 'absence' : polarityOf(plain.text, mark, condition),
        marker: plain.marker,
        effort,
        priority: priorityIn(plain.text),
        blanks: blanksOf(plain.outside),
    };
}),toldBy=(function(text) {
    const status = STATUS_LINE.exec(text)?.[1];
    return (status === undefined ? undefined : statusOfWords(status.split(/(?<!\s)\s+[-–—(]|,/)[0])) ?? statusAtEnd(text);
}),namedBy=(function(plain, at) {
    const folder = at.path.includes('/') ? at.path.slice(0, at.path.lastIndexOf('/')) : '';
    const ports = portsOf(plain.text);
    const numbers = numbersOf(plain.text).filter((({ value, unit }) => unit !== '' || !ports.includes(value)));
    return { keys: keysOf(plain), paths: pathsOf(plain, folder), commands: commandsIn(plain.spans), ports, numbers, spans: plain.spans };
}),finished=(function(draft, section) {
    draft.effort ??= section.effort;
    draft.priority ??= section.priority;
    return draft;
}),repairMojibake=(function(text) {
    let repaired = text;
    for (let round = 0; round < ROUNDS && LEADS.test(repaired); round++) {
        const next = repairOnce(repaired);
        if (next === repaired)
            break;
        repaired = next;
    }
    return repaired;
}),labelOf=(function(written, plain) {
    if (plain.length > 160)
        return undefined;
    if (plain.endsWith(':'))
        return plain.slice(0, -1).trim();
    const bold = WHOLE_BOLD.exec(written.trim())?.[1];
    if (bold !== undefined)
        return bold.replace(/:$/, '').trim();
    return BOLD_LABEL.test(written) ? plain.slice(0, plain.indexOf(':')).trim() : undefined;
}),isItemOfProse=(function(written, { sign, legend, box }, plain) {
    const { text, outside, targets } = plain;
    if (legend || text.endsWith(':') || META.test(text))
        return false;
    if (sign !== undefined || box !== undefined)
        return true;
    if (STATUS.test(written))
        return isNegative(text) || statusOfWords(text.slice(text.indexOf(':') + 1)) !== undefined;
    if (blanksOf(outside).some((label) => label !== ''))
        return true;
    if (targets.some((target) => /^(?![a-z][a-z0-9+.-]*:|#|\/\/).*\.\w{1,5}(?:#.*)?$/i.test(target)))
        return true;
    return BOLD_LABEL.test(written) && (numbersOf(text).some(({ unit }) => unit !== '') || keysOf(plain).length > 0);
}),beginsTable=(function(line, next) {
    return next !== undefined && line.includes('|') && next.includes('|') && next.length < 2000 && DELIMITER.test(next);
}),columnOf=(function(text) {
    let column = 0;
    for (const character of text.slice(0, checklist_reader_MAX_LINE)) {
        if (character === '\t')
            column += 4 - (column % 4);
        else if (character === ' ' || character === '>')
            column++;
        else
            break;
    }
    return column;
}),parseChecklist=(function(source) {
    const { lines } = (0,markdown_blocks/* markdownBlocks */.K)(withoutFalseStart(source));
    return { content: new ChecklistReader(lines).read(), problems: [] };
}),withoutFalseStart=(function(source) {
    const marked = source.text.startsWith('\uFEFF');
    const text = marked ? ` ${source.text.slice(1)}` : source.text;
    const opening = /^ ?---[ \t]*\r?\n/.exec(text)?.[0];
    if (opening === undefined)
        return marked ? { ...source, text } : source;
    const head = text.slice(opening.length, opening.length + 20_000);
    const end = head.search(/^(?:---|\.\.\.)[ \t]*\r?$/m);
    const isFrontMatter = end >= 0 && !/^[ \t]*(?:[-*+]\s+\[[ xX]\]|#{1,6} .*\n\s*\n)/m.test(head.slice(0, end));
    return { ...source, text: isFrontMatter ? text.replace(/^ ---/, '--- ') : opening.replace(/---/, '   ') + text.slice(opening.length) };
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W2: (() => (/* binding */ parseChecklist))
});

// UNUSED EXPORTS: checklistPaths, isChecklistPath

;// CONCATENATED MODULE: ./lib/documents/checklist-commands.js
/** Programs that people type, in a checklist, with something behind their names. */
const PROGRAMS = new Set('act actionlint alembic ansible ansible-playbook apk apt apt-get artisan aws az bash bin/rails black brakeman brew bun bundle cargo celery certbot chmod chown composer cp curl dbt deno dig django-admin docker docker-compose dotnet echo eslint fly flyctl flask gcloud gem gh git go golangci-lint govulncheck gradle gunicorn hadolint helm heroku htop http java jest journalctl jq just k6 kill knex kubectl kustomize ln locust ls make manage.py mix mkdir mongodump mvn mypy mysql mysqldump nc netstat newman nginx node nohup npm npx nslookup nx openssl pg_dump pg_isready pg_restore php phpunit ping pip pip-audit pip3 playwright pm2 pnpm poetry pre-commit prisma ps psql pulumi puma pytest python python3 rails railway rake redis-cli rm rspec rsync rubocop ruff rustup s3cmd safety scp sed semgrep sequelize serverless sh sidekiq skaffold snyk sops source sqlx ssh ssl systemctl tail tar terraform tflint tox trivy ts-node tsc turbo uv uvicorn vercel vitest watch wget wrk yarn'.split(' '));
/** Programs that say enough by their names alone. */
const ALONE = new Set('alembic bandit brakeman eslint flake8 gitleaks golangci-lint govulncheck hadolint jest mypy pip-audit prettier pytest rspec rubocop ruff safety tox trivy vitest nslookup dig'.split(' '));
const MOST_WORDS = 100;
/** Whether a text is something to type: a known program or a script, and what it is given. */
function isCommand(text, alone) {
    const words = text.trim().split(/\s+/, MOST_WORDS);
    const first = words.findIndex((word) => !/^(?:\$|sudo|time|env|[A-Z_][A-Z0-9_]*=\S*)$/.test(word));
    if (first < 0)
        return false;
    const program = words[first].replace(/^(?:\$\(|\()/, '');
    const isScript = /^(?:\.{1,2}\/|~\/|(?:scripts?|bin|tools|ops)\/)[\w./-]+$/.test(program);
    if (words.length - first === 1)
        return isScript ? !alone || program.startsWith('./') : ALONE.has(program) || (!alone && PROGRAMS.has(program));
    return isScript || ALONE.has(program) || (PROGRAMS.has(program) && !/^(?:is|are|and|or|the)$/.test(words[first + 1]));
}
/** The code spans of a line that are something to type. */


;// CONCATENATED MODULE: ./lib/documents/checklist-keys.js
/** Written in capitals like a variable's name, and none: levels, methods, instructions, headers, signals, statements. */
const NO_KEYS = new Set('INFO WARN WARNING ERROR FATAL CRITICAL TRACE NOTICE GET POST PUT PATCH DELETE HEAD OPTIONS TRUE FALSE NULL NONE YES AND NOT CMD ENTRYPOINT FROM RUN USER COPY ADD ARG ENV EXPOSE HEALTHCHECK VOLUME WORKDIR LABEL SELECT INSERT UPDATE DROP ALTER CREATE TABLE INDEX GRANT DENY SAMEORIGIN TODO FIXME HACK XXX README LICENSE CHANGELOG CODEOWNERS SIGTERM SIGKILL SIGINT SIGHUP HSTS CSP CORS TLS SSL HTTP HTTPS JSON YAML HTML URL API SQL JWT CSRF XSS RTO RPO SLA SLO ACID UTC UTF CPU RAM DNS MFA SSO HS256 RS256 ES256 UUID OK UP'.split(' '));
/** Levels that are names of variables as well. */
const ALSO_LEVELS = /^(?:DEBUG|PRODUCTION|DEVELOPMENT)$/;
const NAME = /^[A-Z][A-Z0-9_]{1,80}$/;
const BARE_NAME = /(?<![\w$./-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w/-]|\.\w)/g;
const BARE_ASSIGNMENT = /(?<![\w$./?&-])([A-Z][A-Z0-9_]{1,80})=("[^"]{0,200}"|'[^']{0,200}'|[^\s,;)"']{1,200})/g;
const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][\w.-]{0,100})\s?=\s?(.{0,500})$/s;
/** As settings are written in YAML: `LOG_LEVEL: info`, `server.port: 8080`. */
const SETTING = /^([A-Za-z_][\w.-]{0,100}):\s(.{1,300})$/s;
/** `KEY` is followed by words that lead to its value. */
const TO_VALUE = /^\s*(?:variable\s+|environment variable\s+)?(?:(?:is|are|must be|should be|has to be|needs to be)\s+)?(?:(?:set|changed|configured|defaults?|equal|switched)\s*)?(?:to|=|:|→|as|is|are|must be|should be)\s*$/i;
const ALTERNATIVE = /^\s*(?:(?:\(\s*)?or|\/|,(?:\s*or)?)\s*$/i;
const BARE_VALUE = /^\s*(?:(?:is|are|must be|should be)\s+)?(?:set\s+to|=|must be|should be)\s+(true|false|on|off|production|\d+)(?=\s*(?:[.,;)(]|in\b|for\b|$))/i;
const PLACEHOLDER = /^<.*>$|^\[.*\]$|\.\.\.|…|^_+$|\byour[-_. ]?|\bchange[-_]?me\b|x{4,}|\bexample\.(?:com|org|net)\b|\byourdomain\b|^\*+$/i;
const SAMPLE_NAME = /(?:^|_)(?:XXX|YYY|ZZZ|NNN)(?:_|$)/;
/** No line names as many. */
const MOST = 60;
/** The settings that a line names, with the values it wants them to have. */

function wanted(between, valued) {
    return TO_VALUE.test(between) || (valued && ALTERNATIVE.test(between));
}

class FoundKeys {
    values = new Map();
    get size() {
        return this.values.size;
    }
    has(key) {
        return this.values.has(key);
    }
    valued(key) {
        return (this.values.get(key)?.size ?? 0) > 0;
    }
    add(key, value) {
        const known = this.values.get(key) ?? new Set();
        const plain = value === undefined ? undefined : plainValue(value);
        if (plain !== undefined)
            known.add(plain);
        this.values.set(key, known);
    }
    /** Takes what a code span names; the key whose value may follow, if there is one. */
    read(span, first, behind) {
        const assignment = assignmentOf(span);
        if (assignment) {
            this.add(assignment.key, assignment.value);
            return assignment.key;
        }
        if (!isKey(span, first, behind))
            return undefined;
        this.add(span, BARE_VALUE.exec(behind)?.[1]);
        return span;
    }
    keys() {
        return [...this.values].flatMap(([key, values]) => (values.size === 0 ? [{ key, value: undefined }] : [...values].map((value) => ({ key, value }))));
    }
}
function isKey(span, first, behind) {
    if (!NAME.test(span) || NO_KEYS.has(span) || SAMPLE_NAME.test(span))
        return false;
    return span.includes('_') || !ALSO_LEVELS.test(span) || first || BARE_VALUE.test(behind) || /^\s*(?:is|must|disabled|off)\b/i.test(behind);
}
/** `KEY=value`, `server.port=8080`, `config.force_ssl = true`, `LOG_LEVEL: info`; a lower-case word alone is no setting. */
function assignmentOf(span) {
    const match = ASSIGNMENT.exec(span) ?? SETTING.exec(span);
    if (!match)
        return undefined;
    const [, key, value] = match;
    if (!/[._]/.test(key) && !NAME.test(key))
        return undefined;
    if (/^=/.test(value))
        return undefined;
    return { key, value: plainValue(value) };
}
/** A value without quotes; undefined where it stands for one that is still to be chosen. */
function plainValue(written) {
    if (PLACEHOLDER.test(written))
        return undefined;
    const value = written.trim().replace(/^(["'])(.*)\1$/s, '$2').replace(/[.,;]$/, '');
    return value === '' || PLACEHOLDER.test(value) ? undefined : value;
}

;// CONCATENATED MODULE: ./lib/documents/checklist-code.js


const ENV_LANGUAGES = /^(?:env|dotenv|properties|ini|conf)$/;
const SHELLS = /^(?:bash|sh|shell|zsh|console|shell-session|shellsession|terminal|powershell|cmd|fish)$/;
const SESSIONS = /^(?:console|shell-session|shellsession|terminal)$/;
const SERVERS = /^(?:nginx|apache|apacheconf)$/;
const PLAIN = /^(?:|text|txt|plaintext|plain)$/;
const checklist_code_SETTING = /^(?:export\s+)?[A-Za-z_][\w.]*\s?=/;
const PROMPT = /^(?:\$|%|❯|PS>|>)\s+/;
/** A command that goes on for longer is none. */
const MOST_LINES = 40;
/** What a block of code asks to set or to type; nothing of programs and output. `language` is what stands behind its fence. */
function codeEntries(language, lines) {
    const name = (/^[\s{.]*([\w-]*)/.exec(language)?.[1] ?? '').toLowerCase();
    if (SERVERS.test(name))
        return directives(lines);
    const isEnv = ENV_LANGUAGES.test(name);
    if (!isEnv && !SHELLS.test(name) && !PLAIN.test(name))
        return [];
    const statements = isEnv ? lines.map((line) => ({ line, text: line.text.trim() })) : statementsOf(lines);
    const entries = statements.flatMap((statement) => entryOf(statement, name));
    return isEnv ? entries : withoutLocals(entries);
}
function entryOf({ line, text }, language) {
    if (text === '' || /^(?:#|\/\/|;)/.test(text))
        return [];
    const prompted = PROMPT.test(text);
    const typed = (prompted ? text.replace(PROMPT, '') : text).replace(/(?<!\s)\s+#\s.*$/s, '');
    if (!prompted && SESSIONS.test(language))
        return [];
    const assignment = setting(typed, language);
    if (assignment)
        return [{ kind: 'env', line, text: typed, key: assignment, typed: false }];
    const isTyped = prompted || isCommand(typed, false) || (SHELLS.test(language) && /^[a-z][\w-]{1,30}\s+[^\s=|─│└├(]/.test(typed) && !/^(?:if|then|else|elif|fi|for|do|done|while|case|esac|function|echo|return|exit)\b/.test(typed));
    return isTyped ? [{ kind: 'command', line, text: typed, key: undefined, typed: true }] : [];
}
/** `KEY=value` alone on its line; one before a command belongs to the command. */
function setting(text, language) {
    if (!checklist_code_SETTING.test(text))
        return undefined;
    const value = text.slice(text.indexOf('=') + 1).trim();
    const whole = /^(?:"[^"]*"|'[^']*'|\S*)$/.test(value) || ENV_LANGUAGES.test(language);
    if (!whole || /\$\(|^`/.test(value))
        return undefined;
    const key = /^(?:export\s+)?([A-Za-z_][\w.]*)/.exec(text)?.[1];
    return assignmentOf(text.replace(/^export\s+/, '')) ?? (ENV_LANGUAGES.test(language) ? { key, value } : undefined);
}
/** Where a block types commands as well, variables that it sets for itself are no settings of the production. */
function withoutLocals(entries) {
    const commands = entries.filter(({ kind }) => kind === 'command').map(({ text }) => text);
    if (commands.length === 0)
        return entries;
    const used = new Set(commands.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name)));
    return entries.filter(({ kind, text, key }) => kind === 'command' || (/^export\s/.test(text) && !used.has(key?.key)));
}
/** Lines put together where a backslash, an open quote or a here-document carries them on. */
function statementsOf(lines) {
    const statements = [];
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        let text = line.text.trim().slice(0, 4000);
        if (!text.startsWith('#')) {
            const last = lastLineOf(lines, index);
            for (index++; index <= last; index++)
                text = `${text.replace(/\\$/, '')} ${lines[index].text.trim()}`.slice(0, 4000);
            index = Math.max(last, 0);
        }
        statements.push({ line, text: text.replace(/\s+/g, ' ') });
    }
    return statements;
}
function lastLineOf(lines, from) {
    const end = Math.min(lines.length, from + MOST_LINES);
    const first = lines[from].text.slice(0, 4000);
    const word = /<<-?\s*["']?(\w+)["']?/.exec(first)?.[1];
    if (word !== undefined) {
        for (let index = from + 1; index < end; index++)
            if (lines[index].text.trim() === word)
                return index;
        return from;
    }
    let quote = openQuote(first, undefined);
    if (quote === undefined && !/\\\s*$/.test(first))
        return from;
    for (let index = from + 1; index < end; index++) {
        const text = lines[index].text.slice(0, 4000);
        quote = openQuote(text, quote);
        if (quote === undefined && !/\\\s*$/.test(text))
            return index;
    }
    return quote === undefined ? end - 1 : from;
}
function openQuote(text, open) {
    let quote = open;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '\\')
            index++;
        else if (quote !== undefined)
            quote = character === quote ? undefined : quote;
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === '#' && /^$|\s/.test(text[index - 1] ?? ''))
            return undefined;
    }
    return quote;
}
/** Instructions of a web server, each a line that ends with a semicolon. */
function directives(lines) {
    return lines.flatMap((line) => {
        const text = line.text.trim();
        return /^[A-Za-z_]\w*\s.*;$/.test(text) || /^Header\s/.test(text) ? [{ kind: 'command', line, text, key: undefined, typed: false }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/documents/checklist-context.js
const TRIGGER = /\b(?:roll(?:ing)?[ -]?back|revert|abort|back[ -]?out)\b.{0,40}\b(?:if|when|triggers?|criteria|criterion|conditions?|thresholds?|decision)\b|\b(?:when|triggers?|criteria|conditions?|thresholds?)\b.{0,40}\b(?:roll(?:ing)?[ -]?back|revert|abort)\b|\bno[ -]go (?:criteria|conditions?|if|when)\b|\bstop (?:the )?(?:deploy\w*|roll-?out|release|launch) (?:if|when)\b/i;
const OWN_TRIGGER = /^(?:roll ?back|revert|abort|stop the (?:deploy\w*|roll-?out|release|launch))(?:\s+(?:immediately|the \w+|at once))?,?\s+(?:if|when)\b/i;
const CRITERION = /\bsuccess(?:ful)? (?:criteria|criterion|metrics?|measures?|conditions?|indicators?)\b|\bdefinition[ -]of[ -](?:done|ready|success)\b|\b(?:acceptance|exit|completion|go[ -]?\/?[ -]?no[ -]?go) criteria\b|\b(?:is|are|was|counts? as|considered)\b.{0,30}\b(?:successful|a success|done|complete|ready) (?:when|if|once|only)\b|\bDoD\b|^\W*success\W*$|\bwhat (?:success|good|done) looks like\b|\bhow we know (?:it|that it) worked\b/i;
/** Triggers of something that a heading above names. */
const OF_SOMETHING = /^\W*(?:\d+[.)]\s*)?(?:triggers?|trigger conditions?|conditions|criteria|thresholds?|when to|if any of)\b/i;
const ROLLBACK = /\b(?:roll(?:ing)?[ -]?back|revert|abort)/i;
/** What is done about a trigger, or with criteria, is work again. */
const PROCEDURE = /\b(?:procedure|steps|plan|how to|runbook|process|strategy)\b/i;
const DONE = /^(?:what(?:['’]s| is| has been| we have| works?)?\s+)?(?:already\s+)?(?:done|completed?|finished|implemented|in place|accomplished|achieved|resolved|shipped|delivered|closed)(?:\s+(?:items?|tasks?|features?|work|so far|already|things|list|gaps|and \w+))?(?:\s*[-(:–—,].*)?$|^what(?:['’]s| is)\s+(?:great|good|working|ready|there)\b|^what (?:works|we have)\b/i;
const MISSING = /^(?:what(?:['’]s| is| we)?\s+)?(?:(?:still|currently|not yet|things|items|features)\s+)?(?:missing|lacking|absent|lack|not (?:done|ready|implemented|in place|there|started)(?: yet)?)\b|\b(?:known|critical|major|minor|remaining|production|open|important|identified|current|security) gaps\b|^gaps\b|\bgaps?(?: analysis| list)?$|^must be closed\b/i;
/** Below these stands what to do, how to look, or for whom; it inherits nothing of the heading above. */
const NEUTRAL = /\b(?:actions?|fix(?:es)?|solutions?|recommend\w*|next|steps?|how|to[ -]?do|plan|priority order|examples?|notes?|verif\w+|validation|commands?|effort|estimate|status|questions?|goals?|references?|resources|related|links?|remediation|mitigation|tasks?)\b/i;
const CONSEQUENCES = /^(?:\W{0,3})(?:risks?(?: levels?| of .*)?|impacts?|consequences?|legend|key|symbols?|why(?: (?:it|this) matters)?|business impact|table of contents|contents|toc)\b(?:\s*[-:(–—].*)?$/i;
const PLAN = /\b(?:action plan|plan|roadmap|next steps|priority order|timeline|milestones|schedule|option [a-z0-9])\b/i;
const ESTIMATED = /\b(?:plan|roadmap|next steps|priority|priorities|gaps?|actions?|to[ -]?do|option|timeline|phase|effort|missing|milestones?|backlog|estimates?|blockers?|improvements?)\b/i;
const IMPERATIVE = /^(?:add|apply|configure|create|decide|define|enable|ensure|finish|fix|implement|improve|install|introduce|make|migrate|pin|put|rebuild|remove|replace|restrict|set|set up|validate|verify|write)\b|^(?:build|check|deploy|document|move|review|run|start|switch|test|update|use)\s+(?:a|all|an|each|every|for|on|our|that|the|to|your)\b/i;
const NEGATIVE = /^(?:no|not|never|missing|lacks?|lacking|without|nothing|nobody|none)\b/i;
const DENIED = /\b(?:not|never) (?:yet )?(?:configured|implemented|tested|verified|validated|documented|enabled|set up|in place|done|customized)\b|\bmissing$/i;
/** A word of each pattern's matches: to look for these costs far less than the patterns do, and nearly every line has none. */
const SIGNS = {
    trigger: ['roll', 'revert', 'abort', 'back', 'go', 'stop'],
    criterion: ['success', 'definition', 'criteri', 'complet', 'done', 'ready', 'dod', 'good', 'we know'],
    done: ['done', 'complet', 'finish', 'implement', 'in place', 'accomplish', 'achiev', 'resolv', 'ship', 'deliver', 'clos', 'great', 'good', 'work', 'ready', 'there', 'have'],
    missing: ['missing', 'lack', 'absent', 'not ', 'gap', 'closed'],
    consequences: ['risk', 'impact', 'consequence', 'legend', 'key', 'symbol', 'why', 'content', 'toc'],
    denied: [' not ', ' never ', 'missing'],
};

/** A heading, an introducing line or an item that others stand below, and what it means to them. Read once, on demand. */
class Words {
    text;
    short;
    knownCondition;
    knownGap;
    knownNeutral;
    knownConsequences;
    knownPlan;
    knownEstimated;
    constructor(text) {
        this.text = text;
        this.short = text.slice(0, 200);
    }
    get condition() {
        return (this.knownCondition ??= hasAny(this.short, SIGNS.trigger) && TRIGGER.test(this.short) ? 'trigger' : hasAny(this.short, SIGNS.criterion) && CRITERION.test(this.short) ? 'criterion' : PROCEDURE.test(this.short) ? 'procedure' : 'none');
    }
    get gap() {
        return (this.knownGap ??= gapOf(this.short));
    }
    /** Whether what stands below it inherits nothing of what stands above. */
    get neutral() {
        return (this.knownNeutral ??= NEUTRAL.test(this.short));
    }
    /** Whether what stands below tells what may follow, explains signs, or lists chapters. */
    get consequences() {
        return (this.knownConsequences ??= hasAny(this.short, SIGNS.consequences) && CONSEQUENCES.test(bareTitle(this.short)));
    }
    /** Whether signs below it number the steps of a plan, and say nothing of a state. */
    get plan() {
        return (this.knownPlan ??= PLAN.test(this.short));
    }
    /** Whether a span of time in parentheses is an effort here, and no retention or interval. */
    get estimated() {
        return (this.knownEstimated ??= ESTIMATED.test(this.short));
    }
}
/** Whether a line calls for a rollback or tells when all went well; undefined where it says how things are. */



/** A title without its number, signs and colon. */


/** Whether a text tells that something is not there: `No tests`, `Migrations not tested`. */


;// CONCATENATED MODULE: ./lib/documents/checklist-effort.js
const SPAN_OF_TIME = String.raw `~?\d{1,4}(?:\.\d{1,2})?\+?(?:\s?(?:-|–|—|to)\s?\d{1,4}(?:\.\d{1,2})?)?\s?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|sprints?|story points?|points?|sp|pd|person[- ]days?)\b`;
const TIME = new RegExp(SPAN_OF_TIME, 'i');
const IN_PARENTHESES = new RegExp(String.raw `\(\s*(?:effort|est\.?|estimate[d]?|approx\.?)?:?\s*(${SPAN_OF_TIME})\s*\)`, 'i');
const NAMED = new RegExp(String.raw `\b(?:effort|estimate[d]?(?: effort| time)?|eta)\s?[:=]\s*(${SPAN_OF_TIME}|small|medium|large|[SMLX]{1,2}\b)`, 'i');
const EFFORT_LINE = /^(?:estimated |est\.? )?(?:effort|estimates?|eta|time (?:needed|required|estimate)|duration)\b[^:]{0,30}:\s*(.{1,80})$/i;
const PRIORITY_LINE = /^(?:(?:risk|priority|severity|impact)(?: level| rating)?)\s*:\s*(.{1,60})$/i;
const LEVELS = [
    ['critical', /\b(?:critical|P0|blocker|urgent|must[ -]fix|must[ -]have|showstopper)\b/i],
    ['high', /\b(?:high|P1|important)\b/i],
    ['medium', /\b(?:medium|moderate|P2|should[ -]have)\b/i],
    ['low', /\b(?:low|minor|P3|nice[ -]to[ -]have)\b/i],
];
const WRITTEN = /\b(critical|high|medium|low)[- ]priority\b|\bpriority\s*(?:[:=]\s*)?(critical|high|medium|low|P[0-3])\b|[([]\s*(critical|high|medium|low|P[0-3]|must[ -]fix|blocker)(?:\s+(?:priority|risk|severity|impact|for\b[^()[\]]{0,30}))?\s*[)\]]|^\W{0,3}(?:(critical|P[0-3])\s*[:–—-]|(critical|high|medium|low|P[0-3])(?: (?:gaps?|issues?|items?|risks?|blockers?)\b|$))/i;
const LEVEL_WORD = /critical|high|medium|low|must|blocker|P[0-3]/i;
/** The effort that a text names as one; a span of time in parentheses where `estimated` says that efforts stand here. */

/** The priority that a heading or an item names. */

function levelOf(words) {
    return LEVELS.find(([, pattern]) => pattern.test(words))?.[0];
}
/** A line that tells the effort or the priority of what it stands below, and nothing else. */

/** The effort of a column that is named for it. */
function effortOfCell(cell) {
    return cell.trim() === '' || /^[-–—]$/.test(cell.trim()) ? undefined : (TIME.exec(cell)?.[0] ?? cell.trim().slice(0, 40));
}

;// CONCATENATED MODULE: ./lib/documents/checklist-numbers.js
const PORTS_AFTER = /\bports?\b[^\d\n\u0001]{0,24}?(\d{2,5}(?:\s*\([^()]{0,20}\))?(?:\s{0,3}(?:,|and|or|&|\/)\s{0,3}\d{2,5}){0,20})/gi;
const PORT_OF_HOST = /(?:localhost|\b\d{1,3}(?:\.\d{1,3}){3}|\b[a-z][a-z0-9+]{1,15}:\/\/[\w.@:-]{1,200}?):(\d{2,5})\b/gi;
const PORT_ALONE = /(?:^|\s):(\d{2,5})\b|\bPORT=(\d{2,5})\b|--port[= ](\d{2,5})\b|\bEXPOSE\s+(\d{2,5})\b|\s-p\s+\d{2,5}:(\d{2,5})\b/g;
/** What holds digits and is no quantity: addresses, dates, versions, times of day. */
const NO_QUANTITY = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?|\b\d{4}-\d{2}(?:-\w{2})?\b|\bv?\d+\.\d+\.\d+[\w.-]*|\b\d{1,2}:\d{2}\b|\blocalhost:\d+|(?:^|\s):\d{2,5}\b|#\d+|\b[a-z][\w./-]{0,80}:\d+[.-][\w.-]+/gi;
/** The unit on the number, and the three words that follow it. */
const QUANTITY = /(?<![\w.,]|[A-Za-z]-|\d-)(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?)(?:\s?[-–]\s?(\d{1,12}(?:\.\d{1,6})?))?\s?(\+)?(%|[A-Za-zµ]{1,12}(?:\/[A-Za-z]{1,12})?\b)?(?![\w.]*\d)((?:[ -][A-Za-z/]{1,20}\b){0,3})/g;
const VERSION_BEFORE = /\b(?:python|node(?:\.js)?|java|jdk|go|golang|ruby|rails|php|postgres(?:ql)?|mysql|redis|ubuntu|debian|alpine|rust|django|spring(?: boot)?|version|pep|tls|ssl|soc|http|iso|oauth|day|week|phase|step|part|section|p|e|s|ipv|utf-?|sha-?|md|aes-?|rs|hs|es|top|level|tier|option)\s?[v-]?$/i;
const UNIT_BEFORE = /\b(workers?|worker count|replicas?|instances?|uid|gid|threads?|retries|timeout|connections?|coverage|concurrency|max-old-space-size)\b[^\w\d]{0,4}(?:(?:is|of|to|at least|set to|appropriate)\W{0,3}){0,3}$/i;
const UNITS = {
    s: 'seconds', sec: 'seconds', secs: 'seconds', second: 'seconds',
    min: 'minutes', mins: 'minutes', m: 'minutes', minute: 'minutes',
    h: 'hours', hr: 'hours', hrs: 'hours', hour: 'hours',
    d: 'days', day: 'days', week: 'weeks', wk: 'weeks', wks: 'weeks', month: 'months', year: 'years',
    millisecond: 'ms', milliseconds: 'ms', percent: '%',
    ms: 'ms', kb: 'kb', mb: 'mb', gb: 'gb', tb: 'tb', k: 'kb', kib: 'kb', mib: 'mb', mi: 'mb', gib: 'gb', gi: 'gb', g: 'gb', t: 'tb',
    rpm: 'requests/minute', rps: 'requests/second', 'req/min': 'requests/minute', 'req/s': 'requests/second', 'req/sec': 'requests/second', 'requests/min': 'requests/minute', 'requests/s': 'requests/second', 'requests/sec': 'requests/second',
    test: 'tests', worker: 'workers', replica: 'replicas', instance: 'instances', request: 'requests', user: 'users', backup: 'backups', byte: 'bytes', retry: 'retries', attempt: 'attempts',
};
/** Words between a number and what it counts. */
const NO_UNIT = /^(?:and|or|to|of|in|on|at|for|with|per|the|a|an|is|are|max|min|if|when|from|by|not|no|minimum|maximum|under|after|before|than|as|that|which|this|was|has|via)$/i;
const checklist_numbers_MOST = 40;
/** The ports a line names. */

/** The quantities a line names, each with its unit: of time and size in one spelling, otherwise what is counted; '' where none is told. */



function singular(word) {
    const known = UNITS[word] ?? word;
    return known.endsWith('s') && known !== 's' ? known.slice(0, -1) : known;
}

;// CONCATENATED MODULE: ./lib/documents/checklist-paths.js
const ENDINGS = 'adoc bash bat cfg conf config cs css csv dockerfile env erb ex exs go gradle groovy hcl html ini java jinja2? js json jsonc jsx kt kts lock log lua md mdx mjs cjs mts pem php pl plist properties proto ps1 py r rb rs rst scala service sh sql svg swift tf tfvars timer toml ts tsx txt vue xml ya?ml zsh'.replace(/ /g, '|');
const WITH_ENDING = new RegExp(`^(?=[\\w@.{}<>*~+/-]+$)[^/].*\\.(?:${ENDINGS})$`, 'i');
const ABSOLUTE = new RegExp(`^/(?:etc|opt|var|usr|srv|home|app|root|tmp|run|mnt|data)(?:/[\\w@.{}*+-]+)+/?$|^/(?:[\\w@.+-]+/)*[\\w@.+-]+\\.(?:${ENDINGS})$`, 'i');
const WELL_KNOWN = /^(?:[\w@.-]+\/)*(?:Dockerfile(?:\.[\w-]+)?|[\w-]+\.Dockerfile|Containerfile|Makefile|Procfile|Gemfile|Rakefile|Jenkinsfile|Vagrantfile|Caddyfile|justfile|CODEOWNERS|LICENSE|go\.(?:mod|sum)|\.env(?:\.[\w.-]+)?|\.(?:git|docker|eslint|npm)ignore|\.[a-z][\w-]*rc|\.nvmrc|\.tool-versions|\.pre-commit-config\.yaml)$/;
const FOLDER = /^\.{0,2}\/?(?:[\w@.-]+\/)+$/;
const KNOWN_FOLDER = /^(?:\.github|\.circleci|api|app|assets|backend|bin|charts?|cmd|config|data|db|deploy|deployment|docker|docs?|etc|evals|frontend|helm|infra|infrastructure|internal|k8s|kubernetes|lib|manifests|migrations|ops|packages|pkg|prisma|public|runbooks?|scripts|server|services?|spec|src|terraform|tests?|web|worker)\/[\w@.*/-]*[\w*]$/;
/** Names of frameworks that end as files do. */
const NO_FILE = /^(?:node|next|vue|react|express|nuxt|nest|three|d3|chart|alpine|ember|backbone|moment|solid|electron)\.js$|^(?:asp|vb|e\.g|i\.e)\.\w+$/i;
/** What parts words from each other outside of code. */
const BETWEEN_WORDS = /[\s,;()"'“”|→\u0001]+/;
/** A name of these stands for itself in words as well. */
const BARE_WELL_KNOWN = /^(?:[\w@.-]+\/)*(?:Dockerfile(?:\.[\w-]+)?|Makefile|Procfile|Jenkinsfile|CODEOWNERS|\.env(?:\.[a-z][\w.-]*)?|\.(?:git|docker)ignore)$|^docs\/[\w./-]*\w$/;
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi;
const checklist_paths_MOST = 40;
/** The files and folders that a line names, in its code, its words and its links, whose document lies in `folder`. */

function isPath(word, alone) {
    if (word.length > 200 || word.includes('://') || NO_FILE.test(word) || isHost(word))
        return false;
    if (WELL_KNOWN.test(word) || ABSOLUTE.test(word) || /^\.{1,2}\/[\w@./*-]*[\w*]\/?$/.test(word))
        return true;
    if (WITH_ENDING.test(word))
        return true;
    return alone && (KNOWN_FOLDER.test(word) || (FOLDER.test(word) && !word.startsWith('/')));
}
/** Hosts and attributes that end as files of a language do: `api.example.rs`, `e.g`. */
function isHost(word) {
    return /^(?:www|api|app|cdn|docs|status)\.[\w-]+\.(?:rs|pl|py|sh|cs|md)$/i.test(word);
}
/** A link's target from the root on; undefined where it leads elsewhere. */
function linkedPath(target, folder) {
    if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target))
        return undefined;
    const written = target.replace(/[?#].*$/s, '').replace(/%20/g, ' ');
    const parts = written.startsWith('/') || folder === '' ? [] : folder.split('/');
    for (const part of written.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? undefined : parts.join('/') + (written.endsWith('/') ? '/' : '');
}

;// CONCATENATED MODULE: ./lib/documents/checklist-signs.js
const checklist_signs_DONE = '✅✔✓☑🟢👍';
const checklist_signs_MISSING = '❌✘✖✗☒🔴⛔🚫❎';
const PARTIAL = '⚠🟡🟠🔶🚧⏳🔄';
const UNTICKED = '☐⬜◻';
const SHORTCODES = {
    white_check_mark: '✅',
    heavy_check_mark: '✅',
    ballot_box_with_check: '☑',
    green_circle: '🟢',
    x: '❌',
    red_circle: '🔴',
    no_entry: '⛔',
    no_entry_sign: '⛔',
    warning: '⚠',
    yellow_circle: '🟡',
    large_yellow_circle: '🟡',
    orange_circle: '🟠',
    construction: '🚧',
};
const SIGN = new RegExp(`[${checklist_signs_DONE}${checklist_signs_MISSING}${PARTIAL}${UNTICKED}]\\uFE0F?`, 'gu');
const SHORTCODE = /:([a-z_]{1,24}):/g;
const BOX = /^\[([ xX✓✔✗✘~/-]?)\](?:\s+|$)/u;
const STATUS_WORDS = [
    ['missing', /^(?:missing|no|none|not (?:done|implemented|started|configured|ready|available|in place)|absent|to ?do|failed|failing|fail|blocked|open|pending)$/i],
    ['partial', /^(?:partial|partially(?: (?:done|implemented|complete))?|in progress|wip|ongoing|incomplete|started|needs (?:work|attention|review))$/i],
    ['done', /^(?:done|complete|completed|finished|implemented|in place|yes|ok|pass|passed|passing|ready|live|verified|configured|working)$/i],
];
/** Words that end a bullet as its status, behind a colon, a dash or in parentheses. */
const ENDING = /(?:[:–—]\s*|\s-\s+|\()(done|completed?|implemented|in place|missing|not (?:done|implemented|started|configured|in place)|to ?do|partial|partially (?:done|implemented)|in progress|wip)\)?[.!]?$/i;


function markOf(sign) {
    const [character] = sign;
    if (checklist_signs_DONE.includes(character))
        return 'done';
    if (checklist_signs_MISSING.includes(character))
        return 'missing';
    return PARTIAL.includes(character) ? 'partial' : 'open';
}
/** What a word alone says of a state: `Done`, `in progress`, `not started`. */
function statusOfWords(words) {
    const plain = words.replace(/[*_`.!]/g, '').trim();
    return STATUS_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
}
/** What the end of a bullet says of its state: `Backups: missing`, `Tracing (done)`. */


// EXTERNAL MODULE: ./lib/documents/markdown-inline.js
var markdown_inline = __webpack_require__(135);
;// CONCATENATED MODULE: ./lib/documents/checklist-text.js

/** A longer line is cut: no one reads it as an item of a list. In characters. */
const MAX_LINE = 4000;
const INLINE = /[`*_~<\[\\\u0001-\u0004]/;
/** Behind the rule may stand what proved the line. */
const MARKER = /<!--\s*readiness:\s*([\w./-]{1,100})(?:\s[^<>]{0,300})?-->/;
const COMMENT = /<!--.*?(?:-->|$)/g;
const LINK = /!?\[([^[\]]{0,300})\]\(\s*<?([^()\s<>]{0,500})>?[^()]{0,200}\)/g;
const TAG = /<\/?(?:a|b|br|code|del|details|div|em|h[1-6]|hr|i|img|input|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?\/?>/gi;
const CROSSED = /~~(?:(?!~~).){1,1000}~~/g;
const BLANK = /_{3,}|\[(?:add|contact|date|define|e-?mail|enter|fill|insert|link|name|owner|person|phone|role|set|signature|team|to be|url|your?)\b[^[\]`]{0,60}\](?![([:])|\bTBD\b|\bYYYY-MM-DD\b/gi;
/** Escaped signs wait as control characters until the others are taken off. */
const ESCAPED = { '*': '\u0002', _: '\u0003', '~': '\u0004' };
/** Takes the inline marks off a text whose mojibake is repaired. */


/** Stars and underscores that stand at the edge of a word; those of `snake_case` and of blanks stay. */

/** `A1.`, `SEC-03:`, `2.4)`, `2.4 Backups`: the number of an item, no word of it. Quantities and names such as `S3` are followed by no such sign. */
const ORDINAL = /^\s*(?:(?:[A-Z]{1,5}-?\d{1,3}(?:\.\d{1,3})*|\d{1,2}(?:\.\d{1,2})+|#\d{1,3})(?:[.):]|\s[–—-])\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z`])(?!(?:[KMGT]i?B?|v?CPUs?|RPS|TPS|Hz)\b))/;
/** A text without the number its author gave it. */


/** What is left of a text once crossed out words are gone; undefined where they were what it said. */

/** The words before each blank of a line that waits to be filled in. */


;// CONCATENATED MODULE: ./lib/documents/checklist-draft.js








/** Says of itself that it does not apply. */
const NOT_APPLICABLE = /^n\/?a\b(?!\w)|^not applicable\b|(?:[-–—:(]\s*)(?:n\/a|not applicable)\s*\)?[.]?$|^\(?(?:removed|obsolete|deprecated)\)?\s*:|\((?:n\/a|not applicable)\b[^()]{0,80}\)/i;
const STATUS_LINE = /^(?:current |overall )?(?:status|state)\s*:\s*(.{1,300})$/i;
const ANCHOR_ONLY = /^\[[^[\]]*\]\(#[^()]*\)$/;
/** The item that a line is; undefined where it says nothing that could be so or not. */

/** `Status: in progress`, `Backups: missing`. */

/** A line of a table or of a block of code, whose words are read already. */
function plainDraft(kind, plain, at, outline, more) {
    const { surroundings } = outline;
    const mark = more.mark ?? 'none';
    const named = namedBy(plain, at);
    return {
        ...named,
        keys: more.keys ?? named.keys,
        commands: kind === 'env' ? [] : named.commands,
        at,
        text: plain.text,
        mark,
        kind,
        headings: outline.section.headings,
        label: outline.label?.text,
        depth: more.depth ?? 0,
        parent: more.parent,
        polarity: polarityOf(plain.text, mark, conditionOf(plain.text, surroundings)),
        marker: plain.marker,
        effort: more.effort,
        priority: more.priority ?? priorityIn(plain.text),
        blanks: more.blanks ?? [],
    };
}

/** The item once its section is read to the end. */


;// CONCATENATED MODULE: ./lib/documents/checklist-mojibake.js
/** Characters that Windows-1252 puts at 0x80 to 0x9f; the blanks are bytes it leaves undefined. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Bytes that Windows-1252 or Windows-1254 does not define, and that some converters drop. */
const DROPPED = [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e];
/** Where a byte was dropped several characters could have been meant: these are what status lines are made of. */
const EXPECTED = new Set([...'❌✅⚠️❗❓❎✔✖✗✘☐☑☒🔴🟡🟢🟠⛔🚫🚧📝🔍🔐🏗🏁”—–→←']);
/** The first bytes of the characters that checklists contain, as read by mistake: of accents, of signs and dashes, of U+FE0F, of emoji. */
const LEADS = /[ÂÃÄÅâïðğ]/;
const PICTURE = /^\p{Extended_Pictographic}$/u;
/** Text goes through the wrong reading once or twice; more rounds have not been seen. */
const ROUNDS = 3;
const BYTES = new Map([...WINDOWS].flatMap(((character, index) => (character === ' ' ? [] : [[character, 0x80 + index]]))));
BYTES.set('ğ', 0xf0);
/** The text as it was meant, where its UTF-8 was read as Windows-1252 or Windows-1254; otherwise the text itself. */

function repairOnce(text) {
    const parts = [];
    let from = 0;
    for (let at = 0; at < text.length;) {
        const found = LEADS.test(text[at]) ? meantAt(text, at) : undefined;
        if (!found) {
            at++;
            continue;
        }
        parts.push(text.slice(from, at), found.character);
        from = at += found.length;
    }
    return from === 0 ? text : parts.join('') + text.slice(from);
}
function meantAt(text, at) {
    const lead = byteOf(text[at]);
    const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    const rest = [];
    while (rest.length < wanted) {
        const byte = byteOf(text[at + 1 + rest.length]);
        if (byte === undefined || byte > 0xbf)
            break;
        rest.push(byte);
    }
    if (rest.length === wanted) {
        const character = decoded(lead, rest);
        if (character !== undefined)
            return { character, length: 1 + wanted };
    }
    return wanted === 1 ? undefined : withDropped(lead, rest, wanted);
}
const GUESSES = new Map();
/** The likeliest character of these bytes and one or two that were dropped between them. */
function withDropped(lead, rest, wanted) {
    const key = `${lead} ${rest.join(' ')}`;
    if (!GUESSES.has(key))
        GUESSES.set(key, guess(lead, rest, wanted));
    return GUESSES.get(key);
}
function guess(lead, rest, wanted) {
    let picture;
    for (let kept = Math.min(rest.length, wanted - 1); kept >= Math.max(1, wanted - 2); kept--) {
        for (const bytes of fillings(rest.slice(0, kept), wanted)) {
            const character = decoded(lead, bytes);
            if (character === undefined)
                continue;
            if (EXPECTED.has(character))
                return { character, length: 1 + kept };
            if (lead === 0xf0 && PICTURE.test(character))
                picture ??= { character, length: 1 + kept };
        }
    }
    return picture;
}
function* fillings(bytes, wanted) {
    if (bytes.length === wanted) {
        yield bytes;
        return;
    }
    for (let place = 0; place <= bytes.length; place++) {
        for (const byte of DROPPED)
            yield* fillings([...bytes.slice(0, place), byte, ...bytes.slice(place)], wanted);
    }
}
/** A character of the kinds that checklists contain: with others a text is as likely meant as it stands. */
function decoded(lead, rest) {
    const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (lead >= 0xf0 ? 0x07 : lead >= 0xe0 ? 0x0f : 0x1f));
    const expected = rest.length === 1 ? (code >= 0xa0 && code < 0x180) || DROPPED.includes(code) : rest.length === 2 ? (code >= 0x2000 && code < 0x2c00) || code === 0xfe0f || code === 0xfeff : code >= 0x1f000 && code < 0x1fb00;
    return expected ? String.fromCodePoint(code) : undefined;
}
function byteOf(character) {
    if (character === undefined)
        return undefined;
    const code = character.charCodeAt(0);
    return BYTES.get(character) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
}

;// CONCATENATED MODULE: ./lib/documents/checklist-outline.js



/** What stands below one heading, up to the next: its effort and priority are often told behind its items. */
class Section {
    level;
    title;
    over;
    headings;
    /** The innermost first. */
    words;
    ownEffort;
    ownPriority;
    risk;
    constructor(level, title, over) {
        this.level = level;
        this.title = title;
        this.over = over;
        this.headings = [...(over?.headings ?? []), ...(title === '' ? [] : [title])];
        this.words = [...(title === '' ? [] : [new Words(title)]), ...(over?.words ?? [])];
        this.ownEffort = effortIn(title, () => true);
        this.ownPriority = priorityIn(title);
    }
    tell({ effort, priority, risk }) {
        this.ownEffort ??= effort;
        this.ownPriority ??= priority;
        this.risk ??= risk;
    }
    get effort() {
        return this.ownEffort;
    }
    get priority() {
        return this.ownPriority ?? this.risk ?? this.over?.priority;
    }
}
/** Lists nested deeper than this are read as if they went no deeper. */
const DEEPEST = 1000;
/** Where in a document the reader stands: below which headings, which introducing line, in which items. */
class Outline {
    section = new Section(0, '', undefined);
    /** The line that introduces the list. */
    label;
    /** What stands here is no claim. */
    silent = false;
    levels = [];
    /** `title` stands over the whole document and is no area of it. */
    enter(level, written, title) {
        let over = this.section;
        while (over && over.level >= level)
            over = over.over;
        this.section = new Section(level, title ? '' : plainText(written).text, over);
        this.introduce(undefined);
    }
    introduce(label) {
        this.label = label === undefined ? undefined : new Words(label);
        this.silent = (this.label ?? this.section.words[0])?.consequences ?? false;
        this.levels.length = 0;
    }
    /** Leaves the items that one of this indentation does not lie in. An item's own text begins two columns behind its marker. */
    leaveTo(indent) {
        while (this.levels.length > 0 && (this.levels.at(-1).indent + 1 >= indent || this.levels.length > DEEPEST))
            this.levels.pop();
    }
    push(level) {
        this.levels.push(level);
    }
    get parent() {
        for (let at = this.levels.length - 1; at >= 0; at--) {
            const { index } = this.levels[at];
            if (index !== undefined)
                return index;
        }
        return undefined;
    }
    /** What stands over the next item; of the items it lies in, the nearest ones. */
    get surroundings() {
        const near = this.levels.slice(-4).map(({ words }) => words);
        return { near: [...near.reverse(), ...(this.label ? [this.label] : [])], headings: this.section.words };
    }
}

;// CONCATENATED MODULE: ./lib/documents/checklist-prose.js





/** `**Label**: value`, `**Label:** value`. */
const BOLD_LABEL = /^(?:\*\*|__)[^*_]{1,80}(?:(?:\*\*|__)\s*:|:\s*(?:\*\*|__))/;
const WHOLE_BOLD = /^(?:\*\*|__)([^*]{1,120})(?:\*\*|__)\s*:?$/;
const STATUS = /^(?:\*\*|__)?(?:current |overall )?(?:status|state)(?:\*\*|__)?\s*:/i;
const META = /^(?:document |checklist )?(?:version|last (?:updated?|reviewed|modified)|updated?(?: on)?|created(?: on)?|reviewed(?: on)?|author|authors|maintainer|maintained by|goal|goals|purpose|audience|note|notes|tip|important|example|recommendation|summary|legend|after this|only do this if|when)\b[^:]{0,40}:/i;
/** A list or a sentence could not go on with it. */
const OPENING = /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)/;
/** The words of a line that introduces what follows: it ends with a colon, is bold as a whole, or opens with a bold label. */

/** Whether a line of prose says something of its own: a status, a blank to fill in, a figure behind a label, a way to a document. */

/** Whether a line begins something of its own although no blank line parts it from the item above. */
function standsAlone(text, indented) {
    if (/^<!--/.test(text))
        return true;
    return !indented && (OPENING.test(text) || STATUS.test(text) || /^[A-Z][^.:]{0,60}:$/.test(text) || /^[-=*_]{3,}$/.test(text));
}

;// CONCATENATED MODULE: ./lib/documents/checklist-table.js




const DELIMITER = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;
const checklist_table_STATUS = /^(?:status|state|done|complete[d]?|ready|check(?:ed)?|result|verified|pass(?:ed)?|implemented|current(?: state)?|met|fulfilled|satisfied|compliant|ok|in place|available|present|covered|answer|yes ?\/ ?no)\??$/i;
const EFFORT = /\b(?:effort|estimate|eta)\b/i;
const PRIORITY = /\b(?:priority|severity|risk|criticality)\b/i;
const KEY = /\b(?:variables?|vars?|keys?|env|settings?|names?|parameters?)\b/i;
const VALUE = /^(?:(?:recommended|production|prod|required|expected|target)\s*)?(?:values?|settings?)?$/i;
const checklist_table_NAME = /^[A-Z][A-Z0-9_]{1,80}$/;
const SHORT_ANSWER = /^(?:yes|no|required|optional|true|false|y|n|[\d.]+)$/i;
const NUMBERED = /^(?:#|no\.?|nr\.?|num(?:ber)?|id|ref\.?|item)$/i;
const checklist_table_ORDINAL = /^#?[A-Z]{0,5}-?\d{1,3}(?:\.\d{1,3})*[.)]?$/;
/** Columns that tell who and when, and nothing of how it is. */
const BESIDE = /^(?:who|owners?|assignees?|assigned(?: to)?|responsible|dri|due(?: date)?|deadline|date|(?:checked|verified|reviewed|approved|signed off) (?:by|on))$/i;
const MOST_CELLS = 30;
/** Whether this line and the next begin a table. */

function cellsOf(line) {
    const cells = line.slice(0, 4000).replace(/^[\s>]+/, '').split(/(?<!\\)\|/, MOST_CELLS);
    if (cells[0]?.trim() === '')
        cells.shift();
    if (cells.at(-1)?.trim() === '')
        cells.pop();
    return cells.map((cell) => cell.replace(/\\\|/g, '|').trim());
}
function readRow(header, cells) {
    const titles = header.map((title) => plainText(title).text);
    const words = [];
    const blanks = [];
    let mark = 'none';
    let dropped = false;
    let effort;
    let priority;
    for (const [index, cell] of cells.entries()) {
        const title = titles[index] ?? '';
        const { text, box, sign } = readSigns(cell);
        const plain = plainText(text).text;
        const told = box ?? sign ?? (checklist_table_STATUS.test(title) ? statusOfWords(plain) : undefined);
        if (told !== undefined && mark === 'none')
            mark = told;
        if (/^n\/?a$|^not applicable$/i.test(plain))
            dropped ||= checklist_table_STATUS.test(title);
        else if (EFFORT.test(title))
            effort = effortOfCell(plain);
        else if (PRIORITY.test(title) && levelOf(plain) !== undefined)
            priority = levelOf(plain);
        else if (/^_{2,}$/.test(plain))
            blanks.push(title);
        else if ((NUMBERED.test(title) && checklist_table_ORDINAL.test(plain)) || (words.length > 0 && BESIDE.test(title)))
            continue;
        else if (text !== '' && !(checklist_table_STATUS.test(title) && told !== undefined && plain.length < 20))
            words.push(index > 0 && title !== '' && SHORT_ANSWER.test(plain) ? `${title}: ${text}` : text);
    }
    return { written: words.join(' – '), mark, dropped, keys: rowKeys(titles, cells), effort, priority, blanks };
}
function rowKeys(titles, cells) {
    const column = titles.findIndex((title) => KEY.test(title));
    const name = column < 0 ? undefined : plainText(cells[column] ?? '').text;
    const rest = cells.flatMap((cell) => keysOf(plainText(cell)));
    if (name === undefined || !checklist_table_NAME.test(name))
        return rest;
    const at = titles.findIndex((title, index) => index !== column && title !== '' && VALUE.test(title) && !/^required$/i.test(title));
    const value = at < 0 ? '' : plainText(readSigns(cells[at] ?? '').text).text;
    const told = value === '' || /[<>\s]|\.\.\.|^[-–—]$|^(?:yes|no)$/i.test(value) ? undefined : value;
    return [{ key: name, value: told }, ...rest.filter(({ key }) => key !== name && key !== told)];
}

;// CONCATENATED MODULE: ./lib/documents/checklist-reader.js










const LIST_MARKER = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+){0,4}/;
const STEP = /^[\s>]*\d{1,9}[.)]\s/;
const HEADING_MARKS = /^\s{0,3}#{1,6}\s*|(?<!\s)\s+#+\s*$/g;
/** A line is read no further than this, nor an item over more lines. */
const checklist_reader_MAX_LINE = 4000;
const MAX_CONTINUATION = 40;
/** Goes through the lines of a document once, and collects its items. */
class ChecklistReader {
    drafts = [];
    /** Item by item, the section it stands in. */
    sections = [];
    outline = new Outline();
    lines;
    title;
    next = 0;
    repaired = false;
    marker;
    /** Line of a label that tells its own value: a list introduced by it follows at once. */
    toldOn;
    /** The item that the last line read was part of. */
    last;
    constructor(lines) {
        this.lines = lines;
        const first = lines.filter((({ kind, level }) => kind === 'heading' && level === 1));
        const opening = lines.find((({ kind }) => kind === 'heading'));
        this.title = first.length === 1 && first[0] === opening ? opening : undefined;
    }
    read() {
        while (this.next < this.lines.length)
            this.readLine(this.lines[this.next++]);
        this.giveMarkerToLast();
        return { items: this.drafts.map(((draft, index) => finished(draft, this.sections[index]))), repaired: this.repaired };
    }
    readLine(block) {
        const { kind, line, level } = block;
        if (kind === 'code') {
            if (block.opens !== undefined)
                this.readCode(block);
            return;
        }
        if (kind === 'heading') {
            this.giveMarkerToLast();
            this.outline.enter(level, this.meant(line).replace(HEADING_MARKS, ''), block === this.title);
            this.last = undefined;
            return;
        }
        if (kind === 'item' || kind === 'step' || kind === 'task')
            return this.readItem(block);
        if (beginsTable(line.text, this.behind(line, 1)?.text))
            return this.readTable(line);
        this.readProse(line);
    }
    readItem({ line }) {
        if (this.toldOn !== undefined && line.number > this.toldOn + 1)
            this.outline.introduce(undefined);
        this.toldOn = undefined;
        const indent = columnOf(line.text);
        this.outline.leaveTo(indent);
        const written = this.withContinuation(line, this.body(line));
        const shown = withoutCrossedOut(written);
        const signed = readSigns(shown ?? '');
        const about = signed.box || shown === undefined ? undefined : aboutLine(plainText(signed.text).text);
        const around = this.outline.levels.at(-1);
        const silent = (around?.silent ?? false) || (this.outline.silent && !signed.box);
        if (about) {
            const item = around?.index === undefined ? undefined : this.drafts[around.index];
            if (item) {
                item.effort ??= about.effort;
                item.priority ??= about.priority ?? about.risk;
            }
            else
                this.outline.section.tell(about);
        }
        const draft = silent || about || shown === undefined ? undefined : draftOf({ at: line.at, signed, kind: STEP.test(line.text) ? 'step' : 'list' }, this.outline);
        const index = draft ? this.add(draft, indent) : undefined;
        const text = draft?.text ?? plainText(signed.text).text;
        this.outline.push({ indent, index, words: new Words(text), silent: silent || shown === undefined || (draft === undefined && text !== '') });
        this.last = index === undefined ? undefined : { index, line: this.lastNumber, indent };
    }
    add(draft, indent) {
        if (this.marker && this.marker.indent > indent + 1 && this.last)
            this.giveMarkerToLast();
        draft.marker ??= this.marker?.rule;
        this.marker = undefined;
        this.sections.push(this.outline.section);
        return this.drafts.push(draft) - 1;
    }
    giveMarkerToLast() {
        const item = this.last && this.drafts[this.last.index];
        if (this.marker && item && this.marker.indent > (this.last?.indent ?? 0))
            item.marker ??= this.marker.rule;
        this.marker = undefined;
    }
    /** The lines of the item's paragraph put together. */
    withContinuation(line, first) {
        const parts = [first];
        for (let ahead = 1; parts.length < MAX_CONTINUATION; ahead++) {
            const next = this.behind(line, ahead);
            const block = this.lines[this.next];
            if (!next || !block || (block.kind !== 'prose' && block.kind !== 'table'))
                break;
            const text = this.meant(next).trim();
            if (standsAlone(text, next.indent > 0) || beginsTable(next.text, this.lines[this.next + 1]?.line.text))
                break;
            parts.push(text);
            this.next++;
        }
        return parts.length === 1 ? first : parts.join(' ').slice(0, checklist_reader_MAX_LINE);
    }
    readProse(line) {
        const text = this.meant(line).replace(/^[\s>]+/, '');
        const plain = plainText(text);
        if (plain.text === '') {
            if (plain.marker !== undefined)
                this.marker = { rule: plain.marker, indent: columnOf(line.text) };
            return;
        }
        const about = aboutLine(bareTitle(plain.text));
        if (about)
            this.outline.section.tell(about);
        if (line.indent >= 2 && this.outline.levels.length > 0)
            return;
        this.giveMarkerUnless(plain.marker);
        const label = labelOf(text, plain.text);
        const signed = readSigns(withoutCrossedOut(text) ?? '');
        const isItem = !about && !this.outline.silent && isItemOfProse(text, signed, plain);
        this.outline.introduce(undefined);
        this.last = undefined;
        const draft = isItem ? draftOf({ at: line.at, signed, kind: 'prose' }, this.outline) : undefined;
        if (draft)
            this.last = { index: this.add(draft, 0), line: line.number, indent: 0 };
        if (label !== undefined)
            this.outline.introduce(label);
        this.toldOn = label !== undefined && !plain.text.endsWith(':') && plain.text.length > label.length ? line.number : undefined;
    }
    giveMarkerUnless(own) {
        if (own === undefined && this.last)
            this.giveMarkerToLast();
    }
    readTable(line) {
        this.outline.introduce(this.outline.label?.text);
        const header = cellsOf(this.meant(line));
        let previous = this.lines[this.next++].line;
        for (let block = this.lines[this.next]; block && block.line.number === previous.number + 1 && block.line.text.includes('|') && (block.kind === 'table' || block.kind === 'prose'); block = this.lines[this.next]) {
            this.next++;
            previous = block.line;
            if (!this.outline.silent)
                this.readTableRow(header, previous);
        }
        this.last = undefined;
    }
    readTableRow(header, line) {
        const cells = cellsOf(this.meant(line));
        const shown = withoutCrossedOut(cells[0] ?? '');
        if (shown === undefined)
            return;
        const row = readRow(header, [shown, ...cells.slice(1)]);
        const plain = plainText(row.written);
        if (row.dropped || plain.text === '')
            return;
        this.add(plainDraft('row', plain, line.at, this.outline, { mark: row.mark, keys: row.keys, effort: row.effort, priority: row.priority, blanks: row.blanks }), 0);
    }
    readCode({ line, opens }) {
        const fenced = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:`{3,}|~{3,})/.test(line.text);
        const owner = this.ownerOfCode(line);
        const lines = fenced ? [] : [this.repairedLine(line)];
        for (let block = this.lines[this.next]; block && block.kind === 'code' && block.opens === undefined; block = this.lines[++this.next])
            lines.push(this.repairedLine(block.line));
        if (this.outline.silent)
            return;
        for (const entry of codeEntries(opens ?? '', lines)) {
            if (owner !== undefined && entry.typed)
                this.drafts[owner].commands.push(entry.text);
            const keys = entry.key ? [entry.key] : [];
            const plain = { text: entry.text, spans: [entry.text], outside: ' \u0001 ', targets: [], marker: undefined };
            const depth = owner === undefined ? 0 : this.drafts[owner].depth + 1;
            const draft = plainDraft(entry.kind, plain, entry.line.at, this.outline, { keys, parent: owner, depth });
            if (entry.typed && draft.commands[0] === undefined)
                draft.commands.push(entry.text);
            this.add(draft, 0);
        }
    }
    /** The item whose block of code begins here: the one it is indented below, or the one on the line before. */
    ownerOfCode(line) {
        if (this.last && this.last.line === line.number - 1)
            return this.last.index;
        const indent = columnOf(line.text);
        const level = this.outline.levels.findLast((candidate) => candidate.indent < indent);
        return level?.index;
    }
    /** The line that stands so many lines behind another, if the reader has not gone past it. */
    behind(line, ahead) {
        const next = this.lines[this.next]?.line;
        return next?.number === line.number + ahead ? next : undefined;
    }
    get lastNumber() {
        return this.lines[this.next - 1].line.number;
    }
    body(line) {
        const text = this.meant(line);
        return text.slice(LIST_MARKER.exec(text)[0].length);
    }
    repairedLine(line) {
        const text = this.meant(line);
        return text === line.text ? line : { ...line, text };
    }
    meant({ text }) {
        const written = text.slice(0, checklist_reader_MAX_LINE);
        const repaired = repairMojibake(written);
        this.repaired ||= repaired !== written;
        return repaired;
    }
}
/** The column of a line's first character, tabs counted as stops of four; marks of quotes count as blanks. */


// EXTERNAL MODULE: ./lib/documents/markdown-blocks.js
var markdown_blocks = __webpack_require__(5108);
// EXTERNAL MODULE: ./lib/documents/checklist-files.js
var checklist_files = __webpack_require__(3984);
;// CONCATENATED MODULE: ./lib/documents/checklist.js



/** Reads what a checklist of Markdown claims, line by line. Never fails; what is no claim is left out. */

/** A byte order mark, and a rule on the first line that opens no front matter, hide what follows from a reader of Markdown. */



/***/ }))

};
