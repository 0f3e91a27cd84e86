import express, { Router, type Response } from "express";
import { join, sep } from "node:path";

/**
 * The built pages. Files with a hash in their name never change and are kept for ever; the page itself is asked for
 * anew every time, so that a new version of the program arrives. Every address of a page is answered with that page.
 */
export function pageRoutes(clientDir: string): Router {
  const router = Router();
  const assets = join(clientDir, "assets") + sep;
  router.use(
    express.static(clientDir, {
      index: false,
      redirect: false,
      setHeaders: (response: Response, path: string) => {
        const lasting = path.startsWith(assets);
        response.set("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
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
