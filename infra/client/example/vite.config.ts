export default {
  // The page's own server forwards calls to the stage, so no CORS is needed.
  server: { port: 5180, strictPort: true, proxy: { "^/(api|local)/": process.env.VITE_TANDEM ?? "http://localhost:8080" } },
  // The client is a symbolic link here, and must use this app's React, not its own.
  resolve: { dedupe: ["react", "@tanstack/react-query"] },
};
