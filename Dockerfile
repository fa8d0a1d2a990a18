# syntax=docker/dockerfile:1

# The product without its tests and build tools. It runs the TypeScript sources as they are: Node strips the types.
# It brings no embedded Postgres; DATABASE_URL names one (see docker-compose.yml).

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV CI=true PNPM="npx --yes pnpm@12.21.0"

# Everything, to build the web app.
FROM base AS build
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.local/share/pnpm/store \
  $PNPM install --frozen-lockfile
RUN node --input-type=module -e "await (await import('/app/scripts/start/webBuild.ts')).ensureWebBuilt('/app', console.log)"

# The workspace with what it needs to run. Not "pnpm deploy": it would put our packages under node_modules, where Node
# strips no types. Nothing that runs reads source maps or declarations, and of the web app only what was built is served.
FROM base AS production
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.local/share/pnpm/store \
  $PNPM install --frozen-lockfile --no-optional --prod --filter-prod "sopflow..." \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete \
  && find apps/web -mindepth 1 ! -name package.json -delete \
  && rm -rf packages/testkit

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4310 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
# Named one by one: settings of the tools stay behind.
COPY --from=production /app/package.json ./
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/packages packages
COPY --from=production /app/apps apps
COPY --from=production /app/scripts/start.ts scripts/
COPY --from=production /app/scripts/start scripts/start
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
EXPOSE 4310
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and gets the stop signal itself; it ends requests and jobs in good order.
CMD ["node", "scripts/start.ts"]
