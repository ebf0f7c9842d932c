/** Shows the page on the whole screen, or in its window again. A browser that refuses leaves it as it is. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  done.catch(() => undefined);
}
