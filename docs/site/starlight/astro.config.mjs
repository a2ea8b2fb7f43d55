import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

// No page asks another host for anything, and the browser holds them to it.
const policy =
  "default-src 'self' data:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'";

// What can be scrolled sideways can be reached by keyboard.
const reachable = `for (const one of document.querySelectorAll(".sl-markdown-content table, .diagram")) one.tabIndex = 0;`;

const zh = (label) => ({ "zh-CN": label });

export default defineConfig({
  site: "https://imagetags.github.io",
  base: "/imagetags/",
  trailingSlash: "always",
  integrations: [
    starlight({
      title: "imagetags",
      description: "Lists a container image's tags with push time, digest and size, from the registry's own API.",
      locales: { root: { label: "English", lang: "en" }, "zh-cn": { label: "简体中文", lang: "zh-CN" } },
      social: [{ icon: "github", label: "GitHub", href: "https://github.com/imagetags/imagetags" }],
      head: [
        { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy } },
        { tag: "script", attrs: { type: "module" }, content: reachable },
      ],
      customCss: [
        "@fontsource-variable/newsreader/wght.css",
        "@fontsource/ibm-plex-mono/latin-400.css",
        "./src/styles/theme.css",
        "./src/styles/content.css",
      ],
      components: { Hero: "./src/components/Hero.astro", SiteTitle: "./src/components/SiteTitle.astro" },
      expressiveCode: {
        themes: ["vitesse-dark", "vitesse-light"],
        defaultProps: { frame: "none" },
        styleOverrides: {
          borderRadius: "0",
          borderColor: "var(--sl-color-gray-5)",
          codeBackground: "var(--code-paper)",
          codeFontFamily: "var(--__sl-font-mono)",
          codeFontSize: "0.8125rem",
          frames: { frameBoxShadowCssValue: "none" },
        },
      },
      sidebar: [
        { label: "Playground", translations: zh("试验场"), link: "/playground/" },
        {
          label: "Guides",
          translations: zh("指南"),
          items: [
            "guides/start",
            "guides/several-clouds",
            "guides/mirrors-and-clean-ups",
            "guides/renovate",
            "guides/testing",
            "guides/browsers-and-workers",
            "guides/following-a-vendor",
            "guides/writing-a-provider",
          ],
        },
        { label: "How it works", translations: zh("原理"), items: ["how/a-request", "how/a-proof", "how/a-client"] },
        { label: "Providers", translations: zh("镜像仓库"), items: [{ autogenerate: { directory: "providers" } }] },
        {
          label: "Reference",
          translations: zh("参考"),
          items: ["reference/command", { label: "API", items: [{ autogenerate: { directory: "reference/api" } }] }],
        },
      ],
    }),
  ],
});
