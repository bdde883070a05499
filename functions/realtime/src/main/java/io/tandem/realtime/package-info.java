/** The Lambda that carries each event to Ably, and so to members with an open app. */
@NullMarked
package io.tandem.realtime;

import org.jspecify.annotations.NullMarked;
