package org.aftersales.kit.test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record that are null without being declared {@link Nullable}. */
final class MissingComponents {
    private MissingComponents() {}

    static List<String> of(Record read) {
        return Arrays.stream(read.getClass().getRecordComponents())
                .filter(component -> !isNullable(component) && value(component, read) == null)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Record read) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
