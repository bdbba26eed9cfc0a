package org.aftersales.feedback.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;

/** Shows codes and takes them back. A code is computed from the id of a form, which nobody keeps: it can be shown again. */
@ApplicationScoped
@Transactional
public class RewardUseCases {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U
    private static final int LETTERS = 20;
    private static final int GROUP = 5;
    private static final int BYTES = 13;

    private final RewardCodes codes;
    private final CustomerUseCases customers;
    private final PersonalData keyed;
    private final SecretTokens tokens;
    private final Tenants tenants;
    private final Clock clock;

    RewardUseCases(
            RewardCodes codes,
            CustomerUseCases customers,
            PersonalData keyed,
            SecretTokens tokens,
            Tenants tenants,
            Clock clock) {
        this.codes = codes;
        this.customers = customers;
        this.keyed = keyed;
        this.tokens = tokens;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Makes the code of a form good for a reward. */
    public void issue(UUID form) {
        codes.persist(RewardCode.issue(UUID.randomUUID(), tokens.hash(code(form))));
    }

    /** The code of a form, in groups of five, where one was made good. */
    public Optional<String> shown(UUID form) {
        var code = code(form);
        return codes.knows(tokens.hash(code)) ? Optional.of(grouped(code)) : Optional.empty();
    }

    /**
     * The caller is to be rewarded for a code.
     *
     * @param told with or without hyphens, in any case
     * @throws NotFound for what is no code, and for one that was claimed: both look the same
     * @throws NotLinked when the caller is no customer yet
     */
    void claim(String told) {
        var customer = customers.own().customers().stream().sorted().findFirst().orElseThrow(NotLinked::new);
        var code = told.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
        codes.hold(tokens.hash(code))
                .filter(RewardCode::isUsable)
                .orElseThrow(NotFound::new)
                .claim(customer, clock.instant());
    }

    /** Of 104 bits, 100 are shown. */
    private String code(UUID form) {
        var digest = keyed.digest("survey.reward", tenants.current() + ' ' + form);
        var number = new BigInteger(1, Arrays.copyOf(digest, BYTES));
        var letters = new StringBuilder();
        for (int place = 0; place < LETTERS; place++) {
            letters.append(ALPHABET.charAt(number.shiftRight(GROUP * place).intValue() & ALPHABET.length() - 1));
        }
        return letters.toString();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Rewards go to customers; whoever has presented a card is one. */
    static final class NotLinked extends Conflict {

        NotLinked() {
            super("not-linked", "Link a warranty card first: rewards go to customers.");
        }
    }
}
