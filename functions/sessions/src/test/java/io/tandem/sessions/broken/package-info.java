/** Classes that break an architecture rule on purpose; neither production code nor examples. */
@NullMarked
package io.tandem.sessions.broken;

import org.jspecify.annotations.NullMarked;
