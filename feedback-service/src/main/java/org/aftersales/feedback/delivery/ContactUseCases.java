package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps where those who allow surveys can be told of one. */
@ApplicationScoped
@Transactional
public class ContactUseCases {

    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+");
    private static final Pattern FILLER = Pattern.compile("[\\p{Zs}\\-.()/]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Locale UNKNOWN = Locale.ENGLISH;

    private final AddressBook addresses;

    ContactUseCases(AddressBook addresses) {
        this.addresses = addresses;
    }

    /**
     * What is known from now on, in place of everything before; what is no address counts as none.
     *
     * @param email none where the customer gave none
     * @param phone none where the customer gave none
     * @param locale a BCP 47 tag; English where it is none
     */
    public void keep(UUID customer, @Nullable String email, @Nullable String phone, @Nullable String locale) {
        addresses.keep(customer, email(email), phone(phone), tag(locale));
    }

    /** What is known of customers. */
    public List<ToldContact> of(Set<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> addresses.told(customer).stream())
                .toList();
    }

    /** Nothing is known any more; what was not known before is no trouble. */
    public void forget(UUID customer) {
        addresses.forget(customer);
    }

    private static @Nullable String email(@Nullable String told) {
        if (told == null) return null;
        var text = told.strip();
        return text.length() <= LONGEST && EMAIL.matcher(text).matches() ? text : null;
    }

    private static @Nullable String phone(@Nullable String told) {
        if (told == null) return null;
        var text = FILLER.matcher(told).replaceAll("");
        return PHONE.matcher(text).matches() ? text : null;
    }

    private static String tag(@Nullable String told) {
        var locale = told == null ? UNKNOWN : Locale.forLanguageTag(told);
        return (locale.getLanguage().isEmpty() ? UNKNOWN : locale).toLanguageTag();
    }
}
