package io.tandem.sessions.broken.downward;

import io.tandem.sessions.broken.downward.store.Store;

record KnowsItsStore(Store store) {}
