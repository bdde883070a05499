/** Phones that get pushes, and when they are not to ring. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
