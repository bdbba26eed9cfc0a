package org.aftersales.warranty.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Seals what is known of a person as one value: read together, erased together. */
@ApplicationScoped
class Contacts {

    private static final String COLUMN = "customer.contact";
    private static final String SAFETY_COLUMN = "customer.safety_contact";

    private final PersonalData personal;
    private final ObjectMapper json;

    Contacts(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    /** As it is stored. A retailer's birth date is kept as told, also when it is no date. */
    private record Stored(
            String name,
            String phone,
            String email,
            String birthDate,
            @Nullable Address address) {

        static Stored of(Contact contact) {
            return new Stored(
                    text(contact.name()),
                    text(contact.phone()),
                    text(contact.email()),
                    contact.birthDate() == null ? "" : contact.birthDate().toString(),
                    contact.address());
        }

        boolean isEmpty() {
            return (name + phone + email + birthDate).isEmpty() && address == null;
        }

        Contact contact() {
            return new Contact(told(name), told(phone), told(email), address, date(birthDate));
        }

        private static String text(@Nullable String told) {
            return told == null ? "" : told;
        }

        private static @Nullable String told(String text) {
            return text.isEmpty() ? null : text;
        }

        private static @Nullable LocalDate date(String text) {
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeException asTheRetailerWroteIt) {
                return null; // a word that is no date is of no use to anybody
            }
        }
    }

    /** What a retailer tells of a buyer, as far as it can be read. */
    Contact told(Buyer buyer) {
        return new Stored(buyer.name(), buyer.phone(), buyer.email(), buyer.birthDate(), null).contact();
    }

    /** @return null when nothing was told */
    byte @Nullable [] seal(CustomerId id, Buyer buyer) {
        return seal(id, new Stored(buyer.name(), buyer.phone(), buyer.email(), buyer.birthDate(), null));
    }

    /** @return null when nothing was told */
    byte @Nullable [] seal(CustomerId id, Contact contact) {
        return seal(id, Stored.of(contact));
    }

    private byte @Nullable [] seal(CustomerId id, Stored stored) {
        return stored.isEmpty() ? null : personal.seal(COLUMN, id.value(), write(stored));
    }

    Contact open(CustomerId id, byte @Nullable [] sealed) {
        return sealed == null
                ? Contact.UNKNOWN
                : read(personal.open(COLUMN, id.value(), sealed), Stored.class).contact();
    }

    byte[] sealForSafety(CustomerId id, SafetyContact contact) {
        return personal.seal(SAFETY_COLUMN, id.value(), write(contact));
    }

    SafetyContact openForSafety(CustomerId id, byte[] sealed) {
        return read(personal.open(SAFETY_COLUMN, id.value(), sealed), SafetyContact.class);
    }

    private String write(Object contact) {
        try {
            return json.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            // Without the cause: it would repeat what the person told.
            throw new IllegalStateException("a stored contact is not readable");
        }
    }
}
