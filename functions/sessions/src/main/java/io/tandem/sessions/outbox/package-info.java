/**
 * The outbox: events are stored in the transaction of their move and published to SNS right after
 * its commit. The relay publishes what is left.
 */
@NullMarked
package io.tandem.sessions.outbox;

import org.jspecify.annotations.NullMarked;
