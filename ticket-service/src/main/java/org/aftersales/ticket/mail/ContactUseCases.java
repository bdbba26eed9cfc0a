package org.aftersales.ticket.mail;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** Keeps where customers can be written to. */
@ApplicationScoped
@Transactional
public class ContactUseCases {

    private final MailContacts contacts;
    private final AddressBook addresses;

    ContactUseCases(MailContacts contacts, AddressBook addresses) {
        this.contacts = contacts;
        this.addresses = addresses;
    }

    /**
     * What is known from now on, in place of everything before.
     *
     * @param email none where the customer gave none; what is no address counts as none
     * @param locale a BCP 47 tag; English where it is none of ours
     */
    public void keep(UUID customer, @Nullable String email, @Nullable String locale) {
        var told = MailAddress.of(email);
        if (told.isEmpty()) {
            forget(customer);
            return;
        }
        var known = contacts.findByIdOptional(customer);
        var contact = known.orElseGet(() -> MailContact.of(customer));
        addresses.note(contact, new Recipient(told.get(), PageLanguage.of(null, locale)));
        if (known.isEmpty()) contacts.persist(contact);
    }

    /** In which language to write to a customer; English where nobody has told. */
    public PageLanguage languageOf(UUID customer) {
        return contacts.findByIdOptional(customer).map(MailContact::language).orElse(PageLanguage.ENGLISH);
    }

    /** As {@link #languageOf}, of many customers at once; those of whom nobody has told are absent. */
    public Map<UUID, PageLanguage> languagesOf(Set<UUID> customers) {
        return contacts.list("customerId in ?1", customers).stream()
                .collect(toMap(MailContact::customerId, MailContact::language));
    }

    /** Nothing is known any more; what was not known before is no trouble. */
    public void forget(UUID customer) {
        contacts.deleteById(customer);
    }
}
