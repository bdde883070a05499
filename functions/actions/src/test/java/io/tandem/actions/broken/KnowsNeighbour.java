package io.tandem.actions.broken;

import io.tandem.push.Neighbour;

/** Breaks a rule of the architecture, on purpose. */
public record KnowsNeighbour(Neighbour neighbour) {}
