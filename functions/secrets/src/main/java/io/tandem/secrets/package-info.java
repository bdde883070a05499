/** Keys and passwords, from Secrets Manager when they are needed. */
@NullMarked
package io.tandem.secrets;

import org.jspecify.annotations.NullMarked;
