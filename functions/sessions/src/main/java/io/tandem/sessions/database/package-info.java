/** SQL, and the mapping of objects to rows. */
@NullMarked
package io.tandem.sessions.database;

import org.jspecify.annotations.NullMarked;
