package io.tandem.sessions.broken.cycle.first;

import io.tandem.sessions.broken.cycle.second.Egg;

public interface Hen {
  Egg lays();
}
