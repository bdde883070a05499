/** Phones, the rings that were sent to them, and the rings that wait. */
@NullMarked
package io.tandem.sessions.devices;

import org.jspecify.annotations.NullMarked;
