/** What a function says of itself: log lines and metrics, as CloudWatch reads them. */
@NullMarked
package io.tandem.telemetry;

import org.jspecify.annotations.NullMarked;
