/** SQL, and how objects are kept in rows. */
@NullMarked
package io.tandem.sessions.database;

import org.jspecify.annotations.NullMarked;
