/** Sessions in PostgreSQL: one locked row a command, one transaction, one answer per key. */
@NullMarked
package io.tandem.sessions.store;

import org.jspecify.annotations.NullMarked;
