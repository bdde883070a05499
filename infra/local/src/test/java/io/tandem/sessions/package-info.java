/** Replacements that tests put in the place of the functions' classes. */
@NullMarked
package io.tandem.sessions;

import org.jspecify.annotations.NullMarked;
