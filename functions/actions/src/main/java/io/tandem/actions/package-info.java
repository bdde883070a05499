/**
 * The Lambdas behind the HTTP API, and the outbox relay. Each is one small class; all are in one
 * binary, and {@code QUARKUS_FUNQY_EXPORT} picks one. Shared code is in {@link
 * io.tandem.actions.http}.
 */
@NullMarked
package io.tandem.actions;

import org.jspecify.annotations.NullMarked;
