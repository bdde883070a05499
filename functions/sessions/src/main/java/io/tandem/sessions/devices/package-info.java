/** Phones that get pushes, and which of them have been rung for what. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
