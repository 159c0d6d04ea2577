import {Refusal} from './refusal';

/** What a request may take of our memory and our time. */
export interface BodyLimits {
  /** Bytes that are read at most, whatever the request says of its length. */
  readonly maxBytes: number;
  /** Milliseconds in which the body has to be there. */
  readonly bodyTimeout: number;
}

const FIRST_SPACE = 16 * 1024;

/** Bytes one behind the other, in one piece: a body of single bytes takes no more than another one. */
class Gathered {
  #space = new Uint8Array(FIRST_SPACE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(chunk: Uint8Array): void {
    const needed = this.#length + chunk.byteLength;
    if (needed > this.#space.byteLength) {
      const larger = new Uint8Array(Math.max(needed, this.#space.byteLength * 2));
      larger.set(this.#space.subarray(0, this.#length));
      this.#space = larger;
    }
    this.#space.set(chunk, this.#length);
    this.#length = needed;
  }

  bytes(): Uint8Array {
    return this.#space.subarray(0, this.#length);
  }
}

/** Rejects with the refusal once the time is over; `stop` ends the waiting. */
function startClock(milliseconds: number): {readonly over: Promise<never>; stop: () => void} {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Refusal.tooSlow());
    }, milliseconds);
  });
  return {
    over,
    stop: () => {
      clearTimeout(timer);
    },
  };
}

async function readBytes(
  body: ReadableStream<Uint8Array>,
  {maxBytes, bodyTimeout}: BodyLimits,
): Promise<Uint8Array> {
  const reader = body.getReader();
  const clock = startClock(bodyTimeout);
  const gathered = new Gathered();
  try {
    for (;;) {
      const {done, value} = await Promise.race([reader.read(), clock.over]);
      if (done) {
        return gathered.bytes();
      }
      if (gathered.length + value.byteLength > maxBytes) {
        throw Refusal.tooLarge();
      }
      gathered.add(value);
    }
  } catch (error) {
    // Not waited for: who sends slowly would also be slow to stop.
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : Refusal.brokenOff();
  } finally {
    clock.stop();
  }
}

/**
 * Reads the body of a request as text, exactly as it was sent: a signature is of its bytes.
 *
 * @throws {Refusal} for a body that is too large, too slow, broken off, empty, or no UTF-8
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limits.maxBytes) {
    throw Refusal.tooLarge();
  }
  if (request.body === null) {
    throw Refusal.notText();
  }
  const bytes = await readBytes(request.body, limits);
  try {
    // A byte order mark is kept, for the same reason: it is part of what was signed.
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    if (text !== '') {
      return text;
    }
  } catch {
    // No UTF-8. What the decoder says is of no use to anybody.
  }
  throw Refusal.notText();
}
