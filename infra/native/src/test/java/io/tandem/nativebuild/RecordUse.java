package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;

/** Which code creates a record and which code reads it. */
record RecordUse(JavaClass type) {

  /** If no code creates a record or reads one of its parts, reflection does. */
  boolean isUnseen() {
    return !isMade()
        || type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .anyMatch(field -> !isRead(field));
  }

  private boolean isMade() {
    return type.getConstructors().stream()
        .map(JavaConstructor::getAccessesToSelf)
        .flatMap(Collection::stream)
        .anyMatch(
            access ->
                !(access.getOrigin().isConstructor() && access.getOriginOwner().equals(type)));
  }

  private boolean isRead(JavaField part) {
    return type.tryGetMethod(part.getName())
            .filter(accessor -> !accessor.getAccessesToSelf().isEmpty())
            .isPresent()
        || part.getAccessesToSelf().stream()
            .filter(access -> access.getAccessType() == AccessType.GET)
            .anyMatch(access -> !access.getOrigin().getName().equals(part.getName()));
  }
}
