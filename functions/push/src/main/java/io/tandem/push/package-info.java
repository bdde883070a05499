/** The Lambda that rings the phones of everyone but the one who acted, through Expo. */
@NullMarked
package io.tandem.push;

import org.jspecify.annotations.NullMarked;
