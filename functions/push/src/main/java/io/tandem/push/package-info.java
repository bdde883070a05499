/** The Lambda that rings the phone of whoever did not act, through Expo. */
@NullMarked
package io.tandem.push;

import org.jspecify.annotations.NullMarked;
