export const id = 976;
export const ids = [976,523];
export const modules = {

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   productionText: () => (/* binding */ productionText)
/* harmony export */ });
/* harmony import */ var _documents_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9169);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2037);
/* harmony import */ var _render_production_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4523);



/** Column at which places stand, where the value before them is short enough. */
const PLACES = 62;
/** What `show` prints for people: what we think runs, and where each line comes from. Secrets are masked. */
function productionText(production, masker) {
    const deployments = (0,_render_production_js__WEBPACK_IMPORTED_MODULE_0__.shownDeployments)(production);
    const parts = deployments.length === 0 ? ['Nothing was found that would run in production: no compose file, platform file, unit or Dockerfile.\n'] : [];
    let group;
    for (const deployment of deployments) {
        const files = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((deployment.system?.files ?? [deployment.path]).join(' + '));
        const doubt = deployment.standing === 'candidate' ? ' (a candidate: nothing says that this is what production runs)' : '';
        if (files !== group)
            parts.push(`${files}${doubt}\n`);
        group = files;
        parts.push(deploymentText(deployment, masker));
    }
    const inactive = production.systems.filter((system) => system.production).flatMap((system) => system.inactive);
    if (inactive.length > 0)
        parts.push(`Not started, since no active profile names them\n${inactive.map(({ name, profiles, at }) => row(`  ${name} (${profiles.join(', ')})`, at)).join('')}`);
    for (const { folder, candidates } of production.ambiguities) {
        const where = folder === '' ? 'this repository' : folder;
        parts.push(`What production runs of ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(where)} is not clear. Name it under "systems" in .readiness.yml; it could be\n${candidates.map(({ name, at }) => row(`  ${name}`, at)).join('')}`);
    }
    return parts.join('\n');
}
function deploymentText(deployment, masker) {
    const { service, image } = deployment;
    const lines = [row(`  ${deployment.name}`, deployment.at)];
    const setting = (label, value, at) => {
        if (value !== undefined)
            lines.push(row(`    ${label.padEnd(9)} ${masker.line(value)}`, at));
    };
    setting('image', deployment.pulled && (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(deployment.pulled.value), deployment.pulled?.at);
    setting('builds', image && `${image.path}${image.stage.name === undefined ? '' : `, stage ${image.stage.name}`}`, image && (service?.build?.at ?? image.stage.from?.at));
    setting('base', image?.base && (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(image.base.value), image?.base?.at);
    for (const { words, places } of deployment.started)
        setting('starts', words.map(_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP).join(' '), places[0]);
    setting('server', serverText(deployment), deployment.server?.at);
    const user = service?.user ?? image?.user;
    setting('user', user ? (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(user.value) : image ? `that of the base image` : undefined, user?.at ?? image?.base?.at);
    for (const port of service?.ports ?? [])
        setting('port', portText(port), port.at);
    if (!service)
        setting('port', deployment.port && (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(deployment.port.value), deployment.port?.at);
    for (const mount of service?.volumes ?? [])
        setting('mount', mountText(mount), mount.at);
    setting('health', healthText(deployment), service?.healthcheck?.at ?? deployment.healthPath?.at ?? image?.healthcheck?.at);
    setting('restart', deployment.restart && (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(deployment.restart.value), deployment.restart?.at);
    setting('instances', deployment.instances && (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(deployment.instances.value), deployment.instances?.at);
    if (deployment.environment.length > 0)
        lines.push('    environment\n', ...deployment.environment.map((variable) => variableRow(variable, masker)));
    return lines.join('');
}
function serverText({ server }) {
    if (!server)
        return undefined;
    const facts = [server.name];
    if (server.port)
        facts.push(`port ${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(server.port.value)}`);
    if (server.workers)
        facts.push(`${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(server.workers.value)} workers`);
    if (server.timeout)
        facts.push(`timeout ${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(server.timeout.value)} s`);
    if (server.reload)
        facts.push('reloads on changes');
    if (server.debug)
        facts.push('in debug mode');
    return facts.join(', ');
}
function portText({ target, published, hostIp, protocol }) {
    const host = published ? `${hostIp ? (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(hostIp) : 'all addresses'}:${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(published)}` : 'a free port';
    return `${host} to ${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(target)}/${protocol}`;
}
function mountText({ type, source, target, readOnly }) {
    return `${source ? (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(source) : type} at ${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(target)}${readOnly ? ', read-only' : ''}`;
}
function healthText({ service, image, healthPath }) {
    const own = service?.healthcheck;
    if (own)
        return own.disabled ? 'switched off' : (own.test?.value.map(_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP).join(' ') ?? "the image's own test");
    if (healthPath)
        return `GET ${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(healthPath.value)}`;
    if (!image?.healthcheck)
        return undefined;
    return image.healthcheck.disabled ? 'switched off' : "the image's HEALTHCHECK";
}
const KINDS = { literal: '', default: ' (default)', required: ' (required)', reference: ' (from the host)', unset: ' (empty)' };
function variableRow({ key, kind, value, raw, at }, masker) {
    const text = masker.value(key, value.known ? value.value : raw).text;
    return row(`      ${key}${kind === 'unset' ? '' : `=${text}`}${KINDS[kind]}`, at);
}
function row(text, at) {
    const left = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text);
    return at ? `${left.padEnd(PLACES)}  ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${at.path}:${at.line}`)}\n` : `${left}\n`;
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

;// CONCATENATED MODULE: ./lib/report/render-production.js


/** What `show --format json` prints: every system that production runs, secrets masked. What a platform file, a unit or a Dockerfile alone would run is a system of one service. */
function productionJson(production, masker) {
    const systems = production.systems.filter((system) => system.production).map((system) => maskedSystem(system, masker));
    const others = shownDeployments(production).filter(({ by }) => by !== 'compose').map((deployment) => systemOfDeployment(deployment, masker));
    return { systems: [...systems, ...others] };
}
/** What runs, and what may: deployments that are only for development are left out. */
function shownDeployments(production) {
    return production.deployments.filter(({ standing }) => standing !== 'other');
}
function maskedSystem(system, masker) {
    const { name, files, services } = systemView(system);
    return { name, files, services: Object.fromEntries(Object.entries(services).map(([key, service]) => [key, maskedService(service, masker)])) };
}
function maskedService(service, masker) {
    return {
        ...service,
        build: service.build && { ...service.build, context: service.build.context || '.', args: maskedVariables(service.build.args, masker) },
        command: service.command?.map(masker.line) ?? null,
        entrypoint: service.entrypoint?.map(masker.line) ?? null,
        environment: maskedVariables(service.environment, masker),
        healthcheck: service.healthcheck && { ...service.healthcheck, test: service.healthcheck.test?.map(masker.line) ?? null },
    };
}
function maskedVariables(variables, masker) {
    return Object.fromEntries(Object.entries(variables).map(([key, variable]) => {
        const { text, masked } = masker.value(key, variable.value);
        return [key, { ...variable, value: text, ...(masked && { masked: true }) }];
    }));
}
function systemOfDeployment(deployment, masker) {
    const { name, path, image, pulled, started, environment, port, restart, folder } = deployment;
    const dockerfile = image && image.path !== path ? [image.path] : [];
    const service = {
        image: pulled ? (0,documents_document/* shown */.SP)(pulled.value) : null,
        build: image ? { context: folder === undefined || folder === '' ? '.' : folder, dockerfile: image.path, target: image.stage.name ?? null, args: {} } : null,
        command: started.length > 0 ? started.flatMap(({ words }, index) => [...(index > 0 ? ['&&'] : []), ...words.map((word) => masker.line((0,documents_document/* shown */.SP)(word)))]) : null,
        entrypoint: null,
        environment: maskedVariables(viewOf(environment), masker),
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
