import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const require = createRequire(import.meta.url);

const API_DOCS = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Muster API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="./swagger-ui-bundle.js"></script>
<script src="./start.js"></script>
</body>
</html>
`;

const API_DOCS_START = `window.SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Lays the interface's reading page with its assets into dist/apidocs. */
function apiDocs(): Plugin {
  return {
    name: "muster-api-docs",
    apply: "build",
    writeBundle(options) {
      const from = dirname(require.resolve("swagger-ui-dist/package.json"));
      const to = join(options.dir ?? "dist", "apidocs");
      mkdirSync(to, { recursive: true });
      copyFileSync(join(from, "swagger-ui.css"), join(to, "swagger-ui.css"));
      const bundle = readFileSync(join(from, "swagger-ui-bundle.js"), "utf8");
      writeFileSync(join(to, "swagger-ui-bundle.js"), bundle.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
      writeFileSync(join(to, "index.html"), API_DOCS);
      writeFileSync(join(to, "start.js"), API_DOCS_START);
    },
  };
}

/** Lays Leaflet into dist/report: the server writes it into reports, which need no other host. */
function reportMap(): Plugin {
  return {
    name: "muster-report-map",
    apply: "build",
    writeBundle(options) {
      const from = join(dirname(require.resolve("leaflet/package.json")), "dist");
      const to = join(options.dir ?? "dist", "report");
      mkdirSync(to, { recursive: true });
      const bundle = readFileSync(join(from, "leaflet.js"), "utf8");
      writeFileSync(join(to, "leaflet.js"), bundle.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
      copyFileSync(join(from, "leaflet.css"), join(to, "leaflet.css"));
    },
  };
}

const DUTY = "src/duty/duty-view.ts";

/** Builds the worker of /duty as /sw.js, and lists what that page needs to begin without a network; last, when chunks that held styles alone are gone. */
function dutyShell(): Plugin {
  return {
    name: "muster-duty-shell",
    apply: "build",
    enforce: "post",
    buildStart() {
      this.emitFile({ type: "chunk", id: join(import.meta.dirname, "src/duty/shell-worker.ts"), fileName: "sw.js" });
    },
    generateBundle(_, bundle) {
      const wanted = new Set<string>();
      const want = (name: string): void => {
        const file = bundle[name];
        if (file?.type !== "chunk" || wanted.has(name)) return;
        wanted.add(name);
        for (const imported of file.imports) want(imported);
        for (const styles of file.viteMetadata?.importedCss ?? []) wanted.add(styles);
      };
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        if (file.facadeModuleId?.endsWith(DUTY) || file.facadeModuleId?.endsWith("/index.html")) want(file.fileName);
      }
      for (const name of Object.keys(bundle)) if (/maplibre-gl-worker/.test(name)) wanted.add(name);
      const files = ["/icon.svg", ...[...wanted].sort().map((name) => `/${name}`)];
      const build = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
      this.emitFile({ type: "asset", fileName: "duty-shell.json", source: `${JSON.stringify({ build, files })}\n` });
    },
  };
}

/** The second page, that of citizens, as the server hands it out: by every address below /report. */
function citizensPage(): Plugin {
  return {
    name: "muster-citizens-page",
    apply: "serve",
    configureServer(dev) {
      dev.middlewares.use((request, _answer, next) => {
        if (/^\/report(\/check)?(\?|$)/.test(request.url ?? "")) request.url = "/report.html";
        next();
      });
    },
  };
}

const server = process.env["MUSTER_DEV_SERVER"] ?? "http://127.0.0.1:8620";

export default defineConfig({
  base: "/",
  plugins: [apiDocs(), reportMap(), dutyShell(), citizensPage()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "report.html"] },
  },
  server: {
    proxy: { "/api": server, "/basemap": server },
  },
});
