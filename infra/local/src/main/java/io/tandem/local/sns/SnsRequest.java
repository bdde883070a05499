package io.tandem.local.sns;

/** What identifies a request: its id and the X-Ray header that it came with. */
record SnsRequest(String id, String trace) {}
