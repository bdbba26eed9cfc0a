package org.aftersales.warranty.unit;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one card that a covered product has at a time: what was printed before it is worth nothing. */
@MappedSuperclass
abstract class CardedProduct extends CoveredProduct {

    private String cardNumber;
    private int cardVersion;
    private byte[] cardHash;
    private @Nullable Instant cardRevokedAt;

    /** Hands over the card. The first comes with the registration, a later one replaces it. */
    public void issueCard(Card card) {
        cardNumber = card.number();
        cardVersion = card.version();
        cardHash = card.codeHash();
        cardRevokedAt = null;
    }

    /** @throws CardRevision.AlreadyRevoked when it was taken back before */
    void takeCardBack(Instant now) {
        if (cardRevokedAt != null) throw new CardRevision.AlreadyRevoked();

        cardRevokedAt = now;
    }

    public Card card() {
        return new Card(cardNumber, cardVersion, cardHash);
    }

    boolean isCardRevoked() {
        return cardRevokedAt != null;
    }

    protected CardedProduct() {}
}
