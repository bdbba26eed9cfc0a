package org.aftersales.loyalty.member;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * A person in a programme: one per subject and programme, whichever of their customers was linked first. In main they are
 * the person; in any other programme they have a membership beside it, with an account of its own, for as long as they are
 * somebody.
 */
@Entity
@Table(name = "member")
@Topic("loyalty.members")
class Member extends Aggregate {
    private static final String NUMBER_PREFIX = "MB";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Column(name = "number", nullable = false, updatable = false)
    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id", nullable = false, updatable = false))
    private CustomerId customerId;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private Instant enrolledAt;

    @Column(name = "programme", nullable = false, updatable = false)
    private String programme;

    /** The member of main that the person is; null in main. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "main_id", updatable = false))
    private @Nullable MemberId mainId;

    /** The subject's customer was linked for the first time. */
    static Member enrol(MemberId id, CustomerId customerId, String subject, Instant now) {
        var member = new Member();
        member.customerId = customerId;
        member.subject = subject;
        member.enrolled(id, ProgrammeCode.MAIN, now);
        return member;
    }

    /** The person is a member of another programme too, in which counts what happens to them since then. */
    Member join(MemberId other, ProgrammeCode code, Instant since) {
        var member = new Member();
        member.mainId = id;
        member.customerId = customerId;
        member.subject = subject;
        member.enrolled(other, code, since);
        return member;
    }

    private void enrolled(MemberId as, ProgrammeCode code, Instant since) {
        id = as;
        number = ReadableNumber.mint(NUMBER_PREFIX);
        programme = code.value();
        enrolledAt = since;
        raise(new MemberEvent.Enrolled(as, code.told(), customerId, since));
    }

    /** The person was erased; what they earned stays in the books under the member's number alone. */
    void forget(Instant now) {
        subject = "erased " + id.value();
        raise(new MemberEvent.Left(id, ProgrammeCode.of(programme).told(), now));
    }

    String subject() {
        return subject;
    }

    MemberId id() {
        return id;
    }

    Membership membership() {
        var main = mainId == null ? id : mainId;
        return new Membership(id, main, ProgrammeCode.of(programme), number, customerId, enrolledAt);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Member() {}
}
