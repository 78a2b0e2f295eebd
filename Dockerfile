# One image for web and worker (ROLE decides), one for the reverse proxy with the h5 build.
# `npm ci` runs no install scripts (.npmrc); nothing here needs any.

FROM node:24-bookworm-slim AS source
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/server/package.json apps/server/
COPY apps/miniprogram/package.json apps/miniprogram/
COPY libs/domain/package.json libs/domain/
COPY libs/contracts/package.json libs/contracts/
COPY libs/wechat/package.json libs/wechat/
COPY libs/wechat-sandbox/package.json libs/wechat-sandbox/

FROM source AS build
RUN npm ci
COPY . .
RUN node tools/build-server.mjs && node tools/build-h5.mjs

# Only what the running server imports. Node itself comes with the image, so the pinned copies go.
FROM source AS packages
RUN npm ci --omit=dev --workspace apps/server && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim AS server
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/apps/server/dist apps/server/dist
COPY apps/server/package.json apps/server/
# Used only with STORAGE=disk: then mount a volume here.
RUN mkdir /data && chown node:node /data
# The first start leaves its compiled code here; every later one takes half the time.
RUN mkdir apps/server/dist/compiled && chown node:node apps/server/dist/compiled
ENV DATA_DIR=/data
USER node
EXPOSE 3000
CMD ["node", "--min-semi-space-size=96", "--max-semi-space-size=96", "apps/server/dist/server.mjs"]

FROM caddy:2 AS proxy
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /app/apps/miniprogram/dist/h5 /srv/h5
