/** Rules for dependencies and names, and proof that each rule catches violations. */
@NullMarked
package io.tandem.sessions.architecture;

import org.jspecify.annotations.NullMarked;
