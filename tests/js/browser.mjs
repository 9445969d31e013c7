// The browser that a test runs in: Chromium, or the one that BROWSER names.

export const name = process.env.BROWSER ?? "chromium";

export const { launch } = await import(`./${name}.mjs`);
