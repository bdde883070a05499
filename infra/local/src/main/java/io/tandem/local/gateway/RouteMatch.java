package io.tandem.local.gateway;

import io.tandem.local.stack.Route;
import java.util.Map;

/** A request's route, its function and its path parameters. */
record RouteMatch(Route route, String function, Map<String, String> pathParameters) {}
