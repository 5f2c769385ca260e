import { type Channel, REQUESTS, type RequestOf, type ResponseOf } from '../shared/api.ts';

/** What answers each channel, for a call that came from `window`. */
export type Handlers<Window> = {
  readonly [C in Channel]: (request: RequestOf<C>, window: Window) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

/** A call that is none of ours, or not in the form that was agreed. It reaches no handler. */
export class BadRequest extends Error {
  constructor(detail: string) {
    super(`badRequest: ${detail}`);
    this.name = 'BadRequest';
  }
}

/** Answers a call whose sender has been checked. Throws BadRequest before any handler sees a wrong one. */
export function answer<Window>(
  handlers: Handlers<Window>,
  channel: unknown,
  request: unknown,
  window: Window,
): ResponseOf<Channel> | Promise<ResponseOf<Channel>> {
  if (!isChannel(channel)) throw new BadRequest(`no channel ${String(channel).slice(0, 40)}`);
  return answerOn(handlers, channel, request, window);
}

function answerOn<C extends Channel, Window>(
  handlers: Handlers<Window>,
  channel: C,
  request: unknown,
  window: Window,
) {
  const checked = REQUESTS[channel].safeParse(request);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new BadRequest(`${channel} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  return handlers[channel](checked.data as RequestOf<C>, window);
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(REQUESTS, channel);
}
