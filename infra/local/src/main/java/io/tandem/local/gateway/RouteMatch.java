package io.tandem.local.gateway;

import io.tandem.local.stack.Route;
import java.util.Map;

/** The route that a request takes, its function, and its path's parameters. */
record RouteMatch(Route route, String function, Map<String, String> pathParameters) {}
