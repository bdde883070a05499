package io.tandem.local.waypoints;

import io.tandem.local.runtime.FunctionProcess;

/**
 * A process at a waypoint.
 *
 * @param content what it sent: a request's body, or the SQL of its transaction so far
 */
public record Passage(Waypoint point, FunctionProcess process, String content) {}
