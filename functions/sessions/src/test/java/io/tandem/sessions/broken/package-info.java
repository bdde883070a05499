/** Classes that break a rule of the architecture on purpose: no production code, no example. */
@NullMarked
package io.tandem.sessions.broken;

import org.jspecify.annotations.NullMarked;
