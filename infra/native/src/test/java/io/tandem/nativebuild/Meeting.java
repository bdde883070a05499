package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a class of the program exposes a type to reflection: one that it names, or itself. */
enum Meeting {
  /** Funqy reads a function's parameter and writes its result. */
  FUNCTION(
      type ->
          type.getMethods().stream()
              .filter(method -> method.isAnnotatedWith("io.quarkus.funqy.Funq"))
              .flatMap(Meeting::signature)),
  /** A record's class is passed to a mapper, which creates one. */
  HANDED_OVER(
      type ->
          type.getReferencedClassObjects().stream()
              .map(ReferencedClassObject::getRawType)
              .filter(named -> named.isRecord() && !named.equals(type))),
  /** The same for a type with parameters. */
  REFERENCE(
      type ->
          type.isAssignableTo("com.fasterxml.jackson.core.type.TypeReference")
              ? type.getSuperclass().stream().flatMap(Meeting::involved)
              : Stream.empty()),
  /** No visible code creates the record or reads all of it, so a mapper does. */
  UNSEEN(type -> type.isRecord() && new RecordUse(type).isUnseen() ? Stream.of(type) : Stream.of()),
  /** The record is created from a row, with its parts. */
  STORED(
      type ->
          type.getMethodCallsFromSelf().stream()
                  .anyMatch(
                      call ->
                          call.getTargetOwner()
                              .getName()
                              .equals("io.tandem.sessions.database.Columns"))
              ? type.getReferencedClassObjects().stream()
                  .map(ReferencedClassObject::getRawType)
                  .flatMap(Meeting::withParts)
              : Stream.of());

  private final Function<JavaClass, Stream<JavaClass>> types;

  Meeting(Function<JavaClass, Stream<JavaClass>> types) {
    this.types = types;
  }

  Stream<JavaClass> startedBy(JavaClass type) {
    return types.apply(type);
  }

  private static Stream<JavaClass> withParts(JavaClass whole) {
    return Stream.concat(
        Stream.of(whole),
        whole.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .map(JavaField::getRawType)
            .filter(part -> part.getPackageName().equals(whole.getPackageName()) && !part.isEnum())
            .flatMap(Meeting::withParts));
  }

  private static Stream<JavaClass> signature(JavaMethod method) {
    return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
        .flatMap(Meeting::involved);
  }

  private static Stream<JavaClass> involved(JavaType type) {
    Set<JavaClass> all = type.getAllInvolvedRawTypes();
    return all.stream();
  }
}
