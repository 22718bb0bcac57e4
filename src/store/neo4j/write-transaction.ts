import { setTimeout } from "node:timers/promises";
import neo4j, { type Session, type Transaction } from "neo4j-driver";
import { isMemoryLimit } from "./memory-limit.ts";

// As the driver has it for its own managed transactions.
const RETRY_MILLISECONDS = 30_000;
const FIRST_PAUSE_MILLISECONDS = 200;

/**
 * Runs work in a transaction and commits it, again when the server says that this may help: a deadlock, a new
 * leader, a lost connection. The driver's managed transactions would do, but for one thing: they also repeat, for half
 * a minute, a change whose commit exceeds the server's memory limit.
 */
export async function writeTransaction(
  session: Session,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause *= 2) {
    try {
      return await attempt(session, work);
    } catch (cause) {
      const late = performance.now() - started > RETRY_MILLISECONDS;
      if (late || isMemoryLimit(cause) || !neo4j.isRetryableError(cause)) throw cause;
      // Writers that met must not meet again.
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }
}

async function attempt(
  session: Session,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const transaction = await session.beginTransaction();
  try {
    await work(transaction);
    await transaction.commit();
  } catch (cause) {
    // The first failure is the one to tell.
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    throw cause;
  }
}
