package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.tenant.Tenants;

/**
 * The codes of warranty cards, 130 bits each in Crockford's base 32. The owner's code is an HMAC over tenant, unit and
 * card version: a card can be printed again from what is known, and an older version's code stops working when a new one
 * is issued. The check code, which everybody may be shown, is the front of the owner's code's hash: it finds the card
 * and says nothing of the code that makes whoever presents it the owner.
 */
@ApplicationScoped
class CardCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final int HASH_BYTES = 32;

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

    /** The card to replace the unit's present one: the same number, the next version, other codes. */
    Card nextCard(Unit unit) {
        var version = unit.card().version() + 1;
        return new Card(unit.card().number(), version, tokens.hash(code(unit.id(), version)));
    }

    String code(UnitId unit, int version) {
        return text(keyed.digest("warranty-card", tenants.current() + '\n' + unit + '\n' + version));
    }

    /** What the public page is opened with. */
    static String checkCode(Card card) {
        return text(card.codeHash());
    }

    private static String text(byte[] bits) {
        var code = new StringBuilder(LENGTH);
        for (int bit = 0; code.length() < LENGTH; bit += BITS) {
            var window = (bits[bit / 8] & 0xFF) << 8 | bits[bit / 8 + 1] & 0xFF;
            code.append(ALPHABET.charAt(window >> (16 - BITS - bit % 8) & 0x1F));
        }
        return code.toString();
    }

    /** The hash to look a typed code up by: case, spaces, dashes and look-alike letters do not matter. */
    byte[] hash(String typed) {
        return tokens.hash(plain(typed));
    }

    /** The hashes, both bounds included, that begin as a typed check code says; none where it cannot be a code. */
    static Optional<Hashes> hashes(String typed) {
        var code = plain(typed);
        if (code.length() != LENGTH) return Optional.empty();
        var bits = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            var digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) return Optional.empty();
            bits = bits.shiftLeft(BITS).or(BigInteger.valueOf(digit));
        }
        var rest = HASH_BYTES * 8 - LENGTH * BITS;
        var first = bits.shiftLeft(rest);
        return Optional.of(new Hashes(
                bytes(first), bytes(first.add(BigInteger.TWO.pow(rest)).subtract(BigInteger.ONE))));
    }

    /** All hashes from the first to the last. */
    record Hashes(byte[] first, byte[] last) {}

    private static byte[] bytes(BigInteger number) {
        var bytes = new byte[HASH_BYTES];
        var digits = number.toByteArray();
        var length = Math.min(digits.length, HASH_BYTES);
        System.arraycopy(digits, digits.length - length, bytes, HASH_BYTES - length, length);
        return bytes;
    }

    private static String plain(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
