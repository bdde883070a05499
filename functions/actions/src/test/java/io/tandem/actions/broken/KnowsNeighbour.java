package io.tandem.actions.broken;

import io.tandem.push.Neighbour;

/** Breaks an architecture rule on purpose. */
public record KnowsNeighbour(Neighbour neighbour) {}
