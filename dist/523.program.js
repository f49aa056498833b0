export const id = 523;
export const ids = [523];
export const modules = {

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
