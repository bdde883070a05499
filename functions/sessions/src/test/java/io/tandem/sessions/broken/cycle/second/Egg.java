package io.tandem.sessions.broken.cycle.second;

import io.tandem.sessions.broken.cycle.first.Hen;

public interface Egg {
  Hen hatches();
}
