/**
 * The outbox: events are stored in the transaction of their move and published to SNS right after
 * its commit. The relay publishes those that failed.
 */
@NullMarked
package io.tandem.sessions.outbox;

import org.jspecify.annotations.NullMarked;
