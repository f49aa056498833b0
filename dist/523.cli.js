export const id = 523;
export const ids = [523];
export const modules = {

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ maskedValue),
/* harmony export */   q: () => (/* binding */ maskedLine)
/* harmony export */ });
/* harmony import */ var _checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);



/** Characters of a secret that may be shown. */
const SHOWN = 4;
/** A value as it may be shown: of a secret its first characters, of an address everything but the password in it. */
function maskedValue(name, value) {
    const text = (0,_checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSecret */ .L4)(name) && isGiven(value) ? hidden(value) : maskedLine(value);
    return { text, masked: text !== value };
}
const LOGIN = /(:\/\/[^\s/:@"']{0,200}:)([^\s/@"']{1,500})(@)/g;
const ASSIGNMENT = /([A-Za-z_][\w.-]{0,120})(["']?\s{0,8}(?::-|[:=])\s{0,8}["']?)((?!\$)[^\s"'#,;}\\]{1,2000})/g;
const LONG_WORD = /[\w+/=.~-]{24,2000}/g;
/** A line of text as it may be shown: tokens, passwords in addresses, values of names that say secret, and random words are cut. */
function maskedLine(line) {
    return (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N_)(line)
        .replace(LOGIN, (whole, before, password, after) => (isGiven(password) ? before + hidden(password) + after : whole))
        .replace(ASSIGNMENT, (whole, name, sign, value) => ((0,_checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSecret */ .L4)(name) && isGiven(value) ? name + sign + hidden(value) : whole))
        .replace(LONG_WORD, (word) => ((0,_checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(word) ? hidden(word) : word));
}
/** A value of its own, not one that is fetched from elsewhere. */
function isGiven(value) {
    return value !== '' && !/^["']?([$?+]|<|\{\{|\/|\.\/)/.test(value) && !/^(true|false|null|none|yes|no)$/i.test(value) && !value.includes('…');
}
function hidden(value) {
    return `${value.length > 2 * SHOWN ? value.slice(0, SHOWN) : ''}…`;
}


/***/ }),

/***/ 4523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  productionJson: () => (/* binding */ productionJson),
  shownDeployments: () => (/* binding */ shownDeployments)
});

// EXTERNAL MODULE: ./lib/documents/document.js
var documents_document = __webpack_require__(9169);
;// CONCATENATED MODULE: ./lib/production/compose/view.js

/** A system as plain values for people and programs to read; what only the host knows is shown as written. Nothing is masked here. */
function systemView({ name, files, services }) {
    return { name, files, services: Object.fromEntries(services.map((service) => [service.name, serviceView(service)])) };
}
function serviceView(service) {
    return {
        image: view_text(service.image),
        build: service.build ? buildView(service.build) : null,
        command: texts(service.command),
        entrypoint: texts(service.entrypoint),
        environment: variables(service.environment),
        ports: service.ports.map(portView),
        volumes: service.volumes.map(mountView),
        healthcheck: service.healthcheck ? healthcheckView(service.healthcheck) : null,
        restart: view_text(service.restart),
        user: view_text(service.user),
        profiles: service.profiles,
    };
}
function view_text(located) {
    return located ? (0,documents_document/* shown */.SP)(located.value) : null;
}
function texts(located) {
    return located ? located.value.map(documents_document/* shown */.SP) : null;
}
function variables(list) {
    const view = ({ kind, value, raw, at: { path, line } }) => ({ value: value.known ? value.value : raw, kind, path, line });
    return Object.fromEntries(list.map((variable) => [variable.key, view(variable)]));
}
function buildView({ context, dockerfile, target, args }) {
    return { context: (0,documents_document/* shown */.SP)(context.value), dockerfile: view_text(dockerfile), target: view_text(target), args: variables(args) };
}
function portView({ target, published, hostIp, protocol, mode }) {
    return { target: (0,documents_document/* shown */.SP)(target), published: published ? (0,documents_document/* shown */.SP)(published) : null, host_ip: hostIp ? (0,documents_document/* shown */.SP)(hostIp) : null, protocol, mode };
}
function mountView({ type, source, target, readOnly }) {
    return { type, source: source ? (0,documents_document/* shown */.SP)(source) : null, target: (0,documents_document/* shown */.SP)(target), read_only: readOnly };
}
function healthcheckView({ disabled, test }) {
    return { disabled, test: texts(test) };
}

// EXTERNAL MODULE: ./lib/report/masking.js
var masking = __webpack_require__(5742);
;// CONCATENATED MODULE: ./lib/report/render-production.js



/** What `show --format json` prints: every system that production runs, secrets masked. What a platform file, a unit or a Dockerfile alone would run is a system of one service. */
function productionJson(production) {
    const systems = production.systems.filter((system) => system.production).map(maskedSystem);
    const others = shownDeployments(production).filter(({ by }) => by !== 'compose').map(systemOfDeployment);
    return { systems: [...systems, ...others] };
}
/** What runs, and what may: deployments that are only for development are left out. */
function shownDeployments(production) {
    return production.deployments.filter(({ standing }) => standing !== 'other');
}
function maskedSystem(system) {
    const { name, files, services } = systemView(system);
    return { name, files, services: Object.fromEntries(Object.entries(services).map(([key, service]) => [key, maskedService(service)])) };
}
function maskedService(service) {
    return {
        ...service,
        build: service.build && { ...service.build, context: service.build.context || '.', args: maskedVariables(service.build.args) },
        command: service.command?.map(masking/* maskedLine */.q) ?? null,
        entrypoint: service.entrypoint?.map(masking/* maskedLine */.q) ?? null,
        environment: maskedVariables(service.environment),
        healthcheck: service.healthcheck && { ...service.healthcheck, test: service.healthcheck.test?.map(masking/* maskedLine */.q) ?? null },
    };
}
function maskedVariables(variables) {
    return Object.fromEntries(Object.entries(variables).map(([key, variable]) => {
        const { text, masked } = (0,masking/* maskedValue */.p)(key, variable.value);
        return [key, { ...variable, value: text, ...(masked && { masked: true }) }];
    }));
}
function systemOfDeployment(deployment) {
    const { name, path, image, pulled, started, environment, port, restart, folder } = deployment;
    const dockerfile = image && image.path !== path ? [image.path] : [];
    const service = {
        image: pulled ? (0,documents_document/* shown */.SP)(pulled.value) : null,
        build: image ? { context: folder === undefined || folder === '' ? '.' : folder, dockerfile: image.path, target: image.stage.name ?? null, args: {} } : null,
        command: started.length > 0 ? started.flatMap(({ words }, index) => [...(index > 0 ? ['&&'] : []), ...words.map((word) => (0,masking/* maskedLine */.q)((0,documents_document/* shown */.SP)(word)))]) : null,
        entrypoint: null,
        environment: maskedVariables(viewOf(environment)),
        ports: port ? [{ target: (0,documents_document/* shown */.SP)(port.value), published: null, host_ip: null, protocol: 'tcp', mode: 'ingress' }] : [],
        volumes: [],
        healthcheck: null,
        restart: restart ? (0,documents_document/* shown */.SP)(restart.value) : null,
        user: image?.user ? (0,documents_document/* shown */.SP)(image.user.value) : null,
        profiles: [],
    };
    return { name, files: [path, ...dockerfile], services: { [name]: service } };
}
function viewOf(variables) {
    const view = ({ kind, value, raw, at: { path, line } }) => ({ value: value.known ? value.value : raw, kind, path, line });
    return Object.fromEntries(variables.map((variable) => [variable.key, view(variable)]));
}


/***/ })

};
