/** The contract on the wire: what happened in a session, its types and its JSON. Knows nobody. */
@NullMarked
package io.tandem.events;

import org.jspecify.annotations.NullMarked;
