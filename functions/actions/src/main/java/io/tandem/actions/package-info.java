/**
 * The Lambdas behind the HTTP API, and the outbox relay: one small class each, all in one binary,
 * of which {@code QUARKUS_FUNQY_EXPORT} picks one. What they share is in {@link
 * io.tandem.actions.http}.
 */
@NullMarked
package io.tandem.actions;

import org.jspecify.annotations.NullMarked;
