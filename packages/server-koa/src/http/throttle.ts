/** Passes news on at most every `milliseconds`, and drops what comes between; what is urgent always goes. */
export function throttle<News>(
  milliseconds: number,
  tell: (news: News) => void,
): (news: News, isUrgent: boolean) => void {
  let last = -Infinity;
  return (news, isUrgent) => {
    const now = performance.now();
    if (!isUrgent && now - last < milliseconds) return;
    last = now;
    tell(news);
  };
}
