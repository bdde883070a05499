package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The types of a program that something creates or inspects by reflection, as far as its bytecode
 * shows, with the records and enums that they consist of.
 */
final class MetByReflection {
  private final JavaClasses program;
  private final Set<JavaClass> met = new LinkedHashSet<>();

  private MetByReflection(JavaClasses program) {
    this.program = program;
  }

  /**
   * The names of the types that the classes matching {@code here} expose. If another function's
   * result has no visible reader, its reader is there.
   */
  static Set<String> in(JavaClasses program, Predicate<JavaClass> here) {
    Set<JavaClass> given = new MetByReflection(program).by(Meeting.FUNCTION, type -> true).met;
    MetByReflection search = new MetByReflection(program);
    for (Meeting meeting : Meeting.values()) {
      search.by(
          meeting, type -> here.test(type) && (meeting != Meeting.UNSEEN || !given.contains(type)));
    }
    return search.met.stream()
        .filter(type -> !type.isInterface())
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  private MetByReflection by(Meeting meeting, Predicate<JavaClass> here) {
    program.stream().filter(here).flatMap(meeting::startedBy).forEach(this::add);
    return this;
  }

  private void add(JavaClass type) {
    if (!program.contain(type.getName()) || !met.add(type)) {
      return;
    }
    if (type.isInterface()) {
      type.getAllSubclasses().forEach(this::add);
    }
    type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> type.isRecord() || field.getRawType().isEnum())
        .map(JavaField::getType)
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream)
        .forEach(this::add);
  }
}
