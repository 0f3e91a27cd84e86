import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Everything comes from this server. Plain http on an address of the hall is a first-class environment: nothing here
 * upgrades to https, remembers https, or needs a secure context to make sense.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        // Browsers differ in whether 'self' covers WebSockets.
        "connect-src": ["'self'", "ws:", "wss:"],
        "font-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // A secret link must not travel to a foreign site.
    referrerPolicy: { policy: "no-referrer" },
  });
}
