package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.tenant.Tenants;

/**
 * The codes that open warranty cards: 130 bits of an HMAC over tenant, unit and card version, in Crockford's base 32. A
 * card can be printed again from what is known, and an older version's code stops working when a new one is issued.
 */
@ApplicationScoped
class CardCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final PersonalData keyed;
    private final SecretTokens tokens;
    private final Tenants tenants;

    CardCodes(PersonalData keyed, SecretTokens tokens, Tenants tenants) {
        this.keyed = keyed;
        this.tokens = tokens;
        this.tenants = tenants;
    }

    /** The first card of a unit, to be issued with its registration. */
    Card firstCard(UnitId unit) {
        return new Card(ReadableNumber.mint("WC"), 1, tokens.hash(code(unit, 1)));
    }

    String code(UnitId unit, int version) {
        var mac = keyed.digest("warranty-card", tenants.current() + '\n' + unit + '\n' + version);
        var code = new StringBuilder(LENGTH);
        for (int bit = 0; code.length() < LENGTH; bit += BITS) {
            var window = (mac[bit / 8] & 0xFF) << 8 | mac[bit / 8 + 1] & 0xFF;
            code.append(ALPHABET.charAt(window >> (16 - BITS - bit % 8) & 0x1F));
        }
        return code.toString();
    }

    /** The hash to look a typed code up by: case, spaces, dashes and look-alike letters do not matter. */
    byte[] hash(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return tokens.hash(code.replace('O', '0').replace('I', '1').replace('L', '1'));
    }
}
