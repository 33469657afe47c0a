import type { Figure } from '../report/figure.js';
import type { Bench } from './bench.js';
import { measureHistoryStream } from './history-stream.js';
import { measureUpstream } from './measure-upstream.js';
import { measureRegisterPage } from './register-page.js';
import { measureWarmRealtime } from './warm-realtime.js';

/** Every figure, one after the other: nothing else may run beside one. */
export async function measureAll(bench: Bench): Promise<Figure[]> {
  const upstream = await measureUpstream(bench);
  const warm = await measureWarmRealtime(bench);
  const page = await measureRegisterPage(bench);
  const stream = await measureHistoryStream(bench);
  return [...upstream, warm, page, stream];
}
