/** Tells PostgreSQL's row-level security whose transaction it is. */
@NullMarked
package io.tandem.sessions.access;

import org.jspecify.annotations.NullMarked;
