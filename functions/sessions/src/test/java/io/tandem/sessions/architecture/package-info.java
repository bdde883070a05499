/** What depends on what, and how things are called: rules, and proof that they bite. */
@NullMarked
package io.tandem.sessions.architecture;

import org.jspecify.annotations.NullMarked;
