/** Goes where people sign in, and from there back to this page. */
export function toSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
}
