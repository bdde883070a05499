/** Phones that get pushes, and when they must not ring. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
