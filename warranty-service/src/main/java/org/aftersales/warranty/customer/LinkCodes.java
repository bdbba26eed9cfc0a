package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;

/**
 * The codes by which a retailer says who its customer is: the customer, the last moment at which the code is good, and 128
 * bits of an HMAC over both and the tenant. Nothing is stored of them, for a customer is linked once.
 */
@ApplicationScoped
class LinkCodes {

    private static final Duration VALID = Duration.ofDays(7);
    private static final int ID_BYTES = 2 * Long.BYTES;
    private static final int MAC_BYTES = 16;
    private static final int BYTES = ID_BYTES + Long.BYTES + MAC_BYTES;

    private final PersonalData keyed;
    private final Tenants tenants;

    LinkCodes(PersonalData keyed, Tenants tenants) {
        this.keyed = keyed;
        this.tenants = tenants;
    }

    LinkCode issue(CustomerId customer, Instant now) {
        var until = now.plus(VALID).getEpochSecond();
        var code = ByteBuffer.allocate(BYTES)
                .putLong(customer.value().getMostSignificantBits())
                .putLong(customer.value().getLeastSignificantBits())
                .putLong(until)
                .put(mac(customer, until))
                .array();
        return new LinkCode(Base64.getUrlEncoder().withoutPadding().encodeToString(code), Instant.ofEpochSecond(until));
    }

    /** Whom the code names; nobody where it was not issued here for this tenant, or is not good any more. */
    Optional<CustomerId> read(String typed, Instant now) {
        return bytes(typed.strip()).flatMap(bytes -> {
            var code = ByteBuffer.wrap(bytes);
            var customer = new CustomerId(new UUID(code.getLong(), code.getLong()));
            var until = code.getLong();
            var isOurs =
                    MessageDigest.isEqual(mac(customer, until), Arrays.copyOfRange(bytes, BYTES - MAC_BYTES, BYTES));
            return isOurs && now.getEpochSecond() <= until ? Optional.of(customer) : Optional.empty();
        });
    }

    private static Optional<byte[]> bytes(String typed) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(typed)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private byte[] mac(CustomerId customer, long until) {
        var said = tenants.current() + '\n' + customer + '\n' + until;
        return Arrays.copyOf(keyed.digest("customer-link", said), MAC_BYTES);
    }
}
