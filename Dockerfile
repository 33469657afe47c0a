# The image of the server: docs/deploying.md says how to build, run and pin it.
ARG NODE_IMAGE=node:24-bookworm-slim

# What the two installs depend on. As long as nothing of it changes, neither is made again.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/ensure.mjs scripts/
COPY packages packages
RUN find packages -mindepth 2 -maxdepth 2 ! -name package.json -exec rm -rf {} +

# The packages as they run. Nothing that builds them has to be compiled, so no install script runs here.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
ENV TURBO_TELEMETRY_DISABLED=1
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY tsconfig.base.json turbo.json ./
COPY packages packages
RUN npm run build -- --filter=@codeties/server-koa
RUN find packages -mindepth 2 -maxdepth 2 ! -name package.json ! -name dist ! -name assets -exec rm -rf {} + \
    && find packages -type f '(' -name '*.d.ts' -o -name '*.map' -o -name '*.tsbuildinfo' ')' -delete

# What the server installs, and nothing else. SQLite's driver is compiled here from what the lockfile names by its digest: a binary
# that is downloaded ready-made is held to no digest, and may want a newer C library than this image has.
FROM ${NODE_IMAGE} AS production
RUN apt-get update \
    && apt-get install -y --no-install-recommends g++ make python3 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV CODETIES_ENSURING=1 npm_config_build_from_source=sqlite3 npm_config_nodedir=/usr/local
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --omit=optional --workspace packages/server-koa --include-workspace-root=false
RUN find node_modules/sqlite3/build -type f ! -path '*/build/Release/node_sqlite3.node' -delete \
    && find node_modules/sqlite3/build -type d -empty -delete \
    && rm -rf node_modules/sqlite3/deps node_modules/sqlite3/src

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Codeties" \
    org.opencontainers.image.description="Are two developers connected? Asks X and GitHub, and keeps every answer." \
    org.opencontainers.image.source="https://github.com/codeties/codeties" \
    org.opencontainers.image.documentation="https://github.com/codeties/codeties/blob/main/docs/deploying.md" \
    org.opencontainers.image.licenses="MIT"
# Others can reach this address: the server wants API_KEYS, or ALLOW_ANONYMOUS=true.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATABASE_URL=sqlite:/data/codeties.sqlite
WORKDIR /app
# For whomever the container is run as.
RUN mkdir --mode=1777 /data
COPY --from=production /app ./
COPY --from=build /app/packages packages
VOLUME /data
EXPOSE 8080
# The user "node". As a number, since some orchestrators want to see that it is not root.
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "packages/server-koa/dist/health-check.js"]
# The server is process 1 and takes SIGTERM itself: no shell may stand in between.
CMD ["node", "packages/server-koa/dist/main.js"]
