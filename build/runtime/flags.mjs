// @ts-check

/** Chromium refuses its sandbox to root, and only to root is it taken away. */
export const sandboxFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Electron before 38 looks for X11 only, unless it is told to look. */
export const displayFlags = (env = process.env) =>
  process.platform === 'linux' && env.WAYLAND_DISPLAY && !env.DISPLAY ? ['--ozone-platform-hint=auto'] : [];
