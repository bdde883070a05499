/** Whose transaction it is, as PostgreSQL's row-level security is told. */
@NullMarked
package io.tandem.sessions.access;

import org.jspecify.annotations.NullMarked;
