/** What all actions share: request, caller, body, envelope, errors, idempotency. */
@NullMarked
package io.tandem.actions.http;

import org.jspecify.annotations.NullMarked;
