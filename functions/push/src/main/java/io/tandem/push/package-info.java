/** The Lambdas that ring phones through Expo: those of everyone but the one who acted. */
@NullMarked
package io.tandem.push;

import org.jspecify.annotations.NullMarked;
