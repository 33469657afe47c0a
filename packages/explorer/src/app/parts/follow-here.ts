/** Follows a link within the page, unless it is to be opened elsewhere. */
export function followHere(follow: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    follow();
  };
}
