/** How a function logs in to the database. */
@NullMarked
package io.tandem.sessions.login;

import org.jspecify.annotations.NullMarked;
