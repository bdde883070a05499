/** What a function reports about itself: log lines and metrics, in CloudWatch's formats. */
@NullMarked
package io.tandem.telemetry;

import org.jspecify.annotations.NullMarked;
