/** The Lambda that brings the schema up to date, to be invoked at every deploy. */
@NullMarked
package io.tandem.migrate;

import org.jspecify.annotations.NullMarked;
