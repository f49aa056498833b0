export const id = 390;
export const ids = [390];
export const modules = {

/***/ 8390:
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
}),statusSection=(function(text) {
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
}),stem=(function(word) {
    let found = known.get(word);
    if (found === undefined) {
        if (known.size >= MOST_REMEMBERED)
            known.clear();
        known.set(word, (found = stemOf(word)));
    }
    return found;
}),stemOf=(function(word) {
    if (word.length <= LEAST_STEM || /\d|(?:ss|us|is)$/.test(word) || WHOLE.has(word))
        return word;
    for (const [ending, instead] of ENDINGS_BY_LETTER.get(word.at(-1)) ?? []) {
        if (!word.endsWith(ending) || word.length - ending.length + instead.length < LEAST_STEM)
            continue;
        if (ending.startsWith('ment') && WHOLE_WITH_MENT.test(word))
            continue;
        return single(word.slice(0, -ending.length) + instead);
    }
    return word;
}),single=(function(stemmed) {
    return stemmed.length > LEAST_STEM && stemmed.at(-1) === stemmed.at(-2) && !/[aeiouls]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}),concernOf=(function({ id }) {
    return id.slice(id.indexOf('/') + 1);
}),standOf=(function({ mark, polarity }) {
    if (polarity === 'trigger')
        return 'nothing';
    const done = mark === 'ticked' || mark === 'done';
    if (polarity === 'absence')
        return done || mark === 'partial' ? 'nothing' : 'absent';
    if (done)
        return 'so';
    if (mark === 'missing')
        return 'absent';
    return mark === 'open' ? 'open' : 'nothing';
}),unknownMarkers=(function({ items }, rules) {
    return items.flatMap((({ marker, at }) => {
        if (marker === undefined || rules.some((rule) => isCalled(rule, marker)))
            return [];
        return [{ kind: 'syntax', path: at.path, line: at.line, message: `no rule is called "${marker}"${(0,nearest/* didYouMean */.a)(marker, rules.map(({ id }) => id))}` }];
    }));
}),wording=(function(kind, words, patterns, unless) {
    return { kind, words, patterns: patterns.map(((pattern) => new RegExp(pattern, 'i'))), ...(unless && { unless }) };
}),answersByConcern=(function({ findings, rules }, known) {
    const covering = (0,grouped_by/* groupedBy */.m)(known.flatMap((({ id, covers }) => covers.map(((concern) => ({ id, concern }))))), (({ concern }) => concern));
    const results = (0,grouped_by/* groupedBy */.m)(rules, concernOf);
    const found = (0,grouped_by/* groupedBy */.m)(findings, (({ rule }) => concernOf({ id: rule })));
    const answers = new Map();
    return ({ rule }) => {
        const concern = concernOf(rule);
        let answer = answers.get(concern);
        if (!answer)
            answers.set(concern, (answer = answerFor(concern)));
        return answer;
    };
    function answerFor(concern) {
        // A rule that answers for a further concern can break what a line says of it, and not prove it.
        const broken = (covering.get(concern) ?? []).flatMap(({ id }) => (results.get(concernOf({ id })) ?? []).filter((result) => result.id === id && result.state === 'fail'));
        const ids = new Set(broken.map(({ id }) => id));
        return { results: [...(results.get(concern) ?? []), ...broken], findings: [...(found.get(concern) ?? []), ...findings.filter((finding) => ids.has(finding.rule))] };
    }
}),judgeChecklist=(function({ items }, bindings, report, project, rules = []) {
    const answerOf = answersByConcern(report, rules);
    return items.map(((item, index) => {
        const binding = bindings[index];
        if (!binding)
            return { item, binding, state: 'unbound', reason: 'no rule speaks of it for sure', places: [] };
        return { item, binding, ...judged({ item, binding, answer: answerOf(binding), project }) };
    }));
}),heldChecklists=(function(paths, project, { rules, asked, answers, claimsOnly = false }) {
    const inForce = new Map(asked.rules.map(((rule) => [rule.id, rule])));
    const known = new Set(rules.map((({ id }) => id)));
    const own = asked.rules.filter((({ id }) => !known.has(id)));
    const all = own.length === 0 ? rules : [...rules, ...own];
    const unread = [];
    const bound = paths.flatMap(((path) => {
        const source = project.tree.read(path);
        if ((0,tree_tree/* isProblem */.AN)(source)) {
            unread.push(source);
            return [];
        }
        const checklist = parseChecklist(withoutStatus(source)).content;
        if (!checklist)
            return [];
        unread.push(...unknownMarkers(checklist, all));
        const { items } = checklist;
        const bindings = items.map(((item) => {
            const binding = claimsOnly && !isClaim(item) ? undefined : bindItem(item, all, parentsOf(item, items));
            return binding && { ...binding, rule: inForce.get(binding.rule.id) ?? binding.rule };
        }));
        return [{ source, checklist, bindings }];
    }));
    const wanted = new Set(bound.flatMap((({ bindings }) => bindings.flatMap(((binding) => (binding ? [concernOf(binding.rule)] : []))))));
    const complete = completed(answers, [...inForce.values()].filter(((rule) => wanted.has(concernOf(rule)) || rule.covers.some(((concern) => wanted.has(concern))))), asked, project);
    return { held: bound.map(((each) => ({ ...each, verdicts: judgeChecklist(each.checklist, each.bindings, complete, project, asked.rules) }))), unread, rules: all };
}),completed=(function({ findings, rules }, wanted, asked, project) {
    const answered = new Set(rules.map((({ id }) => id)));
    const more = (0,verdict/* findingsOf */.WX)(wanted.filter(({ id }) => !answered.has(id)).map((rule) => (0,evaluate/* evaluate */._)(rule, project)), asked, project.today);
    return { findings: [...findings, ...more.findings], rules: [...rules, ...more.rules] };
}),claimsOf=(function({ held, unread }, { declared }) {
    const isSecret = (key) => (0,declared_secrets/* isSecretKey */.u)(declared, key);
    return { held: held.flatMap((({ verdicts }) => verdicts.flatMap(((verdict) => heldClaim(verdict, isSecret))))), unread };
}),heldClaim=(function({ item, binding, state, reason, places }, isSecret) {
    if (!binding || (state !== 'contradicted' && (state !== 'true' || !isClaim(item))))
        return [];
    return [{ at: item.at, text: withoutSecrets(item, isSecret), rule: binding.rule.id, says: standOf(item) === 'absent' ? 'absent' : 'so', holds: state === 'true', shown: reason, places }];
}),isClaim=(function(item) {
    const stand = standOf(item);
    return stand === 'so' || stand === 'absent';
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimsOf: (() => (/* binding */ claimsOf)),
  heldChecklists: (() => (/* binding */ heldChecklists))
});

// EXTERNAL MODULE: ./lib/checks/secrets/declared-secrets.js
var declared_secrets = __webpack_require__(2241);
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


;// CONCATENATED MODULE: ./lib/documents/checklist-status.js
/** Between these stands the section that is generated. */
const STATUS_BEGIN = '<!-- readiness:status -->';
const STATUS_END = '<!-- /readiness:status -->';
/** Where the generated section stands, its markers included; undefined where no two of them belong together. */

/** Markers, each on a line of its own. */

/** The same text, every place in it the same, with the generated section blank: what the tool wrote is no claim of the team, and a lone marker names no rule. */


// EXTERNAL MODULE: ./lib/tree/once-per.js
var once_per = __webpack_require__(7973);
;// CONCATENATED MODULE: ./lib/rules/phrase-words.js
/** Words that say nothing of what a line is about. */
const STOP_WORDS = new Set(('a all also an and any app application applicable appropriate appropriately are as at be been both by can correct correctly do does each etc ever every everything for from has have if in into is it its ' +
    'least like may must need needed needs new of on only or our per please possible properly should so such than that the their them there these they this to too up us use used uses using via we when where whether which who will with you your').split(' '));
/** In the order they are tried: the longest ending first. */
const phrase_words_ENDINGS = [
    ['ications', 'i'],
    ['ication', 'i'],
    ['izations', 'iz'],
    ['ization', 'iz'],
    ['isation', 'iz'],
    ['ations', ''],
    ['ation', ''],
    ['ments', ''],
    ['ment', ''],
    ['ities', ''],
    ['ity', ''],
    ['ingly', ''],
    ['ating', ''],
    ['ings', ''],
    ['ing', ''],
    ['ions', ''],
    ['ion', ''],
    ['ically', 'ic'],
    ['ily', 'i'],
    ['ied', 'i'],
    ['ies', 'i'],
    ['ised', 'iz'],
    ['ise', 'iz'],
    ['ates', ''],
    ['ated', ''],
    ['ate', ''],
    ['ed', ''],
    ['es', ''],
    ['ly', ''],
    ['s', ''],
    ['e', ''],
    ['y', 'i'],
];
/** By their last letter, in the same order. */
const ENDINGS_BY_LETTER = new Map([...'sntgdye'].map(((letter) => [letter, phrase_words_ENDINGS.filter((([ending]) => ending.endsWith(letter)))])));
const LEAST_STEM = 3;
/** Names that only look like plurals. */
const WHOLE = new Set(['https', 'cors', 'kubernetes', 'postgres', 'sentry']);
const WHOLE_WITH_MENT = /^(?:docu|imple|incre|com|seg|state)ments?$/;
const known = new Map();
/** A text may hold any number of words; what is remembered is bounded. */
const MOST_REMEMBERED = 20_000;
/** A word without its endings, so that `configured`, `configuration` and `configure` are one. */


/** `logging` and `log`, `scanned` and `scan`. */

