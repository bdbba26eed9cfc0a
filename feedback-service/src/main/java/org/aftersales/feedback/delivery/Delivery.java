package org.aftersales.feedback.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A message that tells somebody that they are asked, or asks again.
 *
 * <p>Invariants: an invitation and each of its reminders have one message at most; what has left is never sent again; what
 * ends without arriving says why; where it went is kept only as a digest. The hardest race is two workers who find it due:
 * only one of them moves the time of its next attempt, and only that one sends it.
 */
@Entity
@Table(name = "delivery")
class Delivery {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private UUID invitationId;
    private UUID customerId;
    private int turn;
    private List<String> wishes;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable UUID addressRef;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private @Nullable String failure;
    private Instant plannedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant reportedAt;

    static Delivery of(UUID id, Telling telling, Instant now) {
        var delivery = new Delivery();
        delivery.id = id;
        delivery.invitationId = telling.invitationId();
        delivery.customerId = telling.customerId();
        delivery.turn = telling.turn();
        delivery.wishes = telling.channels().stream().map(Channel::name).toList();
        delivery.status = DeliveryStatus.WAITING;
        delivery.plannedAt = now;
        return delivery;
    }

    /** On which way it is tried now. */
    void goes(Channel way, UUID ref) {
        channel = way;
        addressRef = ref;
    }

    /** Whoever brings it has taken it. */
    void sent(int attempt, Instant now) {
        attempts = attempt;
        if (!status.permits(DeliveryStatus.SENT)) return; // what became of it is known already
        status = status.to(DeliveryStatus.SENT);
        failure = null;
        sentAt = now;
    }

    /** It was not taken, but may be later. */
    void postponed(int attempt, String why) {
        attempts = attempt;
        if (isWaiting()) failure = why; // else what became of it is known already
    }

    /** Nobody tries any more. */
    void gaveUp(int attempt, String why) {
        attempts = attempt;
        if (!status.permits(DeliveryStatus.FAILED)) return;
        status = status.to(DeliveryStatus.FAILED);
        failure = why;
    }

    /** There is nothing to tell any more. */
    void drop(String why) {
        status = status.to(DeliveryStatus.DROPPED);
        failure = why;
    }

    /** It has arrived; answers whether that is news. */
    boolean arrived(Instant now) {
        if (!status.permits(DeliveryStatus.DELIVERED)) return false;

        status = status.to(DeliveryStatus.DELIVERED);
        failure = null;
        reportedAt = now;
        return true;
    }

    /** It came back; that it does so twice is no news. */
    boolean bounced(String code, Instant now) {
        if (!status.permits(DeliveryStatus.BOUNCED)) return false;

        status = status.to(DeliveryStatus.BOUNCED);
        failure = code;
        reportedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID invitationId() {
        return invitationId;
    }

    UUID customerId() {
        return customerId;
    }

    /** 0 for the invitation, from 1 on for its reminders. */
    int turn() {
        return turn;
    }

    /** The ways on which it may go, the dearest first. */
    List<Channel> wishes() {
        return wishes.stream().map(Channel::valueOf).toList();
    }

    @Nullable
    UUID addressRef() {
        return addressRef;
    }

    boolean isWaiting() {
        return status.permits(DeliveryStatus.SENT);
    }

    /**
     * Whether it has arrived, as far as can be told: of mails by the server that has taken it, as long as it does not come back;
     * of everything else by the receipt.
     */
    boolean hasArrived() {
        return status == DeliveryStatus.DELIVERED || status == DeliveryStatus.SENT && channel == Channel.EMAIL;
    }

    /** On which way it was tried last. */
    Channel channel() {
        return Objects.requireNonNull(channel);
    }

    ToldDelivery told() {
        return new ToldDelivery(id, turn, channel, status.name(), attempts, failure, plannedAt, sentAt, reportedAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}
}
