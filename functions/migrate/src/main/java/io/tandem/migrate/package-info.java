/** The Lambda that brings the schema up to date; CloudFormation invokes it at every deploy. */
@NullMarked
package io.tandem.migrate;

import org.jspecify.annotations.NullMarked;
