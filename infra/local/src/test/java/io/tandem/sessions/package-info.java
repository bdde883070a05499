/** What tests put in the place of a class of the functions. */
@NullMarked
package io.tandem.sessions;

import org.jspecify.annotations.NullMarked;
