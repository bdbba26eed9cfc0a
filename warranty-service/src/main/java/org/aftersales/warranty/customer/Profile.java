package org.aftersales.warranty.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells of themselves.
 *
 * @param locale BCP 47, in which they are written to
 */
record Profile(Contact contact, @Nullable String locale) {

    static final String BIRTH_DATE = "birthDate";

    /** The names of the parts in which another profile differs, without their values. */
    List<String> changesTo(Profile other) {
        var changes = new ArrayList<String>();
        note(changes, "name", contact.name(), other.contact.name());
        note(changes, "phone", contact.phone(), other.contact.phone());
        note(changes, "email", contact.email(), other.contact.email());
        note(changes, "address", contact.address(), other.contact.address());
        note(changes, BIRTH_DATE, contact.birthDate(), other.contact.birthDate());
        note(changes, "locale", locale, other.locale);
        return changes;
    }

    private static void note(List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.add(name);
    }
}
