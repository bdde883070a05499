/** The Lambda that carries each event to Ably, and so to whoever has the app open. */
@NullMarked
package io.tandem.realtime;

import org.jspecify.annotations.NullMarked;
