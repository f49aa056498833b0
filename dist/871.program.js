export const id = 871;
export const ids = [871];
export const modules = {

/***/ 3871:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var unknownMarkers=(function({ items }, rules) {
    return items.flatMap((({ marker, at }) => {
        if (marker === undefined || rules.some((rule) => (0,bind_item/* isCalled */.AP)(rule, marker)))
            return [];
        return [{ kind: 'syntax', path: at.path, line: at.line, message: `no rule is called "${marker}"${(0,nearest/* didYouMean */.a)(marker, rules.map(({ id }) => id))}` }];
    }));
}),heldChecklists=(function(paths, project, { rules, asked, answers, claimsOnly = false }) {
    const inForce = new Map(asked.rules.map(((rule) => [rule.id, rule])));
    const known = new Set(rules.map((({ id }) => id)));
    const own = asked.rules.filter((({ id }) => !known.has(id)));
    const all = own.length === 0 ? rules : [...rules, ...own];
    const unread = [];
    const bound = paths.flatMap(((path) => {
        const source = project.tree.read(path);
        if ((0,tree/* isProblem */.AN)(source)) {
            unread.push(source);
            return [];
        }
        const checklist = (0,documents_checklist/* parseChecklist */.W2)((0,checklist_status/* withoutStatus */.Lh)(source)).content;
        if (!checklist)
            return [];
        unread.push(...unknownMarkers(checklist, all));
        const { items } = checklist;
        const bindings = items.map(((item) => {
            const binding = claimsOnly && !isClaim(item) ? undefined : (0,bind_item/* bindItem */.Bs)(item, all, (0,bind_item/* parentsOf */.fY)(item, items));
            return binding && { ...binding, rule: inForce.get(binding.rule.id) ?? binding.rule };
        }));
        return [{ source, checklist, bindings }];
    }));
    const wanted = new Set(bound.flatMap((({ bindings }) => bindings.flatMap(((binding) => (binding ? [(0,phrase/* concernOf */.gY)(binding.rule)] : []))))));
    const complete = completed(answers, [...inForce.values()].filter(((rule) => wanted.has((0,phrase/* concernOf */.gY)(rule)) || rule.covers.some(((concern) => wanted.has(concern))))), asked, project);
    return { held: bound.map(((each) => ({ ...each, verdicts: (0,checklist_verdict/* judgeChecklist */.m)(each.checklist, each.bindings, complete, project, asked.rules) }))), unread, rules: all };
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
    return [{ at: item.at, text: withoutSecrets(item, isSecret), rule: binding.rule.id, says: (0,checklist_stand/* standOf */._f)(item) === 'absent' ? 'absent' : 'so', holds: state === 'true', shown: reason, places }];
}),isClaim=(function(item) {
    const stand = (0,checklist_stand/* standOf */._f)(item);
    return stand === 'so' || stand === 'absent';
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimsOf: (() => (/* binding */ claimsOf)),
  heldChecklists: (() => (/* binding */ heldChecklists))
});

// EXTERNAL MODULE: ./lib/checks/secrets/declared-secrets.js
var declared_secrets = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/documents/checklist.js + 15 modules
var documents_checklist = __webpack_require__(8734);
// EXTERNAL MODULE: ./lib/documents/checklist-status.js
var checklist_status = __webpack_require__(9913);
// EXTERNAL MODULE: ./lib/rules/bind-item.js + 2 modules
var bind_item = __webpack_require__(8487);
// EXTERNAL MODULE: ./lib/rules/evaluate.js
var evaluate = __webpack_require__(9304);
// EXTERNAL MODULE: ./lib/rules/phrase.js
var phrase = __webpack_require__(2438);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree = __webpack_require__(8622);
// EXTERNAL MODULE: ./lib/policy/checklist-stand.js
var checklist_stand = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
;// CONCATENATED MODULE: ./lib/policy/checklist-markers.js


/** Markers that name a rule there is none of, each a problem at its line. */


// EXTERNAL MODULE: ./lib/policy/checklist-verdict.js + 9 modules
var checklist_verdict = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/policy/verdict.js + 1 modules
var verdict = __webpack_require__(5933);
;// CONCATENATED MODULE: ./lib/policy/held-checklists.js











/** Reads checklists, binds their lines, and holds each to what its rule finds. Rules without an answer yet are asked. */


/** What the lines claim that could be held against something. */



/** A line's words as a finding may quote them: what it says a secret is to be stays out. */
function withoutSecrets({ text, keys }, isSecret) {
    return keys.reduce((shown, { key, value }) => (value !== undefined && value.length > 2 && isSecret(key) ? shown.replaceAll(value, '…') : shown), text);
}


/***/ }))

};
