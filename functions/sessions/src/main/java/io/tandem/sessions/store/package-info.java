/** Sessions in PostgreSQL: one locked row and one transaction per command, one answer per key. */
@NullMarked
package io.tandem.sessions.store;

import org.jspecify.annotations.NullMarked;
