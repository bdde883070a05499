/** Phones that get pushes, which of them have been rung for what, and what waits for them. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
