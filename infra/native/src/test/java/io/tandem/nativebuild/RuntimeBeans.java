package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types that Lambda's runtime itself, Quarkus's poll loop, writes and reads as JSON. Its mapper
 * gets them as plain objects, so this test knows them by their shape: each field has a getter, and
 * no visible code calls all of them.
 */
record RuntimeBeans(JavaClasses runtime) {

  Set<String> names() {
    return runtime.stream()
        .filter(this::isBean)
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  private boolean isBean(JavaClass type) {
    List<Optional<JavaMethod>> getters =
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .map(field -> getter(type, field))
            .toList();
    return getters.stream().allMatch(Optional::isPresent)
        && getters.stream().flatMap(Optional::stream).anyMatch(getter -> !isCalled(getter));
  }

  private static Optional<JavaMethod> getter(JavaClass type, JavaField field) {
    return type.getMethods().stream()
        .filter(method -> method.getName().matches("(?i)(get|is)?" + field.getName()))
        .filter(method -> method.getRawParameterTypes().isEmpty())
        .filter(method -> method.getRawReturnType().equals(field.getRawType()))
        .findFirst();
  }

  /** Also through an interface. */
  private boolean isCalled(JavaMethod getter) {
    return runtime.stream()
        .filter(caller -> !caller.equals(getter.getOwner()))
        .map(JavaClass::getMethodCallsFromSelf)
        .flatMap(Collection::stream)
        .filter(call -> call.getName().equals(getter.getName()))
        .anyMatch(call -> getter.getOwner().isAssignableTo(call.getTargetOwner().getName()));
  }
}
