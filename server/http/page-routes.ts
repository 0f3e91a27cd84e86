import { Router } from "express";
import expressStaticGzip from "express-static-gzip";
import { join, sep } from "node:path";

/**
 * The built pages. Files with a hash in their name never change and are kept for ever; the page itself is asked for
 * anew every time, so that a new version of the program arrives. What was compressed when the pages were built is sent
 * that way. Every address of a page is answered with that page.
 */
export function pageRoutes(clientDir: string): Router {
  const router = Router();
  const assets = join(clientDir, "assets") + sep;
  router.use(
    expressStaticGzip(clientDir, {
      index: false,
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      serveStatic: {
        redirect: false,
        setHeaders: (response, path) => {
          const lasting = path.startsWith(assets);
          response.setHeader("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
        },
      },
    }),
  );
  router.get(/.*/u, (request, response, next) => {
    if (!isPage(request.path)) {
      response.status(404).type("text/plain").send("404");
      return;
    }
    response.set("cache-control", "no-cache");
    response.sendFile("index.html", { root: clientDir, cacheControl: false }, (error?: Error) => {
      if (error !== undefined) next(error);
    });
  });
  return router;
}

/** First parts of the addresses the client has pages for: landing, join, link entry, operator, workshop. */
const pageRoots = ["", "k", "masuk", "pengelola", "w"];

function isPage(path: string): boolean {
  const [, root = ""] = path.split("/");
  return pageRoots.includes(root);
}
