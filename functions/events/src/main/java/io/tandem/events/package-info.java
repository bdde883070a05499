/** The wire contract of events: their types and their JSON. Depends on no other module. */
@NullMarked
package io.tandem.events;

import org.jspecify.annotations.NullMarked;
