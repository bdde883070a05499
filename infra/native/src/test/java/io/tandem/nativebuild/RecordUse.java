package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;

/** Who makes a record and who reads it. */
record RecordUse(JavaClass type) {

  /**
   * A record that no code makes, or of which no code reads some part, is made or read otherwise.
   */
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
