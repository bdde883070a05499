/**
 * Events leave from here: stored in the transaction of the move that caused them, published to SNS
 * right after its commit, and by the relay if that did not work.
 */
@NullMarked
package io.tandem.sessions.outbox;

import org.jspecify.annotations.NullMarked;
