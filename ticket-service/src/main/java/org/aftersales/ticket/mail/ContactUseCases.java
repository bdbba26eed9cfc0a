package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    /** Nothing is known any more; what was not known before is no trouble. */
    public void forget(UUID customer) {
        contacts.deleteById(customer);
    }
}
