# The app in three steps: pack it as people install it, gather what it needs, leave the tools behind. glibc, since the embedded store needs it.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination / && mkdir /packed && tar -xzf /jiyao-*.tgz -C /packed

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /packed/package ./
# Whoever runs the app can write nothing but its data.
RUN mkdir data && chown node:node data
USER node
EXPOSE 4310
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.JIYAO_PORT || 4310) + '/api/v1/status', { headers: process.env.JIYAO_TOKEN ? { authorization: 'Bearer ' + process.env.JIYAO_TOKEN } : {} }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "ingest/jiyao.js"]
CMD ["serve"]
