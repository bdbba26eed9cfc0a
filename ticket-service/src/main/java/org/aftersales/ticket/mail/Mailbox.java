package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;

/**
 * Our own address and what hangs on it: where answers to a ticket go, where a mail that cannot be delivered comes back, and
 * by which ids mails know each other. What follows the plus sign is the id and 128 bits of a keyed digest of tenant and id,
 * so that nobody who knows a ticket can write to it.
 */
@ApplicationScoped
class Mailbox {

    private static final int LONGEST_LOCAL = 12;
    private static final int BYTES = 16;
    private static final int RADIX = 36;

    /** Of 128 bits in the base of 36, which survives servers that change the case. */
    private static final int LETTERS = 25;

    private static final Pattern OWN_ID = Pattern.compile("<?m\\.([0-9a-f-]{36})@([^>]+)>?");

    private final Optional<MailAddress> own;
    private final String name;
    private final PersonalData keyed;
    private final Tenants tenants;

    Mailbox(MailSettings settings, PersonalData keyed, Tenants tenants) {
        this.own = settings.address().map(Mailbox::checked);
        this.name = settings.name();
        this.keyed = keyed;
        this.tenants = tenants;
    }

    /** What leads back: the ticket that is answered, or the mail that was not delivered. */
    private enum Way {
        REPLY('r'),
        BOUNCE('b');

        private final char letter;

        Way(char letter) {
            this.letter = letter;
        }
    }

    private static MailAddress checked(String told) {
        var address = MailAddress.of(told)
                .orElseThrow(() -> new IllegalStateException("aftersales.mail.address is not one address"));
        if (address.local().length() > LONGEST_LOCAL || address.local().contains("+")) {
            throw new IllegalStateException(
                    "aftersales.mail.address needs a short part before the at sign: up to 12 characters, no plus sign");
        }
        return address;
    }

    /** Whether customers are written to at all. */
    boolean isOpen() {
        return own.isPresent();
    }

    /** As the header says it, with the name. */
    String sender() {
        return "\"" + name.replace("\"", "") + "\" <" + address().text() + ">";
    }

    boolean isOwn(MailAddress address) {
        return own.isPresent()
                && (address.equals(address())
                        || address.text().startsWith(address().local() + "+"))
                && address.domain().equals(address().domain());
    }

    /** Where the customer's answer about the ticket goes. */
    String replyTo(UUID ticket) {
        return written(Way.REPLY, ticket);
    }

    /** Where a mail comes back that cannot be delivered. */
    String bounceTo(UUID mail) {
        return written(Way.BOUNCE, mail);
    }

    /** The ticket of this tenant that such an address of ours leads to; none when anything of it was made up. */
    Optional<UUID> ticketBehind(MailAddress address) {
        return behind(Way.REPLY, address);
    }

    /** The mail of this tenant that such an address of ours leads to. */
    Optional<UUID> mailBehind(MailAddress address) {
        return behind(Way.BOUNCE, address);
    }

    /** The {@code Message-ID} of a mail: the same at every attempt, so that who gets it twice sees it once. */
    String messageId(UUID mail) {
        return "<m." + mail + "@" + address().domain() + ">";
    }

    /** What all mails about a ticket refer to, so that they stand together also where one was lost. */
    String threadId(UUID ticket) {
        return "<t." + ticket + "@" + address().domain() + ">";
    }

    /** The mail that has this {@code Message-ID}, where it is one of ours. */
    Optional<UUID> mailOf(String messageId) {
        var matcher = OWN_ID.matcher(messageId.strip());
        if (own.isEmpty()
                || !matcher.matches()
                || !matcher.group(2).equalsIgnoreCase(address().domain())) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(matcher.group(1)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private MailAddress address() {
        return own.orElseThrow(() -> new IllegalStateException("aftersales.mail.address is not set"));
    }

    private String written(Way way, UUID id) {
        return address().local() + "+" + way.letter + letters(bytes(id)) + letters(proof(way, id)) + "@"
                + address().domain();
    }

    private Optional<UUID> behind(Way way, MailAddress told) {
        if (!isOwn(told)) return Optional.empty();
        var local = told.local();
        var plus = local.indexOf('+');
        if (plus < 0 || local.length() != plus + 2 + 2 * LETTERS || local.charAt(plus + 1) != way.letter) {
            return Optional.empty();
        }
        var id = read(local.substring(plus + 2, plus + 2 + LETTERS)).map(Mailbox::uuid);
        var claimed = read(local.substring(plus + 2 + LETTERS));
        return id.filter(each -> claimed.isPresent() && MessageDigest.isEqual(claimed.get(), proof(way, each)));
    }

    private byte[] proof(Way way, UUID id) {
        return Arrays.copyOf(keyed.digest("mail " + way.letter, tenants.current() + ' ' + id), BYTES);
    }

    private static String letters(byte[] bytes) {
        var text = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LETTERS - text.length()) + text;
    }

    private static Optional<byte[]> read(String letters) {
        try {
            var number = new BigInteger(letters, RADIX);
            if (number.signum() < 0 || number.bitLength() > BYTES * Byte.SIZE) return Optional.empty();
            var bytes = new byte[BYTES];
            var told = number.toByteArray();
            var length = Math.min(told.length, BYTES);
            System.arraycopy(told, told.length - length, bytes, BYTES - length, length);
            return Optional.of(bytes);
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
