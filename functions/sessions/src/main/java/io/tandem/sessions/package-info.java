/**
 * The domain: two people, five stages, and what each may do when. It decides and does nothing else:
 * no clock but the instant it is given, no ids but those it is given, no database, no Quarkus.
 */
@NullMarked
package io.tandem.sessions;

import org.jspecify.annotations.NullMarked;
