/** Phones that get pushes, which of them have been rung for what, and what is held for them. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
