export default {
  // The page's own server passes on what is for the stage, so no CORS is needed.
  server: { port: 5180, strictPort: true, proxy: { "^/(api|local)/": process.env.VITE_TANDEM ?? "http://localhost:8080" } },
  // The client is a link here: it has to take this app's React, not one of its own.
  resolve: { dedupe: ["react", "@tanstack/react-query"] },
};