/** A text longer than this is not read to its end. In words. */
const phrase_words_MOST_WORDS = 120;
/** The words of a text in lower case, those of `camelCase` and `SNAKE_CASE` names apart; `5xx`, `p95` and `-t` stay whole. */
function wordsOf(text) {
    const words = [];
    for (const [word] of text.slice(0, 2000).replace(/([a-z])([A-Z][a-z])/g, '$1 $2').matchAll(/[A-Za-z0-9]+(?:['’](?=[a-z])[a-z]{1,2})?|(?<=\s)-{1,2}[a-z]\w*/g)) {
        words.push(word.toLowerCase().replace(/['’](?:s|t)?$/, ''));
        if (words.length >= phrase_words_MOST_WORDS)
            break;
    }
    return words;
}
/** Words by which a line says that something is so, and no more; by their stems. */
const STATE_STEMS = new Set(('configured enabled set present exists available defined implemented active added declared included place running runs run production prod part handled provided activated switched turned used using made done ' +
    'every each all everywhere always only own ci cd pipeline workflow workflows pr pull request requests build builds github actions step steps automatically automated api web worker workers app service services container containers server backend frontend').split(' ').map(stem));
function isStateWord(stemmed) {
    return STATE_STEMS.has(stemmed);
}
function isStopWord(word) {
    return STOP_WORDS.has(word);
}

;// CONCATENATED MODULE: ./lib/rules/bind-item-features.js


const DATA_FILE = /(?:^|\/)(?!package(?:-lock)?\.json|tsconfig|composer|docker-compose|compose\.|\.)[^/]+\.(?:json|csv|tsv|toml|ya?ml|xml|sqlite|parquet|txt|md)$/i;
const DATA_FOLDER = /(?:^|\/)(?:data|datasets?|fixtures?|seeds?|assets|resources|locales?|templates|prompts|models)\//i;
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc)$/i;
const ENV_FILE = /(?:^|\/)\.?env(?:\.[\w.-]+)?$/;
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE)(?:\/[A-Z]+)*\s+\/[\w{]/;
const LIMIT = /[<>≤≥]\s*(?:=\s*)?[$€£]?\d|\bunder \d|\bbelow \d|\bat least \d|\bmore than \d|\bless than \d/i;
const bind_item_features_PLACEHOLDER = /^<.*>$|^\$\{?\w+\}?$|x{3,}|^(?:your|my|the|some)[-_ ]|[-_](?:here|key|secret|token|value)>?$|\.\.\.|…|example\.(?:com|org|net)|yourdomain|your-|^\*+$|^change/i;
/** What a line names and when it is due, as the words that phrases have for it. */
function itemFeatures(item) {
    const features = [];
    const named = new Set(item.keys.map(({ key }) => key));
    if (named.size > 0)
        features.push('<key>');
    if (named.size > 1)
        features.push('<keys>');
    if (item.keys.some(isDemanded))
        features.push('<value>');
    if (item.paths.length > 0)
        features.push('<path>');
    if (item.paths.some((path) => DATA_FOLDER.test(path) && DATA_FILE.test(path)))
        features.push('<data-file>');
    if (item.paths.some((path) => DOCUMENT_FILE.test(path)))
        features.push('<document>');
    if (item.paths.some((path) => ENV_FILE.test(path)))
        features.push('<env-file>');
    if (namesOnlyFiles(item))
        features.push('<file>');
    if (item.numbers.length + item.ports.length > 0)
        features.push('<number>');
    if (item.blanks.length > 0)
        features.push('<blank>');
    if (item.kind === 'command')
        features.push('<command>');
    if (item.kind === 'env')
        features.push('<env-line>');
    if (ENDPOINT.test(item.text))
        features.push('<endpoint>');
    if (LIMIT.test(item.text))
        features.push('<limit>');
    if (item.polarity === 'absence')
        features.push('<absence>');
    if (item.polarity === 'trigger')
        features.push('<trigger>');
    if (item.polarity === 'criterion')
        features.push('<criterion>');
    features.push(...dueOf(item.headings));
    return features;
}
/** Words by which a line says of a file that it is there, and no more. */
const THERE = new Set('a an the is are there file files exists exist existing present available added committed created written checked in place repo repository git root of our we have has has tracked yes no missing lacks without not'.split(' '));
/** Whether a line names files and says nothing of them but that they are there, or are not. */
function namesOnlyFiles({ text, paths }) {
    if (paths.length === 0)
        return false;
    const rest = paths.toSorted((a, b) => b.length - a.length).reduce((left, path) => left.replaceAll(path, ' '), text);
    return wordsOf(rest).every((word) => THERE.has(word));
}
/** Whether a line says of a key what it is to be set to, and not merely that. */
function isDemanded({ value }) {
    return value !== undefined && value !== '' && !bind_item_features_PLACEHOLDER.test(value);
}
const DUE = [
    ['<after>', /\bpost[- ]?(?:deploy|release|launch|go[- ]?live|migration|rollout)|\bafter (?:the )?(?:deploy|release|launch|go|roll|ship|cut)|\bfirst (?:hour|day|week|month|\d+)|\b(?:day|week|hour) \d|\bonce (?:it is )?live\b|\bhypercare\b/i],
    ['<during>', /\bduring (?:the )?(?:deploy|release|launch|roll|cut|migration)|\b(?:deployment|release|launch|go[- ]?live) (?:day|night|window|steps)\b|\bcut[- ]?over\b|\bwhile (?:deploying|rolling)/i],
    ['<recurring>', /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|ongoing|recurring|regular(?:ly)?|routine|maintenance)\b|\bevery (?:day|week|month|quarter|year|morning)\b|\beach (?:day|week|month|quarter)\b/i],
    ['<verification>', /\bsmoke|\b(?:final|acceptance|manual|production|live|functional) (?:test|check|verif)|\bverif(?:y|ication)\b|\bsign[- ]?off\b/i],
    ['<optional>', /\boptional|\bnice to have\b|\bif (?:you )?us(?:ed|ing)\b/i],
];
/** When a section is due, by its headings. */
const dueOf = (0,once_per/* oncePer */.P)((headings) => {
    const text = headings.slice(-3).join(' / ').slice(0, 400).replace(/\bpre[- ]?deploy\w*/gi, '');
    return DUE.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature);
});

;// CONCATENATED MODULE: ./lib/rules/bind-item-stance.js


/** What somebody did or saw, which no file shows. */
const SEEN = new Set(('tested verified verifies reviewed approved confirm confirmed checked monitored watched observed walked rehearsed performed exercised trained agreed signed notified announced staging works work working ' +
    'responding respond responds return returns rejected accessible reachable resolves running healthy passes passing passed pass succeeds succeed successful successfully succeeded expired propagated purchased obtained installed ' +
    'informed scheduled assigned acceptable reasonable loads displays receives received arrives accepted measured validated proven practised practiced drilled tried stable considered understood').split(' '));
/** What a line that begins so asks somebody to do. */
const DOING = new Set('check verify test monitor review confirm watch observe inspect look ask wait notify announce'.split(' '));
/** What stands in a file. */
const bind_item_stance_WRITTEN = new Set(('configured configuration configure set setting settings exists exist defined uses pinned committed gitignore hardcoded enabled disabled declared documented created added restricted includes implemented mounted enforced automated ' +
    'pipeline workflow ci dockerfile compose manifest yaml file files code codebase repository repo env config git gitignored').split(' '));
/** Rules that are answered by what the team writes into its readiness file: somebody's word as well. */
const DECLARED = new Set(['policy/sign-offs', 'operations/declared-facts', 'operations/readiness-file']);
/** Whether somebody's word may answer a rule. */
function isAnsweredByWord({ attest, check }) {
    return attest !== undefined || DECLARED.has(check);
}
/**
 * The word by which a line tells what only people know, where it says nothing that a file shows and the phrase does
 * not mean that very word; undefined where files may answer.
 */
function wordOfPeople(item, { stems: matched }) {
    if (item.kind === 'env' || item.kind === 'command' || item.keys.some(({ key }) => item.text.startsWith(key)))
        return undefined;
    const words = wordsOf(item.text);
    const [first] = words;
    if (first !== undefined && item.keys.length === 0 && (DOING.has(first) || SEEN.has(first)) && !matched.has(stem(first)))
        return first;
    if (words.some((word) => bind_item_stance_WRITTEN.has(word)) && !words.some((word) => ALWAYS.has(word)))
        return undefined;
    const seen = words.find((word) => SEEN.has(word) && !matched.has(stem(word)));
    if (seen !== undefined)
        return seen;
    const due = itemFeatures(item).find((feature) => LATER.has(feature));
    return due === undefined ? undefined : due.slice(1, -1);
}
/** What happens at or after a deployment is no state of files. */
const LATER = new Set(['<after>', '<during>', '<recurring>', '<trigger>', '<criterion>']);
const ALWAYS = new Set(['staging', 'rehearsed', 'walked', 'approved']);

;// CONCATENATED MODULE: ./lib/rules/bind-item-subject.js

function subjectOf({ keys, paths, numbers }) {
    return { keys: [...new Set(keys.map(({ key }) => key))], paths, numbers };
}
const NOT_BEFORE = /\b(?:not|never|instead of|rather than|no longer|other than|don['’]t use)\b[\s`"'(]*(?:set to\s*)?$/i;
/** The values a line names for its keys; undefined where it names none. */
function demandedValues(item) {
    const values = {};
    const forbidden = {};
    for (const named of item.keys) {
        if (!isDemanded(named) || named.value === undefined)
            continue;
        const side = isForbidden(item.text, named.value) ? forbidden : values;
        (side[named.key] ??= []).push(named.value);
    }
    return Object.keys(values).length + Object.keys(forbidden).length === 0 ? undefined : { values, forbidden };
}
function isForbidden(text, value) {
    const at = text.lastIndexOf(value);
    return at > 0 && NOT_BEFORE.test(text.slice(Math.max(0, at - 40), at));
}

;// CONCATENATED MODULE: ./lib/rules/bind-item-words.js



/** What stands behind a dash or in parentheses explains what stands before; behind a colon is what a label announces. */
const AFTERTHOUGHT = 0.5;
const ANNOUNCED = 0.75;
const HEAD_END = /\s[–—-]\s|\s\(|:\s|;\s|\.\s/;
/** A command of the line's own block. */
const bind_item_words_BESIDE = 0.4;
function bind_item_words_itemWords(item, parents, book) {
    const { knows } = book;
    const { text } = item;
    const cut = HEAD_END.exec(text);
    const head = !cut || wordsOf(text.slice(0, cut.index)).every(isStopWord) ? text.length : cut.index;
    const words = [...wordsIn(text.slice(0, head), 1, 0, knows)];
    words.push(...wordsIn(text.slice(head), cut?.[0].startsWith(':') ? ANNOUNCED : AFTERTHOUGHT, words.length, knows));
    for (const command of commandsBeside(item))
        words.push(...[...wordsIn(command, bind_item_words_BESIDE, words.length, knows)].map((word) => ({ ...word, content: false, index: -1 })));
    const ofKeys = new Set(item.keys.flatMap(({ key }) => wordsOf(key).map(stem)));
    const line = new Map();
    for (const word of words)
        if (!line.has(word.stem))
            line.set(word.stem, word);
    for (const feature of itemFeatures(item))
        line.set(feature, { stem: feature, place: 1, content: false, index: -1 });
    return { line, around: aroundOf(item, parents, book), words, joined: joinedBy(words), ofKeys };
}
/** `back` of `back up`, where a phrase has `backup`. */
function joinedBy(words) {
    const joined = new Map();
    for (const { stem: pair, content, index } of words) {
        if (content || index < 0 || pair.length <= SHORT)
            continue;
        for (const part of [index - 1, index])
            joined.set(part, [...(joined.get(part) ?? []), pair]);
    }
    return joined;
}
const SHORT = 4;
/** Commands of the block below a line, which are no part of its text. */
function commandsBeside({ text, kind, commands }) {
    return kind === 'command' ? [] : commands.filter((command) => !text.includes(command.slice(0, 80))).slice(0, 4);
}
/** Words, and pairs of them that the phrases write as one: `roll back`, `health check`. */
function* wordsIn(text, place, from, knows) {
    let before = '';
    let index = from;
    for (const word of wordsOf(text)) {
        const joined = before === '' ? '' : stem(before + word);
        if (joined !== '' && knows(joined))
            yield { stem: joined, place, content: false, index };
        yield { stem: stem(word), place, content: !isStopWord(word) && !/^\d+$/.test(word), index };
        before = word;
        index++;
    }
}
const NEAREST_AROUND = 1;
const NEXT_AROUND = 0.7;
function aroundOf({ headings, label }, parents, book) {
    const around = new Map();
    const texts = [...headings.slice(-3), ...(label === undefined ? [] : [label]), ...parents.slice(-2).map(({ text }) => text)];
    texts.forEach((text, index) => {
        const near = index >= texts.length - 2 ? NEAREST_AROUND : NEXT_AROUND;
        for (const stem of stemsOfTitle(book, text))
            around.set(stem, near);
    });
    return around;
}
/** Every item below a heading asks for its words. */
const stemsOfTitle = (0,once_per/* oncePerName */.G)(({ knows }, title) => [...wordsIn(title.slice(0, 200), 1, 0, knows)].map(({ stem }) => stem));

;// CONCATENATED MODULE: ./lib/rules/phrase.js


/** A thing named rather than a word: it tells little by itself. */
const FEATURE_WEIGHT = 2.4;
/** What the weight of a word is reckoned by: fixed, so that what is known of one concern moves no line of another. */
const CONCERNS = 186;
/** Of a word that no phrase has. */
const FOREIGN_WEIGHT = 2;
/** The phrase book of a list of rules, made once a list. */
const phrase_phraseBookOf = (0,once_per/* oncePer */.P)(makePhraseBook);
function makePhraseBook(rules) {
    const phrases = rules.flatMap((rule) => (rule.phrases ?? []).map((text) => readPhrase(rule, text)));
    const speaking = speakingOf(phrases);
    const weights = new Map();
    for (const [each, count] of speaking)
        weights.set(each, each.startsWith('<') ? FEATURE_WEIGHT : Math.log(1 + CONCERNS / count));
    const byStem = new Map();
    for (const phrase of phrases) {
        for (const each of lookedUpBy(phrase, speaking)) {
            const having = byStem.get(each);
            if (!having)
                byStem.set(each, [phrase]);
            else if (having.at(-1) !== phrase)
                having.push(phrase);
        }
    }
    return { byStem, weight: (each) => weights.get(each) ?? FOREIGN_WEIGHT, knows: (each) => weights.has(each) };
}
/** By stem, how many concerns speak of it. */
function speakingOf(phrases) {
    const byConcern = new Map();
    for (const { rule, words } of phrases) {
        const concern = concernOf(rule);
        let stems = byConcern.get(concern);
        if (!stems)
            byConcern.set(concern, (stems = new Set()));
        for (const word of words)
            for (const each of word.stems)
                stems.add(each);
    }
    const speaking = new Map();
    for (const stems of byConcern.values())
        for (const each of stems)
            speaking.set(each, (speaking.get(each) ?? 0) + 1);
    return speaking;
}
/** Every line that fits has one of these: the rarest word that no heading may say instead, or, without such a word, any. */
function lookedUpBy({ words }, speaking) {
    let rarest;
    let least = Infinity;
    for (const word of words) {
        if (word.around)
            continue;
        let frequency = 0;
        for (const each of word.stems)
            frequency += speaking.get(each) ?? 0;
        if (frequency >= least)
            continue;
        least = frequency;
        rarest = word;
    }
    return rarest ? rarest.stems : words.flatMap(({ stems }) => stems);
}
/** What several rules of different packs answer for together: the name their ids end in. */

const REACHES = { '=': 'exact', '<': 'part', '~': 'near' };
function readPhrase(rule, text) {
    const words = [];
    const without = [];
    const reach = text[1] === ' ' ? REACHES[text[0]] : undefined;
    for (const part of (reach ? text.slice(2) : text).split(' ')) {
        if (part === '')
            continue;
        const [sign] = part;
        const written = sign === '@' || sign === '!' ? part.slice(1) : part;
        const stems = written.split('|').map(phraseStem);
        if (sign === '!')
            without.push(...stems);
        else
            words.push({ stems, written, around: sign === '@' });
    }
    return { text, rule, reach, words, without };
}
function phraseStem(word) {
    return word.startsWith('<') || word.startsWith('-') ? word : stem(word.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/rules/phrase-match.js

/** Words of a phrase stand near each other: no further apart than this, in words. */
const NEAR = 16;
/** Of a word that a heading says instead of the line. */
const AROUND = 0.6;
/** Of a word that tells little. */
const LITTLE = 0.3;
/** The phrases of a book that fit a line, in no order. */
function phrase_match_matchPhrases(words, book) {
    const tried = new Set();
    const found = [];
    for (const stem of words.line.keys()) {
        for (const phrase of book.byStem.get(stem) ?? []) {
            if (tried.has(phrase))
                continue;
            tried.add(phrase);
            const match = matchPhrase(phrase, words, book);
            if (match)
                found.push(match);
        }
    }
    return found;
}
function matchPhrase(phrase, words, book) {
    const { line } = words;
    for (const stem of phrase.without)
        if (line.has(stem))
            return undefined;
    // Most phrases that share a word with the line share no other: that is found out first.
    for (const { stems, around } of phrase.words)
        if (!hasOne(stems, line) && !(around && hasOne(stems, words.around)))
            return undefined;
    const stems = new Set();
    let first = Infinity;
    let last = -1;
    let sum = 0;
    for (const word of phrase.words) {
        const own = inLine(word, words, book);
        if (own) {
            stems.add(own.stem);
            if (own.index >= 0) {
                first = Math.min(first, own.index);
                last = Math.max(last, own.index);
            }
            sum += book.weight(own.stem) * own.place;
        }
        else {
            const near = word.around ? Math.max(0, ...word.stems.map((stem) => (words.around.get(stem) ?? 0) * book.weight(stem))) : 0;
            if (near === 0)
                return undefined;
            sum += near * AROUND;
        }
    }
    if (stems.size === 0 || last - first > NEAR)
        return undefined;
    const coverage = coverageOf(words, stems, book);
    return { phrase, score: sum * (0.5 + 0.5 * coverage), stems, coverage };
}
function hasOne(stems, among) {
    for (const stem of stems)
        if (among.has(stem))
            return true;
    return false;
}
/** The word of the line that tells most among those a phrase takes there. */
function inLine({ stems }, { line }, book) {
    let best;
    for (const stem of stems) {
        const word = line.get(stem);
        if (word && (!best || word.place * book.weight(word.stem) > best.place * book.weight(best.stem)))
            best = word;
    }
    return best;
}
/** How much of what a line is about these stems say, from 0 to 1. Words that tell little count for little where they are not said. */
function coverageOf({ words, joined, ofKeys }, stems, book, tellsLittle = () => false) {
    // A line that has it says nothing else.
    if (stems.has('<file>'))
        return 1;
    const takesKey = stems.has('<key>') || stems.has('<keys>');
    let all = 0;
    let said = 0;
    for (const { stem, place, content, index } of words) {
        if (!content)
            continue;
        const weight = (book.knows(stem) ? book.weight(stem) : FOREIGN_WEIGHT) * place;
        const isSaid = stems.has(stem) || (takesKey && ofKeys.has(stem)) || joined.get(index)?.some((pair) => stems.has(pair));
        all += isSaid || !tellsLittle(stem) ? weight : weight * LITTLE;
        if (isSaid)
            said += weight;
    }
    return all === 0 ? 1 : Math.min(1, said / all);
}

;// CONCATENATED MODULE: ./lib/rules/bind-item.js






/** A weaker match says nothing. */
const LEAST_SCORE = 2.3;
const SURE_SCORE = 3.6;
/** By how much the best must be ahead of the next concern, as a part of its score. */
const LEAST_LEAD = 0.03;
const SURE_LEAD = 0.12;
/** A line that says more than its phrase knows of is sure only where the phrase alone tells much. */
const SURE_COVERAGE = 0.45;
const TELLING_SCORE = 7;
/** What says just what a rule asks may stand among other words, and not be lost in them. */
const EXACT_COVERAGE = 0.3;
/** From this part of the best score on, a phrase that says outright what its rule asks goes before. */
const OUTRIGHT = 0.7;
const SHOWN_CANDIDATES = 5;
/** The rule a line speaks of, or undefined where that is not sure enough. `parents`: the items it is nested in, outermost first. */
function bindItem(item, rules, parents = []) {
    if (item.marker !== undefined)
        return markedBinding(item, rules);
    const book = phrase_phraseBookOf(rules);
    const words = bind_item_words_itemWords(item, parents, book);
    return chosen(item, bestOfEach(phrase_match_matchPhrases(words, book)), words, book);
}
function markedBinding(item, rules) {
    const marked = rules.find((rule) => isCalled(rule, item.marker));
    return marked && { ...bind_item_namedBy(item), rule: marked, reason: `the marker names ${marked.id}`, confidence: 'marker', coverage: 1, reach: ['exact'], words: [] };
}
/** Binds every line of a checklist, in order. */
function bindChecklist({ items }, rules) {
    return items.map((item) => bindItem(item, rules, parentsOf(item, items)));
}
/** Further out nothing tells more. */
const MOST_PARENTS = 3;
/** The items a line is nested in, outermost first. */
function parentsOf(item, items) {
    const parents = [];
    for (let at = item.parent; at !== undefined && parents.length < MOST_PARENTS;) {
        const parent = items[at];
        if (!parent)
            break;
        parents.unshift(parent);
        at = parent.parent !== undefined && parent.parent < at ? parent.parent : undefined;
    }
    return parents;
}
/** Binds a line and tells how. */
function explainBinding(item, rules, parents = []) {
    const binding = bindItem(item, rules, parents);
    if (item.marker !== undefined && binding)
        return { binding, candidates: [], unknownMarker: undefined };
    const book = phraseBookOf(rules);
    const ranked = bestOfEach(matchPhrases(itemWords(item, parents, book), book)).slice(0, SHOWN_CANDIDATES);
    const candidates = ranked.map((match) => ({ rule: match.phrase.rule, score: match.score, reason: reasonOf(match), passedOver: passedOver(item, match) }));
    return { binding, candidates, unknownMarker: item.marker };
}
/** Whether a marker means a rule: by its id, an earlier one, or the concern it answers for. */
function isCalled(rule, name) {
    return rule.id === name || rule.formerly.includes(name) || concernOf(rule) === name;
}
/** The best match of each rule, the best rule first; of equal ones the first by name. */
function bestOfEach(matches) {
    const best = new Map();
    for (const match of matches) {
        const { id } = match.phrase.rule;
        const known = best.get(id);
        if (known)
            known.all.push(match);
        if (!known || known.score < match.score)
            best.set(id, { ...match, all: known?.all ?? [match] });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.phrase.rule.id < b.phrase.rule.id ? -1 : 1));
}
/** The stems of the line that any phrase of the rule has. */
function stemsOf({ all, stems }) {
    return all.length === 1 ? stems : new Set(all.flatMap((match) => [...match.stems]));
}
function passedOver(item, match) {
    if (match.score < LEAST_SCORE)
        return 'too little of it stands in the line';
    if (isAnsweredByWord(match.phrase.rule))
        return undefined;
    const word = wordOfPeople(item, { stems: stemsOf(match) });
    return word === undefined ? undefined : `"${word}" tells of what only people know, and files alone answer this rule`;
}
/** The best, where it is far enough ahead of the next that answers for something else. */
function chosen(item, ranked, words, book) {
    const standing = ranked.filter((match) => passedOver(item, match) === undefined);
    const best = foremost(standing);
    if (!best)
        return undefined;
    const concern = concernOf(best.phrase.rule);
    const next = standing.slice(standing.indexOf(best) + 1).find((match) => concernOf(match.phrase.rule) !== concern);
    const lead = next ? (best.score - next.score) / best.score : 1;
    if (lead < LEAST_LEAD)
        return undefined;
    const reach = reachOf(best);
    const coverage = coverageOf(words, stemsOf(best), book, isStateWord);
    const telling = best.score >= SURE_SCORE && lead >= SURE_LEAD && (coverage >= SURE_COVERAGE || best.score >= TELLING_SCORE || item.keys.length > 0);
    const sure = !reach.includes('near') && (telling || (reach.includes('exact') && coverage >= EXACT_COVERAGE));
    return { ...bind_item_namedBy(item), rule: best.phrase.rule, reason: reasonOf(best), confidence: sure ? 'sure' : 'likely', coverage, reach, words: wordsSaid(best) };
}
/** The best, unless it does not say outright what its rule asks and another, hardly worse, does. */
function foremost(ranked) {
    const [best] = ranked;
    if (!best || reachOf(best).includes('exact'))
        return best;
    return ranked.find((match) => match.score >= best.score * OUTRIGHT && reachOf(match).includes('exact')) ?? best;
}
/** Of a rule that a line comes near and that it names as well, only what it names counts. */
function reachOf({ phrase, all }) {
    const reach = all.flatMap((match) => (match.phrase.reach !== undefined && match.score >= LEAST_SCORE ? [match.phrase.reach] : []));
    return reach.includes('exact') || phrase.reach !== 'near' ? reach.filter((each) => each !== 'near') : reach;
}
function bind_item_namedBy(item) {
    const options = demandedValues(item);
    return { subject: subjectOf(item), ...(options && { options: { ...options } }) };
}
/** The words that were met, each in the phrase's spelling; of what a line names, its kind. */
function reasonOf(match) {
    const { phrase } = match;
    const stems = stemsOf(match);
    const said = phrase.words.map(({ written, around }) => {
        const alternatives = written.split('|');
        const met = alternatives.find((word) => stems.has(stem(word)) || stems.has(word)) ?? (around ? undefined : alternatives[0]);
        if (met === undefined)
            return `"${alternatives[0]}" in a heading`;
        return met.startsWith('<') ? `a ${met.slice(1, -1)}` : `"${met}"`;
    });
    return `it says ${said.join(' and ')}`;
}
function wordsSaid({ phrase }) {
    return phrase.words.flatMap(({ written }) => written.split('|').filter((word) => !word.startsWith('<')));
}

// EXTERNAL MODULE: ./lib/rules/evaluate.js
var evaluate = __webpack_require__(9304);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree_tree = __webpack_require__(8622);
;// CONCATENATED MODULE: ./lib/policy/checklist-stand.js


/** What a run came to rather than what is set up: no file keeps it. */
const RESULT = /\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?|successful(?:ly)?|clean|works?|working|healthy|up to date)\b|\b(?:no|zero|free of)\b.{0,40}\b(?:vulnerab|cve|issue|finding|warning|error(?!s? (?:track|report|handl|monitor|page|boundar|logg))|violation|leak)/i;
/** Half of what it says is what somebody did. */
const DONE_BY_PEOPLE = /\b(?:tested|verified|reviewed|approved|rehearsed|confirmed|validated in|trained|agreed|valid and|and valid|correct|measured|checked)\b/i;
function tellsOfResult({ text }) {
    return RESULT.test(text);
}
function tellsOfPeople({ text }) {
    return DONE_BY_PEOPLE.test(text);
}
/** Words that make a line speak of a part of its subject, or of more than a rule looks at. */
const HEDGED = /\b(?:if|when|unless|where (?:possible|applicable|appropriate|it can|we can)|n\/?a|optional(?:ly)?|partially|partly|mostly|some|only on|except|for now|planned|will be|specific|so far|to follow|not yet|but|others|ones|the rest|apart from|besides|todo|tbd|soon|later|wip|in progress|partial|exceptions?|legacy|accepted|on purpose|intentionally|deliberately|by design)\b|\([^()]{0,80}\bonly\b[^()]{0,80}\)/i;
function isHedged({ text }) {
    return HEDGED.test(text);
}
/** Where something is done that the files of a repository do not show. */
const ELSEWHERE = /\b(?:centrally|centrali[sz]ed|organi[sz]ation(?:['’]?s)?[- ](?:wide|level|default)|org[- ](?:wide|level)|outside (?:of )?(?:the|this|our) repo\w*|(?:an)?other repo\w*|separate repo\w*|elsewhere|upstream|by hand|manually|locally|out of band)\b|\b(?:by|at|in|with|from) (?:the |our |their |its )?(?:\w+ )?(?:providers?|hoster|vendors?|host['’]s|cloud|registry|daemon|platform team|infra(?:structure)? team|hypervisor|dashboard|console|cdn|cloudflare|akamai|fastly|edge|load balancer)\b/i;
function tellsOfElsewhere({ text }) {
    return ELSEWHERE.test(text);
}
const TO_DO = /^(?:update|upgrade|look|check|verify|review|run|monitor|watch|perform|test|confirm|make sure|inspect|audit|rotate|ask|plan|schedule|send|notify|collect|consider|try|read|conduct|analy[sz]e)\b(?!-)/i;
/** A line that tells somebody what to do rather than how something is. */
function asksToDo({ text }) {
    return TO_DO.test(text);
}
const NONE = /^(?:status:\s*)?(?:there (?:is|are) )?(?:no|missing|without|lacks|lacking|not a single)\b/i;
/** A line that says outright that there is none of it. */
function saysNone({ text }) {
    return NONE.test(text);
}
/** A line of a few words speaks of the thing itself, not of some side of it. */
const BRIEF = 2;
function isBrief({ text }) {
    return wordsOf(text.replace(NONE, '')).filter((word) => !isStopWord(word)).length <= BRIEF;
}
/** `Unit tests for repositories`: a part of the subject, which others may not lack. */
function isQualified({ text }) {
    return /\S\s+(?:for|of|in|with|on|between|from|against|after|during)\s+\S/i.test(text.replace(/\([^)]{0,200}\)|\bin (?:the )?(?:ci|pipelines?|workflows?|github actions|production|prod)\b/gi, ''));
}
/** What a line demands of a key under a condition, or in one of several set-ups. */
function isConditional({ text }) {
    return /\b(?:when|if|unless|with|multi|single|alternatively|instead|otherwise|only)\b/i.test(text);
}
const PIPELINE = /\b(?:ci|pipelines?|workflows?|actions|automat\w+|scan(?:s|ned|ning|ner)?|lint(?:s|er|ers|ing|ed)?|pre-?commit|hooks?|gates?|coverage|on (?:each|every)|merge requests?|pull requests?)\b/i;
/** Whether a line, or what it stands below, speaks of how changes are checked. */
function tellsOfPipeline({ text, headings, label }) {
    return PIPELINE.test(text) || [label, headings.at(-1)].some((over) => over !== undefined && PIPELINE.test(over.slice(0, 200)));
}

// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
;// CONCATENATED MODULE: ./lib/policy/checklist-markers.js


/** Markers that name a rule there is none of, each a problem at its line. */


;// CONCATENATED MODULE: ./lib/policy/checklist-tools.js



/** Programs and services of which one does as well as another, so that a rule is content with any. */
const TOOLS = new Set(('semgrep bandit gosec brakeman codeql sonarqube sonarcloud spotbugs snyk trivy grype clair anchore gitleaks trufflehog ggshield govulncheck safety mypy pyright phpstan psalm sorbet eslint ruff flake8 pylint rubocop golangci ' +
    'clippy checkstyle phpcs prettier black isort spotless jest vitest mocha pytest rspec phpunit cypress playwright dependabot renovate sentry rollbar bugsnag honeybadger airbrake datadog zipkin jaeger loki codecov coveralls cosign syft ' +
    'husky lefthook vault doppler sops terraform pulumi ansible owasp helm cyclonedx kubeconform').split(' '));
/** Further proofs tell no more. */
const MOST_PROOFS = 20;
/** Where a line says that its tool runs. */
const RUNS_IN = /\b(?:ci|pipelines?|workflows?|actions|on (?:each|every)|per|pull requests?|prs?|merge requests?|scan(?:s|ned|ning)?)\b/i;
/** The tool that a line is about and a manifest has, where the line does not say that changes are held to it: how it is used may stand in no file. */
function toolPresent({ text }, { words }, project) {
    const named = RUNS_IN.test(text) ? [] : wordsOf(text).filter((word) => TOOLS.has(word) && words.includes(word));
    if (named.length === 0)
        return undefined;
    const texts = manifestsOf(project).map((path) => textOf(project, path));
    return named.find((tool) => texts.some((each) => each.includes(tool)));
}
/** The tool that a line names and that no file which proves it does: something else may prove the rule. */
function unprovenTool({ text }, proofs, project) {
    const named = wordsOf(text).filter((word) => TOOLS.has(word));
    if (named.length === 0)
        return undefined;
    const texts = [...checklist_tools_pathsOf(proofs)].map((path) => textOf(project, path));
    return named.find((tool) => !texts.some((each) => each.includes(tool)));
}
/** The files that hold these proofs. */
function checklist_tools_pathsOf(proofs) {
    return new Set(proofs.slice(0, MOST_PROOFS).map(({ path }) => path));
}
/** Further into a file nothing is looked for. In characters. */
const MOST_TEXT = 200_000;
/** The name and the text of a file, in small letters. */
const textOf = (0,once_per/* oncePerName */.G)(({ tree }, path) => {
    const source = tree.read(path);
    return `${path} ${(0,tree_tree/* isProblem */.AN)(source) ? '' : source.text.slice(0, MOST_TEXT)}`.toLowerCase();
});
/** What the project itself is made with. */
const manifestsOf = (0,once_per/* oncePer */.P)(({ tree }) => tree.entries.flatMap(({ path }) => (MANIFEST.test(path) ? [path] : [])).slice(0, MOST_PROOFS));
const MANIFEST = /^(?:package\.json|composer\.json|Gemfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements\.txt|mix\.exs|Cargo\.toml)$/;

;// CONCATENATED MODULE: ./lib/policy/checklist-accounted.js



/** Words that add nothing to what a line claims, or turn it round, which its polarity tells. */
const checklist_accounted_PLAIN = new Set(('here anywhere nowhere single whole entire no not never most least kept keep keeps after before against into onto under across over without within via per until while once last come comes has hold holds give gives given go goes get gets put puts stand stands see says say said ' +
    'fully full completely strictly always still already properly currently correctly really one two three first second exact exactly third party own bare front hits locked down free start starts startup deploys redeployments ' +
    'namespace unit units pre back hard coded config configuration stage stages comment init source code codebase commit environment env host absent missing lacking backlog yet todo tbd mode default defaults script profile ' +
    'fail fails block blocks break breaks gate gates merge merges threshold built pushed push brings answers traffic kb mb gb kib mib gib percent seconds minutes json yaml yml toml py repo repository git committed image images version versions lists listed ' +
    'der die das den dem des ein eine einen einer im am auf mit vor und oder ist sind wird werden nicht kein keine keinen bei aus zum zur als nur').split(' '));
const MOST_FILES = 2000;
/** Of a line, in characters. */
const checklist_accounted_MOST_TEXT = 1000;
const MOST_ROUTES = 5;
const HEADERS = [
    [/\bhsts\b|strict[- ]transport/i, 'strict-transport-security'],
    [/\bcsp\b|content[- ]security[- ]policy/i, 'content-security-policy'],
    [/x[- ]frame|frame options/i, 'x-frame-options'],
    [/\breferrer[- ]policy/i, 'referrer-policy'],
];
const ROUTE = /(?<![\w./:~@-])\/[a-z][\w-]{1,40}(?:\/[\w-]{1,40}){0,4}(?![\w./])/g;
/**
 * What a line says that neither the rule that answers it nor the files that prove it speak of: the rule may pass and the
 * line be wrong. Undefined where all is accounted for.
 */
function unaccounted(item, rule, proofs, project) {
    const paths = new Set([...checklist_tools_pathsOf(proofs), ...manifestsOf(project)]);
    const texts = [...paths].map((path) => textOf(project, path));
    const isShown = (word) => texts.some((text) => text.includes(word));
    const header = HEADERS.find(([pattern, name]) => pattern.test(item.text) && !isShown(name) && !isShown(name.replaceAll('-', '')));
    if (header)
        return header[1];
    const said = wordsOfRule(rule);
    const route = item.text.slice(0, checklist_accounted_MOST_TEXT).match(ROUTE)?.slice(0, MOST_ROUTES).find((each) => !texts.some((text) => hasRoute(text, each.toLowerCase())) && !wordsOf(each).map(stem).every((word) => said.has(word) && !isStateWord(word)));
    if (route !== undefined)
        return route;
    const named = new Set([...item.keys.map(({ key }) => key), ...item.paths].flatMap(wordsOf));
    const words = wordsOf(item.text);
    return words.find((word, at) => words[at - 1] !== 'or' && words[at + 1] !== 'or' && !isPlain(word) && !named.has(word) && !said.has(stem(word)) && !isShown(word));
}
/** What leads to the place, the means or the one that does it. */
const LEADING = /(?:\b(?:(?:in|at|by|on|up to|through|via|from|under|behind)\s+(?:the |our |a |an |its |their )?|with (?:the|our|their) |(?:enforced|done|set|handled|managed|imposed|injected|provided|covered|solved) with )|\((?=[\w-]+ [\w-]))([A-Za-z][\w'’-]{1,40}(?: [A-Za-z][\w'’-]{1,40})?)/gi;
/**
 * The place, the means or the one that a line says sees to it, where neither the rule nor the repository knows of such a
 * thing: it may lie elsewhere, and then nothing here contradicts the line.
 */
function foreignPlace(item, rule, findings, project) {
    const said = wordsOfRule(rule);
    const known = knownOf(project);
    const shown = new Set(findings.flatMap(({ message }) => wordsOf(message)).map(stem));
    const isForeign = (word) => !isPlain(word) && !said.has(stem(word)) && !shown.has(stem(word)) && !known.has(word);
    const places = [...item.text.slice(0, checklist_accounted_MOST_TEXT).matchAll(LEADING)].map((match) => wordsOf(match[1] ?? '').filter((word) => !isStopWord(word)));
    const place = places.find((words) => words.length > 0 && words.every(isForeign));
    if (place)
        return place.join(' ');
    const [first] = wordsOf(item.text);
    return first !== undefined && isForeign(first) ? first : undefined;
}
/** The words of services, files and what the project is made with. */
const knownOf = (0,once_per/* oncePer */.P)((project) => {
    const names = project.production.systems.flatMap(({ services }) => services.flatMap(({ name, image }) => [name, image?.value.known ? image.value.value : '']));
    const files = project.tree.entries.slice(0, MOST_FILES).map(({ path }) => path);
    return new Set([...names, ...files, ...manifestsOf(project).map((path) => textOf(project, path))].flatMap(wordsOf));
});
function isPlain(word) {
    return isStopWord(word) || checklist_accounted_PLAIN.has(word) || /^\d+$/.test(word) || isStateWord(stem(word));
}
function hasRoute(text, route) {
    for (let at = text.indexOf(route); at >= 0; at = text.indexOf(route, at + 1)) {
        if (!/[a-z_/.:-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + route.length] ?? ' '))
            return true;
    }
    return false;
}
/** The stems by which a rule speaks of its subject. */
const wordsOfRule = (0,once_per/* oncePer */.P)((rule) => {
    const phrases = (rule.phrases ?? []).map((phrase) => phrase.replace(/![^ ]+/g, ' '));
    return new Set([...phrases, rule.title, rule.message.replace(/\{\w+\}/g, ' '), rule.id].flatMap(wordsOf).map(stem));
});

// EXTERNAL MODULE: ./lib/checks/ci/coverage-measured.js + 1 modules
var coverage_measured = __webpack_require__(6451);
// EXTERNAL MODULE: ./lib/checks/compose/running-part.js
var running_part = __webpack_require__(1927);
// EXTERNAL MODULE: ./lib/checks/compose/service-check.js + 1 modules
var service_check = __webpack_require__(7497);
// EXTERNAL MODULE: ./lib/checks/compose/setting.js
var compose_setting = __webpack_require__(8694);
// EXTERNAL MODULE: ./lib/checks/declared/written-value.js
var written_value = __webpack_require__(1971);
// EXTERNAL MODULE: ./lib/documents/kubernetes.js
var kubernetes = __webpack_require__(4156);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(8536);
;// CONCATENATED MODULE: ./lib/policy/checklist-quantities.js









const exactly = (a, b) => a === b;
/** 512M and 512MiB are the same to those who write checklists. */
const nearly = (a, b) => Math.abs(a - b) <= Math.max(a, b) * 0.05;
const QUANTITIES = {
    workers: { name: 'workers', isSame: exactly, quantities: (project) => ofServers(project, 'workers') },
    threads: { name: 'threads', isSame: exactly, quantities: (project) => ofServers(project, 'threads') },
    timeout: { name: 'timeout of the server', isSame: exactly, quantities: (project) => ofServers(project, 'timeout') },
    replicas: { name: 'replicas', isSame: exactly, quantities: replicasIn },
    coverage: { name: 'coverage threshold', isSame: exactly, quantities: (project) => (0,coverage_measured/* coverageThresholds */.X)(project).map(({ least, at }) => ({ value: least, written: `${least} %`, service: undefined, at })) },
    interval: { name: 'health check interval', isSame: exactly, quantities: (project) => ofServices(project, ['healthcheck.interval'], spanOf) },
    memory: { name: 'memory limit', isSame: nearly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.memory', 'mem_limit'], bytesOf), ...ofContainers(project, ['resources', 'limits', 'memory'], bytesOf)] },
    cpu: { name: 'CPU limit', isSame: exactly, quantities: (project) => [...ofServices(project, ['deploy.resources.limits.cpus', 'cpus'], coresOf), ...ofContainers(project, ['resources', 'limits', 'cpu'], coresOf)] },
    logSize: { name: 'size of a log file', isSame: nearly, quantities: (project) => ofServices(project, ['logging.options.max-size'], bytesOf) },
    logFiles: { name: 'number of log files', isSame: exactly, quantities: (project) => ofServices(project, ['logging.options.max-file'], numberOf) },
};
/** The figures of a kind, but for those that a variable may change. */
const quantitiesOf = (0,once_per/* oncePerName */.G)((project, kind) => kind.quantities(project).filter(({ at }) => isWritten(at, project)));
function isWritten({ path, line }, { tree }) {
    const source = tree.read(path);
    return !(0,tree_tree/* isProblem */.AN)(source) && !(source.text.split('\n', line)[line - 1] ?? '').includes('${');
}
function ofServers(project, setting) {
    return (0,running_part/* runningDeployments */._)(project).flatMap(({ server, name, standing, by }) => {
        const told = server?.[setting];
        return told && !told.fallback && !(by === 'image' && standing === 'candidate') ? quantityOf(told.value, told.at, name, numberOf) : [];
    });
}
function replicasIn(project) {
    const objects = (0,kubernetes/* kubernetesObjectsIn */.q)(project.tree);
    // What scales by itself has no number of its own.
    if (objects.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject'))
        return [];
    const inCluster = objects.flatMap(({ kind, root, name }) => {
        const replicas = kind === 'Deployment' || kind === 'StatefulSet' ? (0,yaml_node/* entryOf */.Ms)((0,yaml_node/* nodeAt */.oB)(root, 'spec'), 'replicas') : undefined;
        const text = (0,yaml_node/* textOf */.b6)(replicas?.value);
        return replicas && text !== undefined ? quantityOf({ known: true, value: text }, replicas.key.at, name, numberOf) : [];
    });
    return [...inCluster, ...(0,running_part/* runningDeployments */._)(project).flatMap(({ instances, name }) => (instances ? quantityOf(instances.value, instances.at, name, numberOf) : []))];
}
function ofServices(project, paths, read) {
    return (0,service_check/* productionSystems */.uc)(project).flatMap(({ services }) => services.flatMap((service) => {
        const entry = paths.map((path) => (0,compose_setting/* settingEntry */.ts)(service, path)).find((each) => each !== undefined);
        const text = (0,compose_setting/* settingText */.Su)(entry?.value);
        return entry && text ? quantityOf(text, entry.key.at, service.name, read) : [];
    }));
}
function ofContainers(project, path, read) {
    return (0,kubernetes/* kubernetesObjectsIn */.q)(project.tree).flatMap(({ root, name }) => (0,yaml_node/* itemsOf */.S3)((0,yaml_node/* nodeAt */.oB)(root, 'spec', 'template', 'spec', 'containers')).flatMap((container) => {
        const entry = (0,yaml_node/* entryOf */.Ms)((0,yaml_node/* nodeAt */.oB)(container, ...path.slice(0, -1)), path.at(-1));
        const text = (0,yaml_node/* textOf */.b6)(entry?.value);
        return entry && text !== undefined ? quantityOf({ known: true, value: text }, entry.key.at, (0,yaml_node/* textOf */.b6)((0,yaml_node/* nodeAt */.oB)(container, 'name')) ?? name, read) : [];
    }));
}
function quantityOf(text, at, service, read) {
    const value = text.known ? read(text.value.trim()) : undefined;
    return text.known && value !== undefined ? [{ value, written: text.value.trim(), service, at }] : [];
}
function numberOf(text) {
    return /^\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
/** `1m30s`, as Compose and Docker write spans of time. */
function spanOf(text) {
    return /^(?:\d{1,6}(?:ms|s|m|h)){1,4}$/.test(text) ? (0,written_value/* secondsOf */.TM)(text) : undefined;
}
const checklist_quantities_BYTES = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
function bytesOf(text) {
    const [, digits, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([kmgt]?)(?:i?b?|bytes)$/i.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits) * (checklist_quantities_BYTES[unit.toLowerCase()] ?? 1);
}
/** `0.5`, or `500m` as Kubernetes has it. */
function coresOf(text) {
    const thousandths = /^(\d{1,6})m$/.exec(text)?.[1];
    return thousandths === undefined ? numberOf(text) : Number(thousandths) / 1000;
}

// EXTERNAL MODULE: ./lib/checks/compose/image-name.js
var image_name = __webpack_require__(3751);
// EXTERNAL MODULE: ./lib/production/built-image.js
var built_image = __webpack_require__(1887);
;// CONCATENATED MODULE: ./lib/policy/checklist-parts.js




/** Words of every checklist: they mean a part of the system only where they are pointed at, as in `the web container`. */
const GENERAL = new Set('app api web service server application production monitoring metrics backup migrate migrations cache database db queue storage mail auth admin docs test tests frontend backend client ui dashboard gateway proxy schedule jobs ingress'.split(' '));
/** What people call a part of a system, each beside other names for it. */
const PARTS = [
    ['worker', 'workers', 'celery', 'sidekiq', 'horizon', 'queue', 'jobs', 'consumer', 'bull', 'resque'],
    ['scheduler', 'beat', 'cron', 'schedule'],
    ['frontend', 'ui', 'client', 'spa', 'dashboard', 'web'],
    ['backend', 'api', 'server', 'app', 'web'],
    ['proxy', 'nginx', 'traefik', 'caddy', 'haproxy', 'gateway', 'envoy', 'ingress'],
    ['database', 'db', 'postgres', 'postgresql', 'mysql', 'mariadb', 'mongo', 'mongodb'],
    ['cache', 'redis', 'valkey', 'memcached'],
    ['broker', 'rabbitmq', 'kafka', 'nats'],
];
const ALIASES = new Map(PARTS.flatMap(((names) => names.map(((name) => [name, PARTS.filter(((each) => each.includes(name))).flat()])))));
/**
 * Whether a finding is about the parts of the system that a line points at. A line that names none, and stands below none,
 * speaks of all; one that names a part which production does not have by any name speaks of nothing that a service could break.
 */
function isOfPartsMeant(item, binding, project) {
    const services = servicesOf(project);
    const meant = meantBy(item, binding.words, services);
    if (!meant)
        return () => true;
    const names = meant.services.map(({ name }) => name);
    const others = services.filter(({ name }) => !names.includes(name));
    // What an image lacks, one of the services that run it may have.
    const shared = new Set(dockerfilesOf(others));
    const dockerfiles = new Set(dockerfilesOf(meant.services).filter((path) => !shared.has(path)));
    return ({ message, at }) => {
        if (dockerfiles.has(at.path) || names.some((name) => mentions(message, name)))
            return true;
        const isOfNone = !shared.has(at.path) && !others.some(({ name }) => mentions(message, name));
        return isOfNone && (!meant.outright || names.length === 0);
    };
}
/**
 * Whether a finding is about a part that a line so much as names, be it in passing, by another name or by what its image is
 * made from: what another part alone lacks contradicts no line that speaks of this one.
 */
function isOfPartsNamed({ text, keys }, { words }, project) {
    const services = servicesOf(project);
    if (services.length < 2 || EVERY.test(text))
        return () => true;
    const ofKeys = new Set(keys.flatMap(({ key }) => wordsOf(key)));
    const said = wordsOf(text).filter((word) => !ofKeys.has(word));
    const named = inPassing(said, new Set(words.map((word) => stem(word))), services);
    if (named.length === 0 && !said.some((word) => basesOf(project).has(word)))
        return () => true;
    const names = named.map(({ name }) => name);
    const others = services.filter((service) => !named.includes(service));
    const dockerfiles = new Set(dockerfilesOf(others));
    return ({ message, at }) => {
        if (names.some((name) => mentions(message, name)))
            return true;
        return !others.some(({ name }) => mentions(message, name)) && (names.length === 0 || !dockerfiles.has(at.path));
    };
}
/** Services by their own names, which say more than names for their kind. */
function inPassing(said, phrase, services) {
    const own = services.filter(({ name }) => wordsOf(name).every((word) => said.includes(word)));
    const rest = said.filter((word) => !phrase.has(stem(word)) && !own.some(({ name }) => wordsOf(name).includes(word)));
    const aliases = new Set(rest.flatMap((word) => [word, ...(ALIASES.get(word) ?? [])]));
    return services.filter((service) => own.includes(service) || namesOf(service).some((word) => aliases.has(word)));
}
/** By which a service is spoken of: its name, and that of the image it pulls. */
function namesOf({ name, image }) {
    return [name.toLowerCase(), ...wordsOf(name).filter((word) => !GENERAL.has(word)), ...nameWords(image?.value)];
}
/** What the images are made from: `python`, `nginx`. */
const basesOf = (0,once_per/* oncePer */.P)(({ production }) => new Set(production.images.flatMap(({ base }) => nameWords(base?.value))));
/** The words of an image's own name, without where it lies and which of them it is. */
function nameWords(image) {
    return image?.known ? wordsOf((0,image_name/* imageName */.t)(image).name ?? '') : [];
}
/** Names of the services that a line points at, or stands below; undefined where it speaks of all. */
function partsMeant(item, project) {
    const meant = meantBy(item, OF_FIGURES, servicesOf(project));
    return meant && new Set(meant.services.map(({ name }) => name));
}
/** What figures count, and no part of a system. */
const OF_FIGURES = ['worker', 'workers', 'jobs', 'schedule'];
const servicesOf = (0,once_per/* oncePer */.P)(({ production }) => production.systems.flatMap(({ services }) => services));
const EVERY = /\b(?:every|all|each|any)\b.{0,20}\b(?:services?|containers?|images?|pods?)\b|\beverywhere\b|\bnothing\b/i;
function meantBy(item, phrase, services) {
    if (services.length === 0 || EVERY.test(item.text))
        return undefined;
    const own = namedIn(item.text, item.spans, phrase, services);
    if (own)
        return { services: own, outright: true };
    for (const over of [item.label, item.headings.at(-1)]) {
        const below = over === undefined ? [] : (namedIn(`for ${over.slice(0, 100)}`, [], [], services) ?? []);
        if (below.length > 0)
            return { services: below, outright: false };
    }
    return undefined;
}
function dockerfilesOf(services) {
    return services.flatMap(({ build }) => (build ? ((0,built_image/* dockerfileOfBuild */.g6)(build) ?? []) : []));
}
/** The services a text points at; undefined where it points at none, empty where there are none of that name. */
function namedIn(text, spans, phrase, services) {
    const words = new Set(wordsOf(text));
    const named = services.filter(({ name }) => {
        const parts = wordsOf(name);
        return parts.length > 0 && parts.every((word) => words.has(word)) && (parts.some((word) => !GENERAL.has(word)) || isPointedAt(text, spans, name));
    });
    if (named.length > 0)
        return named;
    const stems = new Set(phrase.map((word) => stem(word)));
    const parts = [...words].filter((word) => ALIASES.has(word) && (isPointedAt(text, spans, word, !stems.has(stem(word))) || (!GENERAL.has(word) && !stems.has(stem(word)))));
    if (parts.length === 0)
        return undefined;
    const aliases = new Set(parts.flatMap((part) => ALIASES.get(part) ?? []));
    return services.filter(({ name, image }) => [...wordsOf(name), ...(image?.value.known ? wordsOf(image.value.value) : [])].some((word) => aliases.has(word)));
}
const BEFORE = /(?:\b(?:on|for|of|in|by)\s+|[:–]\s+|\()(?:the\s+)?(?:[\w-]{1,30}(?:,|\s+and|\s?[+&/])\s*){0,6}$/i;
const BEHIND = /^\s+(?:containers?|services?|images?|pods?|process(?:es)?|dynos?|only)\b/i;
/** A line whose subject it is. */
const checklist_parts_OPENING = /^(?:the |our |\W{0,3})$/i;
const DOES = /^(?:'s)?\s+(?:is|are|has|have|does|do|runs?|starts?|restarts?|keeps?|waits?|gets?|uses?|may|can|cannot|needs?|never|only|not|carries|belongs|sits|listens|publishes|exposes|stays?)\b|^\s*[:–-]/i;
const OF_ITS_KIND = /^\s+(?:code|layer|level|tests?|keys?|docs?|documentation|side|traffic|requests?)\b/i;
/** Of a line no longer than this, what it ends in is what it is about: `health check api`. In characters. */
const SHORT_LINE = 40;
/** A line says the same name no more often. */
const MOST_PLACES = 5;
/** `the web container`, `on api`, `db: ...`. */
function isPointedAt(text, spans, name, mayClose = true) {
    if (spans.includes(name))
        return true;
    const plain = text.toLowerCase();
    let at = plain.indexOf(name.toLowerCase());
    for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
        const behind = text.slice(at + name.length, at + name.length + 40);
        const whole = !/\w/.test(text[at - 1] ?? ' ') && !/^\w/.test(behind);
        const closes = mayClose && /^[\s.!]*$/.test(behind) && text.length <= SHORT_LINE;
        if (whole && (closes || BEHIND.test(behind) || (checklist_parts_OPENING.test(text.slice(0, Math.min(at, 10))) && at <= 4 && DOES.test(behind)) || (!OF_ITS_KIND.test(behind) && BEFORE.test(text.slice(Math.max(0, at - 80), at)))))
            return true;
        at = plain.indexOf(name.toLowerCase(), at + name.length);
    }
    return false;
}
function mentions(message, name) {
    const at = message.toLowerCase().indexOf(name.toLowerCase());
    return at >= 0 && !/[\w-]/.test(message[at - 1] ?? ' ') && !/[\w-]/.test(message[at + name.length] ?? ' ');
}

;// CONCATENATED MODULE: ./lib/policy/checklist-figures.js



const NUMBER = String.raw `(?<number>\d{1,6}(?:\.\d{1,3})?|two|three|four|five|six|eight|ten)`;
const WORDS = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10 };
const SIZE = String.raw `(?<number>\d{1,6}(?:\.\d{1,3})?)\s?(?<unit>[kmgt]i?b?)\b`;
const SPAN = String.raw `(?<number>\d{1,5})\s?(?<unit>s|secs?|seconds?|m|mins?|minutes?)\b`;
/** Between what is counted and its number. */
const checklist_figures_LINK = String.raw `(?:\s*(?:is|are|of|to|at|set|with|limit(?:ed)?|cap(?:ped)?|least|most|minimum|maximum|min|max|threshold|gate|above|below|over|under|[:=≥≤<>(~])){0,4}\s*`;
/** Between a number and what it counts. */
const KIND = String.raw `\s*\+?(?:\s+or\s+more)?\s+(?:(?:gunicorn|uvicorn|web|server|app|api|pod|running|healthy)\s+){0,2}`;
/** Workers that are none of a server's. */
const OTHER_WORKERS = /\b(?:background|queue|celery|sidekiq|horizon|rq|jobs?|consumers?|tests?|jest|pytest|playwright|puma|unicorn|pm2|nginx|apache)\b/i;

const NUMBER_ALONE = String.raw `${NUMBER}(?![\w.%])`;
const PERCENT = String.raw `(?<number>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b)`;
const CORES = String.raw `(?<number>\d{1,3}(?:\.\d{1,2})?)`;
const WORDINGS = [
    wording(QUANTITIES.workers, ['worker'], [String.raw `(?<!\w)${NUMBER}${KIND}(?:workers?|worker processes)\b`, String.raw `(?:\bworkers?|--workers)${checklist_figures_LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
    wording(QUANTITIES.threads, ['thread'], [String.raw `(?<!\w)${NUMBER}${KIND}threads\b`, String.raw `--threads${checklist_figures_LINK}${NUMBER_ALONE}`], OTHER_WORKERS),
    wording(QUANTITIES.timeout, ['timeout'], [String.raw `\b(?:gunicorn|worker|server)\b[^,;]{0,40}\btimeout${checklist_figures_LINK}${SPAN}`, String.raw `\bgunicorn\b.{0,60}?(?<![\w.])${SPAN}\s+timeout\b`], /\bhealth/i),
    wording(QUANTITIES.replicas, ['replica'], [String.raw `(?<!\w)${NUMBER}${KIND}replicas?\b`, String.raw `\breplicas?(?: count)?${checklist_figures_LINK}${NUMBER_ALONE}`], /\bread[- ]?replicas?|\b(?:database|db|postgres\w*|mysql|redis|kafka|mongo\w*)\b/i),
    wording(QUANTITIES.coverage, ['coverage'], [String.raw `\bcoverage\b[^,;]{0,50}?(?<![\w.])${PERCENT}`, String.raw `(?<![\w.])${PERCENT}\s+(?:\w+\s+){0,2}coverage\b`]),
    wording(QUANTITIES.interval, ['health'], [String.raw `\bhealth ?-?checks?\b[^;]{0,60}?\b(?:every|interval)${checklist_figures_LINK}${SPAN}`, String.raw `\bhealth ?-?checks?\b[^;]{0,60}?\b${SPAN}\s+interval\b`]),
    wording(QUANTITIES.memory, ['mem', 'ram'], [String.raw `\b(?:memory|mem|ram)\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,30}?(?<![\w.])${SIZE}`, String.raw `(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\s+(?:limit|cap)`, String.raw `\b(?:memory|mem|ram)\s+limit\w*\s+(?:\w+\s+){0,2}${SIZE}`, String.raw `\blimits?\b[^,;]{0,20}?(?<![\w.])${SIZE}\s+(?:of\s+)?(?:memory|ram)\b`], /\balert|\busage|\brequests?\b|\bheap\b|\bupload/i),
    wording(QUANTITIES.cpu, ['cpu', 'core'], [String.raw `\bcpus?\b(?=.{0,40}(?:limit|cap|max))[^,;]{0,20}?(?<![\w.])${CORES}(?!\s?[\w%.])`, String.raw `(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\s+(?:limit|cap)`, String.raw `\bcpus?\s+limit\w*[^,;]{0,15}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`, String.raw `\blimits?\b[^,;]{0,20}?(?<![\w.])${CORES}\s?(?:v?cpus?|cores?)\b`], /\balert|\busage|\brequests?\b/i),
    wording(QUANTITIES.logSize, ['max-size', 'rotat'], [String.raw `\bmax-size\b${checklist_figures_LINK}${SIZE}`, String.raw `\blogs?\b(?=.{0,60}\brotat)[^;]{0,60}?(?<![\w.])${SIZE}`]),
    wording(QUANTITIES.logFiles, ['max-file'], [String.raw `\bmax-file\b${checklist_figures_LINK}${NUMBER_ALONE}`]),
];
const SIZED = new Set([QUANTITIES.memory, QUANTITIES.logSize]);
const LEAST = /(?:\bat least|\bmin(?:imum)?(?: of)?|≥|>=?|\bmore than|\bover|\babove|\bfall below|\bdrop below|\bnot below)\s*$/i;
const checklist_figures_MOST = /(?:\bat most|\bmax(?:imum)?(?: of)?|≤|<=?|\bunder|\bbelow|\bup to|\bnot more than|\bno more than)\s*$/i;
const ROUGHLY = /(?:~|\babout|\baround|\bapprox\w*|\broughly|\d\s?[-–])\s*$/i;
const OR_MORE = /^\s*(?:\+|or more|minimum|at least|as a minimum)/i;
const RANGE = /^\s?[-–]\s?\d/;
/** Whether a line says that too low a coverage stops something, rather than how high it was. */
const GATE = /\b(?:gate|threshold|minimum|min|enforced?|fails?|require[ds]?|at least|fall below|drop below|block(?:s|ed)?)\b|≥|>=/i;
/**
 * Holds the figures of a line against what files set: workers of the command that wins, replicas, limits, intervals,
 * the coverage below which tests fail. Undefined where it has none of them, or no file sets one.
 */
const judgeFigures = (0,once_per/* oncePerName */.G)((project, item) => {
    if (item.numbers.length === 0 && !/\b(?:two|three|four|five|six|eight|ten)\b/i.test(item.text))
        return undefined;
    const text = item.text.slice(0, 400);
    const small = text.toLowerCase();
    const verdicts = WORDINGS.flatMap((wording) => {
        const figure = !wording.words.some((word) => small.includes(word)) || wording.unless?.test(text) ? undefined : figureIn(text, wording);
        return figure ? (verdictOn(figure, item, project) ?? []) : [];
    });
    const worst = verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? verdicts[0];
    return worst && { ...worst, count: verdicts.length };
});
function figureIn(text, { kind, patterns }) {
    const match = firstMatch(patterns, text);
    const { number, unit = '' } = match?.groups ?? {};
    if (!match || number === undefined)
        return undefined;
    const at = match.index + match[0].lastIndexOf(number);
    const before = text.slice(0, at);
    const behind = text.slice(at + number.length);
    const value = SIZED.has(kind) ? bytesOf(`${number}${unit}`) : checklist_figures_valueOf(number, unit);
    if (value === undefined || ROUGHLY.test(before) || RANGE.test(behind) || /^[.,]\d/.test(behind))
        return undefined;
    const bound = LEAST.test(before) || OR_MORE.test(behind) ? 'least' : checklist_figures_MOST.test(before) ? 'most' : 'just';
    return { kind, value, bound, written: `${number}${unit === '' ? '' : ` ${unit}`}` };
}
function firstMatch(patterns, text) {
    for (const pattern of patterns) {
        const match = pattern.exec(text);
        if (match)
            return match;
    }
    return null;
}
function checklist_figures_valueOf(number, unit) {
    if (unit === '')
        return WORDS[number.toLowerCase()] ?? Number(number);
    if (/^s(?:ec|$)/i.test(unit))
        return Number(number);
    return Number(number) * 60;
}
function verdictOn({ kind, value, bound, written }, item, project) {
    const all = quantitiesOf(project, kind);
    const parts = partsMeant(item, project);
    const told = parts ? all.filter(({ service }) => service === undefined || parts.has(service)) : all;
    const [first] = told;
    if (!first)
        return undefined;
    const isMet = ({ value: own }) => (bound === 'least' ? own >= value : bound === 'most' ? own <= value : kind.isSame(own, value));
    const met = told.filter(kind === QUANTITIES.coverage ? ({ value: own }) => own >= value : isMet);
    const shown = met[0] ?? first;
    const places = [{ at: shown.at, message: `${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`}: ${shown.written}` }];
    const reason = `the ${kind.name}${shown.service === undefined ? '' : ` of ${shown.service}`} ${kind.name.endsWith('s') ? 'are' : 'is'} ${shown.written}, and the line says ${bound === 'least' ? 'at least ' : bound === 'most' ? 'at most ' : ''}${written}`;
    if (met.length === told.length)
        return { state: 'met', reason, places };
    if (met.length > 0 || (kind === QUANTITIES.coverage && !GATE.test(item.text)))
        return { state: 'unknown', reason: `${reason}; others have other figures`, places: [] };
    return { state: 'broken', reason, places };
}

// EXTERNAL MODULE: ./lib/checks/container/healthcheck-present.js
var healthcheck_present = __webpack_require__(9225);
// EXTERNAL MODULE: ./lib/documents/env-file.js
var env_file = __webpack_require__(7956);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/tree/grouped-by.js
var grouped_by = __webpack_require__(9390);
;// CONCATENATED MODULE: ./lib/policy/checklist-findings.js







/** Answers by concern, looked up once a checklist. */

/** Whether a finding is about a stage that only tasks such as migrations run in: people mean the image that goes on running. */
function isOfTasks({ at }, { production }) {
    const [nearest] = production.images.filter(({ path, stage }) => path === at.path && (stage.from?.at.line ?? 0) <= at.line).toSorted((a, b) => (b.stage.from?.at.line ?? 0) - (a.stage.from?.at.line ?? 0));
    return nearest !== undefined && (0,healthcheck_present/* isForTasksAlone */.D)(nearest, production.systems);
}
/**
 * The findings that are really about what the line says: of the keys, files, ports and services it names, where it
 * names any. A finding that its rule itself takes for a lesser matter contradicts nobody.
 */
function findingsAbout(item, binding, { findings }, project) {
    const { rule, subject } = binding;
    const outright = binding.reach.includes('exact');
    const failing = findings.filter((finding) => finding.state === 'fail' && (outright || finding.rule !== rule.id || weight(finding.severity) <= weight(rule.severity)));
    if (failing.length === 0)
        return [];
    const fits = [ofNames(item, binding), isOfPartsMeant(item, binding, project), isOfPartsNamed(item, binding, project), ofTechnologies(item, project), ofMeaning(item)];
    const speaking = new Set([...checklist_findings_stemsOf(item.text), ...phraseStems(binding)]);
    const versions = item.text.match(VERSION) ?? [];
    const about = failing.filter((finding) => {
        if (isOfTasks(finding, project) || UNSEEN.test(finding.message))
            return false;
        if ((0,env_file/* isExampleName */.w)(finding.at.path) && STANDS_IN.test(finding.message))
            return false;
        if (!fits.every((isAboutIt) => isAboutIt(finding)))
            return false;
        // What the line itself says to be so.
        if (versions.length > 0 && versions.every((version) => finding.message.includes(version)))
            return false;
        if (item.spans.some((span) => span.length > 2 && finding.message.includes(` is ${span}`)) || finding.message.includes(` is ${lastWord(item)}`))
            return false;
        if (outright || subject.paths.length + subject.keys.length > 0)
            return true;
        return finding.at.path !== READINESS_FILE && checklist_findings_stemsOf(finding.message).some((each) => speaking.has(each));
    });
    return checklist_findings_nearest(item, about, rule).toSorted((a, b) => Number(b.rule === rule.id) - Number(a.rule === rule.id));
}
const VERSION = /(?<![\w.])v?\d{1,4}\.\d{1,4}\.\d{1,4}(?![\w.]*\d)/g;
/** Whether a finding is about the keys, files and ports that a line names. */
function ofNames({ ports, spans }, { subject, reach }) {
    // `cap_drop` is what a file has, and no variable.
    const keys = reach.includes('exact') ? subject.keys.filter((key) => key !== key.toLowerCase()) : subject.keys;
    const paths = subject.paths.length > 1 ? subject.paths.filter((path) => !HOLDS_OTHERS.test(path)) : subject.paths;
    const listed = subject.paths.some((path) => HOLDS_OTHERS.test(path)) ? spans.filter((span) => !HOLDS_OTHERS.test(span)) : [];
    return (finding) => {
        const { message } = finding;
        if (keys.length > 0 && !keys.some((key) => checklist_findings_mentions(message, key) || (PREFIXED.has(key) && message.includes(`_${key}`))))
            return false;
        if (paths.length > 0 && !paths.some((path) => isAbout(finding, path)))
            return false;
        if (listed.length > 0 && !listed.some((name) => message.includes(name)))
            return false;
        return ports.length === 0 || ports.some((port) => checklist_findings_mentions(message, String(port)));
    };
}
/** Whether a finding is about the stores and brokers that a line names, if it names any. */
function ofTechnologies(item, project) {
    const small = item.text.toLowerCase();
    const technologies = TECHNOLOGIES.filter((name) => small.includes(name));
    if (technologies.length === 0)
        return () => true;
    const parts = [...(partsMeant(item, project) ?? [])];
    return ({ message }) => technologies.some((name) => message.toLowerCase().includes(name)) || parts.some((name) => checklist_findings_mentions(message, name));
}
/** Whether a finding is about the headers, the kind of action, the resource and the kind of file that a line speaks of. */
function ofMeaning({ text }) {
    const headers = checklist_findings_HEADERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
    const ofProcessors = /\bcpus?\b/i.test(text) && !/\b(?:memory|mem|ram|resources?)\b/i.test(text);
    const foreign = /\b(?:third|first)[- ]part(?:y|ies)\b/i.test(text);
    const scope = SCOPES.find(([words]) => words.test(text))?.[1];
    return ({ message, at }) => {
        if (headers.length > 0 && !headers.some((name) => message.includes(name)))
            return false;
        if ((foreign && OWN_ACTION.test(message)) || (ofProcessors && /\bmemory\b/.test(message)))
            return false;
        return scope === undefined || scope.test(at.path);
    };
}
/** What a readiness file declares and the tree lacks is about the declaration. */
const READINESS_FILE = '.readiness.yml';
/** What people call the headers that findings name. */
const checklist_findings_HEADERS = [
    ['Strict-Transport-Security', /\bhsts\b|strict[- ]transport/i],
    ['Content-Security-Policy', /\bcsp\b|content[- ]security[- ]policy/i],
    ['X-Frame-Options', /x[- ]frame|clickjacking|frame options/i],
    ['X-Content-Type-Options', /nosniff|x[- ]content[- ]type|content[- ]type options/i],
    ['Referrer-Policy', /referrer[- ]policy/i],
];
/** Where a line says that it looks, and the files that are. */
const SCOPES = [
    [/\bDockerfiles?\b|\bbase images?\b|\bin(?:side)? (?:the|our|an?) (?:docker |container )?image\b/i, /(?:^|[/.])(?:docker|container)file(?:[.-][\w.-]+)?$/i],
    [/\bin (?:the |our )?(?:docker[- ]?)?compose\b/i, /compose/i],
];
/** What a rule says where it saw too little. */
const UNSEEN = /\bis not visible here\b|\bcannot be told\b/;
/** An action of the platform itself. */
const OWN_ACTION = /^(?:actions|github)\//;
/** Keys that frameworks put their own name before. */
const PREFIXED = new Set(['DEBUG', 'SECRET_KEY', 'LOG_LEVEL']);
/** Files that are named for the sake of the files they list. */
const HOLDS_OTHERS = /(?:^|\/)\.(?:docker|git)ignore$/;
/** What a line names of a system's parts. */
const TECHNOLOGIES = ['postgres', 'mysql', 'mariadb', 'mongo', 'redis', 'rabbitmq', 'kafka', 'elasticsearch', 'opensearch', 'memcached', 'minio', 'chroma', 'celery', 'sidekiq'];
/** An example stands with what everyone fills in. */
const STANDS_IN = /\bstands? (?:for|in)\b|\bplaceholder\b/i;
function lastWord({ text }) {
    return /(?<!\S)\S{3,}$/.exec(text)?.[0] ?? '\n';
}
/** The words of the phrase that bound a line, other words for the same among them. */
function phraseStems({ words }) {
    return words.flatMap(checklist_findings_stemsOf);
}
function weight(severity) {
    return rule/* SEVERITIES */.oC.indexOf(severity);
}
function checklist_findings_mentions(message, name) {
    const at = message.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0)
        return false;
    return !/\w/.test(message[at - 1] ?? ' ') && !/^(?:\w|\.\w)/.test(message.slice(at + name.length, at + name.length + 2));
}
function isAbout({ at, message }, path) {
    const plain = path.replace(/^\.?\//, '');
    return at.path === plain || at.path.endsWith(`/${plain}`) || plain.endsWith(`/${at.path}`) || checklist_findings_mentions(message, plain);
}
/** Those that tell most of what the line names, beyond the words that all findings of the rule have; all, where none does. */
function checklist_findings_nearest({ text }, findings, rule) {
    if (findings.length < 2)
        return findings;
    const templates = [rule.message, ...Object.values(rule.variants).flatMap(({ message }) => message ?? [])];
    const common = new Set(templates.flatMap((template) => checklist_findings_stemsOf(template.replace(/\{\w+\}/g, ' '))));
    const line = new Set(checklist_findings_stemsOf(text));
    const shared = findings.map(({ message }) => new Set(checklist_findings_stemsOf(message).filter((each) => !common.has(each) && line.has(each))).size);
    const most = Math.max(...shared);
    return findings.filter((_, index) => shared[index] === most);
}
function checklist_findings_stemsOf(text) {
    return wordsOf(text).filter((word) => !isStopWord(word) && !/^\d+$|^(?:no|not|set|sets|nothing|configured|production)$/.test(word)).map(stem);
}

// EXTERNAL MODULE: ./lib/documents/data-file.js
var data_file = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/tree/folders.js
var folders = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/tree/location.js
var tree_location = __webpack_require__(4041);
;// CONCATENATED MODULE: ./lib/policy/checklist-paths.js







const EXISTS = /\b(?:exists?|present|created|committed|in (?:the )?(?:repo|repository|git)|checked in|added|written|is valid|available)\b/i;
const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$|^(?:[\w@.-]+\/)*(?:CODEOWNERS|Dockerfile|Makefile|Procfile|LICEN[CS]E|\.(?:docker|git)ignore)$/;
const VALID = /\b(?:valid|well-?formed|pars(?:es?|ed|eable|able))\b/i;
/** What must not be in a repository, or is made where the system runs. */
const checklist_paths_ELSEWHERE = /(?:^|\/)\.env(?:\.(?!.*(?:example|sample|template))|$)|^\/|^~|^\.\.\/|(?:^|\/)(?:dist|build|node_modules|target|logs?)\/|\.(?:log|pem|key|crt|service|timer|sock|pid)$/;
const DOCUMENT = /\.(?:md|mdx|rst|adoc)$/i;
const checklist_paths_LEADING = /(?:\b(?:in|see|under|at|by|cf\.)\s+(?:the\s+)?|[(→:–—]\s*|->\s*)[`"]?$/i;
const ELSEWHERE_TOLD = /\b(?:wiki|confluence|notion|other repo\w*|separate repo\w*|\w+ repo(?:sitory)?\b)/i;
/** Files that take comments although JSON has none. */
const WITH_COMMENTS = /(?:^|\/)(?:[jt]sconfig[\w.-]*|devcontainer|settings|launch|tasks)\.json$/;
/**
 * Looks for the files that a line says exist. A document may speak from another folder than the root: a file counts as
 * missing only where no file has its name. Undefined where the line says no such thing.
 */
function namedFiles(item, { tree }) {
    const { text, paths } = item;
    const named = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => FILE_NAME.test(path) && !checklist_paths_ELSEWHERE.test(path));
    const isValid = VALID.test(text);
    if (named.length === 0 || named.length < paths.length || !(isValid || EXISTS.test(text) || namesOnlyFiles(item) || leadsTo(text, named)))
        return undefined;
    const byName = filesByName(tree);
    const missing = [];
    const there = [];
    for (const path of named) {
        const name = (0,folders/* baseNameOf */.mv)(path);
        const called = byName.get(name) ?? (LICENCE.test(name) ? tree.entries.flatMap((entry) => (A_LICENCE.test(entry.path) ? [entry.path] : [])) : []);
        const found = called.find((each) => each === path) ?? called[0];
        if (found !== undefined)
            there.push({ at: (0,tree_location/* fileStart */.N)(found), message: `${found} is there` });
        else
            missing.push(path);
    }
    const faults = isValid ? there.map(({ at: { path } }) => faultOf(path, tree)) : [];
    return { missing, there, broken: faults.flatMap((fault) => (typeof fault === 'object' ? [fault] : [])), unread: faults.includes('unread') };
}
/** Whether a line leads to documents rather than to say something of them: `recorded in docs/slo.md`, `Runbook (docs/runbook.md)`. */
function leadsTo(text, paths) {
    if (ELSEWHERE_TOLD.test(text))
        return false;
    return paths.every((path) => {
        const at = text.indexOf(path);
        return DOCUMENT.test(path) && path.includes('/') && at > 0 && checklist_paths_LEADING.test(text.slice(Math.max(0, at - 20), at));
    });
}
const LICENCE = /^LICEN[CS]E$/;
/** A licence may have an ending, and goes by other names. */
const A_LICENCE = /(?:^|\/)(?:(?:un)?licen[cs]e(?:[.-][\w.-]+)?|copying)$/i;
const filesByName = (0,once_per/* oncePer */.P)(({ entries }) => (0,grouped_by/* groupedBy */.m)(entries.flatMap(({ path, kind }) => (kind === 'other' ? [] : [path])), folders/* baseNameOf */.mv));
/** Why a data file cannot be read: `whole` where it can, `unread` where nothing here reads its form. */
function faultOf(path, tree) {
    const format = (0,data_file/* formatOf */.be)(path);
    if (format === 'text' || format === 'csv' || WITH_COMMENTS.test(path))
        return 'unread';
    const source = tree.read(path);
    if ((0,tree_tree/* isProblem */.AN)(source) || source.text.includes('{{'))
        return 'unread';
    const [problem] = (0,data_file/* isPointer */._V)(source) ? [] : ((0,data_file/* readDataFile */.lD)(source, format)?.problems ?? []);
    if (problem)
        return { at: { path, line: problem.line, endLine: problem.line, column: 1 }, message: `${path} cannot be read: ${problem.message}` };
    return source.text.trim() === '' ? { at: (0,tree_location/* fileStart */.N)(path), message: `${path} is empty` } : 'whole';
}

// EXTERNAL MODULE: ./lib/checks/environment/system-environment.js
var system_environment = __webpack_require__(1334);
// EXTERNAL MODULE: ./lib/documents/document.js
var documents_document = __webpack_require__(9169);
;// CONCATENATED MODULE: ./lib/policy/checklist-values.js



/**
 * Holds the values a line names against production's declared environment, or that of the `parts` it is about. Undefined
 * where it names none that can be compared.
 */
function judgeValues({ values, forbidden }, project, parts) {
    const keys = [...new Set([...Object.keys(values), ...Object.keys(forbidden)])];
    const verdicts = keys.flatMap((key) => judgeKey(key, (values[key] ?? []).filter(isComparable), forbidden[key] ?? [], project, parts) ?? []);
    if (verdicts.length === 0)
        return undefined;
    return verdicts.find(({ state }) => state === 'broken') ?? verdicts.find(({ state }) => state === 'unknown') ?? { ...verdicts[0], places: verdicts.flatMap(({ places }) => places) };
}
/** Addresses and lists stand in a checklist as examples. */
function isComparable(value) {
    return /^[\w.+-]{1,60}$/.test(value);
}
function judgeKey(key, wanted, forbidden, project, parts) {
    if (wanted.length + forbidden.length === 0)
        return undefined;
    const set = setIn(project, key, parts).filter(isOfProduction);
    const known = set.filter(({ value }) => value.known);
    const broken = known.find((variable) => isOneOf(variable, forbidden) || (wanted.length > 0 && !isOneOf(variable, wanted)));
    if (broken)
        return { state: 'broken', reason: `${key} is ${said(broken, project)} in production`, places: [placeOf(broken, project)] };
    if (known.length === 0 || known.length < set.length)
        return { state: 'unknown', reason: `no file tells what ${key} is in production`, places: [] };
    return { state: 'met', reason: `${key} is ${said(known[0], project)} in production`, places: known.slice(0, 1).map((variable) => placeOf(variable, project)) };
}
/** What sets a key where it takes effect; of the parts alone, where some of these run and set it. */
function setIn(project, key, parts) {
    const environments = (0,system_environment/* systemEnvironments */.k)(project);
    const own = environments.flatMap(({ deployments }) => deployments.filter(({ name }) => parts?.has(name)).flatMap(({ environment }) => environment.filter((variable) => variable.key === key)));
    return own.length > 0 ? own : environments.flatMap((environment) => environment.effective(key));
}
/** An example that names no environment tells how to develop. */
function isOfProduction({ source, kind }) {
    return source !== 'example' && kind !== 'unset';
}
function isOneOf({ value }, values) {
    if (!value.known)
        return false;
    const own = value.value.trim().toLowerCase();
    return values.some((each) => same(own, each.trim().toLowerCase()));
}
const TRUTHS = [['true', '1', 'yes', 'on', 'enabled'], ['false', '0', 'no', 'off', 'disabled'], ['production', 'prod'], ['warn', 'warning']];
function same(a, b) {
    if (a === b || (a !== '' && b !== '' && Number(a) === Number(b)))
        return true;
    return TRUTHS.some((words) => words.includes(a) && words.includes(b));
}
function placeOf(variable, project) {
    return { at: variable.at, message: `${variable.key} is ${said(variable, project)}` };
}
/** A value as a sentence may have it: that of a secret stays where it is. */
function said({ key, value }, { declared }) {
    return (0,declared_secrets/* isSecretKey */.u)(declared, key) ? 'a value that is kept out of here' : (0,documents_document/* shown */.SP)(value);
}
/** Whether production's declared environment has all of the keys. */
function areSet(keys, project) {
    const environments = (0,system_environment/* systemEnvironments */.k)(project);
    return keys.every((key) => environments.some((environment) => environment.effective(key).filter(isOfProduction).length > 0));
}

// EXTERNAL MODULE: ./lib/documents/source-phrases.js
var source_phrases = __webpack_require__(4302);
;// CONCATENATED MODULE: ./lib/policy/checklist-health.js


const ASKED = new Set(['health-check-wired', 'health-endpoint-behaviour', 'container-healthcheck']);
const checklist_health_ENDPOINT = /\bhealth(?:[- ]?checks?)?[- ](?:end-?points?|routes?|urls?|paths?)\b/i;
const checklist_health_ROUTE = /(?:\.|@|\b)(?:get|route|all|use|path|add_api_route|add_url_rule|head)\s*(?:\(\s*)?(?:path\s*=\s*)?['"`]\/(?:[\w-]+\/){0,4}(health|healthz|healthcheck|health-check|livez|readyz)\b[^'"`]{0,40}['"`]/i;
const PHRASES = ['/health', '/livez', '/readyz'];
/** The route by which a program answers for its health, where a line says that there is none. */
function servedHealth({ text }, { rule }, { tree }) {
    if (!ASKED.has(concernOf(rule)) || !checklist_health_ENDPOINT.test(text))
        return undefined;
    const served = (0,source_phrases/* sourcePhrases */.m)(tree, PHRASES, 'strings').find(({ line }) => checklist_health_ROUTE.test(line));
    const route = served && checklist_health_ROUTE.exec(served.line);
    return served && route ? { at: served.at, message: `the program serves ${/\/[^'"`]*/.exec(route[0])?.[0] ?? 'it'}` } : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/checklist-verdict.js












/**
 * `true`: the repository shows what the line says, be it done, open or absent; `contradicted`: it shows otherwise;
 * `unknown`: it shows too little to tell.
 */
const CLAIM_STATES = (/* unused pure expression or super */ null && (['true', 'contradicted', 'unticked-but-proven', 'attestation-missing', 'unbound', 'unknown']));
/** Holds every line of a checklist to what its rule found. `bindings`: one for each of the checklist's items; `rules`: those that `report` answers. */

function judged(line) {
    const stand = standOf(line.item);
    const { polarity } = line.item;
    if (polarity === 'trigger' || polarity === 'criterion')
        return byWord(line);
    if (stand === 'so')
        return claimedSo(line);
    if (stand === 'absent')
        return claimedAbsent(line);
    if (stand === 'open')
        return stillOpen(line);
    const state = stateOf(line.answer);
    return state === 'pass' || state === 'attested' ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown('the line claims neither that it is done nor that it is missing');
}
function claimedSo(line) {
    const { item, answer, project } = line;
    const files = namedFiles(item, project);
    if (files && files.missing.length > 0)
        return { state: 'contradicted', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: files.there };
    const [fault] = files?.broken ?? [];
    if (fault)
        return { state: 'contradicted', reason: fault.message, places: files?.broken ?? [] };
    const values = valuesOf(line);
    if (values?.state === 'broken' && !isConditional(item))
        return { state: 'contradicted', reason: values.reason, places: values.places };
    const figures = judgeFigures(project, item);
    if (figures?.state === 'broken' && !isHedged(item) && !tellsOfPeople(item))
        return { state: 'contradicted', reason: figures.reason, places: figures.places };
    const state = stateOf(answer);
    if (files && !files.unread && (state !== 'fail' || namesOnlyFiles(item)))
        return areThere('true', files);
    if (state === 'fail')
        return claimedButFailing(line);
    if (state === 'missing' || state === 'expired')
        return byWord(line);
    if (values?.state === 'met')
        return { state: 'true', reason: values.reason, places: values.places };
    if (state !== 'pass' && state !== 'attested')
        return unknown(whyNothing(state));
    const doubt = doubtOfProof(line);
    return doubt === undefined ? { state: 'true', reason: shownBy(line), places: proofs(line) } : unknown(doubt);
}
/** The rule fails: that contradicts the line only where the finding is about the very thing, and about a state of files. */
function claimedButFailing(line) {
    const { item, binding, answer, project } = line;
    const about = findingsAbout(item, binding, answer, project);
    const [first] = about;
    if (!first)
        return unknown(`what ${binding.rule.id} found is not about what this line names`);
    if (binding.confidence === 'likely')
        return unknown(`it may speak of ${binding.rule.id}, which found: ${first.message}`);
    // What a line says a file sets up is not a matter of somebody's word.
    if (isAnsweredByWord(binding.rule) && !binding.reach.includes('exact'))
        return { state: 'attestation-missing', reason: `nobody attests it, and ${binding.rule.id} found: ${first.message}`, places: [] };
    if (isOfPipeline(binding) && !tellsOfPipeline(item))
        return unknown(`how the code is stands in no workflow; ${binding.rule.id} found: ${first.message}`);
    if (asksToDo(item))
        return unknown(`what somebody does stands in no file; ${binding.rule.id} found: ${first.message}`);
    if (tellsOfResult(item))
        return unknown(`files do not keep a run's result; ${binding.rule.id} found: ${first.message}`);
    if (binding.confidence !== 'marker' && (tellsOfElsewhere(item) || foreignPlace(item, binding.rule, about, project) !== undefined))
        return unknown(`it speaks of another place than this repository; ${binding.rule.id} found: ${first.message}`);
    const tool = toolPresent(item, binding, project);
    if (tool !== undefined)
        return unknown(`${tool} is set up, and what it does is not known for sure; ${binding.rule.id} found: ${first.message}`);
    if (isHedged(item) || isNarrower(binding))
        return unknown(`it speaks of a part only; ${binding.rule.id} found: ${first.message}`);
    return { state: 'contradicted', reason: first.message, places: placesOf(about) };
}
/** A finding at more places is told by the first of them. */
const checklist_verdict_MOST_PLACES = 3;
/** Below, a line says more than its phrase knows of: it may speak of something narrower. */
const LEAST_COVERAGE = 0.45;
const LEAST_COVERAGE_OF_ABSENCE = 0.7;
/** From here on even what follows `in` or `for` is a word of the phrase. */
const WHOLE_COVERAGE = 0.95;
function isNarrower({ coverage, reach, subject }) {
    return !reach.includes('exact') && coverage < LEAST_COVERAGE && subject.keys.length === 0;
}
/** Rules that look at workflows tell how code is checked, not how it is. */
function isOfPipeline({ rule }) {
    return rule.id.startsWith('ci/');
}
function claimedAbsent(line) {
    const { item, binding, answer, project } = line;
    const state = stateOf(answer);
    const files = namesOnlyFiles(item) ? namedFiles(item, project) : undefined;
    if (files)
        return files.missing.length === 0 ? areThere('contradicted', files) : { state: 'true', reason: `no file called ${files.missing.join(', ')} is in the repository`, places: [] };
    const health = servedHealth(item, binding, project);
    if (health && binding.confidence !== 'likely')
        return { state: 'contradicted', reason: health.message, places: [health] };
    if (state === 'fail') {
        const about = findingsAbout(item, binding, answer, project);
        return about.length > 0 ? { state: 'true', reason: about[0]?.message ?? '', places: placesOf(about) } : unknown(`what ${binding.rule.id} found is not about what this line names`);
    }
    if (state !== 'pass')
        return unknown(whyNothing(state));
    const places = proofs(line);
    if (isAnsweredByWord(binding.rule) && !(saysNone(item) && isBrief(item)))
        return unknown(`a sign of it is there (${binding.rule.id}), which does not tell whether it is enough`);
    if (binding.confidence !== 'marker' && !speaksOfAll(line))
        return unknown(`${binding.rule.id} finds nothing wrong, but the line may speak of something else`);
    if (places.length === 0)
        return unknown(`${binding.rule.id} finds nothing wrong, and no place shows it`);
    const unnamed = unnamedIn(line);
    if (unnamed !== undefined)
        return unknown(`${binding.rule.id} finds nothing wrong, and nothing that shows it names ${unnamed}`);
    return { state: 'contradicted', reason: shownBy(line), places };
}
/** Whether a line bound by its words says that all of it is absent, and no side of it. */
function speaksOfAll({ item, binding: { confidence, coverage, reach } }) {
    if (confidence !== 'sure' || coverage < LEAST_COVERAGE_OF_ABSENCE || reach.includes('part'))
        return false;
    if (isHedged(item) || tellsOfPeople(item) || tellsOfResult(item) || item.numbers.length > 0)
        return false;
    return !isQualified(item) || coverage >= WHOLE_COVERAGE;
}
function stillOpen(line) {
    const { item, binding, answer, project } = line;
    const values = valuesOf(line);
    const state = stateOf(answer);
    if (state === 'fail' || values?.state === 'broken') {
        const [first] = findingsAbout(item, binding, answer, project);
        const reason = values?.state === 'broken' ? values.reason : first?.message;
        return reason === undefined ? unknown(`what ${binding.rule.id} found is not about what this line names`) : { state: 'true', reason, places: values?.places ?? (first ? [{ at: first.at, message: first.message }] : []) };
    }
    if (values?.state === 'met')
        return { state: 'unticked-but-proven', reason: values.reason, places: values.places };
    const files = namedFiles(item, project);
    if (files)
        return files.missing.length + files.broken.length === 0 && !files.unread && !tellsOfPeople(item) ? areThere('unticked-but-proven', files) : unknown('not all that it names is there and can be read');
    if (state !== 'pass' && state !== 'attested')
        return unknown(whyNothing(state));
    const doubt = binding.confidence === 'likely' ? `it may speak of ${binding.rule.id}, which finds nothing wrong` : doubtOfProof(line);
    return doubt === undefined ? { state: 'unticked-but-proven', reason: shownBy(line), places: proofs(line) } : unknown(doubt);
}
/** What a pass leaves open of what the line says. */
function doubtOfProof({ item, binding, answer, project }) {
    if (stateOf(answer) === 'attested')
        return undefined;
    if (binding.subject.keys.length > 0 && !areSet(binding.subject.keys, project))
        return `no file tells whether ${binding.subject.keys.join(', ')} is set in production`;
    const figures = judgeFigures(project, item);
    if (item.numbers.length > (figures?.state === 'met' ? figures.count : 0))
        return `files show it, but not its figure (${item.numbers.map(({ value, unit }) => `${value}${unit === '' ? '' : ` ${unit}`}`).join(', ')})`;
    if (tellsOfResult(item))
        return "it is set up; a run's result stands in no file";
    if (tellsOfPeople(item))
        return 'files show a part of it; the rest only people know';
    const unnamed = unnamedIn({ item, binding, answer, project });
    if (unnamed !== undefined)
        return `files show it, and none of them names ${unnamed}`;
    return isNarrower(binding) || binding.reach.some((reach) => reach !== 'exact') ? `it says more than ${binding.rule.id} looks at` : undefined;
}
/** What the line names and no proof of the rule does. */
function unnamedIn({ item, binding, answer, project }) {
    if (binding.confidence === 'marker')
        return undefined;
    const proofs = answer.results.flatMap(({ evidence }) => evidence);
    return unprovenTool(item, proofs, project) ?? unaccounted(item, binding.rule, proofs, project);
}
function valuesOf({ item, project }) {
    const demanded = demandedValues(item);
    return demanded && judgeValues(demanded, project, partsMeant(item, project));
}
/** Somebody's word is what answers it. */
function byWord({ item, binding, answer }) {
    const state = stateOf(answer);
    if (state === 'attested')
        return { state: 'true', reason: 'somebody attests it', places: answer.results.flatMap(({ evidence }) => evidence.slice(0, 1)).map((at) => ({ at, message: 'attested here' })) };
    if (!isAnsweredByWord(binding.rule))
        return unknown(whyNothing(state));
    const ticked = item.mark === 'ticked' || item.mark === 'done';
    if (!ticked)
        return unknown('only people know, and nobody attests it');
    return { state: 'attestation-missing', reason: state === 'expired' ? 'what was attested has lapsed' : 'only people know, and nobody attests it', places: [] };
}
const HEAVIEST = ['fail', 'expired', 'missing', 'waived', 'unknown', 'attested', 'pass', 'not-applicable'];
/** The heaviest state among the rules that answer together. */
function stateOf({ results }) {
    return HEAVIEST.find((state) => results.some((result) => result.state === state)) ?? 'not-applicable';
}
function proofs({ answer }) {
    return answer.results.flatMap(({ evidence, title }) => evidence.slice(0, 1).map((at) => ({ at, message: title })));
}
function placesOf(findings) {
    return findings.slice(0, checklist_verdict_MOST_PLACES).map(({ at, message }) => ({ at, message }));
}
/** The files that a line names are there, whatever that makes of it. */
function areThere(state, { there }) {
    return { state, reason: there.map(({ message }) => message).join(', '), places: there };
}
function shownBy({ answer, binding }) {
    const result = answer.results.find(({ state }) => state === 'pass' || state === 'attested');
    return result?.state === 'attested' ? `somebody attests it (${result.id})` : `${result?.title ?? binding.rule.title} (${result?.id ?? binding.rule.id})`;
}
function whyNothing(state) {
    if (state === 'waived')
        return 'what the rule finds is waived';
    if (state === 'unknown')
        return 'a file that would tell could not be read for sure';
    return state === 'missing' || state === 'expired' ? 'only people know, and nobody attests it' : 'nothing in the repository tells of it';
}
function unknown(reason) {
    return { state: 'unknown', reason, places: [] };
}

// EXTERNAL MODULE: ./lib/policy/verdict.js
var verdict = __webpack_require__(7335);
;// CONCATENATED MODULE: ./lib/policy/held-checklists.js











/** Reads checklists, binds their lines, and holds each to what its rule finds. Rules without an answer yet are asked. */


/** What the lines claim that could be held against something. */



/** A line's words as a finding may quote them: what it says a secret is to be stays out. */
function withoutSecrets({ text, keys }, isSecret) {
    return keys.reduce((shown, { key, value }) => (value !== undefined && value.length > 2 && isSecret(key) ? shown.replaceAll(value, '…') : shown), text);
}


/***/ }))

};
