package org.aftersales.warranty.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Who owns units. A retailer's sale makes a customer; the person behind it becomes known when they present a card of one
 * of the units. Customers are never merged because a phone number or an e-mail address is the same.
 */
@Entity
@Table(name = "customer")
@Topic("warranty.customers")
class Customer extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CustomerId id;

    @Column(updatable = false)
    private String retailerId;

    @Column(updatable = false)
    private Instant registeredAt;

    private byte @Nullable [] contact;
    private byte @Nullable [] safetyContact;
    private @Nullable String locale;
    private @Nullable Boolean marketingConsent;
    private @Nullable Instant birthDateChangedAt;
    private @Nullable String subject;
    private @Nullable Instant linkedAt;
    private @Nullable String reference;
    private byte @Nullable [] referenceDigest;
    private @Nullable Instant erasedAt;

    /** Somebody else has presented a card of this customer before. */
    static final class LinkedToAnother extends Conflict {
        LinkedToAnother() {
            super("customer-already-linked", "This card was used by another person; ask the retailer for help.");
        }
    }

    /** A customer whom a retailer has just sold something to. */
    static Customer of(CustomerId id, String retailerId) {
        var customer = new Customer();
        customer.id = id;
        customer.retailerId = retailerId;
        return customer;
    }

    /**
     * The person signed in as {@code person} holds a card of this customer. Presenting another card of the same customer
     * changes nothing.
     *
     * @throws LinkedToAnother when another person did so before
     */
    void link(String person, Instant now) {
        if (person.equals(subject)) return;
        if (subject != null) throw new LinkedToAnother();

        subject = person;
        linkedAt = now;

        raise(new CustomerEvent.Linked(id, person, now));
    }

    /**
     * The person tells of themselves anew, or a retailer's words are put right.
     *
     * @param sealed what is known from now on; null when nothing is
     * @param changes the parts that differ from what was known
     */
    void describe(byte @Nullable [] sealed, @Nullable String language, List<String> changes, Instant now) {
        contact = sealed;
        locale = language;
        if (changes.contains(Profile.BIRTH_DATE)) birthDateChangedAt = now;
    }

    /** @param sealed null when the person wants none any more */
    void keepForSafety(byte @Nullable [] sealed) {
        safetyContact = sealed;
    }

    /**
     * Forgets the person. The customer stays as the anonymous owner of its units: whoever holds a card of theirs may
     * claim it anew, and a sale under the retailer's old reference makes a new customer.
     */
    void erase(Instant now) {
        contact = null;
        safetyContact = null;
        locale = null;
        marketingConsent = null;
        birthDateChangedAt = null;
        subject = null;
        linkedAt = null;
        reference = null;
        referenceDigest = null;
        erasedAt = now;

        raise(new CustomerEvent.Erased(id, now));
    }

    /** Whether the person was forgotten, and nobody has claimed the customer or told anything of themselves since. */
    boolean isErased() {
        return erasedAt != null && subject == null && contact == null && safetyContact == null && locale == null;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    boolean isOf(String retailer) {
        return retailerId.equals(retailer);
    }

    /** Whether it is not the customer of another reference. */
    boolean canBe(Buyer buyer) {
        return reference == null || reference.equals(buyer.reference());
    }

    CustomerId id() {
        return id;
    }

    /** Whether this person has shown to be the customer. */
    boolean is(String person) {
        return person.equals(subject);
    }

    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    String retailerId() {
        return retailerId;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }

    @Nullable
    Instant linkedAt() {
        return linkedAt;
    }

    byte @Nullable [] contact() {
        return contact;
    }

    byte @Nullable [] safetyContact() {
        return safetyContact;
    }

    @Nullable
    String locale() {
        return locale;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** When another birth date was last told than the one known before; gifts may depend on it. */
    @Nullable
    Instant birthDateChangedAt() {
        return birthDateChangedAt;
    }

    /** What the retailer told of the buyer's will. */
    Optional<Consent> consentAtSale() {
        return Optional.ofNullable(marketingConsent)
                .map(given -> new Consent(ConsentPurpose.MARKETING, given, registeredAt, ToldBy.RETAILER, 0));
    }

    protected Customer() {}
}
