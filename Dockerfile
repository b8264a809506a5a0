# One image for the API and for workers:
#   node start/main.ts          both in one process, embedded database in /data (the default)
#   node start/main.ts api      the API alone     } with DATABASE_URL and REDIS_URL
#   node start/main.ts worker   a worker alone    }

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY client/package.json client/
# onnxruntime-node ships its libraries for every system in one package; two thirds of it are for others.
RUN npm ci --omit=dev \
  && npm cache clean --force \
  && rm -rf node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32

# The pages are built with the development packages, which the service does without.
FROM node:24-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY client/package.json client/
RUN npm ci
COPY . .
RUN npm run build:web

FROM node:24-bookworm-slim
# sharp's many short-lived buffers fragment glibc's heap; jemalloc gives the memory back.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libjemalloc2 \
  && rm -rf /var/lib/apt/lists/* \
  && ln -s /usr/lib/*-linux-gnu/libjemalloc.so.2 /usr/local/lib/libjemalloc.so.2 \
  && install --directory --owner=node --group=node --mode=0700 /data
ENV NODE_ENV=production \
  LD_PRELOAD=/usr/local/lib/libjemalloc.so.2 \
  HOST=0.0.0.0 \
  PORT=8080 \
  DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
COPY --from=pages /app/web/dist ./web/dist
# The code belongs to root: the service cannot change itself.
USER node
VOLUME /data
EXPOSE 8080
# A worker listens on no port: where one runs alone, switch this check off.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "start/main.ts"]
