package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import java.util.Optional;

/** GET /me/export: everything stored about the caller, as they see it. */
public final class ExportData {
  private final ReadApi api;
  private final Export export;

  ExportData(ReadApi api, Export export) {
    this.api = api;
    this.export = export;
  }

  @Funq("export-data")
  public HttpResponse handle(HttpRequest request) {
    return api.own(request, caller -> Optional.of(export.of(request, caller)));
  }
}
