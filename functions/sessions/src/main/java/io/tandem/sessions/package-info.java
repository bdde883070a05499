/**
 * The domain: two people, five stages, and what each may do when. It only decides. It takes the
 * time and new ids as arguments, and knows no database and no Quarkus.
 */
@NullMarked
package io.tandem.sessions;

import org.jspecify.annotations.NullMarked;
