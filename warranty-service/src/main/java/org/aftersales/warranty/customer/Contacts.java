package org.aftersales.warranty.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Seals what is known of a person as one value: read together, erased together. */
@ApplicationScoped
class Contacts {

    private static final String COLUMN = "customer.contact";

    private final PersonalData personal;
    private final ObjectMapper json;

    Contacts(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    private record Contact(String name, String phone, String email, String birthDate) {

        boolean isEmpty() {
            return (name + phone + email + birthDate).isEmpty();
        }
    }

    /** @return null when nothing was told */
    byte @Nullable [] seal(CustomerId id, Buyer buyer) {
        var contact = new Contact(buyer.name(), buyer.phone(), buyer.email(), buyer.birthDate());
        return contact.isEmpty() ? null : personal.seal(COLUMN, id.value(), write(contact));
    }

    private String write(Contact contact) {
        try {
            return json.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
